"""Puts entries on the shelf of a community, and keeps the sets by which they are found."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Self

from bot.database import Queries, Row, Transaction
from bot.search.bits import CHUNK, changed
from bot.search.model import Entry, Field
from bot.search.slips import parts_of


@dataclass(slots=True)
class Change:
    """What comes into a set and what leaves it."""

    come: list[int] = field(default_factory=list[int])
    gone: list[int] = field(default_factory=list[int])

    def chunks(self) -> Iterable[tuple[int, "Change"]]:
        """What of it is in each chunk."""
        numbers = (*self.come, *self.gone)
        if not numbers:
            return ()
        first, last = min(numbers) // CHUNK, max(numbers) // CHUNK
        if first == last:
            return [(first, self)]
        found: defaultdict[int, Change] = defaultdict(Change)
        for number in self.come:
            found[number // CHUNK].come.append(number)
        for number in self.gone:
            found[number // CHUNK].gone.append(number)
        return found.items()


Changes = defaultdict[str, Change]


class Shelving:
    """One transaction's changes to one shelf."""

    def __init__(self, queries: Queries, transaction: Transaction, shelf: Row) -> None:
        self._queries = queries
        self._transaction = transaction
        self._shelf: int = shelf["id"]
        self._entries = count(shelf["next_entry"])
        self._numbers = count(shelf["next_key"])
        self._held: Changes = defaultdict(Change)
        self._all = Change()

    @classmethod
    async def of(cls, queries: Queries, transaction: Transaction, community: str) -> Self | None:
        """The shelf of a community, if it has one."""
        shelves = await transaction.all(queries["shelf"], {"community": community})
        return cls(queries, transaction, shelves[0]) if shelves else None

    @classmethod
    async def made(cls, queries: Queries, transaction: Transaction, community: str) -> Self:
        """The shelf of a community, made if it has none."""
        await transaction.run(queries["add_shelf"], {"community": community})
        (shelf,) = await transaction.all(queries["shelf"], {"community": community})
        return cls(queries, transaction, shelf)

    async def replace(self, entries: Sequence[Entry]) -> Iterable[int]:
        """Put entries there, each in the place of the one that has its id; their numbers."""
        values = {"shelf": self._shelf, "names": json.dumps([entry.id for entry in entries])}
        await self._let_go(await self._transaction.all(self._queries["named"], values))
        await self._remove_rows()
        numbered = list(zip(self._entries, entries, strict=False))
        await self._transaction.many(self._queries["add_entry"], self._added(numbered))
        await self._transaction.many(self._queries["add_asked"], _asked(numbered))
        await self._finish()
        return self._all.come

    async def remove(self, numbers: Collection[int]) -> None:
        """Take entries away."""
        values = {"ids": json.dumps(list(numbers))}
        await self._let_go(await self._transaction.all(self._queries["numbered"], values))
        await self._remove_rows()
        await self._finish()

    async def _let_go(self, rows: Sequence[Row]) -> None:
        held = {row["id"]: set(chain(*terms_in(row["terms"]).values())) for row in rows}
        values = {"ids": json.dumps(list(held))}
        for row in await self._transaction.all(self._queries["asked"], values):
            held[row["entry"]].add(row["term"])
        for number, terms in held.items():
            self._all.gone.append(number)
            for term in terms:
                self._held[term].gone.append(number)

    def _added(self, numbered: Iterable[tuple[int, Entry]]) -> Iterator[Mapping[str, object]]:
        for number, entry in numbered:
            self._all.come.append(number)
            for term in entry.all_terms:
                self._held[term].come.append(number)
            yield {
                "id": number,
                "shelf": self._shelf,
                "name": entry.id,
                "stamp": entry.stamp,
                "terms": json.dumps(dict(entry.terms), separators=(",", ":")),
                "facets": json.dumps(dict(entry.facets), ensure_ascii=False),
                "questions": entry.questions,
            }

    async def _remove_rows(self) -> None:
        if self._all.gone:
            values = {"ids": json.dumps(self._all.gone)}
            await self._transaction.run(self._queries["remove_entries"], values)

    async def _finish(self) -> None:
        """Write what changed in the sets, and how many entries there are."""
        await self._write("all", {"": self._all})
        new, unused = await self._write("term", self._held)
        resembling: Changes = defaultdict(Change)
        for term, number in new.items():
            for part in parts_of(term):
                resembling[part].come.append(number)
        for term, number in unused.items():
            for part in parts_of(term):
                resembling[part].gone.append(number)
        await self._write("part", resembling)
        more = len(self._all.come) - len(self._all.gone)
        values = {"shelf": self._shelf, "more": more}
        await self._transaction.run(self._queries["count_entries"], values)
        await self._transaction.run(self._queries["remove_if_empty"], values)

    async def _write(
        self, kind: str, sets: Mapping[str, Change]
    ) -> tuple[dict[str, int], dict[str, int]]:
        """Write changed sets; the keys that are new, and those that are no more."""
        keys = await self._keys(kind, sets)
        added = {name: next(self._numbers) for name in sets if name not in keys}
        await self._transaction.many(
            self._queries["add_key"],
            [
                {"id": number, "shelf": self._shelf, "kind": kind, "name": name}
                for name, number in added.items()
            ],
        )
        keys |= added
        emptied: set[int] = set()
        for chunk, its in _by_chunk(keys, sets).items():
            emptied |= await self._write_chunk(chunk, its)
        unused = await self._unused(emptied)
        return added, {name: key for name, key in keys.items() if key in unused}

    async def _keys(self, kind: str, names: Iterable[str]) -> dict[str, int]:
        values = {"shelf": self._shelf, "kind": kind, "names": json.dumps(list(names))}
        rows = await self._transaction.all(self._queries["keys"], values)
        return {row["name"]: row["id"] for row in rows}

    async def _write_chunk(self, chunk: int, sets: Mapping[int, Change]) -> set[int]:
        """Write what changed in one chunk; the keys of which it holds nothing any more."""
        values = {"chunk": chunk, "keys": json.dumps(list(sets))}
        rows = await self._transaction.all(self._queries["sets"], values)
        were: dict[int, bytes] = {row["key"]: row["members"] for row in rows}
        kept: list[Mapping[str, object]] = []
        emptied: list[int] = []
        for key, change in sets.items():
            members, held = changed(were.get(key, b""), change.come, change.gone)
            if held:
                kept.append({"key": key, "chunk": chunk, "held": held, "members": members})
            else:
                emptied.append(key)
        await self._transaction.many(self._queries["keep_set"], kept)
        gone = [{"key": key, "chunk": chunk} for key in emptied]
        await self._transaction.many(self._queries["remove_set"], gone)
        return set(emptied)

    async def _unused(self, emptied: Collection[int]) -> set[int]:
        """Let go of the keys under which nothing is kept any more."""
        if not emptied:
            return set()
        values = {"ids": json.dumps(list(emptied))}
        rows = await self._transaction.all(self._queries["unused_keys"], values)
        unused = {row["id"] for row in rows}
        await self._transaction.run(self._queries["remove_keys"], {"ids": json.dumps(list(unused))})
        return unused


def _asked(numbered: Iterable[tuple[int, Entry]]) -> Iterator[Mapping[str, object]]:
    for number, entry in numbered:
        for term, times in entry.asked.items():
            yield {"entry": number, "term": term, "times": times}


def terms_in(kept: str) -> dict[Field, tuple[str, ...]]:
    """The terms of an entry as they are kept."""
    return {Field(name): tuple(of) for name, of in json.loads(kept).items()}


def _by_chunk(keys: Mapping[str, int], sets: Mapping[str, Change]) -> dict[int, dict[int, Change]]:
    """The changes of each chunk, by the key of the set."""
    found: defaultdict[int, dict[int, Change]] = defaultdict(dict)
    for name, change in sets.items():
        for chunk, its in change.chunks():
            found[chunk][keys[name]] = its
    return found
