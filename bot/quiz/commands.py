"""The commands of the quiz."""

from collections.abc import Iterable, Sequence

from bot.clock import Today
from bot.i18n import Catalogue
from bot.matching import Choice
from bot.people import Actor
from bot.quiz import views
from bot.quiz.saying import QUIZ
from bot.quiz.service import Answered, QuizService
from bot.replies import Arguments, Reply
from bot.table import Command


class QuizCommands:
    """One question after the other, for one person alone."""

    def __init__(self, service: QuizService, catalogue: Catalogue, today: Today) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today

    async def quiz(self, actor: Actor, about: str | None = None, score: bool = False) -> Reply:
        """The next question, of a category if wanted; or how the person stands."""
        words = self._catalogue[actor.locale]
        if score:
            return views.score_card(await self._service.standing(actor), words)
        return views.question_card(await self._service.ask(actor, about), words)

    async def answer(
        self, actor: Actor, myth: str, time: int, answer: str, about: str | None = None
    ) -> Reply:
        """What came of an answer, or a question anew where it was changed."""
        words = self._catalogue[actor.locale]
        came = await self._service.answer(actor, myth, time, answer, about)
        if isinstance(came, Answered):
            return views.answered_card(came, self._today(), words)
        return views.question_card(came, words)

    async def start_over(self, actor: Actor, sure: bool = False) -> Reply:
        """Forget the person's answers and score, once they are sure."""
        words = self._catalogue[actor.locale]
        if not sure:
            return views.start_over_card(words)
        await self._service.start_over(actor)
        return views.started_over(words)

    async def suggest_category(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The categories that may be meant."""
        return await self._service.suggest(typed, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"about": self.suggest_category}
        yield Command(QUIZ, self.quiz, "command-quiz", suggests=suggests)
        yield Command(views.ANSWER, self.answer)
        yield Command(views.START_OVER, self.start_over)
