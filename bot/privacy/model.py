"""What a table holds about people and communities, and what their leaving does to it; values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Section(StrEnum):
    """What is held together; the catalogue says of each what it is (`holding-signups`), why it is
    kept (`.why`) and for how long (`.kept`)."""

    LANGUAGE = "language"
    TIPS = "tips"
    QUIZ = "quiz"
    SIGNUPS = "signups"
    SUBSCRIPTIONS = "subscriptions"
    LETTERS = "letters"
    WORKSHOPS = "workshops"
    EXPERIENCES = "experiences"
    FACTS = "facts"
    QUESTIONS = "questions"
    AUDIT = "audit"
    SETTINGS = "settings"
    NOTICES = "notices"
    BUTTONS = "buttons"
    MACHINERY = "machinery"
    DOCUMENTS = "documents"  # what everybody reads in `data/`: nobody's own


class Fate(StrEnum):
    """What becomes of a person's id when they have their data deleted."""

    GOES = "goes"  # its row goes
    FORMER = "former"  # the row stays and says "a former member"


class Form(StrEnum):
    """How a column holds a person's id."""

    ID = "id"  # "discord:80351110224678912"
    PLACE = "place"  # their private messages, "discord:@80351110224678912"
    WITHIN = "within"  # somewhere in a longer text


class Way(StrEnum):
    """How the rows of a table are known to be a community's, and go with it."""

    OWN = "own"  # a column holds its id
    PARENT = "parent"  # with the row of another table, by cascade
    OCCASION = "occasion"  # a key that begins with the id of an announcement
    NAMED = "named"  # a text names the community, or something of its own
    CACHE = "cache"  # nobody's in particular: all of it goes, and is made anew when it is needed


@dataclass(frozen=True, slots=True)
class Personal:
    """A column that may hold a person's id; `only`: in the rows of which this holds, in SQL."""

    column: str
    fate: Fate
    form: Form = Form.ID
    only: str = ""


@dataclass(frozen=True, slots=True)
class Belonging:
    """How rows belong to a community; `parent`: the table that `column` points to."""

    way: Way
    column: str = ""
    parent: str = ""
    only: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A column by which buttons name something of a community; `only`: as in `Personal`."""

    column: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """One table: the columns that may hold a person's id, those that people write in, and the rest.

    A column that is nowhere here is a mistake of ours, which a test finds. `told`: the columns that
    a person is given of their rows; without any, all.
    """

    table: str
    section: Section
    persons: tuple[Personal, ...] = ()
    belonging: Belonging | None = None
    texts: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """All that are declared."""
        of_community = {self.belonging.column} if self.belonging else set[str]()
        declared = {*self.texts, *self.plain, *of_community, *(one.column for one in self.persons)}
        return frozenset(declared - {""})


@dataclass(frozen=True, slots=True)
class Held:
    """A row about a person, as it is; `own`: it is about them, and does not merely name them."""

    holding: Holding
    row: Mapping[str, Any]
    own: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What is held about a person: how many rows of each section go, and how many stay without
    their name."""

    going: tuple[tuple[Section, int], ...] = ()
    staying: tuple[tuple[Section, int], ...] = ()
    mentions: int = 0

    @property
    def nothing(self) -> bool:
        """Whether nothing is held at all."""
        return not (self.going or self.staying or self.mentions)


def words_of(names: str) -> tuple[str, ...]:
    """Names with spaces between them."""
    return tuple(names.split())


def sections(found: Iterable[tuple[Section, int]]) -> tuple[tuple[Section, int], ...]:
    """How many of each section, in the order of sections; none of which there is nothing."""
    totals = dict.fromkeys(Section, 0)
    for section, number in found:
        totals[section] += number
    return tuple((section, number) for section, number in totals.items() if number)
