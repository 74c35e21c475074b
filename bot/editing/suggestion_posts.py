"""Kinds of announcements about drafts: editors see what waits, its author what became of it."""

from collections.abc import Collection, Hashable
from datetime import timedelta

from bot.announcements.service import (
    Announcement,
    Content,
    Delivery,
    LatePolicy,
    Posting,
    Stage,
    TeamQueue,
)
from bot.communities.service import CommunityService
from bot.database import Change
from bot.editing import suggest_views as views
from bot.editing.model import FORMER, DraftState
from bot.editing.suggesting import Shown, SuggestingService
from bot.editing.telling import LAPSE, LAPSES_AFTER, OUTCOME, SHOWN_ANEW, WAITING, Telling
from bot.i18n import Catalogue
from bot.platforms import private_place
from bot.replies import Reply

_MONTH = timedelta(days=31)


class DraftQueue(TeamQueue[Shown]):
    """Drafts wait for an editor: a card each, with what it says now, and what can be done."""

    waiting, shown_anew, ending = WAITING, SHOWN_ANEW, LAPSE
    notice = "facts-waiting"
    lapses_after = LAPSES_AFTER

    def __init__(
        self,
        service: SuggestingService,
        telling: Telling,
        communities: CommunityService,
        catalogue: Catalogue,
    ) -> None:
        self._service = service
        self._telling = telling
        self._communities = communities
        self._catalogue = catalogue

    async def find(self, community: str, about: str) -> Shown | None:
        """A draft, with what it is about."""
        return await self._service.shown(community, about)

    async def anything_waits(self, community: str) -> bool:
        """Whether any draft waits."""
        return await self._service.anything_waits(community)

    def waits(self, thing: Shown) -> bool:
        """Whether nobody decided on it yet."""
        return thing.draft.state is DraftState.WAITING

    def state(self, thing: Shown) -> Hashable:
        """Its revision: each change is another."""
        return thing.draft.revision

    async def card(self, thing: Shown) -> Reply:
        """The draft as the team reads it."""
        locale = await self._communities.locale_of(thing.draft.community)
        return views.waiting_card(thing, self._catalogue[locale])

    def showing_anew(self, thing: Shown) -> Change:
        """What plans that its card shows how it stands."""
        return self._telling.showing_anew(thing.draft)

    async def end(self, community: str, about: str) -> bool:
        """Let a suggestion lapse, unless somebody was faster."""
        return await self._service.lapse(community, about)


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
