"""Practices in the database: documents to rows, rows to the model."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.content.documents import Practice as PracticePart
from bot.content.documents import PracticesDocument, VocabularyDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Row, Transaction
from bot.dates import Edtf
from bot.i18n import Text
from bot.practices.model import Grade, Practice, Reference, Term, Vocabulary, Why
from bot.sources import Confidence, Source

Terms = Mapping[Vocabulary, Mapping[str, Term]]


class PracticeStore:
    """Reads practices, and takes in their documents."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def terms(self) -> Terms:
        """Every vocabulary, its terms by id in the order of the document."""
        terms: dict[Vocabulary, dict[str, Term]] = {vocabulary: {} for vocabulary in Vocabulary}
        for row in await self._database.all(self._queries["terms"]):
            term = Term(row["id"], Text(row["label_fr"], row["label_en"]))
            terms[Vocabulary(row["vocabulary"])][term.id] = term
        return terms

    async def ids(self, theme: str | None, audience: str | None) -> list[str]:
        """The practices of a theme and for an audience, where one is given."""
        values = {"theme": theme, "audience": audience}
        return [
            row["id"] for row in await self._database.all(self._queries["practice_ids"], values)
        ]

    async def practice(self, practice: str) -> Practice | None:
        """One practice, or None."""
        row = await self._database.one(self._queries["practices"], {"id": practice})
        return _practice(row, await self.terms()) if row else None

    async def practices(self) -> list[Practice]:
        """Every practice, by id."""
        terms = await self.terms()
        rows = await self._database.all(self._queries["practices"], {"id": None})
        return [_practice(row, terms) for row in rows]

    async def count(self) -> int:
        """How many practices there are."""
        (row,) = await self._database.all(self._queries["practice_count"])
        return row["practices"]

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep what a document of practices or of their vocabularies says."""
        match document:
            case VocabularyDocument():
                rows = _term_rows(path, document)
                await transaction.many(self._queries["add_term"], rows)
            case PracticesDocument():
                for part in document.practices:
                    for query, rows in _practice_rows(path, part):
                        await transaction.many(self._queries[query], rows)
            case _:
                pass


def _practice(row: Row, terms: Terms) -> Practice:
    references = (
        Reference(
            given["framework"],
            given["identifier"],
            Source.from_json(given["source"]),
        )
        for given in json.loads(row["references"])
    )
    chosen = set(json.loads(row["audiences"]))
    audiences = (term for name, term in terms[Vocabulary.AUDIENCE].items() if name in chosen)
    return Practice(
        id=row["id"],
        title=Text(row["title_fr"], row["title_en"]),
        body=Text(row["body_fr"], row["body_en"]),
        theme=terms[Vocabulary.THEME][row["theme"]],
        pillar=terms[Vocabulary.PILLAR][row["pillar"]],
        audiences=tuple(audiences),
        effort=Grade(row["effort"]),
        impact=Grade(row["impact"]),
        confidence=Confidence(row["confidence"]),
        why=_why(row) if row["why_fr"] else None,
        references=tuple(references),
    )


def _why(row: Row) -> Why:
    return Why(
        text=Text(row["why_fr"], row["why_en"]),
        as_of=Edtf.parse(row["why_as_of"]),
        is_event=bool(row["why_is_event"]),
        sources=tuple(map(Source.from_json, json.loads(row["why_sources"]))),
        fact=row["why_fact"],
    )


def _term_rows(path: str, document: VocabularyDocument) -> list[dict[str, Any]]:
    vocabularies = {
        Vocabulary.THEME: document.themes,
        Vocabulary.PILLAR: document.pillars,
        Vocabulary.AUDIENCE: document.audiences,
    }
    return [
        {"vocabulary": vocabulary, "id": term.id, "document": path, "position": position,
         "label_fr": term.fr, "label_en": term.en}
        for vocabulary, terms in vocabularies.items()
        for position, term in enumerate(terms)
    ]  # fmt: skip


def _practice_rows(path: str, part: PracticePart) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The queries to run for a practice, each with its rows."""
    why = part.why
    nested = {"title", "body", "audience", "why", "references"}
    yield "add_practice", [{
        **part.model_dump(exclude=nested), "document": path,
        "title_fr": part.title.fr, "title_en": part.title.en,
        "body_fr": part.body.fr, "body_en": part.body.en,
        "why_fr": why and why.fr, "why_en": why and why.en,
        "why_as_of": why and why.as_of, "why_fact": why and why.fact,
    }]  # fmt: skip
    audiences = dict.fromkeys(part.audience)
    yield (
        "add_practice_audience",
        [{"practice": part.id, "audience": audience} for audience in audiences],
    )
    yield "add_practice_source", [
        {"practice": part.id, "role": "why", "position": position, "source": cited.id,
         "framework": None, "edition": None, "identifier": None}
        for position, cited in enumerate(why.sources if why else ())
    ]  # fmt: skip
    yield "add_practice_source", [
        {"practice": part.id, "role": "reference", "position": position,
         "source": reference.source, "framework": reference.framework,
         "edition": reference.edition, "identifier": reference.id}
        for position, reference in enumerate(part.references)
    ]  # fmt: skip
