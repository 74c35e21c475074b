"""What editors do with questions that wait: find the fact that answers, or say why none does."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.communities.service import CommunityService, Deed, Trail
from bot.editing.service import EditingService, UnknownFact
from bot.i18n import Words
from bot.knowledge.service import Documents, Fact, Subject, Topic
from bot.matching import LONGEST_TYPED, Choice
from bot.people import Actor
from bot.questions.unanswered import (
    Question,
    QuestionState,
    subject_in,
    telling_words,
    topic_in,
)
from bot.questions.unanswered_refusals import QuestionOver, UnknownQuestion
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_store import UnansweredStore
from bot.questions.unanswered_telling import QuestionTelling

# Questions on one page: each takes three lines of a phone.
PER_PAGE = 6

# Facts that are offered as an answer, and words of a question by which they are looked for.
MOST_OFFERED, _MOST_WORDS = 24, 5


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of what waits, and how many questions there are in all; pages count from 1."""

    questions: Sequence[Question]
    page: int
    size: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question as an editor weighs it: what a new fact would be about, as far as it says so, and
    the fact that answers it, once one does."""

    question: Question
    subject: Subject | None = None
    topic: Topic | None = None
    fact: Fact | None = None


class QuestionDesk:
    """Questions as the editors of a community see them and decide on them.

    Raises `NotAllowed` for anybody else.
    """

    def __init__(
        self,
        store: UnansweredStore,
        questions: UnansweredService,
        editing: EditingService,
        documents: Documents,
        communities: CommunityService,
        trail: Trail,
        telling: QuestionTelling,
        wake: Callable[[], None],
        clock: Clock,
    ) -> None:
        self._store = store
        self._questions = questions
        self._editing = editing
        self._documents = documents
        self._communities = communities
        self._trail = trail
        self._telling = telling
        self._wake = wake
        self._clock = clock

    async def day(self, community: str) -> tuple[date, ZoneInfo]:
        """What day it is in a community, and its zone."""
        zone = (await self._communities.settings_of(community)).zone
        return self._clock().astimezone(zone).date(), zone

    async def waiting(self, actor: Actor, page: int) -> Listed:
        """A page of what waits, the most asked first; beyond the last page, that one."""
        community = await self._editing.working_in(actor)
        size = await self._store.count_waiting(community)
        shown = min(max(page, 1), max(-(-size // PER_PAGE), 1))
        found = await self._store.waiting(community, PER_PAGE, (shown - 1) * PER_PAGE)
        return Listed(found, shown, size)

    async def weigh(self, actor: Actor, question: str) -> Weighed:
        """One question; raise `UnknownQuestion`."""
        community = await self._editing.working_in(actor)
        return await self.weighed(await self._questions.find(community, question))

    async def weighed(self, question: Question) -> Weighed:
        """The same of a question that is known, whoever reads it."""
        if not question.waits:
            fact = await self._questions.fact(question.community, question.fact)
            return Weighed(question, fact=fact)
        subject = subject_in(question.text, await self._documents.subjects())
        topic = topic_in(question.text, subject) if subject else None
        return Weighed(question, subject, topic)

    async def offered(self, actor: Actor, question: Question, words: Words) -> Sequence[Choice]:
        """The facts that hold most words of a question: what may answer it, own ones first."""
        counted: Counter[Choice] = Counter()
        for word in telling_words(question.text, _MOST_WORDS):
            counted.update(await self._editing.choices(actor, word, words))
        return [choice for choice, _ in counted.most_common(MOST_OFFERED)]

    async def search(self, actor: Actor, typed: str, words: Words) -> Sequence[Choice]:
        """The facts that may be meant by what an editor types: some words, or an id."""
        found = await self._editing.choices(actor, typed[:LONGEST_TYPED], words)
        return found[:MOST_OFFERED]

    async def told(self, actor: Actor, fact: str) -> Fact:
        """A fact as the actor's community tells it; raise `UnknownFact` where it does not."""
        community = await self._editing.working_in(actor)
        found = await self._questions.fact(community, fact)
        if found is None:
            raise UnknownFact()
        return found

    async def answer(self, actor: Actor, question: str, fact: str) -> Question:
        """Have a fact answer a question: who asked is told. Raises `UnknownFact`, `QuestionOver`
        when another was first."""
        told = await self.told(actor, fact)
        return await self._decide(actor, question, QuestionState.ANSWERED, fact=told.id)

    async def set_aside(self, actor: Actor, question: str, reason: str = "") -> Question:
        """Have no fact answer a question: who asked is told why, or nothing where nobody says why.
        Raises `QuestionOver` when another was first."""
        return await self._decide(actor, question, QuestionState.ASIDE, reason=reason)

    async def _decide(
        self,
        actor: Actor,
        question: str,
        state: QuestionState,
        *,
        fact: str | None = None,
        reason: str = "",
    ) -> Question:
        community = await self._editing.working_in(actor)
        answered = state is QuestionState.ANSWERED
        deed = Deed.QUESTION_ANSWERED if answered else Deed.QUESTION_ASIDE
        tell = answered or bool(reason)
        async with self._store.writing() as transaction:
            # Read here: what somebody takes back just now must not stay in the trail.
            known = await self._store.current(transaction, community, question)
            if known is None:
                raise UnknownQuestion()
            decided = replace(
                known,
                state=state,
                fact=fact,
                reason=reason,
                decided_by=actor.person,
                decided_at=self._clock(),
            )
            if not await self._store.decide(transaction, decided):
                raise QuestionOver()
            if not tell:
                await self._store.forget_askers(transaction, known.id)
            await transaction.write(self._telling.decided(decided, tell=tell))
            await self._trail.note(
                transaction, community, actor.person, deed, known.id, text=known.text, reason=reason
            )
        self._wake()
        return decided
