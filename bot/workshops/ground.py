"""What every kind of announcement needs to say something of a workshop."""

from dataclasses import dataclass

from bot.announcements.service import Announcement
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.errors import GoneAction
from bot.i18n import Catalogue, Locale
from bot.practices.service import PracticeService
from bot.workshops.model import Workshop
from bot.workshops.service import WorkshopService
from bot.workshops.taking_part import workshop_of
from bot.workshops.views import Reader


@dataclass(frozen=True, slots=True)
class Ground:
    """The services that kinds ask, and the words they speak with."""

    workshops: WorkshopService
    communities: CommunityService
    practices: PracticeService
    catalogue: Catalogue
    clock: Clock

    async def workshop(self, announcement: Announcement) -> Workshop | None:
        """What an announcement is about, as it is now."""
        try:
            named = workshop_of(announcement.about)
            return await self.workshops.find(announcement.community, named)
        except GoneAction:
            return None

    async def reader(self, community: str) -> Reader:
        """All who read in a channel of a community."""
        return await self.reader_of(await self.communities.locale_of(community))

    async def reader_of(self, locale: Locale) -> Reader:
        """Whoever reads a language."""
        words = self.catalogue[locale]
        themes = await self.practices.themes()
        labels = {theme.id: words.text(theme.label) for theme in themes}
        return Reader(words, self.clock(), labels)
