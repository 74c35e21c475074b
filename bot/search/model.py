"""What can be found and what is looked for; pure values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Where in an entry a term stands."""

    NAMES = "names"  # of what it is about
    TOPIC = "topic"
    TEXT = "text"  # what it says
    ASKED = "asked"  # how people ask for it
    ASIDE = "aside"  # what belongs to it without being said in it


# Of everybody, whose entries are found in every community.
EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, by its terms: lower-case ASCII without blanks.

    `owner`: `EVERYBODY`, or the community in which alone it is found. `stamp`: another one when
    anything else of it is another. `facets`: what the ranking knows of it beside its terms.
    """

    id: str
    owner: str
    stamp: str
    terms: Mapping[Field, tuple[str, ...]]
    facets: Mapping[str, str]


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
