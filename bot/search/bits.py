"""Sets of ids in chunks: kept as few bytes, worked with as the bits of one integer."""

from collections.abc import Iterable, Iterator
from struct import pack, unpack

# How many ids a chunk has room for, and how many are written one by one: with more of them, a bit
# for every place is shorter.
CHUNK, MOST_LISTED = 32_768, 256
_ROOM = CHUNK // 8


def bits_of(members: bytes | bytearray) -> int:
    """What is kept of a chunk as an integer with one bit for each place."""
    if len(members) < _ROOM:
        room = bytearray(_ROOM)
        _mark(room, _listed(members))
        members = room
    return int.from_bytes(members, "little")


def highest_first(bits: int) -> Iterator[int]:
    """The places at which there is a bit."""
    while bits:
        highest = bits.bit_length() - 1
        yield highest
        bits ^= 1 << highest


def changed(members: bytes, come: Iterable[int], gone: Iterable[int]) -> tuple[bytes, int]:
    """What is to be kept of a chunk when some of its ids come and others go; how many it holds."""
    if len(members) < _ROOM:
        places = {*_listed(members), *[number % CHUNK for number in come]}
        places.difference_update([number % CHUNK for number in gone])
        if len(places) <= MOST_LISTED:
            return pack(f"<{len(places)}H", *sorted(places)), len(places)
        room = bytearray(_ROOM)
        _mark(room, places)
    else:
        room = bytearray(members)
        _mark(room, come)
        for number in gone:
            place = number % CHUNK
            room[place >> 3] &= ~(1 << (place & 7))
    bits = int.from_bytes(room, "little")
    held = bits.bit_count()
    if held > MOST_LISTED:
        return bytes(room), held
    return pack(f"<{held}H", *reversed([*highest_first(bits)])), held


def _listed(members: bytes | bytearray) -> tuple[int, ...]:
    return unpack(f"<{len(members) // 2}H", members)


def _mark(room: bytearray, numbers: Iterable[int]) -> None:
    for number in numbers:
        place = number % CHUNK
        room[place >> 3] |= 1 << (place & 7)


class Marks:
    """Ids that were met, one bit for each."""

    def __init__(self) -> None:
        self._chunks: dict[int, bytearray] = {}

    def add(self, number: int) -> None:
        """Mark an id."""
        _mark(self._chunks.setdefault(number // CHUNK, bytearray(_ROOM)), (number,))

    def missing(self, chunk: int, members: bytes) -> Iterator[int]:
        """The ids of a chunk's members that were not met."""
        met = int.from_bytes(self._chunks.get(chunk, b""), "little")
        here = bits_of(members)
        return (chunk * CHUNK + place for place in highest_first(here & ~met))
