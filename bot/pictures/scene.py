"""What a picture consists of: boxes, words and strokes, in the pixels of a phone 400 wide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from bot.pictures.typeface import FILES, Typeface

# How high letters stand above their line and reach below it, accents included, and how far apart
# lines are, in parts of the font size.
ASCENT, DESCENT, LEADING = 0.95, 0.25, 1.25


class Spot(NamedTuple):
    """A place in the picture, from its upper left corner."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether they come nearer to one another than the gap."""
        apart_x = self.right + gap <= other.left or other.right + gap <= self.left
        return not (apart_x or self.bottom + gap <= other.top or other.bottom + gap <= self.top)

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        wide = self.left <= other.left and other.right <= self.right
        return wide and self.top <= other.top and other.bottom <= self.bottom

    def crossed_by(self, start: Spot, end: Spot) -> bool:
        """Whether a straight line passes through it, by cutting off what lies outside."""
        low, high = 0.0, 1.0
        sides = ((start.x, end.x, self.left, self.right), (start.y, end.y, self.top, self.bottom))
        for begin, finish, least, most in sides:
            way = finish - begin
            if way == 0:
                if not least < begin < most:
                    return False
                continue
            near, far = sorted(((least - begin) / way, (most - begin) / way))
            low, high = max(low, near), min(high, far)
        return low < high

    def nearest(self, spot: Spot) -> Spot:
        """The place in it, or on its edge, that is nearest to another."""
        return Spot(
            min(max(spot.x, self.left), self.right), min(max(spot.y, self.top), self.bottom)
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set."""

    size: float
    weight: int
    ink: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; `y` is the line on which the letters stand."""

    text: str
    x: float
    y: float
    width: float
    style: Style

    @property
    def box(self) -> Box:
        """The room that they take."""
        size = self.style.size
        return Box(self.x, self.y - ASCENT * size, self.x + self.width, self.y + DESCENT * size)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line along some spots."""

    spots: tuple[Spot, ...]
    ink: str
    thickness: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a point is: a diamond for a qualified number, a disc for an exact one; hollow when its
    date is vague."""

    spot: Spot
    diamond: bool
    hollow: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A column, or a part of one: filled, or in dashed outline."""

    box: Box
    filled: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture, in the order in which it is painted."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]
    bars: tuple[Bar, ...] = ()


class Typesetter:
    """Sets words in the bundled font."""

    def __init__(self, faces: Mapping[int, Typeface]) -> None:
        self._faces = faces

    @classmethod
    def bundled(cls) -> Self:
        """With the font that comes with the bot."""
        return cls({weight: Typeface.read(file) for weight, file in FILES.items()})

    def width(self, text: str, style: Style) -> float:
        """How wide a line is."""
        return self._faces[style.weight].width(text, style.size)

    def line(self, text: str, x: float, y: float, style: Style) -> Words:
        """A line that begins at x."""
        return Words(text, x, y, self.width(text, style), style)

    def wrap(self, text: str, width: float, style: Style) -> list[str]:
        """The text in lines no wider than that; a word longer than a line is broken."""
        lines: list[str] = []
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, style) <= width:
                lines[-1] = joined
            else:
                lines += self._pieces(word, width, style)
        return [line for line in lines if line]

    def balance(self, text: str, width: float, style: Style) -> list[str]:
        """As many lines as when wrapped, and nearly equally long: none holds a lone word."""
        lines = self.wrap(text, width, style)
        while len(lines) > 1 and len(narrow := self.wrap(text, width - 4, style)) == len(lines):
            lines, width = narrow, width - 4
        return lines

    def block(
        self, lines: Sequence[str], x: float, top: float, style: Style
    ) -> tuple[list[Words], float]:
        """Lines one below the other, and where they end."""
        step = style.size * LEADING
        set_lines = [
            self.line(text, x, top + ASCENT * style.size + step * n, style)
            for n, text in enumerate(lines)
        ]
        return set_lines, top + step * len(lines)

    def _pieces(self, word: str, width: float, style: Style) -> list[str]:
        pieces = [""]
        for character in word:
            if pieces[-1] and self.width(pieces[-1] + character, style) > width:
                pieces.append("")
            pieces[-1] += character
        return pieces
