"""Puts the editing together: its services, its kinds of announcements, its commands."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock
from bot.communities.service import CommunityService, Trail
from bot.database import Change, Database
from bot.editing.asking import Asking
from bot.editing.commands import FactCommands
from bot.editing.drafting import DraftService
from bot.editing.exchange_assembly import Exchange
from bot.editing.farewell import Farewells
from bot.editing.freshness import FreshnessService
from bot.editing.freshness_commands import FreshnessCommands
from bot.editing.freshness_posts import FreshnessList
from bot.editing.freshness_store import FreshnessStore
from bot.editing.keeping import KeepingService
from bot.editing.keeping_commands import KeepingCommands
from bot.editing.model import Draft
from bot.editing.part_commands import PartCommands
from bot.editing.review_commands import Questions, ReviewCommands
from bot.editing.service import EditingService
from bot.editing.stale import StaleFacts, StaleKind
from bot.editing.store import EditingStore
from bot.editing.suggest_commands import SuggestCommands
from bot.editing.suggesting import SuggestingService
from bot.editing.suggestion_posts import DraftQueue, OutcomeTold
from bot.editing.tally import Tally
from bot.editing.telling import Telling
from bot.i18n import Catalogue
from bot.knowledge.service import Documents
from bot.table import Command


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the editing needs of the rest of the bot.

    `owners`: the people who own the bot; `drafts`: where drafts of documents are kept.
    """

    database: Database
    documents: Documents
    announcements: AnnouncementService
    communities: CommunityService
    trail: Trail
    catalogue: Catalogue
    clock: Clock
    random: Random
    owners: Collection[str] = ()
    drafts: Path = Path("drafts")


class Editing:
    """Everything about facts by people."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        store, trail, clock = EditingStore(around.database), around.trail, around.clock
        self._telling = Telling(around.announcements, clock)
        self.service = EditingService(store, around.documents, around.communities, clock)
        self.freshness = FreshnessService(
            store,
            FreshnessStore(around.database),
            self.service,
            around.documents,
            around.announcements,
            around.communities,
            clock,
        )
        around.communities.followed_by(self.freshness.follow)
        self.drafts = self._drafting(store)
        self.suggesting = self._suggesting(store)
        self.farewell = Farewells(store, trail, self._telling, clock).withdraw_all
        self.keeping = KeepingService(store, self.service, trail, clock)
        self.tally = Tally(store, clock)
        self.exchange = self._exchange(store)

    def _drafting(self, store: EditingStore) -> DraftService:
        around = self._around
        return DraftService(
            store,
            self.service,
            around.documents,
            around.trail,
            self._told,
            around.announcements.wake,
            around.clock,
            around.random,
        )

    def _suggesting(self, store: EditingStore) -> SuggestingService:
        around = self._around
        return SuggestingService(
            store,
            self.service,
            around.documents,
            around.trail,
            self._telling,
            around.announcements.wake,
            around.clock,
            around.random,
        )

    def _exchange(self, store: EditingStore) -> Exchange:
        around = self._around
        return Exchange(
            around.database,
            store,
            self.service,
            around.documents,
            around.communities,
            around.trail,
            around.catalogue,
            around.clock,
            around.random,
            around.owners,
            around.drafts,
            self.freshness.keep_up,
        )

    async def begin(self) -> None:
        """At the start: catch up with documents that changed, what is to be planned, and to go."""
        around = self._around
        await StaleFacts(
            EditingStore(around.database),
            self.service,
            around.announcements,
            around.communities,
            around.catalogue,
            around.clock,
        ).begin()
        await self.freshness.begin()
        await self.exchange.importing.forget_old()

    def kinds(self) -> Iterable[Kind]:
        """What is announced of them."""
        around, suggesting = self._around, self.suggesting
        communities, catalogue = around.communities, around.catalogue
        queue = DraftQueue(suggesting, self._telling, communities, catalogue)
        yield from around.announcements.kinds_of(queue)
        yield OutcomeTold(suggesting, catalogue)
        yield FreshnessList(self.freshness, communities, catalogue)
        yield StaleKind(self.service, communities, catalogue)

    def entries(self, questions: Questions | None = None) -> Iterable[Command]:
        """Their commands; `questions`: those of members, of which editors read how many wait."""
        around = self._around
        asking = Asking(
            self.service, around.documents, around.communities, around.catalogue, around.clock
        )
        yield from FactCommands(self.drafts, asking).entries()
        yield from KeepingCommands(self.keeping, asking).entries()
        yield from ReviewCommands(self.drafts, asking, questions).entries()
        yield from PartCommands(self.drafts, asking).entries()
        yield from self.exchange.entries()
        yield from SuggestCommands(
            self.suggesting, around.documents, around.communities, around.catalogue, around.clock
        ).entries()
        yield from FreshnessCommands(
            self.keeping, around.communities, around.catalogue, around.clock
        ).entries()

    def _told(self, draft: Draft) -> Sequence[Change]:
        return [*self._telling.told(draft), *self.freshness.following(draft)]
