"""What editors answered, as `/ask` learns it: whoever asks the same in their community is told the
fact to which they pointed, or the one that holds in its place today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.service import Fact, KnowledgeService
from bot.questions.unanswered import Lesson, key_of
from bot.questions.unanswered_store import UnansweredStore


@dataclass(frozen=True, slots=True)
class Standing:
    """How the lessons of a community stand; another one as soon as they teach anything else.

    `told`: by the id of each fact to which editors pointed what holds in its place there; None:
    nothing does.
    """

    mark: str
    told: Mapping[str, Fact | None]


@dataclass(frozen=True, slots=True)
class Learned:
    """What a community's lessons teach: the questions by which each fact is asked for there."""

    standing: Standing
    asked: Mapping[str, Sequence[str]]

    @property
    def facts(self) -> Iterable[Fact]:
        """The facts that answer them, each once."""
        told = self.standing.told.values()
        return {fact.id: fact for fact in told if fact is not None}.values()


class Lessons:
    """Reads what the editors of a community answered. Nothing of it is known anywhere else."""

    def __init__(self, store: UnansweredStore, knowledge: KnowledgeService) -> None:
        self._store = store
        self._knowledge = knowledge

    async def learned(self, community: str) -> Learned:
        """All that they teach."""
        # The mark first: what comes after it is learned when it is looked at next.
        mark = await self._store.lessons_mark(community)
        lessons = await self._store.lessons(community)
        told = await self._knowledge.holding(community, (one.fact for one in lessons))
        return Learned(Standing(mark, told), by_fact(lessons, told))

    async def stand(self, community: str, standing: Standing) -> bool:
        """Whether they still teach what they did when they stood so."""
        if await self._store.lessons_mark(community) != standing.mark:
            return False
        return await self._knowledge.holding(community, standing.told) == standing.told

    async def to(self, community: str | None, text: str) -> tuple[str, Fact] | None:
        """The id of the same question as it was answered there, with the fact that does; None:
        nobody answered it, or with nothing that is told today."""
        if not community or not key_of(text):
            return None
        known = await self._store.answered_same(community, text)
        if known is None or known.fact is None:
            return None
        fact = (await self._knowledge.holding(community, [known.fact]))[known.fact]
        return (known.id, fact) if fact else None


def by_fact(
    lessons: Iterable[Lesson], told: Mapping[str, Fact | None]
) -> Mapping[str, Sequence[str]]:
    """The questions that each fact answers, by its id: those of the facts that it replaced too."""
    asked: dict[str, list[str]] = {}
    for lesson in lessons:
        if fact := told.get(lesson.fact):
            asked.setdefault(fact.id, []).append(lesson.text)
    return asked
