"""The evolution of a figure: the dated points of one metric; pure values."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.i18n import Text
from bot.knowledge.model import Fact, Figure, Status


@dataclass(frozen=True, slots=True)
class Metric:
    """What figures measure; its label carries the scope, its unit is for one and for several."""

    id: str
    subject: str
    label: Text
    one: Text
    other: Text

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage: a number of it never stands without its sign."""
        return self.other.fr.startswith("%")


@dataclass(frozen=True, slots=True)
class Point:
    """A figure and the fact that gives it."""

    figure: Figure
    fact: Fact


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one metric from the oldest to the newest: never of two metrics or units."""

    metric: Metric
    points: tuple[Point, ...]

    @classmethod
    def of(cls, metric: Metric, facts: Iterable[Fact]) -> "Series":
        """The points that published facts give; a target or another scope is another metric."""
        points = [
            Point(figure, fact)
            for fact in facts
            for figure in fact.figures
            if fact.status is Status.PUBLISHED and figure.metric == metric.id
        ]
        return cls(metric, tuple(sorted(points, key=_when)))

    @property
    def evolves(self) -> bool:
        """Whether there are two dates at least: two figures of one date contradict each other."""
        return len({point.fact.as_of for point in self.points}) > 1


def _when(point: Point) -> tuple[object, ...]:
    as_of = point.fact.as_of
    return as_of.first_day, as_of.last_day, point.fact.id
