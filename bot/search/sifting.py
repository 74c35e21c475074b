"""Finds the members of sets that hold most weight, without looking at each of them."""

import asyncio
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

from bot.database import Database, Queries
from bot.search.bits import CHUNK, bits_of, highest_first
from bot.search.scales import heaviest, weighed

# How many chunks are read at a time: more would be held in memory for nothing.
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Thing:
    """What counts so many grains where any of these names is held."""

    names: Collection[str]
    grains: int


# The sets that there are of each thing: by chunk, by the thing's place in the list, their keys.
_Whereabouts = Mapping[int, Mapping[int, Collection[int]]]


class Sifting:
    """Reads what is kept of sets: the newest chunks first, and no more than is needed."""

    def __init__(self, database: Database, queries: Queries) -> None:
        self._database = database
        self._queries = queries

    async def heaviest(
        self,
        kind: str,
        things: Sequence[Thing],
        owners: Collection[str] | None,
        *,
        least: int,
        most: int,
    ) -> list[int]:
        """The ids that hold most grains, `least` (1 or more) each, `most` of them: the heaviest
        first, of equals the highest."""
        where = await self._whereabouts(kind, things, owners)
        found: list[tuple[int, int]] = []
        chunks = iter(sorted(where, reverse=True))
        while some := list(
            islice((c for c in chunks if _bound(where[c], things) >= least), _AT_ONCE)
        ):
            pieces = await self._pieces(where, some)
            for chunk in some:
                planes = weighed(_items(chunk, where[chunk], things, pieces))
                found += islice(_ids(chunk, planes, least), most)
                found = nlargest(most, found)
                if len(found) == most:
                    # Who is older and weighs as much comes after all of these.
                    least = found[-1][0] + 1
                await asyncio.sleep(0)  # of hundreds of things each chunk takes its time
        return [number for _, number in found]

    async def _whereabouts(
        self, kind: str, things: Sequence[Thing], owners: Collection[str] | None
    ) -> _Whereabouts:
        places: dict[str, list[int]] = {}
        for place, thing in enumerate(things):
            for name in thing.names:
                places.setdefault(name, []).append(place)
        values = {"owners": listed(owners), "kind": kind, "names": listed(places)}
        found: dict[int, dict[int, list[int]]] = {}
        for row in await self._database.all(self._queries["whereabouts"], values):
            its = found.setdefault(row["chunk"], {})
            for place in places[row["name"]]:
                its.setdefault(place, []).append(row["key"])
        return found

    async def _pieces(
        self, where: _Whereabouts, chunks: Sequence[int]
    ) -> Mapping[tuple[int, int], bytes]:
        keys = {key for chunk in chunks for its in where[chunk].values() for key in its}
        values = {"keys": listed(keys), "chunks": listed(chunks)}
        rows = await self._database.all(self._queries["pieces"], values)
        return {(row["key"], row["chunk"]): row["members"] for row in rows}


def _bound(where: Mapping[int, Collection[int]], things: Sequence[Thing]) -> int:
    """What nobody in a chunk exceeds."""
    return sum(things[place].grains for place in where)


def _items(
    chunk: int,
    where: Mapping[int, Collection[int]],
    things: Sequence[Thing],
    pieces: Mapping[tuple[int, int], bytes],
) -> Iterator[tuple[int, int]]:
    """Who holds each thing in a chunk, and how many grains it is."""
    for place, keys in where.items():
        bits = 0
        for key in keys:
            bits |= bits_of(pieces.get((key, chunk), b""))
        yield bits, things[place].grains


def _ids(chunk: int, planes: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
    """Who weighs enough in a chunk: (grains, id), the heaviest first, of equals the highest."""
    for grains, bits in heaviest(planes, least):
        for place in highest_first(bits):
            yield grains, chunk * CHUNK + place


def listed(values: Collection[str] | Collection[int] | None) -> str | None:
    """Values for `json_each`; None stays None."""
    return None if values is None else json.dumps(list(values))
