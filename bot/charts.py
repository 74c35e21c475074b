"""The dated points of one metric, as values to be drawn: all texts final, in one language."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One dated value.

    `label` is the number as it is said, its qualifier included ("près de 1 000"), `date` the date
    as it is said ("vers 2024"); `first_day` and `last_day` are the earliest and the latest day
    that the date can mean. `approximate`: the date is vague; `qualified`: the number is not exact.
    Both show without colour.
    """

    value: float
    label: str
    date: str
    first_day: datetime.date
    last_day: datetime.date
    approximate: bool = False
    qualified: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """The points of one metric in the order of their dates, at least one; `footer` is one line."""

    title: str
    unit: str
    points: tuple[Point, ...]
    footer: str = ""
