"""What people ask of the myths."""

from collections.abc import Sequence

from bot.errors import GoneAction
from bot.quiz.model import Cited, Myth, Question, Term
from bot.quiz.store import MythStore

# What another feature needs to name a myth and what belongs to it.
__all__ = ["Cited", "Myth", "Question", "QuizService", "Term"]


class QuizService:
    """Tells the myths, which are everybody's."""

    def __init__(self, store: MythStore) -> None:
        self._store = store

    async def myths(self) -> Sequence[Myth]:
        """Every myth, by category."""
        return await self._store.myths()

    async def myth(self, myth: str) -> Myth:
        """The myth of that id; raise `GoneAction` when it was withdrawn."""
        found = await self._store.myth(myth)
        if found is None:
            raise GoneAction()
        return found
