"""Sets of ids in chunks: kept as few bytes, worked with as the bits of one integer."""

from collections.abc import Collection, Iterator
from struct import pack, unpack

# How many ids a chunk has room for, and how many are written one by one: with more of them, a bit
# for every place is shorter.
CHUNK, MOST_LISTED = 32_768, 256
_ROOM = CHUNK // 8


def place_of(number: int) -> tuple[int, int]:
    """The chunk in which an id stands, and its place there."""
    return divmod(number, CHUNK)


def bits_of(members: bytes) -> int:
    """What is kept of a chunk as an integer with one bit for each place."""
    return int.from_bytes(_room(members), "little")


def highest_first(bits: int) -> Iterator[int]:
    """The places at which there is a bit."""
    while bits:
        highest = bits.bit_length() - 1
        yield highest
        bits ^= 1 << highest


def changed(members: bytes, come: Collection[int], gone: Collection[int]) -> tuple[bytes, int]:
    """What is to be kept of a chunk when some places come and others go; and how many it holds."""
    if len(members) < _ROOM:
        listed = sorted({*_listed(members), *come}.difference(gone))
        if len(listed) <= MOST_LISTED:
            return pack(f"<{len(listed)}H", *listed), len(listed)
        members = pack(f"<{len(listed)}H", *listed)
    room = _room(members)
    for place in come:
        room[place >> 3] |= 1 << (place & 7)
    for place in gone:
        room[place >> 3] &= ~(1 << (place & 7))
    bits = int.from_bytes(room, "little")
    held = bits.bit_count()
    if held > MOST_LISTED:
        return bytes(room), held
    return pack(f"<{held}H", *reversed([*highest_first(bits)])), held


def _listed(members: bytes) -> tuple[int, ...]:
    return unpack(f"<{len(members) // 2}H", members)


def _room(members: bytes) -> bytearray:
    """One bit for each place."""
    if len(members) == _ROOM:
        return bytearray(members)
    room = bytearray(_ROOM)
    for place in _listed(members):
        room[place >> 3] |= 1 << (place & 7)
    return room


class Marks:
    """Ids that were met, one bit for each."""

    def __init__(self) -> None:
        self._chunks: dict[int, bytearray] = {}

    def add(self, number: int) -> None:
        """Mark an id."""
        chunk, place = place_of(number)
        room = self._chunks.setdefault(chunk, bytearray(_ROOM))
        room[place >> 3] |= 1 << (place & 7)

    def missing(self, chunk: int, members: bytes) -> Iterator[int]:
        """The ids of a chunk's members that were not met."""
        met = int.from_bytes(self._chunks.get(chunk, b""), "little")
        here = bits_of(members)
        return (chunk * CHUNK + place for place in highest_first(here & ~met))
