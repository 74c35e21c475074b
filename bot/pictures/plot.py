"""Where days and values lie: time true to scale, values from zero."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Self

from bot.charts import Chart, Point
from bot.pictures.placing import Segment
from bot.pictures.scene import Box, Spot

# How far the outermost points stay from the edges, for their marks; half a mark; and how long a
# vague date must be, drawn to scale, to be seen beside its mark.
INSET, REACH, SEEN = 12.0, 5.0, 2 * 5.0 + 1

# Less time than this is not drawn as wide as the picture: a month would look like an age. And a
# date that can mean more days than that is vague.
LEAST_DAYS, VAGUE_DAYS = 365, 100

# Steps between the years that are named, when there is not room for all.
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)


@dataclass(frozen=True, slots=True)
class Plot:
    """The scales of a chart in a box; `above` and `below` is room kept free for labels."""

    box: Box
    first: int
    last: int
    low: float
    high: float
    above: float
    below: float

    @classmethod
    def of(cls, chart: Chart, box: Box, above: float, below: float) -> Self:
        """Scales on which every point has its place, and zero has one."""
        values = [point.value for point in chart.points]
        low, high = min(0.0, *values), max(0.0, *values)
        if low == high:
            high = 1.0
        first = min(point.first_day for point in chart.points).toordinal()
        last = max(point.last_day for point in chart.points).toordinal()
        if (missing := LEAST_DAYS - (last - first)) > 0:
            first = max(first - missing // 2, date.min.toordinal())
            last = min(first + LEAST_DAYS, date.max.toordinal())
        return cls(box, first, last, low, high, above, below if low < 0 else 0.0)

    def x(self, day: float) -> float:
        """Where a day lies."""
        left, right = self.box.left + INSET, self.box.right - INSET
        return left + (right - left) * ((day - self.first) / (self.last - self.first))

    def y(self, value: float) -> float:
        """Where a value lies."""
        top, bottom = self.box.top + self.above, self.box.bottom - self.below
        return bottom - (bottom - top) * ((value - self.low) / (self.high - self.low))

    def spot(self, point: Point) -> Spot:
        """Where a point lies: in the middle of what its date can mean."""
        first, last = point.first_day.toordinal(), point.last_day.toordinal()
        return Spot(self.x((first + last) / 2), self.y(point.value))

    def span(self, point: Point) -> Segment | None:
        """From the earliest to the latest day of a date, where that is wider than a mark."""
        y = self.y(point.value)
        start = Spot(self.x(point.first_day.toordinal()), y)
        end = Spot(self.x(point.last_day.toordinal()), y)
        return (start, end) if end.x - start.x >= SEEN else None

    def is_vague(self, point: Point) -> bool:
        """Whether nobody knows well when it was."""
        return point.approximate or (point.last_day - point.first_day).days > VAGUE_DAYS

    def new_years(self) -> Iterator[tuple[int, float]]:
        """The years that begin within the plot, and where."""
        first, last = date.fromordinal(self.first).year, date.fromordinal(self.last).year
        for year in range(first + 1, last + 1):
            yield year, self.x(date(year, 1, 1).toordinal())

    def years(self, width: float) -> list[tuple[str, float]]:
        """The names of years and where their middle is, none nearer than the width of one."""
        begins = list(self.new_years())
        if any(b - a < width for (_, a), (_, b) in pairwise(begins)):
            return self._some_years(begins, width)
        first = date.fromordinal(self.first).year
        edges = [self.box.left, *(x for _, x in begins), self.box.right]
        spans = [(f"{first + n:04}", a, b) for n, (a, b) in enumerate(pairwise(edges))]
        return [(name, (a + b) / 2) for name, a, b in spans if b - a >= width]

    def _some_years(
        self, begins: Sequence[tuple[int, float]], width: float
    ) -> list[tuple[str, float]]:
        """Where years are narrow, round ones are named at their beginning."""
        left, right = self.box.left + width / 2, self.box.right - width / 2
        for step in _STEPS:
            named = [(f"{y:04}", x) for y, x in begins if y % step == 0 and left <= x <= right]
            if not any(b - a < width for (_, a), (_, b) in pairwise(named)):
                return named
        return []
