"""What members suggest: kept for the editors, withdrawn, or lapsed when nobody decides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.dates import Edtf
from bot.editing.citing import cite
from bot.editing.cleaning import clean
from bot.editing.model import (
    LONGEST_TEXT,
    MOST_SOURCES,
    Cited,
    Content,
    Draft,
    DraftState,
    Said,
    is_own,
)
from bot.editing.newcomers import is_newcomer
from bot.editing.refusals import UnknownDraft, UnknownFact
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.editing.suggest_refusals import (
    AccountTooYoung,
    NothingNew,
    NotWaiting,
    TooManyToday,
    TooManyWaiting,
)
from bot.editing.telling import Telling, lapses_at
from bot.errors import GoneAction
from bot.i18n import Locale
from bot.knowledge.service import Documents, Fact, Status, Subject, Topic, in_order, key_facts
from bot.people import Actor

# What one person may have waiting in a community, and suggest there within a day.
MOST_WAITING, MOST_A_DAY = 5, 10

# An account made since then was perhaps made to suggest something.
YOUNGEST_ACCOUNT = timedelta(days=1)

_DAY = timedelta(days=1)

# What is noted of a suggestion that ends undecided.
_ENDS: Mapping[DraftState, Deed] = {
    DraftState.WITHDRAWN: Deed.SUGGESTION_WITHDRAWN,
    DraftState.LAPSED: Deed.SUGGESTION_LAPSED,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a member gives: words, where they read them, of when, and about what.

    `subject` and `topic` are ids, "" where they do not know; `fact`: the one it corrects, which
    tells its subject and topic itself.
    """

    text: str
    source: Cited
    as_of: Edtf | None = None
    subject: str = ""
    topic: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft with what it is about, and the fact that it changes, as that is told today."""

    draft: Draft
    subject: Subject | None
    topic: Topic | None
    before: Fact | None


class SuggestingService:
    """Suggestions of members. Raises `OutsideCommunities` where nobody could read them."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        documents: Documents,
        trail: Trail,
        telling: Telling,
        wake: Callable[[], None],
        clock: Clock,
        random: Random,
    ) -> None:
        self._store = store
        self._editing = editing
        self._documents = documents
        self._trail = trail
        self._telling = telling
        self._wake = wake
        self._clock = clock
        self._random = random

    async def welcome(self, actor: Actor) -> None:
        """Raise what keeps the actor from suggesting anything now: `AccountTooYoung`,
        `TooManyWaiting`, `TooManyToday`."""
        community, now = actor.within(), self._clock()
        if is_newcomer(actor.person, now, YOUNGEST_ACCOUNT):
            raise AccountTooYoung()
        waiting, recent = await self._store.count_suggestions(community, actor.person, now - _DAY)
        if waiting >= MOST_WAITING:
            raise TooManyWaiting(most=MOST_WAITING)
        if recent >= MOST_A_DAY:
            raise TooManyToday(most=MOST_A_DAY)

    async def suggest(self, actor: Actor, given: Suggestion) -> Shown:
        """Keep a suggestion and have the editors shown it.

        Raises as `welcome` does, `Unclean` for its words, `GoneAction` for a subject or topic that
        is not there, and `UnknownFact` or `NothingNew` for a correction.
        """
        community, now = actor.within(), self._clock()
        before = await self.fact(actor, given.fact) if given.fact else None
        content = _content(given, before, actor.locale)
        draft = Draft(
            id=f"{self._random.getrandbits(48):012x}",
            community=community,
            person=actor.person,
            locale=actor.locale,
            content=content,
            made_at=now,
            changed_at=now,
            suggested=True,
            state=DraftState.WAITING,
            revises=before.id if before and is_own(before.id) else None,
            supersedes=before.id if before and not is_own(before.id) else None,
        )
        shown = await self._shown(draft)
        if (content.subject and not shown.subject) or (content.topic and not shown.topic):
            raise GoneAction()
        async with self._store.writing() as transaction:
            await self.welcome(actor)  # what others wrote before is there: nobody writes meanwhile
            await self._store.add_draft(transaction, draft)
            await transaction.write(self._telling.told(draft))
            await self._trail.note(
                transaction, community, actor.person, Deed.FACT_SUGGESTED, draft.id,
                text=content.text.either,
            )  # fmt: skip
        self._wake()
        return shown

    async def facts(self, actor: Actor, subject: str, topic: str = "") -> Sequence[Fact]:
        """What the actor's community tells of a subject, in a topic or in all, key figures first
        and each topic in the order of an answer; raise `GoneAction` for an unknown subject."""
        community = actor.within()
        known = await self._documents.subject(subject)
        if known is None:
            raise GoneAction()
        told = await self._editing.facts_of(community, subject)
        topics = [one.id for one in known.topics if topic in ("", one.id)]
        listed = [fact for one in topics for fact in in_order(f for f in told if f.topic == one)]
        key = () if topic else key_facts(listed)
        return [*key, *(fact for fact in listed if fact not in key)]

    async def fact(self, actor: Actor, fact: str) -> Fact:
        """A fact as the actor's community tells it, or the one that took its place there; raise
        `UnknownFact` where it tells neither."""
        community, seen = actor.within(), set[str]()
        found = await self._editing.fact_as_told(community, fact)
        while found is not None and found.status is not Status.PUBLISHED:
            seen.add(found.id)
            after = found.superseded_by or ""
            known = after and after not in seen
            found = await self._editing.fact_as_told(community, after) if known else None
        if found is None:
            raise UnknownFact()
        return found

    async def mine(self, actor: Actor) -> Sequence[Draft]:
        """What the actor suggested in this community, the newest first."""
        written = await self._store.drafts_of(actor.within(), actor.person)
        return [draft for draft in written if draft.suggested]

    async def withdraw(self, actor: Actor, draft: str) -> Draft:
        """Take a suggestion back; raise `UnknownDraft` for one of somebody else, `NotWaiting` when
        it was decided."""
        community = actor.within()
        while True:
            known = await self._store.draft(community, draft)
            if known is None or known.person != actor.person or not known.suggested:
                raise UnknownDraft()
            if known.state is not DraftState.WAITING:
                raise NotWaiting()
            decided = await self._decide(known, DraftState.WITHDRAWN, actor.person)
            if decided is not None:  # else an editor changed or decided it just now
                return decided

    async def lapse(self, community: str, draft: str) -> bool:
        """Let a suggestion lapse on which nobody decided in time; False when there is nothing to
        do. One that somebody changed meanwhile gets its time anew."""
        known = await self._store.draft(community, draft)
        if known is None or known.state is not DraftState.WAITING:
            return False
        if self._clock() >= lapses_at(known):
            return await self._decide(known, DraftState.LAPSED, None) is not None
        async with self._store.writing() as transaction:
            await self._telling.lapsing(known)(transaction)
        self._wake()
        return False

    async def shown(self, community: str, draft: str) -> Shown | None:
        """A draft as it is now, with what it is about; None when it is not there."""
        known = await self._store.draft(community, draft)
        return await self._shown(known) if known else None

    async def anything_waits(self, community: str) -> bool:
        """Whether any draft of a community waits for an editor."""
        return bool(await self._store.drafts_in(community, DraftState.WAITING))

    async def _decide(self, draft: Draft, state: DraftState, by: str | None) -> Draft | None:
        """End a draft; None when somebody changed or decided it meanwhile."""
        decided = replace(draft, state=state, decided_by=by, decided_at=self._clock())
        async with self._store.writing() as transaction:
            if not await self._store.decide_draft(transaction, draft, decided):
                return None
            await transaction.write(self._telling.told(decided))
            await self._trail.note(
                transaction, draft.community, by, _ENDS[state], draft.id,
                text=draft.content.text.either,
            )  # fmt: skip
        self._wake()
        return decided

    async def _shown(self, draft: Draft) -> Shown:
        subject = await self._documents.subject(draft.content.subject)
        topics = subject.topics if subject else ()
        topic = next((one for one in topics if one.id == draft.content.topic), None)
        changed = draft.revises or draft.supersedes
        before = (
            await self._editing.fact_as_told(draft.community, changed)
            if changed and draft.open
            else None
        )
        return Shown(draft, subject, topic, before)


def _content(given: Suggestion, before: Fact | None, locale: Locale) -> Content:
    """What a suggestion says; of a fact whose words stay, all that still holds is kept."""
    text = clean(given.text, LONGEST_TEXT)
    if before is None:
        said = Said().with_(locale, text)
        return Content(given.subject, given.topic, given.as_of, said, (given.source,))
    corrected = Content(
        subject=before.about.id,
        topic=before.topic,
        as_of=given.as_of,
        text=Said().with_(locale, text),
        sources=(given.source,),
        kind=before.kind,
    )
    if text.split() != before.text[locale].split():
        return corrected
    sources = [_cited(before, n) for n in range(len(before.sources))]
    new = [given.source] if not any(_same(given.source, one) for one in sources) else []
    as_of = given.as_of or before.as_of
    if not new and as_of == before.as_of:
        raise NothingNew()
    return replace(
        corrected,
        as_of=as_of,
        text=_words(before),
        sources=tuple([*new, *sources][:MOST_SOURCES]),
        confidence=before.confidence,
        figures=before.figures,
    )


def _words(fact: Fact) -> Said:
    said = Said(fact.text.fr, fact.text.en)
    return Said().with_(fact.only, fact.text[fact.only]) if fact.only else said


def _cited(fact: Fact, number: int) -> Cited:
    cited = cite(fact.sources[number])
    return replace(cited, known=None) if fact.own else cited


def _same(one: Cited, other: Cited) -> bool:
    """Whether two sources are one page, or one name where there is no page."""
    if one.url or other.url:
        return one.url == other.url
    return (one.publisher, one.title) == (other.publisher, other.title)
