"""Columns as a picture: filled where something is counted, in outline where there may be more.

What is not counted has a sign of its own shape; below, each sign is told in words. Nothing is told
by colour alone: why it looks so, docs/decisions/0013-pictures.md.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.charts import Column, Columns, Row, Sign
from bot.pictures.drawing import (
    DAY,
    FOOTER,
    INK,
    INNER,
    MARGIN,
    MOST_TITLE_LINES,
    NUMBER,
    SMALL_TITLE,
    SOFT,
    TITLE,
    WIDTH,
    YEAR,
    clean,
)
from bot.pictures.scene import (
    ASCENT,
    LEADING,
    Bar,
    Box,
    Mark,
    Scene,
    Spot,
    Stroke,
    Style,
    Typesetter,
    Words,
)

# How high the highest column is, and what stands free above a row's for its numbers: one, or two.
_HIGHEST, _ABOVE, _MORE_ABOVE = 56.0, 22.0, 15.0

# A column is this share of its step; a single one is not wider than that.
_SHARE, _WIDEST = 0.62, 40.0

# How far a sign reaches, and how far above the ground its middle is.
_REACH, _LIFT = 5.0, 9.0

# One of few is drawn no higher than this.
_ONE = 22.0

_BETWEEN_NAMES, _SMALLEST = 3.0, 10.5

# How far the words of the legend are from the edge, behind their signs.
_LEGEND = 22.0


def draw_columns(columns: Columns, setter: Typesetter) -> Scene:
    """The picture of rows of columns. All their words are on it."""
    return _Drawing(_cleaned(columns), setter).scene()


def _cleaned(columns: Columns) -> Columns:
    return replace(
        columns,
        title=clean(columns.title),
        rows=tuple(
            Row(clean(row.heading), tuple(replace(c, name=clean(c.name)) for c in row.columns))
            for row in columns.rows
        ),
        counted=clean(columns.counted),
        perhaps=clean(columns.perhaps),
        signs=tuple((sign, clean(text)) for sign, text in columns.signs),
    )


@dataclass
class _Drawing:
    """One picture in the making, from above to below."""

    columns: Columns
    setter: Typesetter
    bars: list[Bar] = field(default_factory=list[Bar])
    strokes: list[Stroke] = field(default_factory=list[Stroke])
    marks: list[Mark] = field(default_factory=list[Mark])
    words: list[Words] = field(default_factory=list[Words])

    def scene(self) -> Scene:
        bottom = self._title()
        for row in self.columns.rows:
            bottom = self._row(row, bottom)
        bottom = self._legend(bottom + 10)
        # Even, so that no edge falls between two pixels.
        height = 2.0 * math.ceil((bottom + MARGIN) / 2)
        parts = tuple(self.strokes), tuple(self.marks), tuple(self.words)
        return Scene(WIDTH, height, *parts, bars=tuple(self.bars))

    def _title(self) -> float:
        lines = self.setter.balance(self.columns.title, INNER, TITLE)
        style = TITLE if len(lines) <= MOST_TITLE_LINES else SMALL_TITLE
        lines = self.setter.balance(self.columns.title, INNER, style)
        words, bottom = self.setter.block(lines, MARGIN, MARGIN - 4, style)
        self.words += words
        return bottom

    def _row(self, row: Row, top: float) -> float:
        """One row, and where it ends."""
        lines = self.setter.balance(row.heading, INNER, SMALL_TITLE)
        words, top = self.setter.block(lines, MARGIN, top + 12, SMALL_TITLE)
        self.words += words
        ground = top + self._height(row)
        self.strokes.append(Stroke((Spot(MARGIN, ground), Spot(WIDTH - MARGIN, ground)), INK, 1))
        step = INNER / max(len(row.columns), 1)
        style = self._style(row, step)
        bottom = ground
        for n, column in enumerate(row.columns):
            middle = MARGIN + step * (n + 0.5)
            self._column(column, middle, step, ground)
            bottom = max(bottom, self._name(column.name, middle, step, ground + 3, style))
        return bottom

    def _height(self, row: Row) -> float:
        """From its heading down to its ground; a sign needs as much as one that is counted."""
        most = max((column.count + column.perhaps for column in row.columns), default=0)
        two = any(column.count and column.perhaps for column in row.columns)
        return max(most, 1) * self._unit + _ABOVE + (_MORE_ABOVE if two else 0.0)

    def _column(self, column: Column, middle: float, step: float, ground: float) -> None:
        """Its two parts one upon the other, with their numbers above; or its sign."""
        half = min(step * _SHARE, _WIDEST) / 2
        base = ground
        for count, filled in ((column.count, True), (column.perhaps, False)):
            if count > 0:
                above = base - count * self._unit
                self.bars.append(Bar(Box(middle - half, above, middle + half, base), filled))
                base = above
        if base == ground:
            self._sign(column.sign, Spot(middle, ground - _LIFT))
            return
        y = base - 4
        for count, text, style in (
            (column.perhaps, f"+{column.perhaps}", DAY),
            (column.count, str(column.count), NUMBER),
        ):
            if count > 0:
                self._centred(text, middle, y, style)
                y -= style.size * 1.25

    @property
    def _unit(self) -> float:
        """How high one is."""
        every = [c.count + c.perhaps for row in self.columns.rows for c in row.columns]
        return min(_HIGHEST / max(1, *every), _ONE)

    def _sign(self, sign: Sign, at: Spot) -> None:
        match sign:
            case Sign.NONE:
                return
            case Sign.RING:
                self.marks.append(Mark(at, diamond=False, hollow=True))
            case Sign.DASH:
                ends = Spot(at.x - _REACH, at.y), Spot(at.x + _REACH, at.y)
                self.strokes.append(Stroke(ends, SOFT, 2))
            case Sign.CROSS:
                for way in (-1, 1):
                    start = Spot(at.x - _REACH, at.y - way * _REACH)
                    end = Spot(at.x + _REACH, at.y + way * _REACH)
                    self.strokes.append(Stroke((start, end), INK, 2.2))

    def _style(self, row: Row, step: float) -> Style:
        """That of the names: a little smaller where a word would not find room."""
        parts = [part for column in row.columns for part in column.name.split(" ")]
        widest = max((self.setter.width(part, YEAR) for part in parts), default=0.0)
        fitting = YEAR.size * (step - _BETWEEN_NAMES) / max(widest, 1.0)
        return replace(YEAR, size=min(YEAR.size, max(fitting, _SMALLEST)))

    def _name(self, name: str, middle: float, step: float, top: float, style: Style) -> float:
        for line in self.setter.wrap(name, step - _BETWEEN_NAMES + 0.1, style):
            self._centred(line, middle, top + style.size * ASCENT, style)
            top += style.size * LEADING
        return top

    def _centred(self, text: str, middle: float, y: float, style: Style) -> None:
        width = self.setter.width(text, style)
        self.words.append(self.setter.line(text, middle - width / 2, y, style))

    def _legend(self, top: float) -> float:
        """What each sign that is drawn means, one below the other."""
        for sign, text in self._explained():
            lines = self.setter.wrap(text, INNER - _LEGEND, FOOTER)
            words, bottom = self.setter.block(lines, MARGIN + _LEGEND, top, FOOTER)
            self.words += words
            middle = Spot(MARGIN + _LEGEND / 2 - 4, top + FOOTER.size * 0.62)
            if isinstance(sign, Sign):
                self._sign(sign, middle)
            else:
                x, y = middle
                self.bars.append(Bar(Box(x - 6, y - 6, x + 6, y + 6), sign))
            top = bottom + 4
        return top - 4

    def _explained(self) -> Iterator[tuple[Sign | bool, str]]:
        every = [column for row in self.columns.rows for column in row.columns]
        if any(column.count for column in every):
            yield True, self.columns.counted
        if any(column.perhaps for column in every):
            yield False, self.columns.perhaps
        shown = {column.sign for column in every if not column.count + column.perhaps}
        for sign, text in self.columns.signs:
            if sign in shown:
                yield sign, text
