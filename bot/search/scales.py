"""Weighs all entries of a chunk at once.

Each wanted thing comes as the bits of the entries that hold it. Their weights are added up for all
entries together, the way one adds on paper: `planes[0]` holds the ones of every sum, `planes[1]`
the twos, and so on. So a word that half of the entries hold costs no more than any other.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import frexp

# The weights of a question are counted in grains, of which it has this many at most.
GRAINS = 4_096


def grain(total: float) -> float:
    """How many grains there are to one unit of weight: a power of two, so that whole weights whose
    total is below `GRAINS` lose nothing."""
    return GRAINS / 2.0 ** frexp(total)[1]


def weighed(items: Iterable[tuple[int, int]]) -> list[int]:
    """The planes of the sums, of which each item is (who holds it, how many grains it weighs)."""
    planes: list[int] = []
    for bits, grains in items:
        carry, place = 0, 0
        while grains >> place or carry:
            if place == len(planes):
                planes.append(0)
            sums = planes[place]
            if grains >> place & 1:
                planes[place] = sums ^ bits ^ carry
                carry = (sums & bits) | (carry & (sums | bits))
            else:
                planes[place] = sums ^ carry
                carry &= sums
            place += 1
    return planes


def heaviest(planes: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
    """Who weighs most, down to `least` (1 or more): (grains, the bits of all who weigh that)."""
    anybody = 0
    for plane in planes:
        anybody |= plane
    return _halved(planes, len(planes), anybody, 0, least)


def _halved(
    planes: Sequence[int], place: int, bits: int, grains: int, least: int
) -> Iterator[tuple[int, int]]:
    if not bits or grains + (1 << place) <= least:
        return
    if place == 0:
        yield grains, bits
        return
    heavier = bits & planes[place - 1]
    yield from _halved(planes, place - 1, heavier, grains + (1 << (place - 1)), least)
    yield from _halved(planes, place - 1, bits ^ heavier, grains, least)
