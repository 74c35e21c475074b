"""What people call things, in the database: documents to rows, rows to the model."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.content.documents import Asked, AskedDocument, WordsDocument
from bot.content.kinds import Document
from bot.database import Database, Queries, Transaction
from bot.i18n import Locale
from bot.search.lexicon import Meaning, Words

Phrases = Mapping[Locale, Sequence[str]]


class WordStore:
    """Reads what people call things, and takes in the documents that say so."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "words.sql")

    async def words(self) -> Words:
        """Words that mean the same, and those that say little."""
        meanings = await self._database.all(self._queries["meanings"])
        light: dict[Locale, list[str]] = {locale: [] for locale in Locale}
        for row in await self._database.all(self._queries["light_words"]):
            light[Locale(row["locale"])].append(row["word"])
        known = (Meaning(row["id"], _phrases(dict(row)), bool(row["decides"])) for row in meanings)
        return Words(tuple(known), light)

    async def asked(self) -> Mapping[str, Phrases]:
        """How people ask for entries, by their ids."""
        found: dict[str, dict[Locale, list[str]]] = {}
        for row in await self._database.all(self._queries["asked"]):
            phrases = found.setdefault(row["entry"], {locale: [] for locale in Locale})
            for locale, more in _phrases(dict(row)).items():
                phrases[locale] += more
        return found

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
                for query, rows in _word_rows(path, document):
                    await transaction.many(self._queries[query], rows)
            case AskedDocument():
                rows = list(_asked_rows(path, document))
                await transaction.many(self._queries["add_asked"], rows)
            case _:
                pass


def _phrases(row: Mapping[str, Any]) -> Phrases:
    return {locale: json.loads(row[locale.value]) for locale in Locale}


def _word_rows(path: str, document: WordsDocument) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    yield (
        "add_meaning",
        [
            {
                "id": one.id,
                "document": path,
                "decides": one.decides,
                "fr": _json(one.fr),
                "en": _json(one.en),
            }
            for one in document.meanings
        ],
    )
    light = {Locale.FR: document.light.fr, Locale.EN: document.light.en}
    yield (
        "add_light_word",
        [
            {"document": path, "locale": locale.value, "word": word}
            for locale, words in light.items()
            for word in words
        ],
    )


def _asked_rows(path: str, document: AskedDocument) -> Iterator[dict[str, Any]]:
    kinds: Mapping[str, Sequence[Asked]] = {
        "fact": document.facts, "practice": document.practices, "myth": document.myths,
    }  # fmt: skip
    for kind, entries in kinds.items():
        for one in entries:
            yield {
                "entry": f"{kind}:{one.id}", "document": path,
                "fr": _json(one.fr), "en": _json(one.en),
            }  # fmt: skip


def _json(words: Sequence[str]) -> str:
    return json.dumps(words, ensure_ascii=False)
