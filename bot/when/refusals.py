"""Why a phrase is not taken for a moment: one kind for each thing that a person can put right."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import ClassVar

from bot.errors import Correctable
from bot.i18n import Locale
from bot.when.moments import Moment
from bot.when.saying import say_date, say_day, say_month, say_time, say_weekday


class Refused(Correctable):
    """A phrase that is not taken for a moment.

    `reason` names the kind to scripts, `moments` what the phrase may mean where that is known.
    """

    reason: ClassVar[str] = "refused"
    moments: Sequence[Moment] = ()


class Empty(Refused):
    """Nothing was typed."""

    key = "error-when-empty"
    reason = "empty"


class PhraseTooLong(Refused):
    """More was typed than it takes to say when."""

    key = "error-too-long"
    reason = "too-long"

    def __init__(self, longest: int, length: int) -> None:
        super().__init__(longest=longest, length=length)


class NotUnderstood(Refused):
    """Some words are not known, or not in that place."""

    key = "error-when-not-understood"
    reason = "not-understood"

    def __init__(self, words: str) -> None:
        super().__init__(words=words)


class NoHour(Refused):
    """A day without an hour; `understood` is the day."""

    key = "error-when-no-hour"
    reason = "no-hour"

    def __init__(self, understood: str) -> None:
        super().__init__(understood=understood)


class NoDay(Refused):
    """An hour without a day."""

    key = "error-when-no-day"
    reason = "no-day"

    def __init__(self, understood: str) -> None:
        super().__init__(understood=understood)


class Past(Refused):
    """It is over."""

    key = "error-when-past"
    reason = "past"

    def __init__(self, local: datetime, locale: Locale) -> None:
        super().__init__(**_said(local, locale))


class DayPast(Refused):
    """The day is over, whatever the hour."""

    key = "error-when-day-past"
    reason = "past"

    def __init__(self, day: date, locale: Locale) -> None:
        super().__init__(day=say_day(day, locale))


class JustPassed(Refused):
    """A date without a year, which has been over for less than a month."""

    key = "error-when-just-passed"
    reason = "past"

    def __init__(self, day: date, locale: Locale) -> None:
        super().__init__(day=say_day(day, locale), year=str(day.year + 1))


class TooFar(Refused):
    """So far ahead that it is hardly meant."""

    key = "error-when-too-far"
    reason = "too-far"

    def __init__(self, day: date, locale: Locale) -> None:
        super().__init__(day=say_day(day, locale))


class BeyondCalendars(Refused):
    """A year that nobody plans for, or a number of days that leads to one."""

    key = "error-when-beyond"
    reason = "too-far"


class NoSuchDay(Refused):
    """The month does not have that day."""

    key = "error-when-no-such-day"
    reason = "no-such-day"

    def __init__(self, day: int, year: int, month: int, locale: Locale) -> None:
        super().__init__(day=day, month=say_month(date(year, month, 1), locale))


class NoSuchMonth(Refused):
    """A year has twelve months; `typed` is the date in numbers."""

    key = "error-when-no-such-month"
    reason = "no-such-day"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NoSuchWeekday(Refused):
    """The month does not have a fifth day of that name."""

    key = "error-when-no-such-weekday"
    reason = "no-such-day"

    def __init__(self, month: date, locale: Locale) -> None:
        super().__init__(month=say_month(month, locale))


class NoSuchTime(Refused):
    """No clock shows that: `typed` is the hour."""

    key = "error-when-no-such-time"
    reason = "no-such-time"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class SkippedTime(Refused):
    """The clocks go forward over that time."""

    key = "error-when-skipped-time"
    reason = "skipped-time"

    def __init__(self, local: datetime, locale: Locale) -> None:
        super().__init__(**_said(local, locale))


class WrongWeekday(Refused):
    """The date falls on another day of the week."""

    key = "error-when-wrong-weekday"
    reason = "wrong-weekday"

    def __init__(self, day: date, locale: Locale) -> None:
        super().__init__(day=say_date(day, locale), weekday=say_weekday(day, locale))


class Contradiction(Refused):
    """Two parts of the phrase cannot both be true."""

    key = "error-when-contradiction"
    reason = "contradiction"


class TwoDigitYear(Refused):
    """A year of two figures may be a day or an hour as well."""

    key = "error-when-two-digit-year"
    reason = "two-digit-year"

    def __init__(self, year: str) -> None:
        super().__init__(year=year)


class Ambiguous(Refused):
    """It may mean several moments, and people differ; `moments` has them."""

    key = "error-when-ambiguous"
    reason = "ambiguous"

    def __init__(self, moments: Sequence[Moment], locale: Locale) -> None:
        first, last = (_said(moments[place].local, locale) for place in (0, -1))
        other = {f"other_{name}": said for name, said in last.items()}
        super().__init__(**first, **other)
        self.moments = moments


class HappensTwice(Refused):
    """The clocks go back and show that time twice; `moments` has both, the first one first."""

    key = "error-when-happens-twice"
    reason = "happens-twice"

    def __init__(self, moments: Sequence[Moment], locale: Locale) -> None:
        super().__init__(**_said(moments[0].local, locale))
        self.moments = moments


def _said(local: datetime, locale: Locale) -> dict[str, str]:
    shown = time(local.hour, local.minute)
    return {"day": say_day(local.date(), locale), "time": say_time(shown, locale)}
