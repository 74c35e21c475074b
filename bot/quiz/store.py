"""Myths in the database: documents to rows, rows to the model."""

import json
from pathlib import Path
from typing import Any

from bot.content.documents import Myth as MythPart
from bot.content.documents import MythsDocument, MythVocabularyDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Row, Transaction
from bot.dates import Edtf
from bot.i18n import Text
from bot.quiz.model import Cited, Myth, Question, Term
from bot.sources import Confidence, Source


class MythStore:
    """Reads myths, and takes in their documents."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def myths(self) -> list[Myth]:
        """Every myth, by category."""
        rows = await self._database.all(self._queries["myths"], {"id": None})
        return [_myth(row) for row in rows]

    async def myth(self, myth: str) -> Myth | None:
        """One myth, or None."""
        row = await self._database.one(self._queries["myths"], {"id": myth})
        return _myth(row) if row else None

    async def categories(self) -> list[Term]:
        """The categories of which there is a myth, in the order of their document."""
        rows = await self._database.all(self._queries["categories"])
        return [Term(row["id"], Text(row["label_fr"], row["label_en"])) for row in rows]

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep what a document of myths or of their vocabularies says."""
        match document:
            case MythVocabularyDocument():
                rows = _term_rows(path, document)
                await transaction.many(self._queries["add_myth_term"], rows)
            case MythsDocument():
                for part in document.myths:
                    await transaction.run(self._queries["add_myth"], _myth_row(path, part))
                    rows = _source_rows(part)
                    await transaction.many(self._queries["add_myth_source"], rows)
            case _:
                pass


def _myth(row: Row) -> Myth:
    french, english = json.loads(row["answers_fr"]), json.loads(row["answers_en"])
    answers = tuple(Text(fr, en) for fr, en in zip(french, english, strict=True))
    correct: int = row["correct"]
    return Myth(
        id=row["id"],
        category=Term(row["category"], Text(row["category_fr"], row["category_en"])),
        claim=Text(row["claim_fr"], row["claim_en"]),
        verdict=Term(row["verdict"], Text(row["verdict_fr"], row["verdict_en"])),
        correction=Text(row["correction_fr"], row["correction_en"]),
        as_of=Edtf.parse(row["as_of"]),
        confidence=Confidence(row["confidence"]),
        sources=tuple(
            Cited(Source.from_json(cited["source"]), tuple(cited["criteria"]))
            for cited in json.loads(row["sources"])
        ),
        quiz=Question(Text(row["question_fr"], row["question_en"]), answers, answers[correct]),
    )


def _term_rows(path: str, document: MythVocabularyDocument) -> list[dict[str, Any]]:
    vocabularies = {"category": document.categories, "verdict": document.verdicts}
    return [
        {"vocabulary": vocabulary, "id": term.id, "document": path, "position": position,
         "label_fr": term.fr, "label_en": term.en}
        for vocabulary, terms in vocabularies.items()
        for position, term in enumerate(terms)
    ]  # fmt: skip


def _myth_row(path: str, part: MythPart) -> dict[str, Any]:
    quiz = part.quiz
    return {
        **part.model_dump(include={"id", "category", "verdict", "as_of", "confidence"}),
        "document": path,
        "claim_fr": part.claim.fr, "claim_en": part.claim.en,
        "correction_fr": part.correction.fr, "correction_en": part.correction.en,
        "question_fr": quiz.question.fr, "question_en": quiz.question.en,
        "answers_fr": _json(quiz.answers.fr), "answers_en": _json(quiz.answers.en),
        "correct": quiz.correct,
    }  # fmt: skip


def _source_rows(part: MythPart) -> list[dict[str, Any]]:
    return [
        {"myth": part.id, "position": position, "source": cited.id,
         "criteria": _json(cited.criteria)}
        for position, cited in enumerate(part.sources)
    ]  # fmt: skip


def _json(texts: list[str]) -> str:
    return json.dumps(texts, ensure_ascii=False)
