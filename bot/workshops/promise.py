"""The promise of one workshop a month: whether each month keeps it."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.when.moments import Moment
from bot.workshops.model import State, Workshop

# How many months are told of before the present one, and how many from it on.
BEFORE, AHEAD = 12, 12


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The one that a day is in."""
        return cls(day.year, day.month)

    @classmethod
    def at(cls, instant: datetime, zone: ZoneInfo) -> Self:
        """The one that it is at an instant, in a zone."""
        return cls.of(instant.astimezone(zone).date())

    def later(self, months: int) -> "Month":
        """The one so many months later; earlier where that is negative."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    @property
    def key(self) -> str:
        """What names it among others: "2026-12"."""
        return f"{self.year}-{self.month:02}"

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def begin(self, zone: ZoneInfo) -> datetime:
        """The instant at which it begins in a zone, in UTC."""
        return Moment(datetime.combine(self.first_day, time()), zone).instant

    def end(self, zone: ZoneInfo) -> datetime:
        """The instant at which it is over, in UTC."""
        return self.later(1).begin(zone)


class Standing(StrEnum):
    """How a month stands towards the promise."""

    KEPT = "kept"
    OPEN = "open"  # it has none yet, and is not over
    BROKEN = "broken"
    UNKNOWN = "unknown"  # nobody told the bot of workshops then


@dataclass(frozen=True, slots=True)
class Beginning:
    """Since when workshops of a community are known.

    `first`: the instant of the earliest that was ever confirmed, None where none was; `since`: when
    the bot learned of one for the first time.
    """

    first: datetime | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """A month with its workshops, and how it stands.

    `confirmed`: those that take place or took place; `drafts`: what nobody confirmed and still can
    be; `cancelled`: what was confirmed and called off.
    """

    month: Month
    standing: Standing
    confirmed: tuple[Workshop, ...] = ()
    drafts: tuple[Workshop, ...] = ()
    cancelled: tuple[Workshop, ...] = ()

    @property
    def kept(self) -> bool | None:
        """Whether the promise is kept; None while nobody knows, or ever will."""
        return {Standing.KEPT: True, Standing.BROKEN: False}.get(self.standing)


@dataclass(frozen=True, slots=True)
class Promise:
    """The months before the present one, and those from it on."""

    past: tuple[Told, ...]
    coming: tuple[Told, ...]


def promise(
    workshops: Iterable[Workshop], beginning: Beginning | None, now: datetime, zone: ZoneInfo
) -> Promise:
    """How the months around now stand, in the zone of a community."""
    by_month: dict[Month, list[Workshop]] = {}
    for workshop in workshops:
        by_month.setdefault(Month.at(workshop.start.instant, zone), []).append(workshop)
    present = Month.at(now, zone)
    told = [
        tell(month, by_month.get(month, ()), beginning, now, zone)
        for month in (present.later(distance) for distance in range(-BEFORE, AHEAD))
    ]
    return Promise(tuple(told[:BEFORE]), tuple(told[BEFORE:]))


def tell(
    month: Month,
    workshops: Iterable[Workshop],
    beginning: Beginning | None,
    now: datetime,
    zone: ZoneInfo,
) -> Told:
    """How a month stands, of whose workshops all are given."""
    its = tuple(workshops)
    confirmed = tuple(one for one in its if one.stands or one.state is State.DONE)
    return Told(
        month,
        _standing(month, bool(confirmed), beginning, now, zone),
        confirmed,
        tuple(one for one in its if one.state is State.DRAFT and not one.has_begun(now)),
        tuple(one for one in its if one.state is State.CANCELLED and one.organiser),
    )


def _standing(
    month: Month, confirmed: bool, beginning: Beginning | None, now: datetime, zone: ZoneInfo
) -> Standing:
    if confirmed:
        return Standing.KEPT
    if now < month.end(zone):
        return Standing.OPEN
    # Of a month that had begun before the bot learned of anything, it may not know all.
    if beginning is None or beginning.first is None or beginning.since > month.begin(zone):
        return Standing.UNKNOWN
    return Standing.UNKNOWN if month < Month.at(beginning.first, zone) else Standing.BROKEN
