"""Those who are asked: our index, and SQLite's FTS5 as one would use it without thinking twice."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from benchmarks.search.questions import Things
from bot.database import Database
from bot.search.evidence import Evidence
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY, Entry, Said, Wanted
from bot.search.question import weigh
from bot.search.service import MOST_LOOKED_AT, WORTH_A_LOOK

_AT_ONCE = 500


class Ours:
    """The index: how rare the words are, then the entries themselves, and what speaks for each."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._evidence = Evidence(Said(0, 0, {}, {}))

    async def ask(self, things: Things) -> int:
        """How many entries are found."""
        rarity = await self._index.rarity(chain.from_iterable(things), [EVERYBODY])
        wanted = [Wanted(terms, weigh(terms, rarity)) for terms in things]
        found = await self._index.find(wanted, [EVERYBODY], WORTH_A_LOOK, MOST_LOOKED_AT)
        return sum(sum(self._evidence.for_entry(things, one)) > 0 for one in found)


class Plain:
    """One FTS5 table without the texts, best first by bm25; it finds numbers, not entries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def build(self, entries: Iterable[Entry]) -> None:
        """Take all entries in, as many in a transaction as our index does."""
        async with self._database.write() as transaction:
            await transaction.run("create virtual table plain using fts5(terms, content='')")
        rows = _rows(entries)
        while some := list(islice(rows, _AT_ONCE)):
            async with self._database.write() as transaction:
                await transaction.many(
                    "insert into plain (rowid, terms) values (:id, :terms)", some
                )

    async def any(self, things: Things) -> int:
        """Entries that hold any of the terms."""
        return await self._match(" OR ".join(f'"{term}"' for terms in things for term in terms))

    async def all(self, things: Things) -> int:
        """Entries that hold one term of each thing."""
        groups = (" OR ".join(f'"{term}"' for term in terms) for terms in things)
        return await self._match(" AND ".join(f"({group})" for group in groups))

    async def _match(self, said: str) -> int:
        sql = "select rowid from plain where plain match :said order by rank limit :most"
        return len(await self._database.all(sql, {"said": said, "most": MOST_LOOKED_AT}))


def _rows(entries: Iterable[Entry]) -> Iterator[Mapping[str, object]]:
    for number, entry in enumerate(entries, 1):
        yield {"id": number, "terms": " ".join(entry.all_terms)}
