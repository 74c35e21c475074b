"""Dates known only as well as the source knows them: EDTF, levels 0 and 1, the part in use.

The format: https://www.loc.gov/standards/datetime/ (Library of Congress, 2019).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<about>~)?")
UNKNOWN = "XXXX"

# What is older than this may no longer hold, and is shown with its age.
FRESH_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Edtf:
    """A year, a month or a day, certain or not: `2021`, `2021-09`, `2023-07-04`, `2024~`."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date; raise `ValueError` when it is none, or no day of the calendar."""
        found = _SHAPE.fullmatch(text)
        if found is None:
            raise ValueError(
                f"{text!r} is not a date of the form 2021, 2021-09, 2023-07-04 or 2024~"
            )
        parts = [int(found[name]) if found[name] else None for name in ("month", "day")]
        known = cls(int(found["year"]), *parts, approximate=found["about"] is not None)
        _ = known.first_day  # a thirteenth month or a 30 February is refused here
        return known

    @property
    def first_day(self) -> date:
        """The earliest day it can mean, by which dates are put in order."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean, from which its age is counted."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def months_before(self, today: date) -> int:
        """Whole months from the latest day it can mean until `today`; 0 when that is ahead."""
        last = self.last_day
        months = (today.year - last.year) * 12 + today.month - last.month
        return max(months - (today.day < last.day), 0)

    def months_when_old(self, today: date) -> int | None:
        """Its age in whole months once what was true then may no longer hold; None while fresh."""
        months = self.months_before(today)
        return months if months >= FRESH_MONTHS else None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("~" if self.approximate else "")
