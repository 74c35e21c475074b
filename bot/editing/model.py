"""What people add to the knowledge, and when it may be told; pure values."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from bot.dates import FRESH_MONTHS, Edtf
from bot.i18n import Locale
from bot.knowledge.service import FactKind, Figure
from bot.people import FORMER as FORMER
from bot.sources import Confidence

# What the ids of a community's own facts begin with: no document's fact is called so.
OWN = "own-"

# What was seen of a document's fact by who decided on it when no document had it any more.
GONE = "gone"

# Characters of a text and of a reason: what one card can show.
LONGEST_TEXT, LONGEST_REASON = 600, 300

# Sources and figures of one fact.
MOST_SOURCES, MOST_FIGURES = 6, 6


class Standing(StrEnum):
    """What a community does with a fact from a version on."""

    PUBLISHED = "published"
    SUPERSEDED = "superseded"  # told in the history only, with its successor
    RETIRED = "retired"  # not told; of a document's fact: hidden in this community


class DraftState(StrEnum):
    """Where something written stands; those after `WAITING` are decided."""

    DRAFT = "draft"  # an editor still writes
    WAITING = "waiting"  # for an editor, or for a second one
    PUBLISHED = "published"
    REJECTED = "rejected"
    LAPSED = "lapsed"  # nobody decided for too long
    WITHDRAWN = "withdrawn"


class Lack(StrEnum):
    """What nothing is published without."""

    TEXT = "text"
    SUBJECT = "subject"
    TOPIC = "topic"
    DATE = "date"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a fact, in one language at least."""

    fr: str = ""
    en: str = ""

    def __getitem__(self, locale: Locale) -> str:
        return self.fr if locale is Locale.FR else self.en

    def with_(self, locale: Locale, text: str) -> Self:
        """The same with other words in a language."""
        return replace(self, **{locale.value: text})

    @property
    def only(self) -> Locale | None:
        """The one language that it is in; None for both, or none."""
        if bool(self.fr) == bool(self.en):
            return None
        return Locale.FR if self.fr else Locale.EN

    @property
    def either(self) -> str:
        """The words in whichever language there are."""
        return self.fr or self.en


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as people give it; `known`: the id under which the documents have it.

    `date`: of publication, None where it is not known. `language`: None where nobody said.
    """

    publisher: str
    title: str | None = None
    url: str | None = None
    date: Edtf | None = None
    language: Locale | None = None
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a fact says. "", () and None stand for what is not said yet.

    `review_on`: when an editor is to look whether it still holds; None: a year after its date.
    """

    subject: str = ""
    topic: str = ""
    as_of: Edtf | None = None
    text: Said = Said()
    sources: tuple[Cited, ...] = ()
    kind: FactKind = FactKind.STATE
    confidence: Confidence = Confidence.MEDIUM
    figures: tuple[Figure, ...] = ()
    review_on: date | None = None

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What it cannot be published without."""
        there = {
            Lack.TEXT: self.text.either,
            Lack.SUBJECT: self.subject,
            Lack.TOPIC: self.topic,
            Lack.DATE: self.as_of,
            Lack.SOURCE: self.sources,
        }
        return tuple(lack for lack, given in there.items() if not given)


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a fact in a community: who made it so, when and why.

    `person` decided it; `written_by` and `changed_by` wrote it, where that was somebody else.
    `content`: None: as its document says. `seen`: the digest of what the document said then, `GONE`
    where none had it any more.
    """

    community: str
    fact: str
    number: int
    standing: Standing
    content: Content | None
    person: str | None
    at: datetime
    why: str = ""
    successor: str | None = None
    seen: str | None = None
    written_by: str | None = None
    changed_by: str | None = None

    @property
    def own(self) -> bool:
        """Whether the fact is the community's own, and not a document's."""
        return is_own(self.fact)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote and nobody has decided on yet, or what was decided.

    `revises`: the community's own fact of which it becomes a version. `supersedes`: the fact whose
    place it takes. `suggested`: by a member, who is told the outcome in `locale`. `changed_by`: the
    editor who changed last what another wrote, unless its author had the last word. `fact`: what
    was published of it.
    """

    id: str
    community: str
    person: str
    locale: Locale
    content: Content
    made_at: datetime
    changed_at: datetime
    suggested: bool = False
    state: DraftState = DraftState.DRAFT
    revises: str | None = None
    supersedes: str | None = None
    why: str = ""
    changed_by: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = None
    reason: str = ""
    fact: str | None = None
    revision: int = 0

    @property
    def authors(self) -> frozenset[str]:
        """Who wrote it, and who had the last word."""
        return frozenset(person for person in (self.person, self.changed_by) if person)

    @property
    def open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.state in (DraftState.DRAFT, DraftState.WAITING)


@dataclass(frozen=True, slots=True)
class Verification:
    """Somebody said that a fact still holds, of what it said then."""

    fact: str
    person: str | None
    at: datetime
    seen: str


def is_own(fact: str) -> bool:
    """Whether an id is that of a fact that people added."""
    return fact.startswith(OWN)


def review_day(
    kind: FactKind, as_of: Edtf, wanted: date | None, verified: date | None
) -> date | None:
    """When a fact is to be looked at again: never an event, a state a year after its date or after
    somebody last said that it holds, or on the day that an editor wanted."""
    if kind is FactKind.EVENT:
        return None
    if verified is not None and (wanted is None or verified >= wanted):
        return _later(verified, FRESH_MONTHS)
    return wanted or _later(as_of.last_day, FRESH_MONTHS)


def needs_second(draft: Draft, person: str, *, reviewed: bool) -> bool:
    """Whether somebody else than this person has to decide: where two read every fact, one of them
    did not write it alone."""
    return reviewed and draft.authors <= {person}


def _later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
