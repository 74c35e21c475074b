"""Facts, and the rules that keep an answer true; pure values, no database, no chat, no clock."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from bot.dates import Edtf
from bot.i18n import Locale, Text
from bot.matching import Choice
from bot.sources import Confidence, Source


class FactKind(StrEnum):
    """An event happened once and never ages; a state may change."""

    EVENT = "event"
    STATE = "state"


class Status(StrEnum):
    """Published facts are told, superseded ones in history only, withheld ones never."""

    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHHELD = "withheld"


class Qualifier(StrEnum):
    """How a source gives a number; it is always said with it."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    NEARLY = "nearly"
    REACHED = "reached"


class SubjectKind(StrEnum):
    """What a subject is; what is said of a person follows rules of its own."""

    ORGANISATION = "organisation"
    PROGRAMME = "programme"
    PERSON = "person"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class About:
    """The subject of a fact: its id, what it is and what it is called."""

    id: str
    kind: SubjectKind
    name: Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a fact."""

    metric: str
    value: float
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable statement with its date and sources.

    `own`: a community added it. `only`: the one language that it is in; both of its texts are the
    same then. `verified`: the day on which an editor last said that it still holds.
    """

    id: str
    about: About
    topic: str
    kind: FactKind
    as_of: Edtf
    text: Text
    confidence: Confidence
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...] = ()
    status: Status = Status.PUBLISHED
    superseded_by: str | None = None
    own: bool = False
    only: Locale | None = None
    verified: date | None = None

    @property
    def fingerprint(self) -> str:
        """What it says, in a few characters: others when any of it is another.

        How it stands, and whether somebody verified it, is not what it says.
        """
        said = (
            self.about.id, self.topic, self.kind, str(self.as_of), self.text.fr, self.text.en,
            self.confidence, [(f.metric, f.value, f.qualifier) for f in self.figures],
            [(s.id, s.publisher, s.title, s.url, str(s.date)) for s in self.sources],
        )  # fmt: skip
        return blake2b(json.dumps(said).encode(), digest_size=12).hexdigest()

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
    kind: SubjectKind
    name: Text
    summary: Text
    topics: tuple[Topic, ...]
    aliases: tuple[str, ...] = ()
    command: str | None = None

    def choice(self, label: str) -> Choice:
        """The subject as something to choose, found under its names of today and of before."""
        return Choice(self.id, label, (self.name.fr, self.name.en, *self.aliases))


@dataclass(frozen=True, slots=True)
class Gap:
    """What had no public source at a date, the topic it is told in, and the closest facts."""

    topic: str
    as_of: Edtf
    text: Text
    near: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much is known, and how far it reaches: the newest fact and the newest source."""

    facts: int
    sources: int
    newest_fact: Edtf | None
    newest_source: Edtf | None


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What an answer tells, from the newest to the oldest, a fact with figures before one of its
    own date without; but the most recent well-dated figure comes before a later, vaguely dated one.
    Superseded and withheld facts are left out."""
    told = _newest_first(fact for fact in facts if fact.status is Status.PUBLISHED)
    figures = [fact for fact in told if fact.figures]
    lead = next((fact for fact in figures if not fact.as_of.approximate), None)
    if lead is not None and lead is not figures[0]:
        told.remove(lead)
        told.insert(told.index(figures[0]), lead)
    return tuple(told)


def history(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """What was told once and is superseded, from the newest to the oldest."""
    return tuple(_newest_first(fact for fact in facts if fact.status is Status.SUPERSEDED))


def key_facts(facts: Iterable[Fact], most: int = 3) -> tuple[Fact, ...]:
    """The states with a figure that lead their topics, in the order of the topics."""
    states = (f for f in leads(facts) if f.figures and f.kind is FactKind.STATE)
    return tuple(states)[:most]


def leads(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The fact that leads each topic, in the order of the topics: one of low confidence only where
    there is no other."""
    topics: dict[str, list[Fact]] = {}
    for fact in facts:
        topics.setdefault(fact.topic, []).append(fact)
    ordered = (in_order(of_topic) for of_topic in topics.values())
    return tuple(next(filter(_is_sure, found), found[0]) for found in ordered if found)


def opening_date(fact: Fact) -> Edtf | None:
    """The date that must be said before the words of a fact: what a person was at some time is
    never told in a bare present tense. None when the words open with it themselves."""
    if fact.about.kind is not SubjectKind.PERSON or fact.kind is not FactKind.STATE:
        return None
    said = all(_opens_with(fact.as_of.year, text) for text in (fact.text.fr, fact.text.en))
    return None if said else fact.as_of


def _is_sure(fact: Fact) -> bool:
    return fact.confidence is not Confidence.LOW


def _opens_with(year: int, text: str) -> bool:
    opening, comma, _ = text.partition(",")
    return bool(comma) and str(year) in opening.split()


def _newest_first(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda f: (f.as_of.first_day, bool(f.figures)), reverse=True)
