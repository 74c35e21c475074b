"""A kind of announcement: the facts that a team looks at again, once a month at most."""

from collections.abc import Collection
from datetime import timedelta

from bot.announcements.service import Announcement, Content, Delivery, LatePolicy, Posting, Stage
from bot.communities.service import CommunityService
from bot.editing import freshness_views as views
from bot.editing.freshness import FRESHNESS, FreshnessService
from bot.i18n import Catalogue

_TWO_WEEKS = timedelta(days=14)


class FreshnessList(Posting):
    """The list of a month, in the channel of the team; silent where nothing is due. It helps for
    weeks, so it never says that it is late."""

    name = FRESHNESS
    policy = LatePolicy(late_after=_TWO_WEEKS, useful_for=_TWO_WEEKS)

    def __init__(
        self, service: FreshnessService, communities: CommunityService, catalogue: Catalogue
    ) -> None:
        self._service = service
        self._communities = communities
        self._catalogue = catalogue

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Where the team reads; nowhere once the community gets no lists any more."""
        community = announcement.community
        if not await self._service.concerns(community):
            return ()
        settings = await self._communities.settings_of(community)
        return (settings.organisers_channel,) if settings.organisers_channel else ()

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The facts, in the language of the community; None when nothing is due."""
        announcement = delivery.announcement
        listed = await self._service.list_for(delivery)
        if not listed.facts:
            return None
        words = self._catalogue[await self._communities.locale_of(announcement.community)]
        day = delivery.occurrence.astimezone(announcement.plan.start.zone).date()
        return Content(views.freshness_card(listed, day, words))
