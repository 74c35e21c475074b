"""A chart as a picture: what is written where. Why it looks so: docs/decisions/0013-pictures.md.

Sizes are those on a phone 400 pixels wide, on which the smallest words are still read.
"""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.charts import Chart, Point
from bot.pictures.placing import Ground, Label, Place, place
from bot.pictures.plot import REACH, Plot
from bot.pictures.scene import ASCENT, Box, Mark, Scene, Spot, Stroke, Style, Typesetter, Words

WIDTH, MARGIN = 400.0, 18.0
INNER = WIDTH - 2 * MARGIN

PAPER, BORDER = "#fbfaf6", "#5d6963"
INK, SOFT, CURVE = "#14201b", "#3d4a44", "#1c6b4a"

TITLE, SMALL_TITLE = Style(18, 600, INK), Style(14, 600, INK)
UNIT, FOOTER, YEAR = Style(14, 400, SOFT), Style(12, 400, SOFT), Style(12.5, 400, SOFT)
VALUE, DAY, NUMBER = Style(15, 600, INK), Style(13, 400, SOFT), Style(13, 600, INK)

MOST_TITLE_LINES = 2

# Unbreakable, thin and unbreakable, thin: they stay.
_FIRM_SPACES = "\u00a0\u202f\u2009"

# With more points than this, labels would not find room beside them: it is not tried.
MOST_BESIDE = 12
WIDEST_LABEL = 150.0
_HEIGHTS = (194.0, 236.0)
_HEADROOM, _NUMBERS_HEADROOM, _RAIL_STEP = 44.0, 20.0, 18.0
_ZERO_COLUMN, _APART = 14.0, 7.0


def draw(chart: Chart, setter: Typesetter) -> Scene:
    """The picture of a chart. All its words are on it, whatever their number and length."""
    return _Drawing(cleaned(chart), setter).scene()


def cleaned(chart: Chart) -> Chart:
    """The chart without characters that cannot be drawn: controls, line ends, direction marks."""
    return replace(
        chart,
        title=clean(chart.title),
        unit=clean(chart.unit),
        points=tuple(replace(p, label=clean(p.label), date=clean(p.date)) for p in chart.points),
        footer=clean(chart.footer),
    )


def clean(text: str) -> str:
    """The text without what cannot be drawn."""
    spaced = "".join(" " if c.isspace() and c not in _FIRM_SPACES else c for c in text)
    kept = (c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return "".join(kept).strip(" ")


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the picture and where it ends."""

    words: tuple[Words, ...]
    bottom: float


class _Drawing:
    """One picture in the making: head, plot, list of what found no place in it, foot."""

    def __init__(self, chart: Chart, setter: Typesetter) -> None:
        self._chart = chart
        self._setter = setter

    def scene(self) -> Scene:
        head = self._head()
        few = len(self._chart.points) <= MOST_BESIDE
        for height in _HEIGHTS if few else ():
            plot = self._plot(head.bottom, height, _HEADROOM)
            labels = [self._lines(point) for point in self._chart.points]
            if placed := self._beside(plot, labels):
                words, leaders = placed
                return self._finish(head, plot, words, leaders)
        return self._numbered(head)

    def _numbered(self, head: _Part) -> Scene:
        """Numbers on the points, and what they stand for in a list below."""
        numbers = [[(str(n), NUMBER)] for n in range(1, len(self._chart.points) + 1)]
        plot = self._plot(head.bottom, _HEIGHTS[0], _NUMBERS_HEADROOM)
        placed = self._beside(plot, numbers)
        if placed is None:
            rows = math.ceil(len(numbers) * _RAIL_STEP / (plot.box.right - plot.box.left))
            headroom = _RAIL_STEP * rows + 2 * REACH
            plot = self._plot(head.bottom, _HEIGHTS[0] + headroom, headroom)
            placed = self._rail(plot, rows)
        words, leaders = placed
        return self._finish(head, plot, words, leaders, listed=True)

    def _finish(
        self,
        head: _Part,
        plot: Plot,
        labels: list[Words],
        leaders: list[Stroke],
        *,
        listed: bool = False,
    ) -> Scene:
        axis = self._axis(plot)
        bottom = axis.bottom
        words = [*head.words, *axis.words, *labels]
        for part in (self._list if listed else None, self._foot):
            if part is not None:
                made = part(bottom)
                words += made.words
                bottom = made.bottom
        marks = tuple(self._mark(plot, point) for point in self._chart.points)
        strokes = (*self._ruling(plot), *leaders, *self._curve(plot))
        # Even, so that no edge falls between two pixels.
        height = 2.0 * math.ceil((bottom + MARGIN) / 2)
        return Scene(WIDTH, height, strokes, marks, tuple(words))

    # Above and below the plot

    def _head(self) -> _Part:
        setter, title = self._setter, self._chart.title
        style = TITLE
        if len(lines := setter.balance(title, INNER, TITLE)) > MOST_TITLE_LINES:
            style = SMALL_TITLE
            lines = setter.balance(title, INNER, SMALL_TITLE)
        words, bottom = setter.block(lines, MARGIN, MARGIN - 4, style)
        if self._chart.unit:
            lines = setter.wrap(self._chart.unit, INNER, UNIT)
            unit, bottom = setter.block(lines, MARGIN, bottom, UNIT)
            words += unit
        return _Part(tuple(words), bottom + 2)

    def _foot(self, top: float) -> _Part:
        if not self._chart.footer:
            return _Part((), top)
        lines = self._setter.balance(self._chart.footer, INNER, FOOTER)
        words, bottom = self._setter.block(lines, MARGIN, top + 10, FOOTER)
        return _Part(tuple(words), bottom - 4)

    def _list(self, top: float) -> _Part:
        """The numbered labels: in two columns when each is short enough, else one."""
        half = (INNER - 12) / 2
        entries = list(enumerate(self._chart.points, 1))
        widths = [self._entry_width(point) for point in self._chart.points]
        rows = -(-len(entries) // 2) if max(widths) <= half else len(entries)
        words: list[Words] = []
        bottom = top
        for start in range(0, len(entries), rows):
            below = top + 10
            x = MARGIN + (half + 12 if start else 0)
            for number, point in entries[start : start + rows]:
                made, below = self._entry(number, point, x, below)
                words += made
            bottom = max(bottom, below)
        return _Part(tuple(words), bottom)

    def _entry_width(self, point: Point) -> float:
        value = self._setter.width(point.label, VALUE)
        return self._indent + value + _APART + self._setter.width(point.date, DAY)

    @property
    def _indent(self) -> float:
        return self._setter.width(f"{len(self._chart.points)}", NUMBER) + 8

    def _entry(self, number: int, point: Point, x: float, top: float) -> tuple[list[Words], float]:
        setter, left = self._setter, x + self._indent
        words = [setter.line(str(number), x, top + VALUE.size * ASCENT, NUMBER)]
        if x + self._entry_width(point) <= WIDTH - MARGIN:
            value = setter.line(point.label, left, top + VALUE.size * ASCENT, VALUE)
            day = setter.line(point.date, value.box.right + _APART, value.y, DAY)
            return [*words, value, day], top + VALUE.size * 1.4
        width = WIDTH - MARGIN - left
        below = top
        for text, style in ((point.label, VALUE), (point.date, DAY)):
            made, below = setter.block(setter.wrap(text, width, style), left, below, style)
            words += made
        return words, below + 4

    # The plot

    def _plot(self, top: float, height: float, headroom: float) -> Plot:
        box = Box(MARGIN + _ZERO_COLUMN, top, WIDTH - MARGIN, top + height)
        return Plot.of(self._chart, box, headroom, headroom)

    def _axis(self, plot: Plot) -> _Part:
        """Zero, and the years."""
        setter, bottom = self._setter, plot.box.bottom
        zero = setter.width("0", YEAR)
        words = [setter.line("0", plot.box.left - zero - 5, plot.y(0) + YEAR.size * 0.36, YEAR)]
        widest = setter.width("0000", YEAR) + 4
        for name, middle in plot.years(widest):
            width = setter.width(name, YEAR)
            words.append(setter.line(name, middle - width / 2, bottom + 15, YEAR))
        return _Part(tuple(words), bottom + 18)

    def _ruling(self, plot: Plot) -> Iterator[Stroke]:
        """The line of zero, and where years begin."""
        box = plot.box
        for _, x in plot.new_years():
            yield Stroke((Spot(x, box.bottom), Spot(x, box.bottom + 6)), SOFT, 1)
        zero = plot.y(0)
        yield Stroke((Spot(box.left, zero), Spot(box.right, zero)), SOFT, 1.25)

    def _curve(self, plot: Plot) -> Iterator[Stroke]:
        points = self._chart.points
        for one, next_one in pairwise(points):
            vague = plot.is_vague(one) or plot.is_vague(next_one)
            yield Stroke((plot.spot(one), plot.spot(next_one)), CURVE, 2, dashed=vague)
        for point in points:
            if (span := plot.span(point)) is not None:
                yield Stroke(span, CURVE, 2)
                for end in span:
                    yield Stroke((Spot(end.x, end.y - 4), Spot(end.x, end.y + 4)), CURVE, 2)

    def _mark(self, plot: Plot, point: Point) -> Mark:
        return Mark(plot.spot(point), point.qualified, point.approximate)

    # The labels

    def _lines(self, point: Point) -> list[tuple[str, Style]]:
        """A label as it stands beside its point: the number, and the date below it."""
        parts = ((point.label, VALUE), (point.date, DAY))
        return [
            (line, style)
            for text, style in parts
            for line in self._setter.balance(text, WIDEST_LABEL, style)
        ]

    def _beside(
        self, plot: Plot, labels: Sequence[list[tuple[str, Style]]]
    ) -> tuple[list[Words], list[Stroke]] | None:
        """The labels beside their points, or None when there is not room for all of them."""
        wanted = [
            Label(
                plot.spot(point),
                max((self._setter.width(text, style) for text, style in lines), default=0.0),
                sum(style.size * 1.2 for _, style in lines),
            )
            for point, lines in zip(self._chart.points, labels, strict=True)
        ]
        places = place(wanted, self._ground(plot))
        if places is None:
            return None
        words = [w for at, lines in zip(places, labels, strict=True) for w in self._set(at, lines)]
        return words, [Stroke(at.leader, SOFT, 0.9) for at in places if at.leader]

    def _ground(self, plot: Plot) -> Ground:
        spots = [plot.spot(point) for point in self._chart.points]
        marks = [Box(s.x - REACH, s.y - REACH, s.x + REACH, s.y + REACH) for s in spots]
        spans = [span for point in self._chart.points if (span := plot.span(point))]
        bars = [Box(a.x - 2, a.y - REACH, b.x + 2, b.y + REACH) for a, b in spans]
        zero = (Spot(plot.box.left, plot.y(0)), Spot(plot.box.right, plot.y(0)))
        lines = (*pairwise(spots), zero)
        room = Box(MARGIN, plot.box.top, WIDTH - MARGIN + 4, plot.box.bottom)
        taken = (*marks, *bars, *(w.box for w in self._axis(plot).words))
        return Ground(room, taken, lines, REACH)

    def _set(self, at: Place, lines: list[tuple[str, Style]]) -> Iterator[Words]:
        """The words of a label in its place, flush with its mark."""
        top = at.box.top
        for text, style in lines:
            spare = at.box.right - at.box.left - self._setter.width(text, style)
            left = at.box.left + spare * {-1: 1.0, 0: 0.5, 1: 0.0}[at.side]
            yield self._setter.line(text, left, top + style.size * ASCENT, style)
            top += style.size * 1.2

    def _rail(self, plot: Plot, rows: int) -> tuple[list[Words], list[Stroke]]:
        """The numbers in a row above all points, each with a line down to its own."""
        spots = [plot.spot(point) for point in self._chart.points]
        step = min(_RAIL_STEP, (plot.box.right - plot.box.left) / len(spots))
        xs = spread([s.x for s in spots], step, plot.box.left, plot.box.right)
        rank = {n: place for place, n in enumerate(sorted(range(len(xs)), key=xs.__getitem__))}
        words: list[Words] = []
        leaders: list[Stroke] = []
        for n, (spot, x) in enumerate(zip(spots, xs, strict=True)):
            text, y = str(n + 1), plot.box.top + NUMBER.size + _RAIL_STEP * (rank[n] % rows)
            width = self._setter.width(text, NUMBER)
            words.append(self._setter.line(text, x - width / 2, y, NUMBER))
            leaders.append(Stroke((Spot(x, y + 5), spot), SOFT, 0.9))
        return words, leaders


def spread(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Places as near to those wanted as can be, in the same order, a step apart, between bounds."""
    order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
    found: list[float] = []
    for n in order:
        found.append(max(wanted[n], low + step / 2, found[-1] + step if found else low))
    limit = high - step / 2
    for n in reversed(range(len(found))):
        found[n] = min(found[n], limit)
        limit = found[n] - step
    places = dict(zip(order, found, strict=True))
    return [places[n] for n in range(len(wanted))]
