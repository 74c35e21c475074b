"""Days, times and moments in words."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_timezone_location

from bot.i18n import Locale, Words
from bot.when.moments import Moment, is_summer_time

# What Babel follows for dates and lists.
CONVENTIONS = {Locale.FR: "fr_FR", Locale.EN: "en_GB"}
_FIRM = "\u00a0"
_FIRST = re.compile(r"\b1 ")


def say(moment: Moment, words: Words) -> str:
    """A moment in full: "mardi 8 décembre 2026 à 14 h (heure : Paris)"; `read` takes it back."""
    return words(
        "when-moment",
        day=say_day(moment.local.date(), words.locale),
        time=_time_told_apart(moment, words),
        city=say_city(moment.zone, words.locale),
    )


def say_instant(instant: datetime, zone: ZoneInfo, words: Words) -> str:
    """An aware instant in full, as the clocks of a zone show it."""
    return say(Moment.at(instant, zone), words)


def say_day(day: date, locale: Locale) -> str:
    """A day in full: "mardi 1er décembre 2026", "Tuesday 1 December 2026"."""
    said = format_date(day, "EEEE d MMMM y", locale=CONVENTIONS[locale])
    return _FIRST.sub("1er ", said, count=1) if locale is Locale.FR else said


def say_date(day: date, locale: Locale) -> str:
    """A day without its name: "8 décembre 2026"."""
    said = format_date(day, "d MMMM y", locale=CONVENTIONS[locale])
    return _FIRST.sub("1er ", said, count=1) if locale is Locale.FR else said


def say_month(day: date, locale: Locale) -> str:
    """The month that a day is in: "décembre 2026"."""
    return format_date(day, "MMMM y", locale=CONVENTIONS[locale])


def say_short_month(day: date, locale: Locale) -> str:
    """The month that a day is in, in short: "déc.", "Dec"."""
    return format_date(day, "LLL", locale=CONVENTIONS[locale])


def say_weekday(day: date, locale: Locale) -> str:
    """The name of a day: "mardi"."""
    return format_date(day, "EEEE", locale=CONVENTIONS[locale])


def say_time(shown: time, locale: Locale) -> str:
    """What the clock shows: "14 h", "14 h 30"; "14:00", "14:30"."""
    if locale is Locale.EN:
        return f"{shown:%H:%M}"
    minutes = f"{_FIRM}{shown:%M}" if shown.minute else ""
    return f"{shown.hour}{_FIRM}h{minutes}"


def say_city(zone: ZoneInfo, locale: Locale) -> str:
    """The city by which a zone is known: "Paris", "Le Caire"."""
    return get_timezone_location(zone, CONVENTIONS[locale], return_city=True)


def _time_told_apart(moment: Moment, words: Words) -> str:
    """The time; of an hour that comes twice, which of both."""
    shown = say_time(moment.local.time(), words.locale)
    if not moment.happens_twice:
        return shown
    summer = is_summer_time(moment)
    if summer is None:
        return words("when-time-offset", time=shown, offset=say_offset(moment.offset))
    return words("when-time-summer" if summer else "when-time-winter", time=shown)


def say_offset(offset: timedelta) -> str:
    """How far from UTC: "UTC+02:00", "UTC-03:30"."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
