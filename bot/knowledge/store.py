"""Knowledge in the database: documents to rows, rows to the model."""

import json
from pathlib import Path

from bot.content.documents import SourcesDocument, SubjectDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Row, Transaction
from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.ground import Missing
from bot.knowledge.intake import source_rows, subject_rows
from bot.knowledge.model import (
    About,
    Fact,
    FactKind,
    Figure,
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

    async def facts(self) -> list[Fact]:
        """The facts of every subject in the order of its topics; none withheld."""
        return [_fact(row) for row in await self._database.all(self._queries["facts"])]

    async def metrics(self) -> list[Metric]:
        """What is measured, in the order of the documents."""
        return [_metric(row) for row in await self._database.all(self._queries["metrics"])]

    async def sources(self) -> list[Source]:
        """Everything that the documents cite, by id."""
        rows = await self._database.all(self._queries["sources"])
        return [Source.from_json(dict(row)) for row in rows]

    async def see_also(self) -> dict[str, list[str]]:
        """The ids of the facts of other subjects that a subject's card tells, by subject."""
        found: dict[str, list[str]] = {}
        for row in await self._database.all(self._queries["see_also"]):
            found.setdefault(row["subject"], []).append(row["fact"])
        return found

    async def missing(self) -> list[Missing]:
        """What has no public source, in each topic that tells so."""
        return [_missing(row) for row in await self._database.all(self._queries["missing"])]

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


def _missing(row: Row) -> Missing:
    return Missing(
        subject=row["subject"],
        topic=row["topic"],
        as_of=Edtf.parse(row["as_of"]),
        text=Text(row["text_fr"], row["text_en"]),
        near=tuple(json.loads(row["near"])),
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
