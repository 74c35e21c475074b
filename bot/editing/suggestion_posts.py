"""Kinds of announcements about drafts: editors see what waits, its author what became of it."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.announcements.service import (
    Amendment,
    Announcement,
    AnnouncementService,
    Chore,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Posting,
    Reason,
    Stage,
)
from bot.communities.service import CommunityService, Notice
from bot.database import Transaction
from bot.editing import suggest_views as views
from bot.editing.model import FORMER, DraftState
from bot.editing.suggesting import Shown, SuggestingService
from bot.editing.telling import LAPSE, LAPSES_AFTER, OUTCOME, SHOWN_ANEW, WAITING, Telling
from bot.i18n import Catalogue
from bot.platforms import NotPosted, Platform, Refusal, private_place, whole_place
from bot.replies import Reply

# The notice by which admins learn that something waits, where the team has no channel.
NOTICE = "facts-waiting"

_MONTH, _YEARS = timedelta(days=31), timedelta(days=3_650)


class WaitingDraft(Posting):
    """Something waits for an editor: shown once in the team's channel, with what can be done.

    Where the team has none, the next admin who asks the bot anything learns of it.
    """

    name = WAITING
    policy = LatePolicy(LAPSES_AFTER, LAPSES_AFTER)

    def __init__(
        self,
        service: SuggestingService,
        telling: Telling,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
    ) -> None:
        self._service = service
        self._telling = telling
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue
        self._composed: dict[int, int] = {}  # the revision that a delivery shows

    async def places(self, announcement: Announcement) -> Collection[str]:
        """The channel of the team, unless it stands there already."""
        community, draft = announcement.community, announcement.about
        if await self._announcements.posted(community, draft, self.name):
            return ()
        settings = await self._communities.settings_of(community)
        if settings.organisers_channel is not None:
            return (settings.organisers_channel,)
        if await self._service.anything_waits(community):
            await self._communities.notify(Notice(community, NOTICE, f"notice-{NOTICE}", {}))
        return ()

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The card, in the language of the community; None when it waits no more, or was changed
        while its post waited, so that two of them are due."""
        announcement = delivery.announcement
        around = await self._announcements.posted_around(announcement, self.name)
        if around.unsure:
            raise NotPosted(Refusal.BUSY, "an earlier post is under way")
        if around.before or around.since:
            return None
        shown = await self._service.shown(announcement.community, announcement.about)
        if shown is None or shown.draft.state is not DraftState.WAITING:
            return None
        self._composed[delivery.id] = shown.draft.revision
        words = self._catalogue[await self._communities.locale_of(announcement.community)]
        return Content(views.waiting_card(shown, words))

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Have the post show what became of the draft while it was posted; of a post that was found
        nobody knows what it shows."""
        composed = self._composed.pop(delivery.id, None)
        if ended.end is not End.POSTED:
            return
        announcement = delivery.announcement
        shown = await self._service.shown(announcement.community, announcement.about)
        found = ended.reason != Outcome.POSTED
        if shown is not None and (found or shown.draft.revision != composed):
            await self._telling.showing_anew(shown.draft)(transaction)


class AmendingDraft(Amendment):
    """The post about a draft shows what it says now, or what was decided and by whom."""

    name = SHOWN_ANEW
    policy = LatePolicy(_YEARS, _YEARS)

    def __init__(
        self,
        service: SuggestingService,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
    ) -> None:
        self._service = service
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Its post; once nothing waits any more, admins need not learn that something did."""
        if not await self._service.anything_waits(announcement.community):
            await self._communities.settle(announcement.community, NOTICE)
        return await super().places(announcement)

    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """The post about it, if there is one."""
        community, draft = announcement.community, announcement.about
        return await self._announcements.posted(community, draft, WAITING)

    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:  # noqa: ARG002
        """The card as it is now, in the language of the community."""
        community = announcement.community
        shown = await self._service.shown(community, announcement.about)
        if shown is None:
            return None
        words = self._catalogue[await self._communities.locale_of(community)]
        return views.waiting_card(shown, words)


class OutcomeTold(Posting):
    """Who suggested something learns in private what became of it, in their language."""

    name = OUTCOME
    policy = LatePolicy(_MONTH, _MONTH)

    def __init__(self, service: SuggestingService, catalogue: Catalogue) -> None:
        self._service = service
        self._catalogue = catalogue

    async def places(self, announcement: Announcement) -> Collection[str]:
        """The private messages of who suggested it, unless they had their data deleted."""
        shown = await self._concerned(announcement)
        return (private_place(shown.draft.person),) if shown else ()

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The letter; None for who had their data deleted meanwhile."""
        shown = await self._concerned(delivery.announcement)
        if shown is None:
            return None
        return Content(views.letter(shown, self._catalogue[shown.draft.locale]))

    async def _concerned(self, announcement: Announcement) -> Shown | None:
        shown = await self._service.shown(announcement.community, announcement.about)
        return shown if shown is not None and shown.draft.person != FORMER else None


class Lapsing(Chore):
    """A suggestion on which nobody decided in time lapses."""

    name = LAPSE
    policy = LatePolicy(_YEARS, _YEARS)
    keeps_quiet = False  # nobody reads it

    def __init__(self, service: SuggestingService) -> None:
        self._service = service

    async def places(self, announcement: Announcement) -> Collection[str]:
        """It concerns the community alone."""
        return (whole_place(announcement.community),)

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Let it lapse, unless somebody was faster."""
        announcement = delivery.announcement
        if await self._service.lapse(announcement.community, announcement.about):
            return Ended(End.POSTED, Outcome.DONE)
        return Ended(End.WITHHELD, Reason.NOTHING_TO_SAY)
