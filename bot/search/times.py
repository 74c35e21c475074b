"""The time that a question asks for: a year, a month, a day, a span, or the latest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.dates import Edtf
from bot.search.words import Token

_MONTHS = (
    ("janvier", "january", "janv", "jan"), ("fevrier", "february", "fev", "feb"),
    ("mars", "march", "mar"), ("avril", "april", "avr", "apr"), ("mai", "may"),
    ("juin", "june", "jun"), ("juillet", "july", "juil", "jul"), ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"), ("octobre", "october", "oct"),
    ("novembre", "november", "nov"), ("decembre", "december", "dec"),
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_OLDEST, _NEWEST = 1950, 2100
_SINCE = {"depuis", "since", "apres", "after"}
_UNTIL = {"avant", "before", "jusqu", "until"}


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.split(","))


_LATEST = _phrases(
    "aujourd hui, aujourdhui, ajd, auj, mtn, actuellement, actuel, actuelle, actuels, actuelles,"
    "maintenant, le mois dernier, ce mois ci, la semaine derniere,"
    "a ce jour, a l heure actuelle, en ce moment, desormais, cette annee, de nos jours,"
    "dernier, derniere, derniers, dernieres, recent, recents, recente, recentes, recemment,"
    "today, now, rn, atm, nowadays, current, currently, presently, at present, right now,"
    "at the moment,"
    "last month, this month, last week, this year, to date, these days, as of now, as of today,"
    "last, latest, recently, most recent,"
    "up to date"
)
_LAST_YEAR = _phrases("l an dernier, l annee derniere, l an passe, l annee passee, last year")
# The words of the longest of them.
_LONGEST = max(map(len, _LATEST | _LAST_YEAR))

_PARTS = {
    **dict.fromkeys(("debut", "beginning", "early", "start"), (1, 4)),
    **dict.fromkeys(("mi", "mid", "milieu", "middle"), (5, 8)),
    **dict.fromkeys(("fin", "end", "late"), (9, 12)),
    **dict.fromkeys(("printemps", "spring"), (3, 6)),
    **dict.fromkeys(("ete", "summer"), (6, 9)),
    **dict.fromkeys(("automne", "autumn", "fall"), (9, 12)),
    **dict.fromkeys(("hiver", "winter"), (1, 3)),
}
# What a time begins with, where it is no number: most words are looked at no further.
_BEGINNINGS = {phrase[0] for phrase in _LATEST | _LAST_YEAR} | _PARTS.keys() | _MONTH_OF.keys()
_BETWEEN = {"de", "d", "l", "annee", "of", "the", "in", "year"}


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are asked about, both ends included, and how it is said (EDTF); "": a span."""

    first: date
    last: date
    said: str = ""

    @property
    def is_of_years(self) -> bool:
        """Whether it is made of whole years."""
        first, last = self.first, self.last
        return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)

    @classmethod
    def of(cls, edtf: Edtf) -> "Period":
        """The days of a year, a month or a day."""
        return cls(edtf.first_day, edtf.last_day, str(edtf))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without its words of time: the time that it asks for, if it does; `latest`: it
    asks for what is newest."""

    rest: tuple[Token, ...]
    period: Period | None
    latest: bool


def read_time(text: Sequence[Token], today: date) -> Asked:
    """Part the words of time from the others."""
    said = tuple(token.folded for token in text)
    rest: list[Token] = []
    periods: list[Period] = []
    latest, place = False, 0
    while place < len(text):
        length = 1
        if not (text[place].is_number or said[place] in _BEGINNINGS):
            rest.append(text[place])
        elif length := _phrase_at(said, place, _LAST_YEAR):
            periods.append(Period.of(Edtf(today.year - 1)))
        elif length := _phrase_at(said, place, _LATEST):
            latest = True
        else:
            found, length = _part_at(text, place) or _period_at(text, place)
            if found is None:
                rest.append(text[place])
            else:
                periods.append(found)
        place += max(length, 1)
    return Asked(tuple(rest), _whole(periods, rest, today), latest)


def _phrase_at(said: tuple[str, ...], place: int, phrases: Collection[tuple[str, ...]]) -> int:
    """How many words the longest of these phrases takes that stands at a place; 0: none does."""
    lengths = range(_LONGEST, 0, -1)
    return next((length for length in lengths if said[place : place + length] in phrases), 0)


def _period_at(text: Sequence[Token], place: int) -> tuple[Period | None, int]:
    """A day, a month with its year or a year that stands there, and how many words it takes."""
    words = [token.folded for token in text[place : place + 3]] + ["", "", ""]
    shapes = (
        ((_day(words[0]), _month(words[1]), _year(words[2])), 3),
        ((_day(words[2]), _numeric(words[1]), _year(words[0])), 3),
        ((_day(words[0]), _numeric(words[1]), _year(words[2])), 3),
        ((None, _month(words[0]), _year(words[1])), 2),
    )
    for (day, month, year), length in shapes:
        if year and month and (day or length == 2):
            try:
                return Period.of(Edtf(year, month, day)), length
            except ValueError:
                continue
    year = _year(words[0]) or (_far_off(words[0]) if place and _leads(text[place - 1]) else None)
    return (Period.of(Edtf(year)), 1) if year else (None, 1)


def _part_at(text: Sequence[Token], place: int) -> tuple[Period, int] | None:
    """A part of a year that stands there, "fin 2022", "summer of 2021", and how many words."""
    months = _PARTS.get(text[place].folded)
    after = place + 1
    while after < len(text) and text[after].folded in _BETWEEN:
        after += 1
    year = _year(text[after].folded) if months and after < len(text) else None
    if months is None or year is None:
        return None
    first, last = Edtf(year, months[0]).first_day, Edtf(year, months[1]).last_day
    return Period(first, last), after + 1 - place


def _day(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _numeric(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) == 2 and 1 <= int(word) <= 12 else None


def _month(word: str) -> int | None:
    return _MONTH_OF.get(word)


def _year(word: str) -> int | None:
    known = word.isdecimal() and len(word) == 4 and _OLDEST <= int(word) <= _NEWEST
    return int(word) if known else None


def _far_off(word: str) -> int | None:
    """A year of another age, where the word before it says that it is one."""
    return int(word) if word.isdecimal() and len(word) == 4 and word[0] != "0" else None


def _leads(before: Token) -> bool:
    return before.folded in _SINCE | _UNTIL | {"en", "in", "annee", "year", "an"}


def _whole(periods: Sequence[Period], rest: Sequence[Token], today: date) -> Period | None:
    """One period for all that were named."""
    if not periods:
        return None
    first, last = min(p.first for p in periods), max(p.last for p in periods)
    if len(periods) > 1:
        return Period(first, last)
    words = {token.folded for token in rest}
    if words & _SINCE:
        return Period(first, max(today, last))
    if words & _UNTIL:
        return Period(date.min, first - timedelta(days=1))
    return periods[0]
