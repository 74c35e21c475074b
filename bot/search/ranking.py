"""Which entries answer a question, and how well; pure, and able to say that none does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from math import log

from bot.search.lexicon import MEANING, Sense, Unit
from bot.search.model import Entry, Field, Rarity
from bot.search.question import HEAVIEST, Ask, Question, is_bare, says, weigh

# How much a thing counts that stands in a field, of what it weighs.
_FIELDS = {
    Field.TEXT: 1.0, Field.ASKED: 0.95, Field.TOPIC: 0.6, Field.NAMES: 0.5, Field.ASIDE: 0.75,
}  # fmt: skip


# The same of a name: what an entry is about, or only mentions.
_NAMED = {Field.NAMES: 1.0, Field.TEXT: 0.85, Field.TOPIC: 0.8, Field.ASKED: 0.8}

# How much a thing counts that is said in other words: in one sense, in one of several.
_MEANT, _AMBIGUOUS = 0.88, 0.75


# How many times a thing counts that is missed: a name, anything else, and more for each word that
# a question is shorter than some.
MISSED_NAME, MISSED, SHORT, PER_WORD = 3.0, 1.0, 4, 0.3

# A number that is missed may be the asker's own.
MISSED_NUMBER = 0.15

# What it adds, where a time is asked for, to be a point of what is counted.
POINT = 0.12

# What it adds that a fact leads its topic.
LEADS = 0.05

# What it costs that an entry only mentions what was named, for each time as much.
NAMED_ASIDE = 0.5

# What a word that says little adds to the score where an entry holds it, and all of them at most.
LIGHT, MOST_LIGHT = 0.1, 0.2

# What an entry tells only of what it is about, and not of others whom it mentions.
_OF_ITS_OWN = {Ask.NUMBER, Ask.DATE, Ask.PERSON}


# What it adds that an entry is found by rare words, at most; and what each list of how people ask
# for it costs as it grows, for a long one holds something of every question.
RARE, LONG_LIST = 0.5, 0.03


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that resembles an answer.

    `covered`: how much of what was asked it holds, in weight, from 0 to 1. `score`: how good an
    answer it is, by which hits are put in order. `missed`: what was asked that it does not hold.
    `on_time`: it is of the time that was asked for, if any was.
    """

    entry: Entry
    covered: float
    score: float
    missed: tuple[str, ...]
    on_time: bool

    @property
    def is_dated(self) -> bool:
        """Whether it tells of a time at all: a practice holds at any."""
        return "first" in self.entry.facets


def rank(question: Question, entries: Iterable[Entry], rarity: Rarity, today: date) -> list[Hit]:
    """Those that hold every name that was said, the best first."""
    if question.says_nothing:
        return []
    weights = {unit: weigh(unit, rarity) for unit in question.units}
    hits = (_hit(question, entry, weights, rarity, today) for entry in entries)
    return sorted((hit for hit in hits if hit), key=lambda hit: (-hit.score, hit.entry.id))


def _hit(
    question: Question, entry: Entry, weights: Mapping[Unit, float], rarity: Rarity, today: date
) -> Hit | None:
    fields = {field: frozenset(entry.terms.get(field, ())) for field in Field}
    found = {unit: _found(unit, fields) for unit in question.units}
    if question.counted and not _counts(question.counted, entry):
        found[question.counted] = 0.0
    mentioned = _mentioned(question.words, entry)
    # A name says of what, and not what is asked; where nothing else is said, it is all.
    asked = [unit for unit in question.words if unit not in mentioned] or question.units
    held = [unit for unit in asked if found[unit]]
    if any(unit.decides and not found[unit] for unit in question.units):
        return None
    if not _can_be(question, entry) or (held and all(map(is_bare, held))):
        return None
    if mentioned and asked != question.units and _is_of_another(question):
        return None
    whole = sum(weights[unit] * (1 if found[unit] else _missed(unit, asked)) for unit in asked)
    covered = sum(weights[unit] * found[unit] for unit in asked) / whole
    on_time = _is_of(entry, question)
    liking = min(sum(LIGHT * _found(unit, fields) for unit in question.light), MOST_LIGHT)
    liking += _liking(question, entry, found) + _freshness(entry, question, today)
    liking += _particular(asked, entry, rarity)
    missed = tuple(unit.typed for unit, factor in found.items() if not factor)
    return Hit(entry, covered, covered + liking + 0.2 * on_time, missed, on_time)


def _particular(asked: Sequence[Unit], entry: Entry, rarity: Rarity) -> float:
    """What speaks for an entry that is found by words few others hold, and not by a long list."""
    held = frozenset(chain.from_iterable(entry.terms.values()))
    rarest = (max((says(t, rarity) for t in unit.terms & held), default=0.0) for unit in asked)
    listed = log(1 + len(entry.terms.get(Field.ASKED, ())))
    return RARE * sum(rarest) / (HEAVIEST * len(asked)) - LONG_LIST * listed


def _mentioned(words: Iterable[Unit], entry: Entry) -> list[Unit]:
    """Names of others than whom an entry is about, that stand in its text."""
    names = set(entry.facets.get("others", "").split())
    its = entry.terms.get(Field.NAMES, ())
    return [
        unit for unit in words
        if any(token.folded in names for token in unit.tokens) and unit.terms.isdisjoint(its)
    ]  # fmt: skip


def _is_of_another(question: Question) -> bool:
    """Whether it asks how many, when or who of nothing that entries are about: then it asks that
    of whom it mentions, of whom entries do not tell it."""
    return not question.names and not _OF_ITS_OWN.isdisjoint(question.asks)


def _missed(unit: Unit, asked: Sequence[Unit]) -> float:
    """How many times a thing counts that an entry does not hold: more of a name, and where little
    else is asked."""
    if unit.tokens[0].is_number and len(unit.tokens) == 1:
        return MISSED_NUMBER
    if unit.tokens[0].proper:
        return MISSED_NAME
    return MISSED * (1 + max(0, SHORT - len(asked)) * PER_WORD)


def _counts(unit: Unit, entry: Entry) -> bool:
    """Whether an entry gives a number of something, where it is known of what it gives any."""
    counted = entry.facets.get("counted")
    return counted is None or not unit.terms.isdisjoint(counted.split())


def _can_be(question: Question, entry: Entry) -> bool:
    """Whether an entry can be of the kind that is asked for: a number, somebody."""
    facets = entry.facets
    if Ask.NUMBER in question.asks and not facets.get("numbers") and not question.asks_a_price:
        return False
    if Ask.PERSON in question.asks and "names" in facets:
        asked = {token.folded for unit in question.units for token in unit.tokens}
        return not asked.issuperset(facets["names"].split())
    return True


def _found(unit: Unit, fields: Mapping[Field, frozenset[str]]) -> float:
    """How well an entry holds something, from 0 to 1."""
    factors = _NAMED if unit.sense is Sense.NAME else _FIELDS
    meant = frozenset(term for term in unit.terms if term.startswith(MEANING))
    unsure = _AMBIGUOUS if len(meant) > 1 else _MEANT
    return max(
        (
            factor * (1.0 if (unit.terms - meant) & held else unsure)
            for field, factor in factors.items()
            if unit.terms & (held := fields[field])
        ),
        default=0.0,
    )


def _liking(question: Question, entry: Entry, found: Mapping[Unit, float]) -> float:
    """What speaks for an entry beside the words that it holds."""
    facets = entry.facets
    said = 0.0
    if Ask.NUMBER in question.asks:
        said += 0.08 * bool(facets.get("metrics"))
    if Ask.DATE in question.asks:
        said += 0.06 * (facets.get("kind") == "event")
    if (question.period or question.latest) and facets.get("metrics"):
        said += POINT * any(_counts(unit, entry) for unit in question.words)
    said -= NAMED_ASIDE * sum(1 - found[unit] for unit in question.names)
    exact = sum(factor == 1.0 for factor in found.values())
    said += 0.15 * exact / (1 + len(entry.terms[Field.TEXT]) / 4)
    if not question.words:
        said += 0.15 / (1 + int(facets.get("order", "9")))
    return said + LEADS / (1 + int(facets.get("place", "1")))


def _freshness(entry: Entry, question: Question, today: date) -> float:
    last = entry.facets.get("last")
    if last is None:
        return 0.0
    years = max(0, (today - date.fromisoformat(last)).days / 365)
    return (0.08 if question.latest else 0.03) / (1 + years)


def _is_of(entry: Entry, question: Question) -> bool:
    """Whether an entry is of the time that was asked for, if any was, or speaks of one of its
    years."""
    period, facets = question.period, entry.facets
    if period is None:
        return True
    first, last = period.first.isoformat(), period.last.isoformat()
    if "first" in facets and facets["first"] <= last and facets["last"] >= first:
        return True
    years = map(int, facets.get("years", "").split())
    return period.is_of_years and any(period.first.year <= y <= period.last.year for y in years)
