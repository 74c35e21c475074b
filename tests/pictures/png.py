"""PNG files read back to pixels: as much of the format as the renderer writes."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}


@dataclass(frozen=True, slots=True)
class Pixels:
    """The colours of a picture."""

    width: int
    height: int
    channels: int
    rows: list[bytes]

    @classmethod
    def read(cls, png: bytes) -> Self:
        """Read a PNG of eight bits a channel that is not interlaced."""
        assert png.startswith(SIGNATURE)
        chunks = list(_chunks(png))
        width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
        assert (depth, interlaced) == (8, 0)
        channels = _CHANNELS[kind]
        data = zlib.decompress(b"".join(content for name, content in chunks if name == b"IDAT"))
        return cls(width, height, channels, _rows(data, width * channels, channels))

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        """The colour of one pixel."""
        start = int(x) * self.channels
        red, green, blue = self.rows[int(y)][start : start + 3]
        return red, green, blue

    def is_opaque(self) -> bool:
        """Whether nothing behind shines through."""
        if self.channels == 3:
            return True
        return all(set(row[3::4]) == {255} for row in self.rows)

    def dark_share(self, left: float, top: float, right: float, bottom: float) -> float:
        """How much of a rectangle is ink."""
        spots = [(x, y) for y in range(int(top), int(bottom)) for x in range(int(left), int(right))]
        return sum(sum(self.at(x, y)) < 384 for x, y in spots) / len(spots)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(SIGNATURE)
    while place < len(png):
        length, name = struct.unpack_from(">I4s", png, place)
        yield name, png[place + 8 : place + 8 + length]
        place += 12 + length


def _rows(data: bytes, length: int, step: int) -> list[bytes]:
    """Each line, its filter undone: it says the difference from neighbours."""
    rows: list[bytes] = []
    above = bytearray(length)
    for start in range(0, len(data), length + 1):
        kind, line = data[start], bytearray(data[start + 1 : start + 1 + length])
        for n in range(length):
            left = line[n - step] if n >= step else 0
            corner = above[n - step] if n >= step else 0
            line[n] = (line[n] + _guess(kind, left, above[n], corner)) & 0xFF
        rows.append(bytes(line))
        above = line
    return rows


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    straight = left + up - corner
    return min((left, up, corner), key=lambda known: abs(straight - known))
