"""What becomes of facts once they are known: retired, restored, verified, looked at again."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Transaction
from bot.editing.model import Content, Standing, Verification, Version, is_own
from bot.editing.refusals import ChangedMeanwhile, NoReason, NothingToRestore, NotTold
from bot.editing.service import EditingService, FactEntry
from bot.editing.store import EditingStore
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
        entry = await self._editing.entry(actor, fact)
        if not reason:
            raise NoReason()
        if entry.standing is Standing.RETIRED:
            raise NotTold()
        decision = _Decision(Standing.RETIRED, _said(entry), Deed.FACT_RETIRED, reason)
        return await self._decide(actor, entry, decision)

    async def restore(
        self, actor: Actor, fact: str, number: int | None = None, why: str = ""
    ) -> FactEntry:
        """Tell a fact again, as one of its versions had it; a document's as the document says.

        None: as it last was. What took its place is told in the history only from then on. Raises
        `NothingToRestore` where it is told so already, or there is no such version.
        """
        entry = await self._editing.entry(actor, fact)
        content = _version(entry, number).content if is_own(fact) else None
        if entry.standing is Standing.PUBLISHED and content == _said(entry):
            raise NothingToRestore()
        decision = _Decision(Standing.PUBLISHED, content, Deed.FACT_RESTORED, why)
        return await self._decide(actor, entry, decision)

    async def verify(self, actor: Actor, fact: str) -> FactEntry:
        """Say that a fact still holds as it is; raise `NotTold` where nobody reads it."""
        entry = await self._editing.entry(actor, fact)
        if entry.standing is not Standing.PUBLISHED:
            raise NotTold()
        said = Verification(fact, actor.person, self._clock(), entry.fact.fingerprint)
        community = await self._editing.working_in(actor)
        async with self._store.writing() as transaction:
            await self._store.verify(transaction, community, said)
            await self._note(transaction, community, actor, entry, Deed.FACT_VERIFIED)
        return await self._anew(community, fact)

    async def settle(self, actor: Actor, fact: str) -> FactEntry:
        """Keep what was decided about a document's fact although the document has changed since."""
        entry = await self._editing.entry(actor, fact)
        if not entry.stale:
            raise NothingToRestore()
        last = entry.versions[-1]
        decision = _Decision(
            last.standing, last.content, Deed.FACT_VERIFIED, last.why, last.successor
        )
        return await self._decide(actor, entry, decision)

    async def _decide(self, actor: Actor, entry: FactEntry, decision: "_Decision") -> FactEntry:
        community, fact = await self._editing.working_in(actor), entry.fact.id
        version = Version(
            community=community,
            fact=fact,
            number=0,  # the store counts
            standing=decision.standing,
            content=decision.content,
            person=actor.person,
            at=self._clock(),
            why=decision.why,
            successor=decision.successor,
            seen=entry.document.fingerprint if entry.document else None,
        )
        async with self._store.writing() as transaction:
            there = await self._store.versions_in(transaction, community, fact)
            if len(there) != len(entry.versions):
                raise ChangedMeanwhile()
            await self._store.add_version(transaction, version)
            if decision.deed is Deed.FACT_RESTORED:
                await self._take_back_place(transaction, entry, version)
            await self._note(transaction, community, actor, entry, decision.deed, decision.why)
        return await self._anew(community, fact)

    async def _take_back_place(
        self, transaction: Transaction, entry: FactEntry, restored: Version
    ) -> None:
        """The fact that had taken the place of a restored one is superseded by it."""
        successor = entry.fact.superseded_by
        if successor is None or not is_own(successor):
            return
        versions = await self._store.versions_in(transaction, restored.community, successor)
        if versions and versions[-1].standing is Standing.PUBLISHED:
            former = replace(
                versions[-1],
                standing=Standing.SUPERSEDED,
                person=restored.person,
                at=restored.at,
                why=restored.why,
                successor=restored.fact,
            )
            await self._store.add_version(transaction, former)

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

    async def _anew(self, community: str, fact: str) -> FactEntry:
        self._editing.forget(community)
        return await self._editing.entry_in(community, fact)


@dataclass(frozen=True, slots=True)
class _Decision:
    """What is done with a fact: what it says from then on, why, and what takes its place."""

    standing: Standing
    content: Content | None
    deed: Deed
    why: str = ""
    successor: str | None = None


def _said(entry: FactEntry) -> Content | None:
    """What a community's own fact says; None for a document's."""
    return entry.versions[-1].content if entry.fact.own else None


def _version(entry: FactEntry, number: int | None) -> Version:
    """The version to be told again: that of a number, or the last; raise `NothingToRestore`."""
    wanted = number or entry.versions[-1].number
    found = next((one for one in entry.versions if one.number == wanted), None)
    if found is None or found.content is None:
        raise NothingToRestore()
    return found
