"""What is drawn, as values: all texts final, in one language."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


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


class Sign(StrEnum):
    """What stands in the place of a column where nothing is counted; each has its own shape."""

    NONE = "none"
    CROSS = "cross"
    RING = "ring"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Column:
    """How many there are of something, and, in outline, how many more there may be.

    `name` stands below the column; `sign` where nothing is counted.
    """

    name: str
    count: int = 0
    perhaps: int = 0
    sign: Sign = Sign.NONE


@dataclass(frozen=True, slots=True)
class Row:
    """Columns beside each other, under a heading."""

    heading: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of columns, all to one scale, and what their signs mean: those of columns that are
    counted, of those that there may be, and of the others."""

    title: str
    rows: tuple[Row, ...]
    counted: str
    perhaps: str
    signs: tuple[tuple[Sign, str], ...] = ()


# What a picture may show.
Drawable = Chart | Columns
