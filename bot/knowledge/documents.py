"""What the documents say, whoever asks: the common ground of every community."""

from collections.abc import Sequence

from bot.kept import Kept
from bot.knowledge.model import Fact, Subject
from bot.knowledge.series import Metric
from bot.knowledge.store import KnowledgeStore
from bot.sources import Source

# Subjects whose facts are kept in memory.
MOST_SUBJECTS = 128


class Documents:
    """Subjects, facts, metrics and sources of the documents.

    What was read is kept: documents are taken in before anybody asks, and not while the bot runs.
    """

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store
        self._subjects: tuple[Subject, ...] = ()
        self._facts: Kept[str, tuple[Fact, ...]] = Kept(MOST_SUBJECTS)

    async def subjects(self) -> Sequence[Subject]:
        """Every subject, by id."""
        self._subjects = self._subjects or tuple(await self._store.subjects())
        return self._subjects

    async def subject(self, subject: str) -> Subject | None:
        """The subject of that id, or None."""
        return next((known for known in await self.subjects() if known.id == subject), None)

    async def facts(self, subject: str) -> Sequence[Fact]:
        """The facts of a subject in the order of its topics; none withheld."""

        async def read() -> tuple[Fact, ...]:
            return tuple(await self._store.facts(subject))

        return await self._facts.get(subject, read)

    async def fact(self, fact: str) -> Fact | None:
        """The fact of that id; None for one that is withheld, or that no document has."""
        found = await self._store.facts_by_id([fact])
        return found[0] if found else None

    async def metrics(self, subject: str) -> Sequence[Metric]:
        """What is measured about a subject."""
        return await self._store.metrics(subject)

    async def sources(self) -> Sequence[Source]:
        """Everything that is cited, by id."""
        return await self._store.sources()
