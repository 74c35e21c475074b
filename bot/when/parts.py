"""What the parts of a phrase mean: days, hours, parts of the day, what tells zones apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from bot.clock import today
from bot.i18n import Locale
from bot.when.moments import Calendar, Moment, is_summer_time
from bot.when.refusals import NoSuchTime


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a phrase is read: when, where, in which language.

    `english` is whether 2:30 may be in the afternoon and 8/12 in August.
    """

    now: datetime
    zone: ZoneInfo
    locale: Locale
    english: bool = False

    @property
    def calendar(self) -> Calendar:
        """The days around today, where the reader is."""
        return Calendar(today(lambda: self.now, self.zone))

    def at_offset(self, offset: timedelta) -> list["Reader"]:
        """The reader, and one for whom it is the day of that offset where that is another."""
        ahead = (self.now + offset).date() - self.calendar.today
        return [self, replace(self, now=self.now + ahead)] if ahead else [self]


class Rank(Enum):
    """Which part tells the day where several do: the others must agree with it."""

    DATE = 0
    RELATIVE = 1
    WEEKDAY = 2
    CHECK = 3


@dataclass(frozen=True, slots=True)
class Day:
    """The days that a part may mean; beside a date, a bare weekday only has to be that day's."""

    rank: Rank
    pick: Callable[[Reader], Sequence[date]]
    weekday: int | None = None

    def agrees(self, day: date, reader: Reader) -> bool:
        """Whether this part may mean the day."""
        if self.weekday is not None:
            return day.weekday() == self.weekday
        return day in self.pick(reader)


class PartOfDay(Enum):
    """A part of the day, by the hours that it has."""

    MORNING = range(12)
    AFTERNOON = range(12, 19)
    EVENING = range(17, 24)


class Doubt(Enum):
    """Whether an hour may be of either half of the day."""

    FIRM = 0  # "2 pm", "midi"
    CONTINENTAL = 1  # "8h", which the evening makes 20:00
    COLON = 2  # "2:30": for those who read English
    ALWAYS = 3  # "half past two", "at 9"
    MIDNIGHT = 4  # the beginning of the day, or its end


# An English reader takes 9:30 for the morning, and 8:30 for either half of the day.
_LAST_DOUBTFUL_HOUR = 8


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour as it was typed."""

    hour: int
    minute: int
    doubt: Doubt
    typed: str = ""

    def readings(self, part: PartOfDay | None, reader: Reader) -> list[timedelta]:
        """How far into the day it may be; none where it is not in that part of the day."""
        if self.hour > 24 or self.minute > 59 or (self.hour == 24 and self.minute):
            raise NoSuchTime(self.typed)
        return [timedelta(hours=hour, minutes=self.minute) for hour in self._hours(part, reader)]

    def _hours(self, part: PartOfDay | None, reader: Reader) -> list[int]:
        if self.doubt is Doubt.MIDNIGHT:
            return [0, 24]
        if part is None:
            return self._halves() if self._is_doubtful(reader) else [self.hour]
        halves = [self.hour] if self.doubt is Doubt.FIRM else self._halves()
        return [hour for hour in halves if hour in part.value]

    def _is_doubtful(self, reader: Reader) -> bool:
        if self.doubt is Doubt.COLON:
            return reader.english and self.hour <= _LAST_DOUBTFUL_HOUR
        return self.doubt is Doubt.ALWAYS

    def _halves(self) -> list[int]:
        if self.hour == 12 and self.doubt is Doubt.ALWAYS:
            return [0, 12]
        return [self.hour, self.hour + 12] if 1 <= self.hour <= 11 else [self.hour]


@dataclass(frozen=True, slots=True)
class After:
    """So long from now."""

    delta: timedelta


@dataclass(frozen=True, slots=True)
class Offset:
    """Wall time at a fixed distance from UTC."""

    offset: timedelta


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells one of two moments from the other: summer time, or an abbreviation."""

    fits: Callable[[Moment], bool]


Part = Day | PartOfDay | Hour | After | Offset | Mark


# The reader's own zone, by its name.
OWN_ZONE = Mark(lambda _: True)


def season(summer: bool) -> Mark:
    """Summer time or winter time."""
    return Mark(lambda moment: is_summer_time(moment) is summer)


def abbreviation(name: str) -> Mark:
    """The name of the offset, such as CET."""
    return Mark(lambda moment: (moment.aware.tzname() or "").lower() == name)
