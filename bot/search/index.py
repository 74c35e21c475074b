"""The index: everything that can be found, kept in the database.

For every term there is a set of the entries that hold it, one bit for each entry, and weights are
added up for all entries at once. So how long a search takes depends on how many entries there are,
and hardly on how common its words are. What it finds is exact.
"""

import asyncio
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from math import ceil, fsum
from pathlib import Path
from weakref import WeakValueDictionary

from bot.database import Database, Queries, Row
from bot.search.bits import Marks
from bot.search.model import Entry, Rarity, Wanted
from bot.search.scales import grain
from bot.search.shelving import Shelving, terms_in
from bot.search.sifting import Sifting, Thing, listed
from bot.search.slips import lengths_near, pairs_kept, pairs_of, slipped, slips_in

# How many entries are written in one transaction: some tens of milliseconds.
_AT_ONCE = 250

# Of all terms that share pairs of letters with one, so many are compared with it letter by letter:
# those that share most.
_COMPARED = 1_000

# What adding the same weights up in another order may change.
_TINY = 1e-9


class SearchIndex:
    """Everything that can be found, each entry by its owner's alone."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "index.sql")
        self._sifting = Sifting(database, self._queries)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def put(self, owner: str, entries: Iterable[Entry]) -> int:
        """Make what is found of an owner exactly these; say how many came, changed or went.

        Only what differs is written, some at a time so that others may write in between: until it
        ends, new ones are found beside old ones. Of two with one id the last counts.
        """
        turn = self._turns.setdefault(owner, asyncio.Lock())
        async with turn:
            met, differing = Marks(), 0
            coming = iter(entries)
            # Whoever hands them over may make them on the way: the loop need not wait for that.
            while batch := await asyncio.to_thread(lambda: list(islice(coming, _AT_ONCE))):
                differing += await self._put(owner, _by_id(batch), met)
            return differing + await self._remove_unmet(owner, met)

    async def forget(self, owner: str) -> None:
        """Let nothing of an owner be found any more."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget"], {"community": owner})

    async def find(
        self, wanted: Sequence[Wanted], owners: Collection[str], share: float, most: int
    ) -> Sequence[Entry]:
        """Of the entries of these owners that hold wanted things of at least `share` of the whole
        weight, the `most` that hold most; of equals those put last.

        Weights are counted in some thousands of grains: where more than `most` are to be found, two
        that differ by less may be taken for equals.
        """
        wanted = [one for one in wanted if one.weight > 0]
        whole = fsum(one.weight for one in wanted)
        if whole <= 0 or most <= 0:
            return []
        grains = grain(whole)
        things = [Thing(one.terms, round(one.weight * grains)) for one in wanted]
        # Rounding may take half a grain from each; what holds too little is left out below.
        least = max(1, ceil(share * whole * grains - len(things) / 2 - _TINY))
        ids = await self._sifting.heaviest("term", things, owners, least=least, most=most)
        return await self._entries(ids, wanted, whole * (share - _TINY))

    async def rarity(self, terms: Iterable[str], owners: Collection[str] | None = None) -> Rarity:
        """How many entries there are and how many hold each term: of these owners, or of all."""
        among = listed(owners)
        (row,) = await self._database.all(self._queries["how_many"], {"owners": among})
        values = {"owners": among, "names": listed(set(terms))}
        rows = await self._database.all(self._queries["holding"], values)
        return Rarity(row["entries"], {row["name"]: row["held"] for row in rows})

    async def resembling(self, term: str, owners: Collection[str] | None = None) -> Sequence[str]:
        """The terms that are one slip away, or two from eight letters on, among those of these
        owners or of all: nearest first, then those that most entries hold.

        Nothing resembles a term of less than four letters, or one with a digit.
        """
        if not slips_in(term):
            return []
        pairs = pairs_of(term)
        # Whatever the pairs, the length has to fit.
        fitting = len(pairs) + 1
        things = [Thing(frozenset(lengths_near(term)), fitting)]
        things += [Thing(frozenset({pair}), 1) for pair in pairs]
        least = fitting + pairs_kept(term)
        keys = await self._sifting.heaviest("part", things, owners, least=least, most=_COMPARED)
        rows = await self._database.all(self._queries["key_names"], {"ids": listed(keys)})
        apart = {name: slips for slips, name in slipped(term, (row["name"] for row in rows))}
        held = (await self.rarity(apart, owners)).holding
        return sorted(apart, key=lambda name: (apart[name], -held.get(name, 0), name))

    async def _put(self, owner: str, entries: Mapping[str, Entry], met: Marks) -> int:
        """Write those that differ; how many that were."""
        values = {"community": owner, "names": listed(entries)}
        known = {
            row["name"]: row["id"]
            for row in await self._database.all(self._queries["known"], values)
            if entries[row["name"]].stamp == row["stamp"]
        }
        for number in known.values():
            met.add(number)
        differing = [entry for name, entry in entries.items() if name not in known]
        if differing:
            async with self._database.write() as transaction:
                shelving = await Shelving.made(self._queries, transaction, owner)
                for number in await shelving.replace(differing):
                    met.add(number)
        return len(differing)

    async def _remove_unmet(self, owner: str, met: Marks) -> int:
        """Take away what was not among those that were put; how many that were."""
        removed = 0
        chunks = await self._database.all(self._queries["chunks"], {"community": owner})
        for row in chunks:
            place = {"key": row["key"], "chunk": row["chunk"]}
            kept = await self._database.one(self._queries["chunk"], place)
            gone = met.missing(row["chunk"], kept["members"] if kept else b"")
            while some := list(islice(gone, _AT_ONCE)):
                removed += len(some)
                async with self._database.write() as transaction:
                    # The community may have been forgotten meanwhile.
                    if shelving := await Shelving.of(self._queries, transaction, owner):
                        await shelving.remove(some)
        return removed

    async def _entries(
        self, ids: Sequence[int], wanted: Sequence[Wanted], least: float
    ) -> Sequence[Entry]:
        rows = await self._database.all(self._queries["entries"], {"ids": listed(ids)})
        weighed = [(_weight(entry := _entry(row), wanted), row["id"], entry) for row in rows]
        weighed.sort(key=lambda one: one[:2], reverse=True)
        return [entry for weight, _, entry in weighed if weight > 0 and weight >= least]


def _by_id(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Entries by their ids, in the order of the last of each."""
    found: dict[str, Entry] = {}
    for entry in entries:
        found.pop(entry.id, None)
        found[entry.id] = entry
    return found


def _entry(row: Row) -> Entry:
    facets = json.loads(row["facets"])
    return Entry(row["name"], row["community"], row["stamp"], terms_in(row["terms"]), facets)


def _weight(entry: Entry, wanted: Sequence[Wanted]) -> float:
    held = {term for terms in entry.terms.values() for term in terms}
    return fsum(one.weight for one in wanted if not held.isdisjoint(one.terms))
