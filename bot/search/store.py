"""What people call things, in the database: documents to rows, rows to the model."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.content.documents import Asked, AskedDocument, Questions, WordsDocument
from bot.content.documents import Meaning as Spoken
from bot.content.kinds import Document
from bot.database import Database, Queries, Transaction
from bot.i18n import Locale
from bot.search.lexicon import Meaning
from bot.search.model import Said

_Phrases = Mapping[Locale, Sequence[str]]

# Where the questions stand that nothing answers.
ELSEWHERE = "elsewhere"


class WordStore:
    """Reads what people call things, and takes in the documents that say so."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "words.sql")

    async def meanings(self) -> Sequence[Meaning]:
        """Words that mean the same."""
        rows = await self._database.all(self._queries["meanings"])
        return [Meaning(row["id"], _phrases(dict(row)), bool(row["decides"])) for row in rows]

    async def asked(self) -> Mapping[str, Sequence[str]]:
        """The questions that people ask, by the ids of the entries that answer them; by `ELSEWHERE`
        those that none answers."""
        found: dict[str, list[str]] = {}
        for row in await self._database.all(self._queries["asked"]):
            for questions in _phrases(dict(row)).values():
                found.setdefault(row["entry"], []).extend(questions)
        return found

    async def said(self, terms: Iterable[str]) -> Said:
        """How often people say these when they ask."""
        asked = json.dumps(["", *terms])
        rows = await self._database.all(self._queries["said"], {"terms": asked})
        inside = {row["term"]: row["inside"] for row in rows}
        outside = {row["term"]: row["outside"] for row in rows}
        return Said(inside.pop("", 0), outside.pop("", 0), inside, outside)

    async def note_said(self, said: Said) -> None:
        """Keep how often people say what they say."""
        rows = [
            {"term": term, "inside": said.inside.get(term, 0), "outside": said.outside.get(term, 0)}
            for term in {*said.inside, *said.outside}
        ]
        rows.append({"term": "", "inside": said.questions, "outside": said.elsewhere})
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget_said"], {})
            await transaction.many(self._queries["add_said"], rows)

    async def is_behind(self) -> bool:
        """Whether a document changed since `caught_up`."""
        row = await self._database.one(self._queries["indexed"])
        return row is None or row["documents"] != await self._documents()

    async def caught_up(self) -> None:
        """Note that what can be found is what the documents say."""
        values = {"documents": await self._documents()}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["note_indexed"], values)

    async def _documents(self) -> str:
        row = await self._database.one(self._queries["documents"])
        return row["documents"] if row else ""

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep what a document of words, or of how people ask, says."""
        match document:
            case WordsDocument():
                rows = [_meaning_row(path, meaning) for meaning in document.meanings]
                await transaction.many(self._queries["add_meaning"], rows)
            case AskedDocument():
                rows = list(_asked_rows(path, document))
                await transaction.many(self._queries["add_asked"], rows)
            case _:
                pass


def _phrases(row: Mapping[str, Any]) -> _Phrases:
    return {locale: json.loads(row[locale.value]) for locale in Locale}


def _meaning_row(path: str, meaning: Spoken) -> dict[str, Any]:
    fr, en = _json(meaning.fr), _json(meaning.en)
    return {"id": meaning.id, "document": path, "decides": meaning.decides, "fr": fr, "en": en}


def _asked_rows(path: str, document: AskedDocument) -> Iterator[dict[str, Any]]:
    kinds: Mapping[str, Sequence[Asked]] = {
        "fact": document.facts, "practice": document.practices, "myth": document.myths,
    }  # fmt: skip
    for kind, entries in kinds.items():
        for one in entries:
            yield _asked_row(f"{kind}:{one.id}", path, one)
    if document.elsewhere:
        yield _asked_row(ELSEWHERE, path, document.elsewhere)


def _asked_row(entry: str, path: str, asked: Questions) -> dict[str, Any]:
    fr, en = (_json(_lines(questions)) for questions in (asked.fr, asked.en))
    return {"entry": entry, "document": path, "fr": fr, "en": en}


def _lines(questions: str) -> list[str]:
    return [line for line in questions.splitlines() if line.strip()]


def _json(words: Sequence[str]) -> str:
    return json.dumps(words, ensure_ascii=False)
