"""The index: everything that can be found, kept in the database.

For every term there is a set of the entries that hold it, one bit for each entry, and weights are
added up for all entries at once. So how long a search takes depends on how many entries there are,
and hardly on how common its words are. What it finds is exact.
"""

import asyncio
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import ceil, fsum
from pathlib import Path
from weakref import WeakValueDictionary

from bot.database import Change, Database, Queries, Row, Transaction
from bot.search.bits import Marks
from bot.search.model import Entry, Rarity, Wanted
from bot.search.scales import grain
from bot.search.shelving import Shelving, terms_in
from bot.search.sifting import Sifting, Thing, listed
from bot.search.slips import lengths_near, pairs_kept, pairs_of, slipped, slips_in

# How many entries are written in one transaction, and how many terms they may hold together: some
# tens of milliseconds.
_AT_ONCE, _TERMS_AT_ONCE = 250, 8_000

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
            while batch := await asyncio.to_thread(_some, coming):
                differing += await self._put(owner, _by_id(batch), met)
            return differing + await self._remove_unmet(owner, met)

    async def forget(self, owner: str) -> None:
        """Let nothing of an owner be found any more."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget"], {"community": owner})

    def unlearning(self, owner: str) -> Change:
        """What takes away every entry of an owner that holds how people ask for it: whoever hands
        them over puts those again that are left."""

        async def unlearn(transaction: Transaction) -> None:
            rows = await transaction.all(self._queries["asked_for"], {"community": owner})
            shelving = await Shelving.of(self._queries, transaction, owner)
            if rows and shelving:
                await shelving.remove([row["id"] for row in rows])

        return unlearn

    async def find(
        self, wanted: Sequence[Wanted], owners: Collection[str], share: float, most: int
    ) -> Sequence[Entry]:
        """Of the entries of these owners that hold wanted things of at least `share` of the whole
        weight, the `most` that hold most; of equals those put last.

        Of how people ask for an entry, what is wanted alone is told with it. So a thing without
        weight is not looked for, but what people say of it is told.

        Weights are counted in some thousands of grains: where more than `most` are to be found, two
        that differ by less may be taken for equals.
        """
        told = frozenset[str]().union(*(one.terms for one in wanted))
        wanted = [one for one in wanted if one.weight > 0]
        whole = fsum(one.weight for one in wanted)
        if whole <= 0 or most <= 0:
            return []
        grains = grain(whole)
        things = [Thing(one.terms, round(one.weight * grains)) for one in wanted]
        # Rounding may take half a grain from each; what holds too little is left out below.
        least = max(1, ceil(share * whole * grains - len(things) / 2 - _TINY))
        ids = await self._sifting.heaviest("term", things, owners, least=least, most=most)
        found = await self._entries(ids, told)
        return _heavy(found, wanted, whole * (share - _TINY))

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
        if not await self._differing(self._database, owner, entries, met):
            return 0
        async with self._database.write() as transaction:
            # Another process may just have put the same: what it wrote is not to be written again,
            # for each of the two would then take away what it did not meet.
            differing = await self._differing(transaction, owner, entries, met)
            if differing:
                shelving = await Shelving.made(self._queries, transaction, owner)
                for number in await shelving.replace(differing):
                    met.add(number)
        return len(differing)

    async def _differing(
        self,
        reader: Database | Transaction,
        owner: str,
        entries: Mapping[str, Entry],
        met: Marks,
    ) -> Sequence[Entry]:
        """Those that are not there as they are; the others are met."""
        values = {"community": owner, "names": listed(entries)}
        known = {
            row["name"]: row["id"]
            for row in await reader.all(self._queries["known"], values)
            if entries[row["name"]].stamp == row["stamp"]
        }
        for number in known.values():
            met.add(number)
        return [entry for name, entry in entries.items() if name not in known]

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

    async def _entries(self, ids: Sequence[int], terms: Collection[str]) -> Mapping[int, Entry]:
        """Entries by their numbers; of what people ask, these terms."""
        asked: dict[int, dict[str, int]] = {}
        values = {"ids": listed(ids), "terms": listed(terms)}
        for row in await self._database.all(self._queries["asked_of"], values):
            asked.setdefault(row["entry"], {})[row["term"]] = row["times"]
        rows = await self._database.all(self._queries["entries"], {"ids": listed(ids)})
        return {row["id"]: _entry(row, asked.get(row["id"], {})) for row in rows}


def _some(coming: Iterator[Entry]) -> list[Entry]:
    """As many of those that come as are written at once."""
    some: list[Entry] = []
    terms = 0
    for entry in islice(coming, _AT_ONCE):
        some.append(entry)
        terms += len(entry.asked) + sum(map(len, entry.terms.values()))
        if terms >= _TERMS_AT_ONCE:
            break
    return some


def _heavy(found: Mapping[int, Entry], wanted: Sequence[Wanted], least: float) -> Sequence[Entry]:
    """Those that hold enough of what is wanted, the heaviest first, of equals those put last."""
    weighed = [(_weight(entry, wanted), number, entry) for number, entry in found.items()]
    weighed.sort(key=lambda one: one[:2], reverse=True)
    return [entry for weight, _, entry in weighed if weight > 0 and weight >= least]


def _by_id(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Entries by their ids, in the order of the last of each."""
    found: dict[str, Entry] = {}
    for entry in entries:
        found.pop(entry.id, None)
        found[entry.id] = entry
    return found


def _entry(row: Row, asked: Mapping[str, int]) -> Entry:
    return Entry(
        row["name"],
        row["community"],
        row["stamp"],
        terms_in(row["terms"]),
        json.loads(row["facets"]),
        asked,
        row["questions"],
    )


def _weight(entry: Entry, wanted: Sequence[Wanted]) -> float:
    held = entry.all_terms
    return fsum(one.weight for one in wanted if not held.isdisjoint(one.terms))
