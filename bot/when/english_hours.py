"""How English speakers say at what time, and in how long."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.when.days import days_away
from bot.when.grammar import Build, Rule, always
from bot.when.parts import After, Doubt, Hour, Part, PartOfDay, season
from bot.when.refusals import NoSuchTime
from bot.when.vocabulary import ENGLISH, any_of

_AT = "(?:(?:at|@) ?)?"
_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES = "twenty five|forty five|five|ten|fifteen|twenty|thirty|forty|fifty"
_HOUR = f"(?P<hour>[0-9]{{1,2}}|{_TWELVE})"
_COUNT = f"(?P<count>[0-9]{{1,4}}|{any_of(ENGLISH.numbers)})"
_MORE = f"(?P<more>[0-9]{{1,2}}|{any_of(ENGLISH.numbers)})"
_PARTS = {
    "morning": PartOfDay.MORNING,
    "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
}


# Hours and minutes, from what was matched.
Length = Callable[[re.Match[str]], tuple[int, int]]


def rules() -> list[Rule]:
    """Every way to say an hour in English."""
    return [
        *_of_twelve(), *_spoken(), *_noon_and_midnight(), *_parts_of_day(), *_delays(), *_seasons()
    ]  # fmt: skip


def _rule(source: str, build: Build) -> Rule:
    return Rule.of(source, build, english=True)


def _of_twelve() -> list[Rule]:
    half = "(?P<half>[ap]) ?m"
    minute = "[:.h](?P<minute>[0-9]{2})"
    return [
        _rule(f"{_AT}{_HOUR}(?:{minute})? ?(?:o'?clock )?{half}", _half_of_day),
        _rule("(?:at|@) ?(?P<hour>[0-9]{4})", _military),
        _rule(f"{_AT}(?P<hour>[0-9]{{4}}) ?(?:hrs?|hours|h)", _military),
    ]


def _spoken() -> list[Rule]:
    """Hours said by twelve, of either half of the day unless a part of the day tells which."""
    half = "(?: ?(?P<half>[ap]) ?m)?"
    part = f"(?P<part>{'|'.join(_PARTS)})"
    return [
        _rule(f"(?:at|@) ?{_HOUR}(?P<half>)", _either_half(0)),
        _rule(f"{_AT}{_HOUR} o'?clock(?P<half>)", _either_half(0)),
        _rule(f"{_AT}(?P<hour>{_TWELVE}) (?P<more>{_MINUTES}){half}", _spelled),
        _rule(f"{_AT}half past {_HOUR}{half}", _either_half(30)),
        _rule(f"{_AT}(?:a )?quarter past {_HOUR}{half}", _either_half(15)),
        _rule(f"{_AT}(?:a )?quarter to {_HOUR}{half}", _either_half(-15)),
        # Not after a word: in "Tuesday 8 in the evening" the number may be a day.
        _rule(rf"(?<![a-z]\s){_HOUR} in the {part}", _in_part),
        _rule(f"(?:in the )?{part} (?P<hour>[0-9]{{1,2}})", _in_part),
        _rule(f"this {part} (?P<hour>[0-9]{{1,2}})", lambda m: [days_away(0), *_in_part(m)]),
        _rule("tonight (?P<hour>[0-9]{1,2})", _tonight_at),
        _rule(r"(?<![a-z]\s)(?P<hour>[0-9]{1,2}) tonight", _tonight_at),
    ]


def _noon_and_midnight() -> list[Rule]:
    noon = Hour(12, 0, Doubt.FIRM, "noon")
    return [
        always("sharp|exactly", english=True),
        always(f"{_AT}(?:12 ?|twelve )?(?:noon|midday)", noon, english=True),
        always(
            f"{_AT}(?:12 ?|twelve )?midnight", Hour(0, 0, Doubt.MIDNIGHT, "midnight"), english=True
        ),
    ]


def _parts_of_day() -> list[Rule]:
    today = days_away(0)
    return [
        *(always(f"(?:in the )?{word}", part, english=True) for word, part in _PARTS.items()),
        *(always(f"this {word}", today, part, english=True) for word, part in _PARTS.items()),
        always("(?:at )?night", PartOfDay.EVENING, english=True),
        always("tonight", today, PartOfDay.EVENING, english=True),
    ]


def _delays() -> list[Rule]:
    hours, minutes = "(?:hours?|hrs?|h)", "(?:minutes?|mins?)"
    return [
        *_delay(f"{_COUNT} ?{minutes}", lambda m: (0, _value(m, "count"))),
        *_delay(f"{_COUNT} ?{hours}", lambda m: (_value(m, "count"), 0)),
        *_delay(
            f"{_COUNT} ?{hours} ?(?:and )?{_MORE} ?{minutes}?",
            lambda m: (_value(m, "count"), _value(m, "more")),
        ),
        *_delay(f"{_COUNT} {hours} and a half", lambda m: (_value(m, "count"), 30)),
        *_delay(f"{_COUNT} and a half {hours}", lambda m: (_value(m, "count"), 30)),
        *_delay("half an hour", lambda _: (0, 30)),
        *_delay("(?:a )?quarter of an hour", lambda _: (0, 15)),
    ]


def _seasons() -> list[Rule]:
    return [
        always(
            "(?:in )?(?:summer|daylight saving|daylight) time", season(summer=True), english=True
        ),
        always("(?:in )?(?:winter|standard) time", season(summer=False), english=True),
    ]


def _half_of_day(match: re.Match[str]) -> Sequence[Part]:
    return [_in_half(_value(match, "hour"), int(match["minute"] or 0), match)]


def _in_half(hour: int, minute: int, match: re.Match[str]) -> Hour:
    typed = match[0].strip()
    if not 1 <= hour <= 12:
        raise NoSuchTime(typed)
    # 12 am is midnight and 12 pm is noon, as clocks have it.
    of_day = hour % 12 + (12 if match["half"] == "p" else 0)
    return Hour(of_day, minute, Doubt.FIRM, typed)


def _military(match: re.Match[str]) -> Sequence[Part]:
    hour, minute = divmod(int(match["hour"]), 100)
    return [Hour(hour, minute, Doubt.FIRM, match[0].strip())]


def _either_half(more: int) -> Build:
    def build(match: re.Match[str]) -> Sequence[Part]:
        typed = match[0].strip()
        hour, minute = divmod(_value(match, "hour") * 60 + more, 60)
        if hour < 0 or (hour == 0 and not more):
            raise NoSuchTime(typed)
        if match["half"]:
            return [_in_half(hour or 12, minute, match)]
        # A quarter to one is in the twelfth hour.
        return [Hour(hour or 12, minute, Doubt.ALWAYS, typed)]

    return build


def _spelled(match: re.Match[str]) -> Sequence[Part]:
    return _either_half(_value(match, "more"))(match)


def _in_part(match: re.Match[str]) -> Sequence[Part]:
    return [Hour(_value(match, "hour"), 0, Doubt.ALWAYS, match[0]), _PARTS[match["part"]]]


def _tonight_at(match: re.Match[str]) -> Sequence[Part]:
    hour = Hour(_value(match, "hour"), 0, Doubt.ALWAYS, match[0])
    return [days_away(0), PartOfDay.EVENING, hour]


def _delay(source: str, length: Length) -> list[Rule]:
    def build(match: re.Match[str]) -> Sequence[Part]:
        hours, minutes = length(match)
        return [After(timedelta(hours=hours, minutes=minutes))]

    return [
        _rule(f"in (?:{source})(?:'?s? time)?", build),
        _rule(f"(?:{source}) from now", build),
    ]


def _value(match: re.Match[str], group: str) -> int:
    return ENGLISH.value(match[group])
