"""A day gone by, such as "hier" or "1er octobre": the last one that a phrase names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Correctable
from bot.i18n import Locale
from bot.when.grammar import Reading
from bot.when.parts import Day, Rank, Reader
from bot.when.phrase import Phrase
from bot.when.reading import readings
from bot.when.refusals import Refused
from bot.when.resolving import days_of

# A phrase names the next such day: the last one is the next, seen from so many days ago. From a
# year ago alone, a date of these weeks would be refused as one that had just passed.
_WEEK, _LONGER = 7, (31, 330, 366)


class UnclearDay(Correctable):
    """What was typed names no day gone by, or several."""

    key = "error-unclear-day"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


def read_day(phrase: str, now: datetime, zone: ZoneInfo, locale: Locale) -> date:
    """The last day that a phrase names, in French or English, today included.

    Raises `UnclearDay` where it names none, or several.
    """
    try:
        typed = Phrase.of(phrase)
        found = readings(typed, Reader(now, zone, locale))
    except Refused as refused:
        raise UnclearDay(phrase[:60]) from refused
    today = Reader(now, zone, locale).calendar.today
    for back in (0, _WEEK, *_LONGER):
        seen = Reader(now - timedelta(days=back), zone, locale)
        days = {day for one in found if _comes_back(one, back) for day in _days(one, seen)}
        past = {day for day in days if day <= today}
        if len(past) == 1:
            return past.pop()
        if past:
            break
    raise UnclearDay(phrase[:60])


def _comes_back(reading: Reading, back: int) -> bool:
    """Whether it names nothing but a day, and one that there was so many days ago as well."""
    days = reading.of(Day)
    if len(days) != len(reading.parts):
        return False
    if back == _WEEK:
        return all(day.rank is Rank.WEEKDAY and day.weekday is not None for day in days)
    return not back or any(day.rank is Rank.DATE for day in days)


def _days(reading: Reading, seen: Reader) -> Iterator[date]:
    english = reading.english or seen.locale is Locale.EN
    try:
        yield from days_of(reading, replace(seen, english=english))
    except (Refused, OverflowError):
        return
