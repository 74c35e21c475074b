"""What editors write, review and decide: a draft until it is a version of a fact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Change, Transaction
from bot.editing.citing import cite
from bot.editing.draft_cards import Card, DraftCards, is_overtaken
from bot.editing.entries import FactEntry
from bot.editing.model import (
    OWN,
    Content,
    Draft,
    DraftState,
    Said,
    Standing,
    Version,
    is_own,
)
from bot.editing.refusals import (
    AlreadyDecided,
    ChangedMeanwhile,
    Lacking,
    NearDuplicate,
    NoReason,
    NotTold,
    Overtaken,
    OwnDraft,
    UnknownDraft,
    UnknownFact,
)
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.knowledge.service import Documents
from bot.people import Actor

# For how long somebody is shown why what they wrote was refused.
REFUSED_SHOWN = timedelta(days=30)

# What else is written in the transaction in which a draft is decided, or begins to wait.
Told = Callable[[Draft], Sequence[Change]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a draft: `fact` was published, or it `waits` for a second person."""

    draft: Draft
    fact: str | None = None
    waits: bool = False


class DraftService:
    """Writing, reviewing and deciding. Raises `NotAllowed` for anybody but an editor, and
    `UnknownDraft` for a draft of another community or one that is gone."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        documents: Documents,
        trail: Trail,
        told: Told,
        wake: Callable[[], None],
        clock: Clock,
        random: Random,
    ) -> None:
        self._store = store
        self._editing = editing
        self._cards = DraftCards(editing, documents)
        self._trail = trail
        self._told = told
        self._wake = wake
        self._clock = clock
        self._random = random

    async def begin(
        self,
        actor: Actor,
        content: Content,
        *,
        revises: str | None = None,
        supersedes: str | None = None,
    ) -> Card:
        """Keep something newly written, as far as it goes."""
        community = await self._editing.working_in(actor)
        now = self._clock()
        draft = Draft(
            id=f"{self._random.getrandbits(48):012x}",
            community=community,
            person=actor.person,
            locale=actor.locale,
            content=content,
            made_at=now,
            changed_at=now,
            revises=revises,
            supersedes=supersedes,
        )
        async with self._store.writing() as transaction:
            await self._store.add_draft(transaction, draft)
        return await self._cards.card(actor, draft)

    async def edit(self, actor: Actor, fact: str) -> Card:
        """A draft that changes a fact of the community or takes the place of a document's, or the
        one that the actor has open about it."""
        entry = await self._told_fact(actor, fact)
        community = await self._editing.working_in(actor)
        open_one = await self._store.open_draft_about(community, actor.person, fact)
        if open_one is not None:
            return await self._cards.card(actor, open_one)
        changes = {"revises": fact} if is_own(fact) else {"supersedes": fact}
        return await self.begin(actor, _content_of(entry), **changes)

    async def card(self, actor: Actor, draft: str) -> Card:
        """A draft of the community, open or decided."""
        return await self._cards.card(actor, await self._find(actor, draft))

    async def alter(self, actor: Actor, draft: str, change: Callable[[Draft], Draft]) -> Card:
        """Change what a draft says; raise `AlreadyDecided` when it is too late."""
        known = _undecided(await self._find(actor, draft))
        by = actor.person if actor.person != known.person else None
        after = replace(change(known), changed_by=by, changed_at=self._clock())
        async with self._store.writing() as transaction:
            if not await self._store.keep_draft(transaction, after):
                raise ChangedMeanwhile()
            if after.state is DraftState.WAITING:
                await transaction.write(self._told(after))
        self._wake()
        return await self._cards.card(actor, replace(after, revision=known.revision + 1))

    async def discard(self, actor: Actor, draft: str) -> None:
        """Let go of what one wrote; raise `AlreadyDecided` for what waits or is decided."""
        known = await self._find(actor, draft)
        if known.state is not DraftState.DRAFT:
            raise _too_late(known)
        async with self._store.writing() as transaction:
            await self._store.forget_draft(transaction, known)

    async def mine(self, actor: Actor) -> list[Draft]:
        """What the actor is still writing, the newest first."""
        community = await self._editing.working_in(actor)
        written = await self._store.drafts_of(community, actor.person)
        return [draft for draft in written if draft.state is DraftState.DRAFT]

    async def refused(self, actor: Actor) -> list[Draft]:
        """What the actor wrote as an editor and another refused of late, the newest first."""
        community = await self._editing.working_in(actor)
        since = self._clock() - REFUSED_SHOWN
        written = await self._store.drafts_of(community, actor.person)
        refused = (one for one in written if one.state is DraftState.REJECTED)
        own = (one for one in refused if not one.suggested)
        return [one for one in own if one.decided_at and one.decided_at >= since]

    async def queue(self, actor: Actor) -> list[Draft]:
        """What waits for an editor, the oldest first."""
        community = await self._editing.working_in(actor)
        return await self._store.drafts_in(community, DraftState.WAITING)

    async def publish(
        self, actor: Actor, draft: str, *, sure: bool = False, revision: int | None = None
    ) -> Decided:
        """Make a draft public, or have it wait for a second person where one has to read it.

        `sure`: it is another fact than those it resembles, and holds although the fact it changes
        was changed since. `revision`: the one that was read, None: whichever it is. Raises
        `Lacking`, `NearDuplicate`, `Overtaken`, `AlreadyDecided`, `ChangedMeanwhile`, and
        `OwnDraft` where it waits already.
        """
        card = await self._cards.card(actor, _undecided(await self._find(actor, draft)))
        if revision not in (None, card.draft.revision):
            raise ChangedMeanwhile()
        _check(card, sure=sure)
        if card.may_decide:
            return await self._publish(actor, card)
        if card.draft.state is DraftState.WAITING:
            raise OwnDraft()
        return await self._submit(actor, card.draft)

    async def reject(self, actor: Actor, draft: str, reason: str) -> Decided:
        """Decide that it is not published; raise `NoReason` without one, and `AlreadyDecided`."""
        if not reason.strip():
            raise NoReason()
        known = _undecided(await self._find(actor, draft))
        decided = self._decided(actor, known, DraftState.REJECTED, reason=reason)
        async with self._store.writing() as transaction:
            await self._keep_decision(transaction, known, decided)
            await self._trail.note(
                transaction, known.community, actor.person, Deed.DRAFT_REJECTED, known.id,
                text=known.content.text.either, reason=reason,
            )  # fmt: skip
        self._wake()
        return Decided(decided)

    async def supersede(self, actor: Actor, draft: str, fact: str | None) -> Card:
        """Have a draft take the place of a fact, or of none; of the one that it changes it is a
        version already. Raises `NotTold` for a fact that nobody reads."""
        if fact is not None:
            await self._told_fact(actor, fact)

        def change(known: Draft) -> Draft:
            return replace(known, supersedes=fact if fact != known.revises else None)

        return await self.alter(actor, draft, change)

    async def add_source_to(self, actor: Actor, draft: str, fact: str) -> Card:
        """Say that a draft is a known fact from another source: it becomes a change of that fact,
        which keeps its words and gets the sources of the draft besides. Raises `NotTold` for a
        fact that nobody reads."""
        known = _undecided(await self._find(actor, draft))
        entry = await self._told_fact(actor, fact)
        before = _content_of(entry)
        there = {(one.url, one.publisher, one.title) for one in before.sources}
        new = [
            one for one in known.content.sources if (one.url, one.publisher, one.title) not in there
        ]
        content = replace(before, sources=(*before.sources, *new))
        changed = replace(
            known,
            content=content,
            revises=fact if is_own(fact) else None,
            supersedes=None if is_own(fact) else fact,
        )
        return await self.alter(actor, draft, lambda _: changed)

    async def _publish(self, actor: Actor, card: Card) -> Decided:
        draft, now = card.draft, self._clock()
        fact = draft.revises or f"{OWN}{self._random.getrandbits(40):08x}"
        decided = self._decided(actor, draft, DraftState.PUBLISHED, fact=fact)
        version = Version(
            draft.community, fact, 0, Standing.PUBLISHED, draft.content, actor.person, now,
            why=draft.why,
            written_by=draft.person if draft.person != actor.person else None,
            changed_by=draft.changed_by if draft.changed_by != actor.person else None,
        )  # fmt: skip
        async with self._editing.changing(draft.community) as transaction:
            # Nobody else decides anything from here on: what is read now still holds at the end.
            entry = await self._cards.before(draft)
            if entry and is_overtaken(draft, entry) and not card.overtaken:
                raise Overtaken()
            await self._keep_decision(transaction, draft, decided)
            await self._check_undecided(transaction, card)
            await self._store.add_version(transaction, version)
            former = await self._cards.holding(draft)
            if former is not None and former.fact.superseded_by != fact:
                await self._supersede(transaction, actor, draft, former, fact)
            deed = Deed.FACT_EDITED if draft.revises else Deed.FACT_ADDED
            text = draft.content.text.either
            await self._trail.note(
                transaction, draft.community, actor.person, deed, fact, text=text
            )
        self._wake()
        return Decided(decided, fact)

    async def _check_undecided(self, transaction: Transaction, card: Card) -> None:
        """Nobody decided on the fact that a draft changes since it was looked at."""
        draft = card.draft
        if fact := draft.revises or draft.supersedes:
            decided = await self._store.versions_in(transaction, draft.community, fact)
            if len(decided) != card.decisions:
                raise ChangedMeanwhile()

    async def _supersede(
        self,
        transaction: Transaction,
        actor: Actor,
        draft: Draft,
        entry: FactEntry,
        successor: str,
    ) -> None:
        """Have a fact told in the history only: the new one took its place."""
        community, person, fact = draft.community, actor.person, entry.fact
        version = entry.becoming(
            Standing.SUPERSEDED,
            community,
            person,
            self._clock(),
            why=draft.why,
            successor=successor,
        )
        await self._store.add_version(transaction, version)
        await self._trail.note(
            transaction, community, person, Deed.FACT_SUPERSEDED, fact.id,
            text=fact.text.fr, by=successor,
        )  # fmt: skip

    async def _submit(self, actor: Actor, draft: Draft) -> Decided:
        waiting = replace(draft, state=DraftState.WAITING, changed_at=self._clock())
        async with self._store.writing() as transaction:
            if not await self._store.submit_draft(transaction, draft, self._clock()):
                raise ChangedMeanwhile()
            await transaction.write(self._told(waiting))
            await self._trail.note(
                transaction, draft.community, actor.person, Deed.FACT_SUBMITTED, draft.id,
                text=draft.content.text.either,
            )  # fmt: skip
        self._wake()
        return Decided(replace(waiting, revision=draft.revision + 1), waits=True)

    async def _keep_decision(self, transaction: Transaction, draft: Draft, decided: Draft) -> None:
        """Decide, unless another was first or changed what it says."""
        if not await self._store.decide_draft(transaction, draft, decided):
            now = await self._store.draft(draft.community, draft.id)
            raise ChangedMeanwhile() if now is None or now.open else _too_late(now)
        await transaction.write(self._told(decided))

    def _decided(
        self,
        actor: Actor,
        draft: Draft,
        state: DraftState,
        *,
        reason: str = "",
        fact: str | None = None,
    ) -> Draft:
        return replace(
            draft,
            state=state,
            decided_by=actor.person,
            decided_at=self._clock(),
            reason=reason,
            fact=fact,
        )

    async def _find(self, actor: Actor, draft: str) -> Draft:
        community = await self._editing.working_in(actor)
        found = await self._store.draft(community, draft)
        if found is None:
            raise UnknownDraft()
        return found

    async def _told_fact(self, actor: Actor, fact: str) -> FactEntry:
        entry = await self._editing.entry(actor, fact)
        if entry.standing is not Standing.PUBLISHED:
            raise NotTold()
        return entry


def _check(card: Card, *, sure: bool) -> None:
    if card.lacks or card.subject is None or card.topic is None:
        raise Lacking()
    if card.near and not sure:
        raise NearDuplicate()
    if card.overtaken and not sure:
        raise Overtaken()


def _undecided(draft: Draft) -> Draft:
    if not draft.open:
        raise _too_late(draft)
    return draft


def _too_late(draft: Draft) -> AlreadyDecided:
    return AlreadyDecided(draft.decided_by, draft.state)


def _content_of(entry: FactEntry) -> Content:
    """What a fact says, to be changed."""
    if entry.fact.own:
        content = entry.versions[-1].content
        if content is None:
            raise UnknownFact()
        return content
    fact = entry.fact
    return Content(
        subject=fact.about.id,
        topic=fact.topic,
        as_of=fact.as_of,
        text=Said(fact.text.fr, fact.text.en),
        sources=tuple(map(cite, fact.sources)),
        kind=fact.kind,
        confidence=fact.confidence,
        figures=fact.figures,
    )
