"""A practice: what to do, for whom, why, and which frameworks ask for it; and which comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.dates import Edtf
from bot.i18n import Text
from bot.matching import Choice
from bot.sources import Confidence, Source


class Grade(StrEnum):
    """An editorial judgement of effort or effect, not a measurement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Vocabulary(StrEnum):
    """The lists of terms that sort the practices."""

    THEME = "theme"
    PILLAR = "pillar"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a vocabulary."""

    id: str
    label: Text

    def choice(self, label: str) -> Choice:
        """The term as something to choose, found under its names in both languages."""
        return Choice(self.id, label, (self.label.fr, self.label.en))


@dataclass(frozen=True, slots=True)
class Filters:
    """The theme and the audience, by id, that a tip is wanted for."""

    theme: str | None = None
    audience: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The sourced reason for a practice; an event, which never ages, where a fact says so.

    `fact`: the id of the one that it rests on, where there is one.
    """

    text: Text
    as_of: Edtf
    sources: tuple[Source, ...]
    is_event: bool = False
    fact: str | None = None

    def age_in_months(self, today: date) -> int | None:
        """The age of what may no longer hold; None of an event and of what is fresh."""
        return None if self.is_event else self.as_of.months_when_old(today)


@dataclass(frozen=True, slots=True)
class Reference:
    """A criterion of a framework that asks for the practice."""

    framework: str
    identifier: str
    source: Source


@dataclass(frozen=True, slots=True)
class Practice:
    """One best practice."""

    id: str
    title: Text
    body: Text
    theme: Term
    pillar: Term
    audiences: tuple[Term, ...]
    effort: Grade
    impact: Grade
    confidence: Confidence
    why: Why | None
    references: tuple[Reference, ...]


class Owner(StrEnum):
    """Who can have a bag of tips."""

    PERSON = "person"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Bag:
    """Whose tips are drawn without repeats; `id` is the person's or the community's."""

    owner: Owner
    id: str


# When each practice of a bag was last shown: a higher turn is later.
Turns = Mapping[str, int]


def drawable(fitting: Sequence[str], turns: Turns) -> Sequence[str]:
    """Those that may be shown next, of the practices that fit a wish.

    What was never shown comes first, all of it alike; after that, the one not shown for longest.
    So a practice comes back for a wish only when every other that fits was shown since.
    """
    new = [practice for practice in fitting if practice not in turns]
    return new or sorted(fitting, key=lambda practice: turns[practice])[:1]


@dataclass(frozen=True, slots=True)
class Doing:
    """A practice that a community does; `since` is the instant at which that was noted."""

    practice: str
    title: Text
    theme: Term
    since: datetime
