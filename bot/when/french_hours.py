"""How French speakers say at what time, and in how long."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.when.common import AT
from bot.when.days import days_away
from bot.when.grammar import Build, Rule, always
from bot.when.parts import After, Doubt, Hour, Part, PartOfDay, season
from bot.when.vocabulary import FRENCH, any_of

_LETTERS = any_of(FRENCH.numbers)
_COUNT = f"(?P<count>[0-9]{{1,4}}|{_LETTERS})"
_QUARTERS = {"et demie?": 30, "et quart": 15, "moins le quart": -15}
_AFTERNOON = "(?:apres ?midi|aprem|apm)"


def rules() -> list[Rule]:
    """Every way to say an hour in French."""
    return [*_parts_of_day(), *_spoken(), *_noon_and_midnight(), *_delays(), *_seasons()]


def _parts_of_day() -> list[Rule]:
    before = "(?:(?:au|du|le|dans la|en|de la) )?"
    morning, evening = "mat(?:in|inee)?", "soir(?:ee)?"
    return [
        always(f"{before}{morning}", PartOfDay.MORNING),
        always(f"{before}{evening}", PartOfDay.EVENING),
        always(f"(?:dans |de )?(?:l')?{_AFTERNOON}", PartOfDay.AFTERNOON),
        always("ce matin", days_away(0), PartOfDay.MORNING),
        always(f"cet(?:te)? {_AFTERNOON}", days_away(0), PartOfDay.AFTERNOON),
        always("ce soir", days_away(0), PartOfDay.EVENING),
        always("ce midi", days_away(0), Hour(12, 0, Doubt.FIRM, "midi")),
    ]


def _spoken() -> list[Rule]:
    figures = rf"{AT}(?P<hour>[0-9]{{1,2}}) ?h(?:eures?)?"
    letters = f"{AT}(?P<hour>{_LETTERS}) heures?"
    return [
        Rule.of(f"{letters}(?: (?P<minute>{_LETTERS}|[0-9]{{2}}))?", _in_letters),
        *(Rule.of(f"{figures} {end}", _with_quarter(more)) for end, more in _QUARTERS.items()),
        *(Rule.of(f"{letters} {end}", _with_quarter(more)) for end, more in _QUARTERS.items()),
    ]


def _noon_and_midnight() -> list[Rule]:
    ends = {"": 0, " trente": 30, **{f" {end}": more for end, more in _QUARTERS.items()}}
    noon = Hour(12, 0, Doubt.FIRM, "midi")
    return [
        *(always(f"{AT}midi{end}", _moved(noon, more)) for end, more in ends.items()),
        always(f"{AT}minuit", Hour(0, 0, Doubt.MIDNIGHT, "minuit")),
        always("pile|precises?|tapantes?"),
    ]


def _delays() -> list[Rule]:
    more = f"(?P<more>[0-9]{{1,2}}|{_LETTERS})"
    hours, minutes = "(?:heures?|h)", "(?:minutes?|min|mn)"
    return [
        Rule.of(f"dans {_COUNT} ?{minutes}", lambda m: [_after(0, _value(m, "count"))]),
        Rule.of(f"dans {_COUNT} ?{hours}", lambda m: [_after(_value(m, "count"), 0)]),
        Rule.of(
            f"dans {_COUNT} ?{hours} ?(?:et )?{more} ?{minutes}?",
            lambda m: [_after(_value(m, "count"), _value(m, "more"))],
        ),
        Rule.of(f"dans {_COUNT} ?{hours} et demie", lambda m: [_after(_value(m, "count"), 30)]),
        Rule.of(f"dans {_COUNT} ?{hours} et quart", lambda m: [_after(_value(m, "count"), 15)]),
        always("dans une demi ?heure", _after(0, 30)),
        always("dans (?:un|1) quart d'heure", _after(0, 15)),
        always("dans (?:trois|3) quarts d'heure", _after(0, 45)),
    ]


def _seasons() -> list[Rule]:
    start = "(?:a l'|en |l')?heure "
    return [
        always(f"{start}d'ete", season(summer=True)),
        always(f"{start}d'hiver", season(summer=False)),
    ]


def _in_letters(match: re.Match[str]) -> Sequence[Part]:
    """Hours in letters are said by twelve: "trois heures" may be in the afternoon."""
    minute = FRENCH.value(match["minute"]) if match["minute"] else 0
    return [_spoken_hour(_value(match, "hour"), minute, match[0])]


def _with_quarter(more: int) -> Build:
    return lambda match: [_moved(_spoken_hour(_value(match, "hour"), 0, match[0]), more)]


def _spoken_hour(hour: int, minute: int, typed: str) -> Hour:
    # Twelve is said "midi", so that "douze heures" is of the day of twenty-four.
    return Hour(hour, minute, Doubt.ALWAYS if hour < 12 else Doubt.CONTINENTAL, typed.strip())


def _moved(hour: Hour, more: int) -> Hour:
    minutes = hour.hour * 60 + hour.minute + more
    return replace(hour, hour=minutes // 60, minute=minutes % 60)


def _after(hours: int, minutes: int) -> After:
    return After(timedelta(hours=hours, minutes=minutes))


def _value(match: re.Match[str], group: str) -> int:
    return FRENCH.value(match[group])
