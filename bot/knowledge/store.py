"""Knowledge in the database: documents to rows, rows to the model."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.content.documents import Fact as FactPart
from bot.content.documents import SourcesDocument, SubjectDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Row, Transaction
from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.model import Fact, FactKind, Figure, Holdings, Subject, Topic
from bot.sources import Confidence, Source


class KnowledgeStore:
    """Reads what is known, and takes in the documents of sources and subjects."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def subjects(self) -> list[Subject]:
        """Every subject, by id."""
        rows = await self._database.all(self._queries["subjects"], {"subject": None})
        return [_subject(row) for row in rows]

    async def subject(self, subject: str) -> Subject | None:
        """One subject, or None."""
        row = await self._database.one(self._queries["subjects"], {"subject": subject})
        return _subject(row) if row else None

    async def facts(self, subject: str, topic: str | None = None) -> list[Fact]:
        """The published facts of a subject, or of one of its topics, in the order of topics."""
        values = {"subject": subject, "topic": topic}
        rows = await self._database.all(self._queries["published_facts"], values)
        return [_fact(row) for row in rows]

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
                await self._add(transaction, "add_source", _source_rows(path, document))
            case SubjectDocument():
                for query, rows in _subject_rows(path, document):
                    await self._add(transaction, query, rows)
            case _:
                pass

    async def _add(self, transaction: Transaction, query: str, rows: list[dict[str, Any]]) -> None:
        await transaction.many(self._queries[query], rows)


def _subject(row: Row) -> Subject:
    topics = (
        Topic(topic["id"], Text(topic["fr"], topic["en"]), tuple(topic["aliases"]))
        for topic in json.loads(row["topics"])
    )
    return Subject(
        id=row["id"],
        name=Text(row["name_fr"], row["name_en"]),
        summary=Text(row["summary_fr"], row["summary_en"]),
        topics=tuple(topics),
        command=row["command"],
    )


def _fact(row: Row) -> Fact:
    return Fact(
        id=row["id"],
        topic=row["topic"],
        kind=FactKind(row["kind"]),
        as_of=Edtf.parse(row["as_of"]),
        text=Text(row["text_fr"], row["text_en"]),
        confidence=Confidence(row["confidence"]),
        sources=tuple(map(Source.from_json, json.loads(row["sources"]))),
        figures=tuple(Figure(**figure) for figure in json.loads(row["figures"])),
    )


def _source_rows(path: str, document: SourcesDocument) -> list[dict[str, Any]]:
    left_out = {"aliases", "file", "note"}
    return [{"document": path, **s.model_dump(exclude=left_out)} for s in document.sources]


def _subject_rows(
    path: str, document: SubjectDocument
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The queries to run for a subject's document, each with its rows."""
    subject = document.subject
    yield "add_subject", [{
        "id": subject.id, "document": path, "kind": subject.kind, "command": subject.command,
        "name_fr": subject.name.fr, "name_en": subject.name.en,
        "summary_fr": subject.summary.fr, "summary_en": subject.summary.en,
        "aliases": _json(subject.aliases),
    }]  # fmt: skip
    yield "add_topic", [
        {"subject": subject.id, "id": topic.id, "position": position,
         "label_fr": topic.label.fr, "label_en": topic.label.en, "aliases": _json(topic.aliases)}
        for position, topic in enumerate(document.topics)
    ]  # fmt: skip
    yield "add_metric", [
        {"id": metric.id, "subject": subject.id, "label_fr": metric.label.fr,
         "label_en": metric.label.en, "unit": metric.unit.model_dump_json()}
        for metric in document.metrics
    ]  # fmt: skip
    for fact in document.facts:
        yield from _fact_rows(subject.id, fact)


def _fact_rows(subject: str, fact: FactPart) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    plain = fact.model_dump(exclude={"aliases", "text", "figures", "sources"})
    text = {"text_fr": fact.text.fr, "text_en": fact.text.en}
    yield "add_fact", [{"subject": subject, **text, **plain}]
    yield "add_fact_alias", [{"alias": alias, "fact": fact.id} for alias in fact.aliases]
    yield (
        "add_fact_source",
        [
            {
                "fact": fact.id,
                "position": position,
                "source": cited.id,
                "paragraph": cited.paragraph,
            }
            for position, cited in enumerate(fact.sources)
        ],
    )
    yield (
        "add_figure",
        [
            {"fact": fact.id, "position": position, **figure.model_dump()}
            for position, figure in enumerate(fact.figures)
        ],
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
