"""What a question asks for: names, things, numbers, a time."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from math import log

from bot.search.lexicon import MEANING, Lexicon, Sense, Unit
from bot.search.model import Rarity
from bot.search.times import Period, read_time
from bot.search.words import Token, phrase_at

# What share of the things that were asked for is most of them.
MOST = 0.6


# What a thing weighs at least and at most, one that stands nowhere, and a number that does.
LEAST, HEAVIEST, UNKNOWN, OWN_NUMBER, PROPER = 1.5, 4.5, 2.5, 1.0, 1.5


# The meaning of what something costs.
PRICE = MEANING + "price"


class Ask(Enum):
    """What kind of thing is asked for."""

    NUMBER = "number"
    DATE = "date"
    PERSON = "person"


_ASKS: Mapping[tuple[str, ...], Ask] = {
    ("combien",): Ask.NUMBER, ("how", "many"): Ask.NUMBER, ("how", "much"): Ask.NUMBER,
    ("pourcentage",): Ask.NUMBER, ("percentage",): Ask.NUMBER, ("nb",): Ask.NUMBER,
    ("nombre",): Ask.NUMBER, ("number",): Ask.NUMBER,
    ("quand",): Ask.DATE, ("when",): Ask.DATE, ("quelle", "date"): Ask.DATE,
    ("quelle", "annee"): Ask.DATE, ("what", "year"): Ask.DATE, ("which", "year"): Ask.DATE,
    ("who",): Ask.PERSON,
}  # fmt: skip


# What stands before the thing that is counted.
_COUNTING = (
    ("combien", "de"), ("combien", "d"), ("how", "many"), ("nombre", "de"), ("nombre", "d"),
    ("number", "of"), ("nb", "de"), ("nb", "d"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody wants to know: everything they named, and of what time. `light`: words that
    may tell two answers apart, though none is missed for the lack of them. `counted`: that of
    which it asks how many there are."""

    units: tuple[Unit, ...]
    light: tuple[Unit, ...]
    asks: frozenset[Ask]
    period: Period | None
    latest: bool
    counted: Unit | None = None

    @property
    def names(self) -> tuple[Unit, ...]:
        """What alone is called so: an answer speaks of it."""
        return tuple(unit for unit in self.units if unit.sense is Sense.NAME)

    @property
    def words(self) -> tuple[Unit, ...]:
        """What else is asked for."""
        return tuple(unit for unit in self.units if unit.sense is Sense.WORD)

    @property
    def asks_a_price(self) -> bool:
        """Whether it asks what something costs, to which "nothing" is an answer as well."""
        return any(PRICE in unit.terms for unit in self.words)

    def is_about(self, terms: Collection[str]) -> bool:
        """Whether most of what it asks for, names aside, stands among some terms."""
        held = sum(not unit.terms.isdisjoint(terms) for unit in self.words)
        return held > 0 and held >= MOST * len(self.words)

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.names and all(map(is_bare, self.words))


def read_question(typed: Sequence[Token], lexicon: Lexicon, today: date) -> Question:
    """Understand a question."""
    asked = read_time(typed, today)
    read = tuple(lexicon.units(asked.rest))
    units = _distinct(unit for unit in read if unit.sense in (Sense.NAME, Sense.WORD))
    light = _distinct(unit for unit in read if unit.sense is Sense.LIGHT)
    said = [token.folded for token in asked.rest]
    places = range(len(said))
    asks = {a for words, a in _ASKS.items() if any(phrase_at(said, at, [words]) for at in places)}
    # Later in a sentence it is not who is asked for: "un site qui charge vite".
    if "qui" in said[:2]:
        asks.add(Ask.PERSON)
    return Question(units, light, frozenset(asks), asked.period, asked.latest, _counted(said, read))


def _counted(said: Sequence[str], read: Sequence[Unit]) -> Unit | None:
    """The thing that stands right after "how many", "combien de"."""
    ends = (at + length for at in range(len(said)) if (length := phrase_at(said, at, _COUNTING)))
    end = next(ends, None)
    place = 0
    for unit in read:
        if unit.sense is Sense.WORD and end is not None and end <= place <= end + 1:
            return unit
        place += len(unit.tokens)
    return None


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Each thing once."""
    found: dict[frozenset[str], Unit] = {}
    for unit in units:
        found.setdefault(unit.terms, unit)
    return tuple(found.values())


def is_bare(unit: Unit) -> bool:
    """Whether it is a number or a letter, which say nothing where they stand alone."""
    return len(unit.tokens) == 1 and (unit.tokens[0].is_number or len(unit.typed) == 1)


def weigh(unit: Unit, rarity: Rarity) -> float:
    """How much a thing says: the rarer, the more, within bounds. What nobody knows is more likely
    talk than what is asked for; a number that stands nowhere may be the asker's own."""
    if unit.tokens[0].proper and len(unit.tokens) == 1:
        return PROPER
    holding = max((rarity.holding.get(term, 0) for term in unit.terms), default=0)
    if not holding and not any(term.startswith(MEANING) for term in unit.terms):
        return OWN_NUMBER if unit.tokens[0].is_number else UNKNOWN
    return max(_rare(holding, rarity.entries), LEAST)


def says(term: str, rarity: Rarity) -> float:
    """How much a term says, from 0 to `HEAVIEST`: the fewer entries hold it, the more."""
    return _rare(rarity.holding.get(term, 0), rarity.entries)


def _rare(holding: int, entries: int) -> float:
    return min(log(1 + entries / (holding + 0.5)), HEAVIEST)
