"""What can be found and what is looked for; pure values."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain


class Field(StrEnum):
    """Where in an entry a term stands."""

    NAMES = "names"  # of what it is about
    TOPIC = "topic"
    TEXT = "text"  # what it says
    ASIDE = "aside"  # what belongs to it without being said in it


# Of everybody, whose entries are found in every community.
EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, by its terms: lower-case ASCII without blanks.

    `owner`: `EVERYBODY`, or the community in which alone it is found. `stamp`: another one when
    anything else of it is another. `facets`: what the ranking knows of it beside its terms.
    `asked`: in how many of the `questions` by which people ask for it they say each term.
    """

    id: str
    owner: str
    stamp: str
    terms: Mapping[Field, tuple[str, ...]]
    facets: Mapping[str, str]
    asked: Mapping[str, int] = field(default_factory=dict[str, int])
    questions: int = 0

    @property
    def all_terms(self) -> frozenset[str]:
        """Everything by which it is found."""
        return frozenset(chain(self.asked, *self.terms.values()))

    @property
    def learned(self) -> Collection[str]:
        """What a community's own people say in it, or when they ask for it."""
        return () if self.owner == EVERYBODY else self.all_terms


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that is looked for: any of these terms will do. `weight`: how much it says."""

    terms: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many entries there are, and how many of them hold each term; none: no such term."""

    entries: int
    holding: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Said:
    """In how many questions people say each term: `inside`, of the `questions` that something
    answers; `outside`, of those `elsewhere`, which nothing does."""

    questions: int
    elsewhere: int
    inside: Mapping[str, int]
    outside: Mapping[str, int]
