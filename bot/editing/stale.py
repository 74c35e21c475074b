"""Documents that changed or are gone under a community's decisions: its team is told, each once."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.announcements.service import (
    AnnouncementService,
    Content,
    Delivery,
    LatePolicy,
    Plan,
    Posting,
    Stage,
)
from bot.clock import Clock
from bot.communities.service import CommunityService, Notice
from bot.editing import freshness_views as views
from bot.editing.entries import FactEntry
from bot.editing.model import Version
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.i18n import Catalogue, Words
from bot.when.moments import Moment

STALE = "facts-stale"

# Facts in one post.
MOST_TOLD = 10

# Characters of a fact in a notice.
_LONGEST_TEXT = 200

_DAYS = timedelta(days=14)


class StaleFacts:
    """Looks at the start, when documents may have changed, what hangs on those that did.

    It is told in the organisers' channel, if there is one; else the next admin who asks the bot
    anything learns of it beside their answer.
    """

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._store = store
        self._editing = editing
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def begin(self) -> None:
        """Tell every community that decided something."""
        for community in await self._store.communities():
            await self._tell(community)

    async def _tell(self, community: str) -> None:
        words = self._catalogue[await self._communities.locale_of(community)]
        stale = await self._editing.stale(community)
        homeless = await self._editing.homeless(community)
        outlived = await self._editing.outlived(community)
        notices = (
            *_of_stale(community, stale, words),
            *_of_outlived(community, outlived, words),
            *_of_homeless(community, homeless),
        )
        known = [await self._communities.notice(community, notice.key) for _, notice in notices]
        new = [one for one, before in zip(notices, known, strict=True) if before is None]
        for _, notice in new:
            await self._communities.notify(notice)
        await self._post(community, new)

    async def _post(self, community: str, new: Sequence[tuple[str, Notice]]) -> None:
        """Have it posted for the team; who is killed before that leaves the notices to an admin."""
        settings = await self._communities.settings_of(community)
        place = settings.organisers_channel
        if place is None:
            return
        plan = Plan(Moment.at(self._clock(), settings.zone))
        for first in range(0, len(new), MOST_TOLD):
            about = " ".join(fact for fact, _ in new[first : first + MOST_TOLD])
            await self._announcements.plan(STALE, community, place, plan, about=about)
        for _, notice in new:
            await self._communities.told(notice)


class StaleKind(Posting):
    """The facts that a team should look at because their documents changed."""

    name = STALE
    policy = LatePolicy(late_after=_DAYS, useful_for=_DAYS)

    def __init__(
        self, editing: EditingService, communities: CommunityService, catalogue: Catalogue
    ) -> None:
        self._editing = editing
        self._communities = communities
        self._catalogue = catalogue

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """Those of which that is still so, in the language of the community."""
        announcement = delivery.announcement
        community, wanted = announcement.community, dict.fromkeys(announcement.about.split())
        stale = {entry.fact.id: entry.fact for entry in await self._editing.stale(community)}
        outlived = {one.fact.id: one.fact for one in await self._editing.outlived(community)}
        homeless = {one.fact: _said(one) for one in await self._editing.homeless(community)}
        facts = [stale[fact] for fact in wanted if fact in stale]
        alone = [outlived[fact] for fact in wanted if fact in outlived]
        lost = [homeless[fact] for fact in wanted if fact in homeless]
        if not facts and not alone and not lost:
            return None
        words = self._catalogue[await self._communities.locale_of(community)]
        day = delivery.occurrence.astimezone(announcement.plan.start.zone).date()
        return Content(views.stale_card(facts, alone, lost, day, words))


def _of_stale(
    community: str, stale: Iterable[FactEntry], words: Words
) -> Iterable[tuple[str, Notice]]:
    """Each told once for what its document says now."""
    for entry in stale:
        seen = entry.document.fingerprint if entry.document else ""
        details = {"fact": views.short(entry.fact, words, _LONGEST_TEXT)}
        key = f"{STALE}/{entry.fact.id}/{seen}"
        yield entry.fact.id, Notice(community, key, "notice-fact-stale", details)


def _of_outlived(
    community: str, outlived: Iterable[FactEntry], words: Words
) -> Iterable[tuple[str, Notice]]:
    """Each told once for every fact that it outlives."""
    for entry in outlived:
        details = {"fact": views.short(entry.fact, words, _LONGEST_TEXT)}
        for one in entry.outlives:
            key = f"{STALE}/{one.fact}/gone/{one.number}"
            yield entry.fact.id, Notice(community, key, "notice-fact-outlives", details)


def _of_homeless(community: str, homeless: Iterable[Version]) -> Iterable[tuple[str, Notice]]:
    for version in homeless:
        key = f"{STALE}/{version.fact}/{version.number}"
        details = {"fact": _said(version)[:_LONGEST_TEXT]}
        yield version.fact, Notice(community, key, "notice-fact-homeless", details)


def _said(version: Version) -> str:
    return version.content.text.either if version.content else ""
