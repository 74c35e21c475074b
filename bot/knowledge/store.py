"""Knowledge in the database: documents to rows, rows to the model."""

import json
from collections.abc import Sequence
from pathlib import Path

from bot.content.documents import SourcesDocument, SubjectDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Row, Transaction
from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.intake import source_rows, subject_rows
from bot.knowledge.model import (
    About,
    Fact,
    FactKind,
    Figure,
    Gap,
    Holdings,
    Qualifier,
    Status,
    Subject,
    SubjectKind,
    Topic,
)
from bot.knowledge.series import Metric
from bot.sources import Confidence, Source


class KnowledgeStore:
    """Reads what is known, and takes in the documents of sources and subjects."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def subjects(self) -> list[Subject]:
        """Every subject, by id."""
        return [_subject(row) for row in await self._database.all(self._queries["subjects"])]

    async def facts(self, subject: str) -> list[Fact]:
        """The facts of a subject in the order of its topics; none withheld."""
        return await self._facts("facts", subject=subject)

    async def facts_by_id(self, ids: Sequence[str]) -> list[Fact]:
        """The facts of these ids, in their order."""
        return await self._facts("facts_by_id", ids=json.dumps(ids)) if ids else []

    async def facts_seen_also(self, subject: str) -> list[Fact]:
        """The facts of other subjects that a subject's card tells."""
        return await self._facts("facts_seen_also", subject=subject)

    async def facts_of_metric(self, metric: str) -> list[Fact]:
        """The facts that give a figure of a metric."""
        return await self._facts("facts_of_metric", metric=metric)

    async def metric(self, metric: str) -> Metric | None:
        """One metric, or None."""
        row = await self._database.one(self._queries["metric"], {"metric": metric})
        return _metric(row) if row else None

    async def metrics(self, subject: str) -> list[Metric]:
        """What is measured about a subject."""
        rows = await self._database.all(self._queries["metrics"], {"subject": subject})
        return [_metric(row) for row in rows]

    async def sources(self) -> list[Source]:
        """Everything that the documents cite, by id."""
        rows = await self._database.all(self._queries["sources"])
        return [Source.from_json(dict(row)) for row in rows]

    async def evolving_metrics(self, subject: str) -> list[Metric]:
        """The metrics of a subject's figures that have points of two dates at least."""
        values = {"subject": subject}
        rows = await self._database.all(self._queries["evolving_metrics"], values)
        return [_metric(row) for row in rows]

    async def gaps(self, subject: str) -> list[Gap]:
        """What has no public source about a subject."""
        rows = await self._database.all(self._queries["gaps"], {"subject": subject})
        return [
            Gap(
                row["topic"],
                Edtf.parse(row["as_of"]),
                Text(row["text_fr"], row["text_en"]),
                tuple(await self.facts_by_id(json.loads(row["near"]))),
            )
            for row in rows
        ]

    async def holdings(self) -> Holdings:
        """How much there is."""
        (row,) = await self._database.all(self._queries["holdings"])
        newest = (row["newest_fact"], row["newest_source"])
        fact, source = (Edtf.parse(text) if text else None for text in newest)
        return Holdings(row["facts"], row["sources"], fact, source)

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep what a document of sources or of a subject says."""
        match document:
            case SourcesDocument():
                await transaction.many(self._queries["add_source"], source_rows(path, document))
            case SubjectDocument():
                for query, rows in subject_rows(path, document):
                    await transaction.many(self._queries[query], rows)
            case _:
                pass

    async def _facts(self, query: str, **values: str) -> list[Fact]:
        return [_fact(row) for row in await self._database.all(self._queries[query], values)]


def _subject(row: Row) -> Subject:
    topics = (
        Topic(topic["id"], Text(topic["fr"], topic["en"]), tuple(topic["aliases"]))
        for topic in json.loads(row["topics"])
    )
    return Subject(
        id=row["id"],
        kind=SubjectKind(row["kind"]),
        name=Text(row["name_fr"], row["name_en"]),
        summary=Text(row["summary_fr"], row["summary_en"]),
        topics=tuple(topics),
        aliases=tuple(json.loads(row["aliases"])),
        command=row["command"],
    )


def _fact(row: Row) -> Fact:
    return Fact(
        id=row["id"],
        about=About(
            row["subject"],
            SubjectKind(row["subject_kind"]),
            Text(row["name_fr"], row["name_en"]),
        ),
        topic=row["topic"],
        kind=FactKind(row["kind"]),
        as_of=Edtf.parse(row["as_of"]),
        text=Text(row["text_fr"], row["text_en"]),
        confidence=Confidence(row["confidence"]),
        sources=tuple(map(Source.from_json, json.loads(row["sources"]))),
        figures=tuple(
            Figure(figure["metric"], figure["value"], Qualifier(figure["qualifier"]))
            for figure in json.loads(row["figures"])
        ),
        status=Status(row["status"]),
        superseded_by=row["superseded_by"],
    )


def _metric(row: Row) -> Metric:
    unit = json.loads(row["unit"])
    return Metric(
        id=row["id"],
        subject=row["subject"],
        label=Text(row["label_fr"], row["label_en"]),
        one=Text(unit["fr"]["one"], unit["en"]["one"]),
        other=Text(unit["fr"]["other"], unit["en"]["other"]),
    )
