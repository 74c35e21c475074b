"""Times of the day as people write them: "21:00", "21 h 30", "9 pm", "minuit"."""

import re
from datetime import time

from bot.errors import UnclearTime

_TIME = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:(?:[:.]|h|heures?)\s*(?P<minute>\d{2})?\s*(?:min|mn)?)?"
    r"\s*(?P<half>[ap])?(?:(?<=[ap])\.?m\.?)?",
    re.IGNORECASE,
)
_NAMED = {"midi": 12, "noon": 12, "minuit": 0, "midnight": 0}


def read_time(typed: str) -> time:
    """The time of the day that was meant; raise `UnclearTime` where that is not certain."""
    text = typed.strip().casefold()
    if text in _NAMED:
        return time(_NAMED[text])
    found = _TIME.fullmatch(text)
    hour = _hour(int(found["hour"]), found["half"]) if found else None
    minute = int(found["minute"] or 0) if found else 0
    if hour is None or minute > 59 or (hour == 24 and minute):
        raise UnclearTime(typed=typed[:60])
    return time(hour % 24, minute)


def _hour(hour: int, half: str | None) -> int | None:
    """The hour of the day, 24 being its end; None for one that no clock shows."""
    if half is None:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "p" else 0)
