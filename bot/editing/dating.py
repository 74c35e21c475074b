"""Dates as people write them in French and in English: "novembre 2026", "04/07/2023", "about 2024".

Strict: what is unclear is refused, and so is what is still to come.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bot.dates import Edtf
from bot.editing.misread import DateAhead, DateGoneBy, DateTooOld, NotADate, TwoDates
from bot.i18n import Locale
from bot.when.phrase import LONGEST_PHRASE, fold
from bot.when.saying import say_date
from bot.when.vocabulary import ENGLISH, FRENCH, any_of

# No fact is of an earlier year.
FIRST_YEAR = 1950

# How much of what was typed is said back.
_SHOWN = 60

_MONTHS: Mapping[str, int] = {**FRENCH.months, **ENGLISH.months}
_WEEKDAYS: Mapping[str, int] = {**FRENCH.weekdays, **ENGLISH.weekdays}
_TODAY = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1}

_ABOUT = re.compile(
    r"(?:vers|environ|autour de|circa|ca|c|about|around|approx|~)(?: |(?<=~))(?:le )?"
)
_BLANKS = re.compile(r"[ \t\n\u00a0\u202f]+")

_NAMED = f"(?P<month>{any_of(_MONTHS)})"
_WEEKDAY = f"(?:(?P<weekday>{any_of(_WEEKDAYS)}),? )?"
_DAY = "(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)?"
_YEAR = "(?P<year>[0-9]{4})"
_SIGNED = r"(?P<a>[0-9]{1,2})(?P<sign>[-/.])(?P<b>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})"

# What may stand before a date that is no part of it.
_LEAD = "(?:(?:le|en|in|on|the) )?"

Reading = Callable[[re.Match[str], Locale], Edtf]


def read_as_of(typed: str, locale: Locale, today: date) -> Edtf:
    """The date for which a fact is true, or that of a publication.

    Raises `NotADate`, `TwoDates`, `DateAhead` and `DateTooOld`.
    """
    found = read_date(typed, locale, today)
    if found.first_day > today:
        raise DateAhead(typed[:_SHOWN])
    return found


def read_review_day(typed: str, locale: Locale, today: date) -> date:
    """The day on which an editor is to look again: the first of what was meant, yet to come.

    Raises as `read_as_of` does, and `DateGoneBy`.
    """
    found = read_date(typed, locale, today).first_day
    if found <= today:
        raise DateGoneBy(typed[:_SHOWN])
    return found


def read_date(typed: str, locale: Locale, today: date) -> Edtf:
    """Any date since 1950; raise `NotADate`, `TwoDates` and `DateTooOld`."""
    folded = _BLANKS.sub(" ", fold(typed)).strip() if len(typed) <= LONGEST_PHRASE else ""
    about = _ABOUT.match(folded)
    certain = folded[about.end() :] if about else folded
    try:
        found = _read(certain, locale, today)
        if about:
            found = Edtf(found.year, found.month, found.day, approximate=True)
        _ = found.first_day  # a 30 February is refused here
    except ValueError as error:
        raise NotADate(typed[:_SHOWN]) from error
    if found.year < FIRST_YEAR:
        raise DateTooOld(typed[:_SHOWN], FIRST_YEAR)
    return found


def _read(folded: str, locale: Locale, today: date) -> Edtf:
    """What folded words mean; raise `ValueError` where that is no date, `TwoDates`."""
    if not folded.isascii():
        raise ValueError(f"{folded!r} holds signs that no date has")
    if folded in _TODAY:
        day = today - timedelta(days=_TODAY[folded])
        return Edtf(day.year, day.month, day.day)
    for pattern, reading in _FORMS:
        if found := pattern.fullmatch(folded):
            return reading(found, locale)
    return Edtf.parse(folded)


def _named(match: re.Match[str], _: Locale) -> Edtf:
    """A month by its name, with a day or without; a day of the week has to be that of the date."""
    parts = match.groupdict()
    day = int(parts["day"]) if parts.get("day") else None
    found = Edtf(int(parts["year"]), _MONTHS[parts["month"]], day)
    weekday = parts.get("weekday")
    if weekday and found.first_day.weekday() != _WEEKDAYS[weekday]:
        raise ValueError(f"{found} is another day of the week")
    return found


def _numeric(match: re.Match[str], locale: Locale) -> Edtf:
    """Day first in French; in English the month may be, and is where the day cannot."""
    one, other, year = int(match["a"]), int(match["b"]), int(match["year"])
    if locale is Locale.FR:
        return Edtf(year, other, one)
    meant = [Edtf(year, month, day) for day, month in {(one, other), (other, one)} if month <= 12]
    real = sorted((one for one in meant if _exists(one)), key=str)
    if len(real) > 1:
        said = (say_date(one.first_day, locale) for one in real)
        raise TwoDates(match[0], *said)
    if not real:
        raise ValueError(f"{match[0]} is no day")
    return real[0]


def _exists(known: Edtf) -> bool:
    try:
        return bool(known.first_day)
    except ValueError:
        return False


def _year_first(match: re.Match[str], _: Locale) -> Edtf:
    return Edtf(int(match["year"]), int(match["month"]), int(match["day"]))


def _month_of_year(match: re.Match[str], _: Locale) -> Edtf:
    return Edtf(int(match["year"]), int(match["month"]))


def _year(match: re.Match[str], _: Locale) -> Edtf:
    return Edtf(int(match["year"]))


_FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(_LEAD + pattern), reading)
    for pattern, reading in (
        (_YEAR, _year),
        (f"{_NAMED} (?:de |of )?{_YEAR}", _named),
        (f"{_WEEKDAY}{_DAY} (?:of )?{_NAMED},? {_YEAR}", _named),
        (f"{_WEEKDAY}{_NAMED} {_DAY},? {_YEAR}", _named),
        (_SIGNED, _numeric),
        (f"(?P<month>[0-9]{{1,2}})/{_YEAR}", _month_of_year),
        (f"{_YEAR}([/.])(?P<month>[0-9]{{1,2}})\\2(?P<day>[0-9]{{1,2}})", _year_first),
    )
)
