"""What people ask of the myths, and the quiz on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.errors import GoneAction, NothingMatches, UnknownChoice
from bot.i18n import Text, Words
from bot.matching import Choice, pick, suggest
from bot.people import Actor
from bot.quiz.model import Cited, Myth, Question, Term
from bot.quiz.plays import PlayStore
from bot.quiz.rounds import Play, Score
from bot.quiz.store import MythStore

# What another feature needs to name a myth and what belongs to it.
__all__ = ["Answered", "Asking", "Cited", "Myth", "Question", "QuizService", "Standing", "Term"]


class Because(StrEnum):
    """Why a question is asked that somebody did not quite ask for."""

    CATEGORY_OVER = "category-over"  # this round holds no other of the category that was wanted
    CHANGED = "changed"  # the question that they answered reads otherwise by now
    WITHDRAWN = "withdrawn"  # the question that they answered is gone


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands: their score, and how many of all questions their round still brings.

    `rights`: how many of all were answered right the last time.
    """

    score: Score
    left: int
    rights: int
    questions: int


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to be answered by one person, and its answers in the order of this card.

    `time`: the how-manieth answer to it is asked for. `about`: of this category alone.
    """

    myth: Myth
    answers: tuple[Text, ...]
    time: int
    about: Term | None = None
    because: Because | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of an answer.

    `answer`: what was answered, None where that reads otherwise by now. `counted`: False when the
    question was answered before; then all the rest is of that first answer. `about`: the category
    of which this round brings more, if it was wanted.
    """

    myth: Myth
    answer: Text | None
    right: bool
    counted: bool
    standing: Standing
    about: Term | None = None


class QuizService:
    """Tells the myths, which are everybody's, and asks about them; what a person did is theirs."""

    def __init__(self, store: MythStore, plays: PlayStore, random: Random) -> None:
        self._store = store
        self._plays = plays
        self._random = random

    async def myths(self) -> Sequence[Myth]:
        """Every myth, by category."""
        return await self._store.myths()

    async def myth(self, myth: str) -> Myth:
        """The myth of that id; raise `GoneAction` when it was withdrawn."""
        found = await self._store.myth(myth)
        if found is None:
            raise GoneAction()
        return found

    async def ask(self, actor: Actor, about: str | None = None) -> Asking:
        """The next question of a person, of a category where this round brings one.

        Raises `UnknownChoice` for no category of ours, `NothingMatches` where there is no myth.
        """
        return await self._ask(actor, await self._category(about))

    async def answer(
        self, actor: Actor, myth: str, time: int, answer: str, about: str | None = None
    ) -> Answered | Asking:
        """What comes of an answer, given by its key: it counts once for each time that the question
        is asked.

        Where the question is gone or reads otherwise by now, nothing counts and one is asked anew.
        `about`: the id of the category that is wanted, if there still is one such.
        """
        found, category = await self._store.myth(myth), (await self._categories()).get(about or "")
        time = max(time, 1)
        if found is None:
            return await self._ask(actor, category, Because.WITHDRAWN)
        given = found.quiz.answer(answer)
        if given is None:
            play, counted = await self._plays.play(actor.person), False
            if time > play.times(myth):
                return await self._ask(actor, category, Because.CHANGED, found)
        else:
            right = given == found.quiz.right
            play, counted = await self._plays.answer(actor.person, myth, time, answer, right=right)
        return await self._answered(found, play, category, counted=counted)

    async def standing(self, actor: Actor) -> Standing:
        """How the person stands."""
        return _standing(await self._plays.play(actor.person), await self._store.myths())

    async def start_over(self, actor: Actor) -> None:
        """Forget all that the person answered."""
        await self._plays.forget(actor.person)

    async def suggest(self, typed: str, words: Words) -> list[Choice]:
        """The categories that may be meant, labelled in a language."""
        terms = (await self._categories()).values()
        return suggest([term.choice(words.text(term.label)) for term in terms], typed)

    async def _ask(
        self,
        actor: Actor,
        about: Term | None,
        because: Because | None = None,
        again: Myth | None = None,
    ) -> Asking:
        myths = {myth.id: myth for myth in await self._store.myths()}
        if not myths:
            raise NothingMatches()
        wanted = [one.id for one in myths.values() if about is None or one.category == about]

        def choose(play: Play) -> tuple[str, int]:
            if again is not None:
                return again.id, play.since
            if following := play.next(wanted) or play.next(list(myths)):
                return self._random.choice(following), play.since
            anew = play.begin_round()
            return self._random.choice(anew.next(wanted)), anew.since

        chosen, before = await self._plays.ask(actor.person, choose)
        myth = myths[chosen]
        if chosen not in wanted and again is None:
            about, because = None, because or Because.CATEGORY_OVER
        answers = tuple(self._random.sample(myth.quiz.answers, len(myth.quiz.answers)))
        return Asking(myth, answers, before.times(chosen) + 1, about, because)

    async def _answered(
        self, myth: Myth, play: Play, about: Term | None, *, counted: bool
    ) -> Answered:
        asked, myths = play.asked[myth.id], await self._store.myths()
        first = myth.quiz.answer(asked.answer or "")
        more = play.left([one.id for one in myths if one.category == about])
        return Answered(
            myth=myth,
            answer=first,
            right=first == myth.quiz.right if first else bool(asked.right),
            counted=counted,
            standing=_standing(play, myths),
            about=about if more else None,
        )

    async def _category(self, typed: str | None) -> Term | None:
        if not typed:
            return None
        terms = await self._categories()
        meant = pick([term.choice(term.label.fr) for term in terms.values()], typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return terms[meant.value]

    async def _categories(self) -> Mapping[str, Term]:
        return {term.id: term for term in await self._store.categories()}


def _standing(play: Play, myths: Sequence[Myth]) -> Standing:
    questions = [myth.id for myth in myths]
    left, rights = play.left(questions), play.rights(questions)
    return Standing(play.score, len(left), rights, len(questions))
