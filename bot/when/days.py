"""Days as phrases name them: dates, distances, days of a week, the second Tuesday of a month."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from bot.when.parts import Day, Rank, Reader
from bot.when.refusals import (
    BeyondCalendars,
    JustPassed,
    NoSuchDay,
    NoSuchMonth,
    NoSuchWeekday,
    TwoDigitYear,
)

# A date without a year that comes back later than this has just passed, and was mistaken for
# a coming one more likely than it means next year.
_LONGEST_WAIT = timedelta(days=335)

# The year of a phrase: as typed, or how many years from this one.
Year = str | int | None
Months = Callable[[Reader], date]  # the first day of the month meant


def dated(day: int, month: int, year: Year = None) -> Day:
    """A day of a month; of the coming one where no year is told."""
    return Day(Rank.DATE, lambda reader: [_date(day, month, year, reader)])


def numeric(first: int, second: int, year: Year = None) -> Day:
    """A date in two numbers: the day first; for those who read English, either."""

    def pick(reader: Reader) -> Sequence[date]:
        orders = {(first, second), (second, first) if reader.english else (first, second)}
        known = [(day, month) for day, month in orders if 1 <= month <= 12]
        if not known:
            raise NoSuchMonth(f"{first}/{second}")
        # Of two dates both are shown, even one that would be refused alone for having just passed.
        both = len(known) > 1
        return sorted(_date(day, month, year, reader, patient=both) for day, month in known)

    return Day(Rank.DATE, pick)


def day_of(day: int, months: Months) -> Day:
    """The 8th of a month that is named by its distance; -1 is its last day."""

    def pick(reader: Reader) -> Sequence[date]:
        first = months(reader)
        last = monthrange(first.year, first.month)[1]
        return [_existing(last if day == -1 else day, first.month, first.year, reader)]

    return Day(Rank.DATE, pick)


def day_alone(day: int) -> Day:
    """The 8th, of this month or else the next."""

    def pick(reader: Reader) -> Sequence[date]:
        first = month_from_now(0 if day >= reader.calendar.today.day else 1)(reader)
        return [_existing(day, first.month, first.year, reader)]

    return Day(Rank.DATE, pick)


def nth(place: int, weekday: int, months: Months) -> Day:
    """The second Tuesday of a month, counted from 1; -1 is the last."""
    return Day(Rank.DATE, lambda reader: [_nth(place, weekday, months(reader), reader)])


def nth_of(place: int, weekday: int, month: int, year: Year) -> Day:
    """The second Tuesday of a named month; of the coming one where no year is told."""

    def pick(reader: Reader) -> Sequence[date]:
        in_year = partial(_nth_of, place, weekday, month, reader)
        told = _year(year, reader)
        return [_coming(in_year, month, reader) if told is None else in_year(told)]

    return Day(Rank.DATE, pick)


def last_day_of(month: int, year: Year) -> Day:
    """The last day of a named month."""

    def pick(reader: Reader) -> Sequence[date]:
        told = _year(year, reader)

        def in_year(number: int) -> date:
            return date(number, month, monthrange(number, month)[1])

        return [_coming(in_year, month, reader) if told is None else in_year(told)]

    return Day(Rank.DATE, pick)


def days_away(*distances: int) -> Day:
    """So many days from today; several, where people count differently."""

    def pick(reader: Reader) -> Sequence[date]:
        return [reader.calendar.today + timedelta(days=distance) for distance in distances]

    return Day(Rank.RELATIVE, pick)


def months_away(distance: int) -> Day:
    """The same day of the month, so many months from now."""

    def pick(reader: Reader) -> Sequence[date]:
        first = month_from_now(distance)(reader)
        return [_existing(reader.calendar.today.day, first.month, first.year, reader)]

    return Day(Rank.RELATIVE, pick)


def month_from_now(distance: int) -> Months:
    """This month (0), the next (1) and so on."""

    def first(reader: Reader) -> date:
        today = reader.calendar.today
        years, month = divmod(today.year * 12 + today.month - 1 + distance, 12)
        if years > 9998:
            raise BeyondCalendars
        return date(years, month + 1, 1)

    return first


def weekday(number: int) -> Day:
    """A day by its name alone: the coming one, or a check on the date beside it."""
    return Day(Rank.WEEKDAY, lambda reader: reader.calendar.coming(number), number)


def weekday_checked(number: int) -> Day:
    """A day's name that needs a date beside it: "le mardi" may be every Tuesday."""
    return Day(Rank.CHECK, lambda _: [], number)


def weekday_this(number: int) -> Day:
    """This Tuesday: the coming one."""
    return Day(Rank.WEEKDAY, lambda reader: reader.calendar.coming(number))


def weekday_next(number: int) -> Day:
    """Next Tuesday, on which people differ."""
    return Day(Rank.WEEKDAY, lambda reader: reader.calendar.next(number))


def weekday_last(number: int) -> Day:
    """Last Tuesday."""

    def pick(reader: Reader) -> Sequence[date]:
        return [day - timedelta(days=7) for day in reader.calendar.coming(number)[:1]]

    return Day(Rank.WEEKDAY, pick)


def weekday_after(number: int, weeks: int) -> Day:
    """So many weeks after the coming Tuesday."""

    def pick(reader: Reader) -> Sequence[date]:
        return [day + timedelta(days=7 * weeks) for day in reader.calendar.coming(number)]

    return Day(Rank.WEEKDAY, pick)


def weekday_of_week(number: int, weeks: int, *, from_sunday: bool = False) -> Day:
    """Tuesday of this week (0) or the next (1)."""

    def pick(reader: Reader) -> Sequence[date]:
        return reader.calendar.in_week(number, weeks, from_sunday=from_sunday)

    return Day(Rank.WEEKDAY, pick)


def _date(day: int, month: int, year: Year, reader: Reader, *, patient: bool = False) -> date:
    told = _year(year, reader)
    if told is not None:
        return _existing(day, month, told, reader)

    def in_year(number: int) -> date:
        return _existing(day, month, number, reader)

    return _coming(in_year, month, reader, patient=patient)


def _year(year: Year, reader: Reader) -> int | None:
    if isinstance(year, int):
        return reader.calendar.today.year + year
    if year is None:
        return None
    if len(year) < 4:
        raise TwoDigitYear(year)
    if not 1900 <= int(year) <= 2200:
        raise BeyondCalendars
    return int(year)


def _coming(
    in_year: Callable[[int], date], month: int, reader: Reader, *, patient: bool = False
) -> date:
    """This year's, else the next year's; refused when this year's has just passed."""
    today = reader.calendar.today
    if month >= today.month and (this_year := in_year(today.year)) >= today:
        return this_year
    found = in_year(today.year + 1)
    if not patient and found - today > _LONGEST_WAIT:
        raise JustPassed(in_year(today.year), reader.locale)
    return found


def _existing(day: int, month: int, year: int, reader: Reader) -> date:
    if not 1 <= month <= 12:
        raise NoSuchMonth(f"{year}-{month:02}-{day:02}")
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDay(day, year, month, reader.locale) from None


def _nth_of(place: int, weekday: int, month: int, reader: Reader, year: int) -> date:
    return _nth(place, weekday, date(year, month, 1), reader)


def _nth(place: int, weekday: int, first: date, reader: Reader) -> date:
    length = monthrange(first.year, first.month)[1]
    ahead = (weekday - first.weekday()) % 7
    days = range(1 + ahead, length + 1, 7)
    if place > len(days):
        raise NoSuchWeekday(first, reader.locale)
    return first.replace(day=days[place - 1 if place > 0 else -1])
