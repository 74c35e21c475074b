"""The tip of the week: a kind of announcement, which draws from the community's bag; and one of
their own, from their own bag, for single persons of a community that posts none."""

from abc import abstractmethod
from dataclasses import replace
from datetime import timedelta

from bot.announcements.service import Content, Delivery, LatePolicy, Sendable, Stage
from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.i18n import Catalogue, Locale
from bot.platforms import person_of
from bot.practices import views
from bot.practices.model import Bag, Owner, Practice
from bot.practices.scheduling import TIP, themes_of
from bot.practices.service import PracticeService
from bot.replies import Reply

_HALF_A_DAY = timedelta(hours=12)

# A tip that somebody gets where their community posts none.
OWN_TIP = "own-tip"


class _Tip(Sendable):
    """A tip. It holds whatever the hour, so it never says that it is late."""

    policy = LatePolicy(late_after=_HALF_A_DAY, useful_for=_HALF_A_DAY)

    def __init__(
        self,
        practices: PracticeService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._practices = practices
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def write(self, delivery: Delivery, stage: Stage, locale: Locale) -> Reply | None:  # noqa: ARG002
        """The tip of that day, for one person."""
        practice = await self._drawn(delivery)
        if practice is None:
            return None
        reader = await self._reader(delivery, locale)
        return views.shared_tip(practice, replace(reader, community=False, alone=True))

    async def _reader(self, delivery: Delivery, locale: Locale) -> views.Reader:
        """All who read in the channel of a community."""
        zone = (await self._communities.settings_of(delivery.announcement.community)).zone
        day = today(self._clock, zone)
        return views.Reader(self._catalogue[locale], day, zone, community=True, alone=False)

    @abstractmethod
    async def _drawn(self, delivery: Delivery) -> Practice | None:
        """What was drawn for it: the same whenever it is asked."""


class WeeklyTip(_Tip):
    """A tip for a whole channel, and the same for single persons."""

    name = TIP

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The tip of that day, in the language of the community."""
        practice = await self._drawn(delivery)
        if practice is None:
            return None
        locale = await self._communities.locale_of(delivery.announcement.community)
        return Content(views.shared_tip(practice, await self._reader(delivery, locale)))

    async def _drawn(self, delivery: Delivery) -> Practice | None:
        announcement = delivery.announcement
        themes = themes_of(announcement)
        return await self._practices.draw_for(delivery.occasion, announcement.community, themes)


class OwnTip(_Tip):
    """A tip for single persons alone, each from their own bag."""

    name = OWN_TIP

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """Nothing: it is for no channel."""
        return None

    async def _drawn(self, delivery: Delivery) -> Practice | None:
        person = person_of(delivery.place)
        if person is None:
            return None
        bag, community = Bag(Owner.PERSON, person), delivery.announcement.community
        return await self._practices.draw_for(delivery.key, community, (), bag)
