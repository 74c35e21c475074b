"""What becomes of facts once they are known: retired, restored, verified, looked at again."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Transaction
from bot.editing.entries import FactEntry
from bot.editing.model import GONE, Content, Standing, Verification, Version, is_own
from bot.editing.refusals import NoReason, NothingToRestore, NotTold, UnknownFact
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.knowledge.service import Status
from bot.people import Actor


class KeepingService:
    """Raises `NotAllowed` for anybody but an editor, `UnknownFact` for a fact of another community,
    and `ChangedMeanwhile` where somebody else was first."""

    def __init__(
        self, store: EditingStore, editing: EditingService, trail: Trail, clock: Clock
    ) -> None:
        self._store = store
        self._editing = editing
        self._trail = trail
        self._clock = clock

    async def retire(self, actor: Actor, fact: str, reason: str) -> FactEntry:
        """Tell a fact no more; a document's is hidden in this community alone.

        Raises `NoReason` without one, `NotTold` where it is retired already.
        """
        if not reason.strip():
            raise NoReason()

        def decide(entry: FactEntry) -> _Decision:
            if entry.standing is Standing.RETIRED:
                raise NotTold()
            return _Decision(Standing.RETIRED, entry.said, Deed.FACT_RETIRED, reason)

        return await self._decide(actor, fact, decide)

    async def restore(
        self, actor: Actor, fact: str, number: int | None = None, why: str = ""
    ) -> FactEntry:
        """Tell a fact again, as one of its versions had it; a document's as the document says.

        None: as it last was. What took its place is told in the history only from then on. Raises
        `NothingToRestore` where it is told so already, or there is no such version.
        """

        def decide(entry: FactEntry) -> _Decision:
            content = _version(entry, number).content if entry.fact.own else None
            if _stands_so(entry, content):
                raise NothingToRestore()
            return _Decision(Standing.PUBLISHED, content, Deed.FACT_RESTORED, why)

        return await self._decide(actor, fact, decide)

    async def verify(self, actor: Actor, fact: str) -> FactEntry:
        """Say that a fact still holds as it is; raise `NotTold` where nobody reads it."""
        community = await self._editing.working_in(actor)
        async with self._editing.changing(community) as transaction:
            entry = await self._editing.entry_in(community, fact)
            if entry.standing is not Standing.PUBLISHED:
                raise NotTold()
            said = Verification(fact, actor.person, self._clock(), entry.fact.fingerprint)
            await self._store.verify(transaction, community, said)
            await self._note(transaction, community, actor, entry, Deed.FACT_VERIFIED)
        return await self._editing.entry_in(community, fact)

    async def settle(self, actor: Actor, fact: str) -> FactEntry:
        """Keep what was decided about a document's fact although the document has changed since, or
        an own fact in the place of one that is gone; raise `NothingToRestore` where it is not so.
        """
        if is_own(fact):
            return await self._outlive(actor, fact)

        def decide(entry: FactEntry) -> _Decision:
            if not entry.stale:
                raise NothingToRestore()
            last = entry.versions[-1]
            return _Decision(
                last.standing, last.content, Deed.DECISION_KEPT, last.why, last.successor
            )

        return await self._decide(actor, fact, decide)

    async def _outlive(self, actor: Actor, fact: str) -> FactEntry:
        """Keep an own fact, knowing that no document has any more what it replaced."""
        community = await self._editing.working_in(actor)
        async with self._editing.changing(community) as transaction:
            entry = await self._editing.entry_in(community, fact)
            if not entry.outlives:
                raise NothingToRestore()
            for decision in entry.outlives:
                kept = Version(
                    community=community,
                    fact=decision.fact,
                    number=0,  # the store counts
                    standing=decision.standing,
                    content=None,
                    person=actor.person,
                    at=self._clock(),
                    why=decision.why,
                    successor=decision.successor,
                    seen=GONE,
                )
                await self._store.add_version(transaction, kept)
            await self._note(transaction, community, actor, entry, Deed.FACT_VERIFIED)
        return await self._editing.entry_in(community, fact)

    async def _decide(
        self, actor: Actor, fact: str, decide: Callable[[FactEntry], "_Decision"]
    ) -> FactEntry:
        """Decide on a fact as it stands when it is written: nobody else decides in between."""
        community = await self._editing.working_in(actor)
        async with self._editing.changing(community) as transaction:
            entry = await self._editing.entry_in(community, fact)
            decision = decide(entry)
            stands = entry.becoming(
                decision.standing,
                community,
                actor.person,
                self._clock(),
                why=decision.why,
                successor=decision.successor,
            )
            version = replace(stands, content=decision.content)
            await self._store.add_version(transaction, version)
            await self._note(transaction, community, actor, entry, decision.deed, decision.why)
            if decision.deed is Deed.FACT_RESTORED:
                await self._take_back_place(transaction, actor, entry, version)
        return await self._editing.entry_in(community, fact)

    async def _take_back_place(
        self, transaction: Transaction, actor: Actor, entry: FactEntry, restored: Version
    ) -> None:
        """The fact that holds in the place of a restored one is superseded by it."""
        document = entry.document
        if document is not None and document.status is not Status.PUBLISHED:
            return  # it is told in the history only, as its document has it
        holds = await self._holding(restored.community, entry)
        if holds is None:
            return
        former = holds.becoming(
            Standing.SUPERSEDED,
            restored.community,
            actor.person,
            restored.at,
            why=restored.why,
            successor=restored.fact,
        )
        await self._store.add_version(transaction, former)
        await self._trail.note(
            transaction, restored.community, actor.person, Deed.FACT_SUPERSEDED, holds.fact.id,
            text=holds.fact.text.fr, by=restored.fact,
        )  # fmt: skip

    async def _holding(self, community: str, entry: FactEntry) -> FactEntry | None:
        """The fact that holds in the place of one: the end of the line of its successors."""
        seen, found = {entry.fact.id}, entry
        while (successor := found.successor) is not None and successor not in seen:
            seen.add(successor)
            try:
                found = await self._editing.entry_in(community, successor)
            except UnknownFact:
                return None
            if found.standing is Standing.PUBLISHED:
                return found
        return None

    async def _note(
        self,
        transaction: Transaction,
        community: str,
        actor: Actor,
        entry: FactEntry,
        deed: Deed,
        why: str = "",
    ) -> None:
        details = {"text": entry.fact.text.fr} | ({"reason": why} if why else {})
        await self._trail.note(transaction, community, actor.person, deed, entry.fact.id, **details)


@dataclass(frozen=True, slots=True)
class _Decision:
    """What is done with a fact: what it says from then on, why, and what takes its place."""

    standing: Standing
    content: Content | None
    deed: Deed
    why: str = ""
    successor: str | None = None


def _stands_so(entry: FactEntry, content: Content | None) -> bool:
    """Whether a fact is told with that content already, or as its document has it."""
    if not entry.fact.own:
        return entry.as_documented
    return entry.standing is Standing.PUBLISHED and content == entry.said


def _version(entry: FactEntry, number: int | None) -> Version:
    """The version to be told again: that of a number, or the last; raise `NothingToRestore`."""
    wanted = number or entry.versions[-1].number
    found = next((one for one in entry.versions if one.number == wanted), None)
    if found is None or found.content is None:
        raise NothingToRestore()
    return found
