"""A moment as people mean it, wall time and zone, and what clock changes do to it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self
from zoneinfo import ZoneInfo

_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time to the minute in a zone; `fold` is 1 for the second of an hour that comes twice.

    A wall time that a clock change leaves out still has an instant, by RFC 5545: that of the
    offset before the change.
    """

    local: datetime
    zone: ZoneInfo
    fold: int = 0

    @classmethod
    def at(cls, instant: datetime, zone: ZoneInfo) -> Self:
        """The moment of an aware instant, in a zone."""
        there = instant.astimezone(zone)
        local = there.replace(tzinfo=None, fold=0, second=0, microsecond=0)
        return cls(local, zone, there.fold)

    @property
    def aware(self) -> datetime:
        """The wall time with its zone."""
        return self.local.replace(tzinfo=self.zone, fold=self.fold)

    @property
    def instant(self) -> datetime:
        """The instant, in UTC."""
        return self.aware.astimezone(UTC)

    @property
    def offset(self) -> timedelta:
        """How far the wall clock is ahead of UTC."""
        return self.aware.utcoffset() or timedelta()

    @property
    def iso(self) -> str:
        """The moment in ISO 8601 with its offset, which names it in any zone and at any change."""
        return self.aware.isoformat(timespec="minutes")

    @property
    def happens_twice(self) -> bool:
        """Whether the clocks show this wall time twice."""
        return len(moments_at(self.local, self.zone)) == 2


def moments_at(local: datetime, zone: ZoneInfo) -> list[Moment]:
    """When the clocks of a zone show a wall time: once, twice, or never."""
    first, second = (Moment(local, zone, fold) for fold in (0, 1))
    if Moment.at(first.instant, zone) != first:
        return []
    return [first] if first.instant == second.instant else [first, second]


def after_the_gap(local: datetime, zone: ZoneInfo) -> Moment:
    """The first moment at or after a wall time; of two, the first.

    A time that a change leaves out is as late as before the change: 2:30 becomes 3:30.
    """
    return Moment.at(Moment(local, zone).instant, zone)


def is_summer_time(moment: Moment) -> bool | None:
    """Whether the clocks are on summer time; None where the year has no seasons of time."""
    year = moment.local.year
    seasons = [Moment(datetime(year, month, 1), moment.zone).offset for month in (1, 7)]
    return None if seasons[0] == seasons[1] else moment.offset == max(seasons)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days as numbers of a week and a month, seen from one of them."""

    today: date

    def coming(self, weekday: int) -> list[date]:
        """The coming day of that name; today too where today has it."""
        ahead = (weekday - self.today.weekday()) % 7
        first = self.today + timedelta(days=ahead)
        return [first] if ahead else [first, first + timedelta(days=7)]

    def in_week(self, weekday: int, weeks: int, *, from_sunday: bool = False) -> list[date]:
        """The day of this week (0) or the next (1).

        Both where weeks may begin on Sunday; on a Sunday, nobody is sure which week is the next.
        """
        monday = self.today - timedelta(days=self.today.weekday())
        found = {monday + timedelta(days=7 * weeks + weekday)}
        if from_sunday or self.today.weekday() == _SUNDAY:
            sunday = self.today - timedelta(days=self.today.isoweekday() % 7)
            found.add(sunday + timedelta(days=7 * weeks + (weekday + 1) % 7))
        return sorted(found)

    def next(self, weekday: int) -> list[date]:
        """What people mean by "next Tuesday": the coming one, or the one of next week.

        They differ, and so do weeks; and nobody says "next" alike of a day that is very near.
        """
        coming = self.coming(weekday)[-1]
        found = {coming, *self.in_week(weekday, 1, from_sunday=True)}
        if (coming - self.today).days < 3:
            found.add(coming + timedelta(days=7))
        return sorted(found)
