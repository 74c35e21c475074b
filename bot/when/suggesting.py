"""What to offer while somebody types when: the date as it was understood, or what is missing."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import today
from bot.i18n import Words
from bot.matching import Choice
from bot.text import shorten
from bot.when.moments import Calendar, Moment, after_the_gap
from bot.when.phrase import LONGEST_PHRASE
from bot.when.reading import read
from bot.when.refusals import Empty, NoHour, Refused
from bot.when.saying import say

# What Discord shows of a choice.
_LONGEST_LABEL = 100

_MONDAY = 0
_MORNING, _AFTERNOON = time(9), time(14)


def suggest(typed: str, now: datetime, zone: ZoneInfo, words: Words) -> list[Choice]:
    """The moments that may be meant, each with a value that `read` takes for exactly that one.

    What cannot be meant is one choice that says why and leaves the phrase as it is.
    """
    try:
        moments: Sequence[Moment] = [read(typed, now, zone, words.locale)]
    except Empty:
        moments = _examples(now, zone)
    except Refused as refused:
        moments = refused.moments
        if not any(moment.instant > now for moment in moments):
            label = shorten(_missing(refused, words), _LONGEST_LABEL)
            return [Choice(typed[:LONGEST_PHRASE], label)]
    to_come = [moment for moment in moments if moment.instant > now]
    return [Choice(moment.iso, shorten(say(moment, words), _LONGEST_LABEL)) for moment in to_come]


def _missing(refused: Refused, words: Words) -> str:
    if isinstance(refused, NoHour):
        return words("when-what-hour", day=refused.details["understood"])
    return words(refused.key, **refused.details)


def _examples(now: datetime, zone: ZoneInfo) -> list[Moment]:
    """Tomorrow, the coming Monday, the same day of next week: in the morning and after noon."""
    calendar = Calendar(today(lambda: now, zone))
    tomorrow, in_a_week = (calendar.today + timedelta(days=days) for days in (1, 7))
    days = sorted({tomorrow, calendar.coming(_MONDAY)[-1], in_a_week})
    starts = [datetime.combine(day, at) for day in days for at in (_MORNING, _AFTERNOON)]
    return [after_the_gap(start, zone) for start in starts]
