"""Facts, and the rules that keep an answer true; pure values, no database, no chat, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.dates import Edtf
from bot.i18n import Text
from bot.matching import Choice
from bot.sources import Confidence, Source


class FactKind(StrEnum):
    """An event happened once and never ages; a state may change."""

    EVENT = "event"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a fact."""

    metric: str
    value: float
    qualifier: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable, published statement with its date and sources."""

    id: str
    topic: str
    kind: FactKind
    as_of: Edtf
    text: Text
    confidence: Confidence
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...] = ()

    def age_in_months(self, today: date) -> int | None:
        """The age of a state that may no longer hold; None for an event and a fresh state."""
        if self.kind is FactKind.EVENT:
            return None
        return self.as_of.months_when_old(today)


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be asked about a subject."""

    id: str
    label: Text
    aliases: tuple[str, ...] = ()

    def choice(self, label: str) -> Choice:
        """The topic as something to choose, found under every name in both languages."""
        return Choice(self.id, label, (self.label.fr, self.label.en, *self.aliases))


@dataclass(frozen=True, slots=True)
class Subject:
    """What facts are about; `command` is its slash command where it has one."""

    id: str
    name: Text
    summary: Text
    topics: tuple[Topic, ...]
    command: str | None = None


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much is known, and how far it reaches: the newest fact and the newest source."""

    facts: int
    sources: int
    newest_fact: Edtf | None
    newest_source: Edtf | None


def in_order(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The order of an answer: the most recent well-dated fact, what is later but vaguely dated,
    then the rest from the newest to the oldest. A fact with figures comes before one of its own
    date without."""
    newest_first = sorted(facts, key=lambda f: (f.as_of.first_day, bool(f.figures)), reverse=True)
    well_dated = [fact for fact in newest_first if not fact.as_of.approximate]
    if not well_dated:
        return tuple(newest_first)
    lead = well_dated[0]
    return (lead, *(fact for fact in newest_first if fact is not lead))


def key_facts(facts: Sequence[Fact], most: int = 3) -> tuple[Fact, ...]:
    """The states with a figure that lead their topics, in the order of the topics."""
    topics = dict.fromkeys(fact.topic for fact in facts)
    leads = (in_order([fact for fact in facts if fact.topic == topic])[0] for topic in topics)
    return tuple(f for f in leads if f.figures and f.kind is FactKind.STATE)[:most]
