"""The tip of the week: a kind of announcement, which draws from the community's bag."""

from datetime import timedelta

from bot.announcements.service import Content, Delivery, LatePolicy, Posting, Stage
from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.i18n import Catalogue
from bot.practices import views
from bot.practices.scheduling import TIP, themes_of
from bot.practices.service import PracticeService

_HALF_A_DAY = timedelta(hours=12)


class WeeklyTip(Posting):
    """A tip for a whole channel. It holds whatever the hour, so it never says that it is late."""

    name = TIP
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

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The tip of that day, in the language of the community."""
        announcement = delivery.announcement
        community = announcement.community
        practice = await self._practices.draw_for(delivery.key, community, themes_of(announcement))
        if practice is None:
            return None
        settings = await self._communities.settings_of(community)
        words = self._catalogue[await self._communities.locale_of(community)]
        day = today(self._clock, settings.zone)
        reader = views.Reader(words, day, settings.zone, community=True, alone=False)
        return Content(views.shared_tip(practice, reader))
