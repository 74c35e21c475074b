"""What the documents say, whoever asks: the common ground of every community."""

from collections.abc import Sequence

from bot.knowledge.ground import Ground
from bot.knowledge.model import Fact, Subject
from bot.knowledge.series import Metric
from bot.knowledge.store import KnowledgeStore
from bot.knowledge.telling import Telling
from bot.sources import Source


class Documents:
    """Subjects, facts, metrics and sources of the documents.

    What was read is kept: documents are taken in before anybody asks, and not while the bot runs.
    """

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store
        self._telling: Telling | None = None

    async def telling(self) -> Telling:
        """What is told where nobody adds anything; always the same object."""
        if self._telling is None:
            ground = await self._read()
            # Two who ask first read twice, and one of them is believed.
            self._telling = self._telling or Telling(ground)
        return self._telling

    async def subjects(self) -> Sequence[Subject]:
        """Every subject, by id."""
        return tuple((await self._ground()).subjects.values())

    async def subject(self, subject: str) -> Subject | None:
        """The subject of that id, or None."""
        return (await self._ground()).subjects.get(subject)

    async def facts(self, subject: str) -> Sequence[Fact]:
        """The facts of a subject in the order of its topics; none withheld."""
        return (await self._ground()).facts_of.get(subject, ())

    async def fact(self, fact: str) -> Fact | None:
        """The fact of that id; None for one that is withheld, or that no document has."""
        return (await self._ground()).facts.get(fact)

    async def metrics(self, subject: str) -> Sequence[Metric]:
        """What is measured about a subject."""
        metrics = (await self._ground()).metrics.values()
        return tuple(metric for metric in metrics if metric.subject == subject)

    async def all_metrics(self) -> Sequence[Metric]:
        """Everything that is measured, in the order of the documents."""
        return tuple((await self._ground()).metrics.values())

    async def sources(self) -> Sequence[Source]:
        """Everything that is cited, by id."""
        return (await self._ground()).sources

    async def _ground(self) -> Ground:
        return (await self.telling()).ground

    async def _read(self) -> Ground:
        store = self._store
        return Ground(
            subjects=await store.subjects(),
            facts=await store.facts(),
            metrics=await store.metrics(),
            missing=await store.missing(),
            see_also=await store.see_also(),
            sources=await store.sources(),
        )
