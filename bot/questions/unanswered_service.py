"""What members ask the editors of their community: sent, counted, taken back, let go of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Change, Transaction
from bot.editing.service import EditingService, clean_line, is_newcomer
from bot.knowledge.service import Fact, Status
from bot.people import Actor
from bot.questions.model import LONGEST_QUESTION
from bot.questions.unanswered import Asker, Question, QuestionState, key_of
from bot.questions.unanswered_refusals import (
    NewAccount,
    NoWords,
    QuestionOver,
    QueueFull,
    TooManyQuestions,
    UnknownQuestion,
)
from bot.questions.unanswered_store import UnansweredStore
from bot.questions.unanswered_telling import QuestionTelling, ends_at

# What one person may send within a day, and what a community may have: new questions within a day,
# and questions that wait. What somebody asked before is counted whatever there is.
MOST_A_DAY, MOST_NEW_A_DAY, MOST_WAITING = 5, 30, 300

# An account made since then was perhaps made to send something.
YOUNGEST_ACCOUNT = timedelta(days=1)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sent:
    """A question as it stands now; `new`: nobody had asked it, `counted`: this person had not."""

    question: Question
    new: bool
    counted: bool


class UnansweredService:
    """Questions of members. Raises `OutsideCommunities` where nobody could answer them."""

    def __init__(
        self,
        store: UnansweredStore,
        editing: EditingService,
        trail: Trail,
        telling: QuestionTelling,
        wake: Callable[[], None],
        clock: Clock,
        random: Random,
        unlearning: Callable[[str], Change],
    ) -> None:
        """`unlearning`: what takes that out of what is found in a community which was learned from
        what is answered there; what is left of it is learned anew."""
        self._store = store
        self._editing = editing
        self._trail = trail
        self._telling = telling
        self._wake = wake
        self._clock = clock
        self._random = random
        self._unlearning = unlearning

    async def send(self, actor: Actor, text: str) -> Sent:
        """Keep a question for the editors, or count who asks it with the others.

        Raises `Unclean` or `NoWords` for what is no question, `NewAccount`, `TooManyQuestions` and
        `QueueFull` for too many of them.
        """
        community, said, now = actor.within(), _question_in(text), self._clock()
        if is_newcomer(actor.person, now, YOUNGEST_ACCOUNT):
            raise NewAccount()
        async with self._store.writing() as transaction:
            known = await self._store.waiting_same(transaction, community, said)
            question = known or self._new(community, said)
            if known is None:
                await self._store.add(transaction, question)
            asker = Asker(actor.person, actor.locale)
            counted = await self._store.ask(transaction, question, asker, said, now)
            if counted:
                await self._make_room(actor, new=known is None)
                locales = question.locales | {actor.locale}
                question = replace(question, people=question.people + 1, locales=locales)
            question = replace(question, last_at=now)
            if known is None:
                await transaction.write(self._telling.begun(question))
            elif question.shown != known.shown:
                await transaction.write([self._telling.showing_anew(question)])
        self._wake()
        return Sent(question, known is None, counted)

    async def answered(self, community: str, text: str) -> tuple[Question, Fact] | None:
        """The same question as editors answered it before, with the fact, if that is still told."""
        known = await self._store.answered_same(community, text) if key_of(text) else None
        fact = await self.fact(community, known.fact) if known else None
        return (known, fact) if known and fact else None

    async def fact(self, community: str, fact: str | None) -> Fact | None:
        """A fact as a community tells it; None where it does not."""
        told = await self._editing.fact_as_told(community, fact) if fact else None
        return told if told is not None and told.status is Status.PUBLISHED else None

    async def withdraw(self, actor: Actor, question: str) -> None:
        """Take back what one sent; raise `UnknownQuestion` for what one did not, `QuestionOver`
        when it waits no more."""
        community = actor.within()
        async with self._store.writing() as transaction:
            theirs = await self._store.asked_by(transaction, actor.person)
            known = next((q for q in theirs if (q.id, q.community) == (question, community)), None)
            if known is None:
                raise UnknownQuestion()
            if not known.waits:
                raise QuestionOver()
            await self._leave(transaction, known, actor.person)
        self._wake()

    async def withdraw_all(self, transaction: Transaction, person: str) -> None:
        """Somebody has their data deleted: what they alone asked goes, wherever its words stand."""
        for question in await self._store.asked_by(transaction, person):
            await self._leave(transaction, question, person)

    async def find(self, community: str, question: str) -> Question:
        """A question, whatever became of it; raise `UnknownQuestion` where there is none."""
        known = await self.shown(community, question)
        if known is None:
            raise UnknownQuestion()
        return known

    async def shown(self, community: str, question: str) -> Question | None:
        """The same; None where there is none."""
        return await self._store.question(community, question)

    async def waiting(self, community: str) -> int:
        """How many questions wait."""
        return await self._store.count_waiting(community)

    async def askers(self, question: str) -> list[Asker]:
        """Who is to be told of the answer, and was not."""
        return await self._store.askers(question)

    async def asker(self, question: str, person: str | None) -> Asker | None:
        """Somebody, if they are one of them."""
        return await self._store.asker(question, person) if person else None

    async def told(self, transaction: Transaction, question: str, person: str) -> None:
        """Somebody was told, or cannot be: nothing tells any more that they asked."""
        await self._store.forget_asker(transaction, question, person)

    async def end(self, community: str, question: str) -> bool:
        """Let a question lapse, or let go of it, when its time has come; False when there is
        nothing to do. One that was asked again meanwhile gets its time anew."""
        async with self._store.writing() as transaction:
            known = await self._store.current(transaction, community, question)
            if known is None:
                return False
            early = self._clock() < ends_at(known)
            if early:
                await transaction.write([self._telling.ending(known)])
            elif known.waits:
                await self._lapse(transaction, known)
            else:
                await self._unlearn(transaction, known)
                await self._store.forget(transaction, known)
        self._wake()
        return not early

    async def _lapse(self, transaction: Transaction, known: Question) -> None:
        lapsed = replace(known, state=QuestionState.LAPSED, decided_at=self._clock())
        if not await self._store.decide(transaction, lapsed):
            return
        await self._store.forget_askers(transaction, known.id)
        await transaction.write(self._telling.decided(lapsed, tell=False))
        await self._trail.note(
            transaction, known.community, None, Deed.QUESTION_LAPSED, known.id, text=known.text
        )

    async def _leave(self, transaction: Transaction, question: Question, person: str) -> None:
        """Count somebody no more; what nobody else asked keeps no words."""
        await self._unlearn(transaction, question)
        if question.people > 1:
            await self._store.count_off(transaction, question.id, person)
            fewer = replace(question, people=question.people - 1)
            if fewer.shown != question.shown:
                await transaction.write([self._telling.showing_anew(fewer)])
            return
        now = self._clock()
        # Whoever withdrew it stays counted for the day, or there would be no end of withdrawing.
        await self._store.empty(transaction, question.id, now)
        await self._trail.keep_no_words(transaction, question.community, question.id)
        empty = replace(question, text="", state=QuestionState.WITHDRAWN, decided_at=now)
        await transaction.write(self._telling.decided(empty, tell=False))

    async def _unlearn(self, transaction: Transaction, question: Question) -> None:
        """Have nothing found by words that are about to go."""
        if question.state is QuestionState.ANSWERED:
            await transaction.write([self._unlearning(question.community)])

    async def _make_room(self, actor: Actor, *, new: bool) -> None:
        """Raise what keeps the actor from asking; what they ask just now is not counted yet."""
        load = await self._store.load(actor.within(), actor.person, self._clock() - _DAY)
        if load.theirs >= MOST_A_DAY:
            raise TooManyQuestions(most=MOST_A_DAY)
        if new and (load.waiting >= MOST_WAITING or load.new >= MOST_NEW_A_DAY):
            raise QueueFull()

    def _new(self, community: str, text: str) -> Question:
        now = self._clock()
        id_ = f"{self._random.getrandbits(48):012x}"
        return Question(id_, community, text, frozenset(), 0, now, now)


def _question_in(text: str) -> str:
    said = clean_line(text, LONGEST_QUESTION)
    if not key_of(said):
        raise NoWords()
    return said
