"""How wide words are in the bundled font, and whether it has all their characters.

Reads what it needs from an OpenType file: https://learn.microsoft.com/typography/opentype/spec/
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Inter"

# The files of the family, by weight; no other font is loaded when a picture is drawn.
FILES = {400: FONTS / "Inter-Regular.otf", 600: FONTS / "Inter-SemiBold.otf"}

# Stands in for the width of a character that the font lacks.
_WIDE = "M"


@dataclass(frozen=True, slots=True)
class Typeface:
    """The width of each character, in parts of the font size."""

    widths: Mapping[int, float]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a font file."""
        data = path.read_bytes()
        tables = _tables(data)
        (per_em,) = struct.unpack_from(">H", data, tables["head"] + 18)
        (measured,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
        advances = struct.unpack_from(">" + "Hh" * measured, data, tables["hmtx"])[::2]
        glyphs = _glyphs(data, tables["cmap"])
        return cls({c: advances[min(g, measured - 1)] / per_em for c, g in glyphs.items()})

    def width(self, text: str, size: float) -> float:
        """How wide the text is; kerning, which mostly draws letters together, is left out."""
        wide = self.widths[ord(_WIDE)]
        return sum(self.widths.get(ord(c), wide) for c in text) * size

    def lacks(self, text: str) -> set[str]:
        """The characters that it does not have, and which would not be seen."""
        return {c for c in text if ord(c) not in self.widths}


def _tables(data: bytes) -> dict[str, int]:
    """Where each table of the file begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    return {tag.decode("ascii"): start for tag, _, start, _ in entries}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """The glyph of each character, from a character map of format 4, the usual one."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    records = [struct.unpack_from(">HHI", data, start + 4 + 8 * n) for n in range(count)]
    for _, _, offset in records:
        if struct.unpack_from(">H", data, start + offset)[0] == 4:
            return _segments(data, start + offset)
    raise ValueError("the font has no character map of format 4")


def _segments(data: bytes, start: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    count = doubled // 2
    places = (start + 14, *(start + 16 + doubled * n for n in (1, 2, 3)))
    kinds = ("H", "H", "h", "H")
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}{kind}", data, place)
        for kind, place in zip(kinds, places, strict=True)
    )
    glyphs: dict[int, int] = {}
    for n in range(count):
        for character in range(starts[n], ends[n] + 1):
            if offsets[n]:
                place = places[3] + 2 * n + offsets[n] + 2 * (character - starts[n])
                (glyph,) = struct.unpack_from(">H", data, place)
            else:
                glyph = character
            if glyph and character != 0xFFFF:
                glyphs[character] = (glyph + deltas[n]) & 0xFFFF
    return glyphs
