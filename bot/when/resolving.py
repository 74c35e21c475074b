"""From the parts of a phrase to the one moment that they mean, or why there is none."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.when.grammar import Reading
from bot.when.moments import Moment, after_the_gap, moments_at
from bot.when.parts import After, Day, Hour, Mark, Offset, PartOfDay, Rank, Reader
from bot.when.refusals import (
    Ambiguous,
    BeyondCalendars,
    Contradiction,
    DayPast,
    HappensTwice,
    NoDay,
    NoHour,
    NotUnderstood,
    Past,
    Refused,
    SkippedTime,
    TooFar,
    WrongWeekday,
)
from bot.when.saying import say_day

# Nobody plans further ahead; who types such a year has slipped.
_FURTHEST = timedelta(days=5 * 366)


def resolve(reading: Reading, typed: str, reader: Reader) -> Moment:
    """The one moment that a reading means; raise the `Refused` that says what it lacks."""
    try:
        moment = _resolve(reading, typed, reader)
    except OverflowError:
        raise BeyondCalendars from None
    if moment.instant <= reader.now:
        raise Past(moment.local, reader.locale)
    if moment.instant - reader.now > _FURTHEST:
        raise TooFar(moment.local.date(), reader.locale)
    return moment


def _resolve(reading: Reading, typed: str, reader: Reader) -> Moment:
    if after := reading.one(After):
        if len(reading.parts) > 1:
            raise Contradiction
        return Moment.at(reader.now + after.delta, reader.zone)
    days = days_of(reading, reader)
    times = _times(reading, reader)
    if not reading.of(Hour):
        raise _hour_missing(reading, days, typed, reader)
    if not days:
        raise NoDay(typed)
    if not times:
        raise Contradiction
    midnights = [datetime.combine(day, time()) for day in days]
    return _one_of([start + away for start in midnights for away in times], reading, reader)


def _hour_missing(reading: Reading, days: Sequence[date], typed: str, reader: Reader) -> Refused:
    if not reading.of(Day):
        return NotUnderstood(typed)
    if len(days) != 1:
        return NoHour(typed)
    if days[0] < reader.calendar.today:
        return DayPast(days[0], reader.locale)
    return NoHour(say_day(days[0], reader.locale))


def days_of(reading: Reading, reader: Reader) -> list[date]:
    """The days that all parts agree on; empty where none was named. Raises `Refused`."""
    parts = sorted(reading.of(Day), key=lambda part: part.rank.value)
    if not parts or parts[0].rank is Rank.CHECK:
        return []
    first, *others = parts
    found = _picked(first, reading, reader)
    for other in others:
        agreeing = [day for day in found if other.agrees(day, reader)]
        if found and not agreeing:
            raise _disagreement(first, other, found, reader)
        found = agreeing
    return found


def _disagreement(
    first: Day, other: Day, found: Sequence[date], reader: Reader
) -> WrongWeekday | Contradiction:
    named_twice = first.rank is Rank.WEEKDAY or other.weekday is None
    if named_twice or len(found) > 1:
        return Contradiction()
    return WrongWeekday(found[0], reader.locale)


def _picked(day: Day, reading: Reading, reader: Reader) -> list[date]:
    """The days that a part may mean; near midnight, by each of two dates where UTC is told."""
    offset = reading.one(Offset)
    readers = reader.at_offset(offset.offset) if offset else [reader]
    return sorted({picked for one in readers for picked in day.pick(one)})


def _times(reading: Reading, reader: Reader) -> list[timedelta]:
    hour = reading.one(Hour)
    return hour.readings(reading.one(PartOfDay), reader) if hour else []


def _one_of(locals_: Sequence[datetime], reading: Reading, reader: Reader) -> Moment:
    """The one moment among wall times, told apart by what the phrase says of its zone."""
    zone, marks = reader.zone, reading.of(Mark)
    if offset := reading.one(Offset):
        shifted = [(local - offset.offset).replace(tzinfo=UTC) for local in locals_]
        moments = [Moment.at(instant, zone) for instant in shifted]
        if marks and not all(_is_marked(moment, marks, offset) for moment in moments):
            raise Contradiction
    elif len(locals_) == 1:
        return _at_wall_time(locals_[0], marks, reader)
    else:
        moments = [after_the_gap(local, zone) for local in locals_]
    if len(moments) > 1:
        raise Ambiguous(moments, reader.locale)
    return moments[0]


def _is_marked(moment: Moment, marks: Sequence[Mark], offset: Offset) -> bool:
    return moment.offset == offset.offset and all(mark.fits(moment) for mark in marks)


def _at_wall_time(local: datetime, marks: Sequence[Mark], reader: Reader) -> Moment:
    moments = moments_at(local, reader.zone)
    if not moments:
        raise SkippedTime(local, reader.locale)
    fitting = [moment for moment in moments if all(mark.fits(moment) for mark in marks)]
    if not fitting:
        raise Contradiction
    if len(fitting) > 1:
        raise HappensTwice(fitting, reader.locale)
    return fitting[0]
