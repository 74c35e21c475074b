"""The words of each language for days of the week, months, places in a row and numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Numbers = Mapping[str, int]

_FRENCH_UNITS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_ENGLISH_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


def any_of(words: Numbers) -> str:
    """A pattern for one of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words as they are folded, and the numbers they stand for.

    A pattern made of them names its groups `weekday`, `month`, `place`; `value` reads a number.
    """

    weekdays: Numbers
    months: Numbers
    places: Numbers
    numbers: Numbers
    days: Numbers

    @property
    def weekday(self) -> str:
        """A pattern for the name of a day."""
        return f"(?P<weekday>{any_of(self.weekdays)})"

    @property
    def month(self) -> str:
        """A pattern for the name of a month."""
        return f"(?P<month>{any_of(self.months)})"

    @property
    def place(self) -> str:
        """A pattern for a place in a row: first, second, last."""
        return f"(?P<place>{any_of(self.places)})"

    def weekday_in(self, match: re.Match[str]) -> int:
        """The day of the week that was matched; Monday is 0."""
        return self.weekdays[match["weekday"]]

    def month_in(self, match: re.Match[str]) -> int:
        """The month that was matched."""
        return self.months[match["month"]]

    def place_in(self, match: re.Match[str]) -> int:
        """The place that was matched; -1 is the last."""
        return self.places[match["place"]]

    def value(self, typed: str) -> int:
        """A number in figures, whatever follows them, or in letters."""
        figures = re.match("[0-9]+", typed)
        name = re.sub(" +", " ", typed)
        return int(figures[0]) if figures else {**self.numbers, **self.days}[name]


def _numbered(rows: Sequence[str], start: int) -> dict[str, int]:
    """One number for all the words of a row."""
    return {word: number for number, row in enumerate(rows, start) for word in row.split()}


def _french_numbers() -> dict[str, int]:
    units = _FRENCH_UNITS.split()
    found = {"une": 1, **{name: number for number, name in enumerate(units, 1)}}
    found |= {f"dix {units[unit - 1]}": 10 + unit for unit in (7, 8, 9)}
    for number, ten in ((20, "vingt"), (30, "trente"), (40, "quarante"), (50, "cinquante")):
        found |= {ten: number, f"{ten} et un": number + 1, f"{ten} et une": number + 1}
        found |= {f"{ten} {name}": number + unit for unit, name in enumerate(units[:9], 1)}
    return found


def _english_numbers() -> dict[str, int]:
    units = _ENGLISH_UNITS.split()
    found = {"a": 1, "an": 1, **{name: number for number, name in enumerate(units, 1)}}
    for number, ten in ((20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty")):
        found |= {ten: number}
        found |= {f"{ten} {name}": number + unit for unit, name in enumerate(units[:9], 1)}
    return found


def _english_days() -> dict[str, int]:
    names = _ENGLISH_ORDINALS.split()
    found = {name: number for number, name in enumerate(names, 1)}
    found |= {f"twenty {name}": 20 + unit for unit, name in enumerate(names[:9], 1)}
    return {**found, "thirtieth": 30, "thirty first": 31}


FRENCH = Vocabulary(
    weekdays=_numbered(
        ("lundi lun", "mardi mar", "mercredi mer", "jeudi jeu", "vendredi ven vend",
         "samedi sam", "dimanche dim"), 0,
    ),
    months=_numbered(
        ("janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin",
         "juillet juil", "aout", "septembre sept", "octobre oct", "novembre nov", "decembre dec"),
        1,
    ),
    places={
        **_numbered(("premier 1er", "deuxieme second 2e 2eme 2nd", "troisieme 3e 3eme",
                     "quatrieme 4e 4eme", "cinquieme 5e 5eme"), 1),
        "dernier": -1,
    },
    numbers=_french_numbers(),
    days={"premier": 1},
)  # fmt: skip

ENGLISH = Vocabulary(
    weekdays=_numbered(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu",
         "friday fri", "saturday sat", "sunday sun"), 0,
    ),
    months=_numbered(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1,
    ),
    places={
        **_numbered(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"), 1),
        "last": -1,
    },
    numbers=_english_numbers(),
    days=_english_days(),
)  # fmt: skip

# After "the 2nd": the second Tuesday of some month, then, and not the 2nd, a Tuesday.
NOT_A_WEEKDAY = rf"(?! (?:{any_of(FRENCH.weekdays)}|{any_of(ENGLISH.weekdays)})\b)"

# After "Tuesday 2": with a dash that is set apart it is an hour more likely than a day.
NOT_A_RANGE = r"(?! ?\|)"
