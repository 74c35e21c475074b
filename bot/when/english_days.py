"""How English speakers say which day."""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.when.days import (
    Months,
    dated,
    day_alone,
    day_of,
    days_away,
    last_day_of,
    month_from_now,
    months_away,
    nth,
    nth_of,
    weekday,
    weekday_after,
    weekday_checked,
    weekday_last,
    weekday_next,
    weekday_of_week,
    weekday_this,
)
from bot.when.grammar import Build, Rule, always
from bot.when.parts import After, Day, Part
from bot.when.vocabulary import ENGLISH, NOT_A_RANGE, NOT_A_WEEKDAY, any_of

_ORDINAL = rf"[0-9]{{1,2}}(?:st|nd|rd|th)|{any_of(ENGLISH.days)}"
_DAY = rf"(?P<day>[0-9]{{1,2}}|{_ORDINAL})"
_COUNT = rf"(?P<count>[0-9]{{1,4}}|{any_of(ENGLISH.numbers)})"
_YEAR = "(?P<year>[0-9]{4}|'?[0-9]{2})"
_OF_MONTH = rf"(?:of|in) {ENGLISH.month}(?:(?: ?, ?| )(?P<year>[0-9]{{4}}))?"
_NEAR_MONTH = "(?:of the month|(?:of|in) (?:this|(?P<next>next)) month)"

_NEAR_DAYS = {
    "today": 0,
    "tomorrow|tmrw|tmr": 1,
    "(?:the )?day after tomorrow": 2,
    "yesterday": -1,
    "(?:the )?day before yesterday": -2,
    "(?:a|one) week (?:from )?today": 7,
    "today week": 7,
    "(?:a|one) week (?:from )?tomorrow": 8,
    "tomorrow week": 8,
    "in a fortnight(?:'?s time)?|a fortnight (?:from )?(?:today|now)": 14,
    "a fortnight (?:from )?tomorrow": 15,
}


_FEASTS = {
    "christmas eve": (24, 12),
    "christmas(?: day)?": (25, 12),
    "new year'?s eve": (31, 12),
    "new year'?s day": (1, 1),
}


def rules() -> list[Rule]:
    """Every way to say a day in English."""
    feasts = [
        always(f"(?:on )?{words}", dated(*day), english=True) for words, day in _FEASTS.items()
    ]
    return [*_dates(), *_places_in_months(), *_names(), *_distances(), *feasts]


def _rule(source: str, build: Build) -> Rule:
    return Rule.of(source, build, english=True)


def _dates() -> list[Rule]:
    day_first = f"(?:on )?(?:the )?{_DAY} ?(?:of )?{ENGLISH.month}"
    month_first = f"(?:on )?{ENGLISH.month} ?(?:the )?{_DAY}"
    return [
        rule
        for date in (day_first, month_first)
        for rule in (
            _rule(date, lambda m: [dated(_day(m), ENGLISH.month_in(m))]),
            _rule(
                f"{date}(?: ?, ?| ){_YEAR}",
                lambda m: [dated(_day(m), ENGLISH.month_in(m), m["year"])],
            ),
            _rule(f"{date} this year", lambda m: [dated(_day(m), ENGLISH.month_in(m), 0)]),
            _rule(f"{date} next year", lambda m: [dated(_day(m), ENGLISH.month_in(m), 1)]),
        )
    ] + _days_alone()


def _days_alone() -> list[Rule]:
    alone = rf"(?:on )?(?:the (?={_ORDINAL})|(?=[0-9]))(?P<day>{_ORDINAL})"
    named = f"(?:on |this )?{ENGLISH.weekday}"
    return [
        _rule(f"{alone}{NOT_A_WEEKDAY}", lambda m: [day_alone(_day(m))]),
        _rule(f"{named} ,? ?(?:the )?(?P<day>{_ORDINAL})", _named_day),
        _rule(f"{named} (?P<day>[0-9]{{1,2}}){NOT_A_RANGE}", _named_day),
        _rule(
            f"(?:on )?the (?P<day>{_ORDINAL}) {_NEAR_MONTH}",
            lambda m: [day_of(_day(m), _near(m))],
        ),
    ]


def _places_in_months() -> list[Rule]:
    start = f"(?:on )?(?:the )?{ENGLISH.place} {ENGLISH.weekday}"
    last_day = "(?:on )?(?:the )?last day"
    return [
        _rule(
            f"{start} (?:{_OF_MONTH})",
            lambda m: [nth_of(*_placed(m), ENGLISH.month_in(m), m["year"])],
        ),
        _rule(f"{start} {_NEAR_MONTH}", lambda m: [nth(*_placed(m), _near(m))]),
        _rule(f"{last_day} {_OF_MONTH}", lambda m: [last_day_of(ENGLISH.month_in(m), m["year"])]),
        _rule(f"{last_day} {_NEAR_MONTH}", lambda m: [day_of(-1, _near(m))]),
    ]


def _names() -> list[Rule]:
    name = ENGLISH.weekday
    # Weeks begin on Sunday for some of those who write English.
    this_week, next_week = (
        partial(weekday_of_week, weeks=weeks, from_sunday=True) for weeks in (0, 1)
    )
    in_a_week, in_a_fortnight = (partial(weekday_after, weeks=weeks) for weeks in (1, 2))
    return [
        _on(f"(?:on )?{name}", weekday),
        _on(f"(?:on )?(?:this(?: coming)?|the coming|coming) {name}", weekday_this),
        _on(f"(?:on )?next {name}", weekday_next),
        _on(f"(?:on )?{name} next", weekday_next),
        _on(f"(?:on )?last {name}", weekday_last),
        _on(f"(?:on )?{name} (?:of )?this week", this_week),
        _on(f"this week ,? ?(?:on )?{name}", this_week),
        _on(f"(?:on )?{name} (?:of )?next week", next_week),
        _on(f"next week ,? ?(?:on )?{name}", next_week),
        _on(f"(?:on )?{name} week", in_a_week),
        _on(f"(?:(?:a|one) week from|(?:(?:a|one) )?week on) {name}", in_a_week),
        _on(f"(?:on )?{name} fortnight", in_a_fortnight),
        _on(f"(?:a fortnight|two weeks|2 weeks) (?:on|from) {name}", in_a_fortnight),
    ]


def _distances() -> list[Rule]:
    return [
        *(always(words, days_away(days), english=True) for words, days in _NEAR_DAYS.items()),
        *_in_so_many("days?", lambda count: days_away(count)),
        *_in_so_many("weeks?", lambda count: days_away(7 * count)),
        _rule(
            # Also read as a time of that day: nobody knows which of both "in 2 days 3h" is.
            f"in {_COUNT} (?P<unit>days?|weeks?) (?P<hours>[1-7]) ?h",
            _days_and_hours_from_now,
        ),
        *_in_so_many("months?", months_away),
        *_in_so_many("years?", lambda count: months_away(12 * count)),
    ]


def _in_so_many(unit: str, away: Callable[[int], Day]) -> list[Rule]:
    def build(match: re.Match[str]) -> list[Part]:
        return [away(ENGLISH.value(match["count"]))]

    return [
        _rule(f"in {_COUNT} {unit}(?:'?s?'? time)?", build),
        _rule(f"{_COUNT} {unit} from (?:now|today)", build),
    ]


def _days_and_hours_from_now(match: re.Match[str]) -> list[Part]:
    days = ENGLISH.value(match["count"]) * (7 if match["unit"].startswith("w") else 1)
    return [After(timedelta(days=days, hours=int(match["hours"])))]


def _named_day(match: re.Match[str]) -> list[Part]:
    return [weekday_checked(ENGLISH.weekday_in(match)), day_alone(_day(match))]


def _on(source: str, named: Callable[[int], Day]) -> Rule:
    return _rule(source, lambda m: [named(ENGLISH.weekday_in(m))])


def _day(match: re.Match[str]) -> int:
    return ENGLISH.value(match["day"])


def _placed(match: re.Match[str]) -> tuple[int, int]:
    return ENGLISH.place_in(match), ENGLISH.weekday_in(match)


def _near(match: re.Match[str]) -> Months:
    return month_from_now(1 if match["next"] else 0)
