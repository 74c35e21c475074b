"""How French speakers say which day."""

import re
from collections.abc import Callable, Sequence
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
from bot.when.grammar import Rule, always
from bot.when.parts import After, Day, Part
from bot.when.vocabulary import FRENCH, NOT_A_RANGE, NOT_A_WEEKDAY, any_of

_DAY = rf"(?P<day>[0-9]{{1,2}}(?: ?(?:er|e|eme))?|premier|{any_of(FRENCH.numbers)})"
_COUNT = rf"(?P<count>[0-9]{{1,4}}|{any_of(FRENCH.numbers)})"
_OF_MONTH = rf"(?:de |d'|du mois de |du mois d'){FRENCH.month}(?: (?P<year>[0-9]{{4}}))?"
_NEAR_MONTH = "(?:du mois (?P<next>prochain)|du mois en cours|de ce mois(?: ?-?ci)?|du mois)"
_NEXT_WEEK = "(?:de )?(?:la )?semaine (?:prochaine|pro)"
_THIS_WEEK = "(?:de )?cette semaine"

# In everyday French "huit jours" is a week and "quinze jours" are two: people differ.
_LOOSE_DAYS = {8: (7, 8), 15: (14, 15)}
_WEEKS = {"huit": 1, "8": 1, "quinze": 2, "15": 2}

_NEAR_DAYS = {
    "aujourd'?hui|auj": 0,
    "demain": 1,
    "apres ?demain": 2,
    "hier": -1,
    "avant ?hier": -2,
    "(?:d')?aujourd'?hui en (?:huit|8)": 7,
    "(?:de )?demain en (?:huit|8)": 8,
    "(?:d')?aujourd'?hui en (?:quinze|15)": 14,
    "(?:de )?demain en (?:quinze|15)": 15,
}


_FEASTS = {
    "(?:le jour de )?noel": (25, 12),
    "(?:le )?(?:jour de l'an|nouvel an)": (1, 1),
    "(?:la )?saint sylvestre": (31, 12),
}


def rules() -> list[Rule]:
    """Every way to say a day in French."""
    feasts = [always(f"(?:a )?{words}", dated(*day)) for words, day in _FEASTS.items()]
    return [*_dates(), *_places_in_months(), *_names(), *_distances(), *feasts]


def _dates() -> list[Rule]:
    start = "(?:(?:le|pour le) )?"
    date = f"{start}{_DAY} ?(?:de |d'|du mois de |du mois d')?{FRENCH.month}"
    named = f"(?:le |ce )?{FRENCH.weekday} (?:le )?{_DAY}{NOT_A_RANGE}"
    return [
        Rule.of(f"{date}(?: prochain)?", lambda m: [dated(_day(m), FRENCH.month_in(m))]),
        Rule.of(
            f"{date} (?P<year>[0-9]{{4}}|'?[0-9]{{2}})",
            lambda m: [dated(_day(m), FRENCH.month_in(m), m["year"])],
        ),
        Rule.of(f"{date} (?:de )?cette annee", lambda m: [dated(_day(m), FRENCH.month_in(m), 0)]),
        Rule.of(
            f"{date} (?:de )?l'an(?:nee)? prochaine?",
            lambda m: [dated(_day(m), FRENCH.month_in(m), 1)],
        ),
        Rule.of(f"le {_DAY}(?: prochain)?{NOT_A_WEEKDAY}", lambda m: [day_alone(_day(m))]),
        Rule.of(named, lambda m: [weekday_checked(FRENCH.weekday_in(m)), day_alone(_day(m))]),
        Rule.of(f"(?:le )?{_DAY} {_NEAR_MONTH}", lambda m: [day_of(_day(m), _near(m))]),
    ]


def _places_in_months() -> list[Rule]:
    start = f"(?:(?:le|pour le) )?{FRENCH.place} {FRENCH.weekday}"
    last_day = "(?:le )?dernier jour"
    return [
        Rule.of(
            f"{start} {_OF_MONTH}",
            lambda m: [nth_of(*_placed(m), FRENCH.month_in(m), m["year"])],
        ),
        Rule.of(f"{start} {_NEAR_MONTH}", lambda m: [nth(*_placed(m), _near(m))]),
        Rule.of(f"{last_day} {_OF_MONTH}", lambda m: [last_day_of(FRENCH.month_in(m), m["year"])]),
        Rule.of(f"{last_day} {_NEAR_MONTH}", lambda m: [day_of(-1, _near(m))]),
    ]


def _names() -> list[Rule]:
    name = FRENCH.weekday
    this_week, next_week = (partial(weekday_of_week, weeks=weeks) for weeks in (0, 1))
    return [
        _on(name, weekday),
        _on(f"le {name}", weekday_checked),
        _on(f"ce {name}(?: qui (?:vient|arrive))?", weekday_this),
        _on(f"(?:le )?{name} qui (?:vient|arrive)", weekday_this),
        _on(f"le prochain {name}", weekday_this),
        _on(f"(?:le |ce )?{name} prochain", weekday_next),
        _on(f"(?:le )?{name} (?:dernier|passe)", weekday_last),
        _on(f"(?:le )?{name} {_THIS_WEEK}", this_week),
        _on(f"{_THIS_WEEK} (?:le )?{name}", this_week),
        _on(f"(?:le )?{name} {_NEXT_WEEK}", next_week),
        _on(f"{_NEXT_WEEK} (?:le )?{name}", next_week),
        Rule.of(
            f"(?:le )?{name} en (?P<weeks>huit|8|quinze|15)",
            lambda m: [weekday_after(FRENCH.weekday_in(m), _WEEKS[m["weeks"]])],
        ),
    ]


def _distances() -> list[Rule]:
    start = f"dans {_COUNT}"
    return [
        *(always(f"(?:pour )?(?:{words})", days_away(days)) for words, days in _NEAR_DAYS.items()),
        Rule.of(f"{start} jours?", _days_from_now),
        Rule.of(f"{start} semaines?", lambda m: [days_away(7 * FRENCH.value(m["count"]))]),
        Rule.of(f"{start} mois", lambda m: [months_away(FRENCH.value(m["count"]))]),
        Rule.of(
            # Also read as a time of that day: nobody knows which of both "dans 2 jours 3h" is.
            f"{start} (?P<unit>jours?|semaines?) (?P<hours>[1-7]) ?h(?:eures?)?",
            _days_and_hours_from_now,
        ),
        Rule.of(f"{start} ans?", lambda m: [months_away(12 * FRENCH.value(m["count"]))]),
    ]


def _days_from_now(match: re.Match[str]) -> Sequence[Part]:
    days = FRENCH.value(match["count"])
    return [days_away(*_LOOSE_DAYS.get(days, (days,)))]


def _days_and_hours_from_now(match: re.Match[str]) -> Sequence[Part]:
    days = FRENCH.value(match["count"]) * (7 if match["unit"].startswith("s") else 1)
    return [After(timedelta(days=days, hours=int(match["hours"])))]


def _on(source: str, named: Callable[[int], Day]) -> Rule:
    return Rule.of(source, lambda m: [named(FRENCH.weekday_in(m))])


def _day(match: re.Match[str]) -> int:
    return FRENCH.value(match["day"])


def _placed(match: re.Match[str]) -> tuple[int, int]:
    return FRENCH.place_in(match), FRENCH.weekday_in(match)


def _near(match: re.Match[str]) -> Months:
    return month_from_now(1 if match["next"] else 0)
