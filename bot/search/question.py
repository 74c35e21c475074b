"""What a question asks for: names, things, numbers, a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from math import log

from bot.search.lexicon import Lexicon, Sense, Unit
from bot.search.model import Rarity
from bot.search.times import Period, read_time
from bot.search.words import Token

# What share of the things that were asked for is most of them.
MOST = 0.6

# What a thing weighs at least and at most, where it is looked for.
LEAST, HEAVIEST = 1.5, 4.5

# What stands before what is asked for, among the terms.
ASKED = "?"

# The term of asking for the latest that is known.
LATEST = ASKED + "latest"

# What stands after a "how" that asks for no way.
_HOW_OF = {"many", "much", "long", "often", "old", "big", "large", "far", "high", "heavy"}


class Ask(Enum):
    """What is asked for, by words that only hold a sentence together."""

    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    WAY = "way"
    THING = "thing"


_ASKS: Mapping[tuple[str, ...], Ask] = {
    ("quand",): Ask.DATE, ("when",): Ask.DATE, ("quelle", "date"): Ask.DATE,
    ("quelle", "annee"): Ask.DATE, ("what", "year"): Ask.DATE, ("which", "year"): Ask.DATE,
    ("who",): Ask.PERSON, ("whose",): Ask.PERSON, ("whom",): Ask.PERSON,
    ("where",): Ask.PLACE, ("why",): Ask.REASON, ("pourquoi",): Ask.REASON,
    ("comment",): Ask.WAY,
    ("what", "is"): Ask.THING, ("what", "s"): Ask.THING, ("whats",): Ask.THING,
    ("est", "quoi"): Ask.THING, ("cest", "quoi"): Ask.THING, ("qu", "est"): Ask.THING,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody wants to know: everything they said, and of what time."""

    units: tuple[Unit, ...]
    asks: frozenset[Ask]
    period: Period | None
    latest: bool

    @property
    def names(self) -> tuple[Unit, ...]:
        """What alone is called so: an answer speaks of it."""
        return tuple(unit for unit in self.units if unit.sense is Sense.NAME)

    @property
    def words(self) -> tuple[Unit, ...]:
        """What else is asked for."""
        return tuple(unit for unit in self.units if unit.sense is Sense.WORD)

    @property
    def pieces(self) -> tuple[frozenset[str], ...]:
        """Everything that was said, each piece by its terms: the names and the words, in the order
        of `units`, then what is asked for."""
        kinds = [ASKED + ask.value for ask in Ask if ask in self.asks]
        if self.latest:
            kinds.append(LATEST)
        said = (unit.terms for unit in self.units)
        return (*said, *(frozenset({kind}) for kind in kinds))

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.names and all(map(is_bare, self.words))


def read_question(typed: Sequence[Token], lexicon: Lexicon, today: date) -> Question:
    """Understand a question."""
    asked = read_time(typed, today)
    read = lexicon.units(asked.rest)
    units = _distinct(unit for unit in read if unit.sense is not Sense.STOP)
    said = [token.folded for token in asked.rest]
    heard = {*((word,) for word in said), *pairwise(said)}
    asks = {ask for words, ask in _ASKS.items() if words in heard}
    return Question(units, frozenset(asks | set(_asks(asked.rest))), asked.period, asked.latest)


def _asks(said: Sequence[Token]) -> Iterator[Ask]:
    """What else is asked for, by words that say other things as well."""
    # Later in a sentence it is not who is asked for: "un site qui charge vite".
    if any(token.folded == "qui" for token in said[:2]):
        yield Ask.PERSON
    if any(token.typed == "où" for token in said) or (said and said[0].folded == "ou"):
        yield Ask.PLACE
    if any(a.folded == "how" and b.folded not in _HOW_OF for a, b in pairwise(said)):
        yield Ask.WAY


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Each thing once."""
    found: dict[frozenset[str], Unit] = {}
    for unit in units:
        found.setdefault(unit.terms, unit)
    return tuple(found.values())


def is_bare(unit: Unit) -> bool:
    """Whether it is a number or a letter, which say nothing where they stand alone."""
    return len(unit.tokens) == 1 and (unit.tokens[0].is_number or len(unit.typed) == 1)


def weigh(terms: Iterable[str], rarity: Rarity) -> float:
    """How much a thing counts where it is looked for by these terms: the fewer entries hold it, the
    more, within bounds; nothing where none does."""
    holding = max((rarity.holding.get(term, 0) for term in terms), default=0)
    if not holding:
        return 0.0
    return min(max(log(1 + rarity.entries / (holding + 0.5)), LEAST), HEAVIEST)
