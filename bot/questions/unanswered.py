"""Questions that wait for the editors of a community: the same ones are one; pure values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.i18n import Locale
from bot.knowledge.service import Subject, Topic
from bot.text import fold

# Characters of why a question is set aside.
LONGEST_REASON = 300

# One that nobody asked again for so long is not waited for any more; one that was decided is
# remembered for as long, so that nobody sends it twice; one that was taken back, until its post
# says so.
LAPSES_AFTER, REMEMBERED_FOR = timedelta(days=180), timedelta(days=180)
EMPTY_FOR = timedelta(days=7)

# What ties an article to its word: "l’équipe" is not found by "équipe" where it is folded away.
_ELISION = re.compile("['’]")

# A shorter word says little of what is asked.
_SHORTEST_WORD = 4


class QuestionState(StrEnum):
    """Where a question stands; those after `WAITING` are over."""

    WAITING = "waiting"
    ANSWERED = "answered"  # by a fact
    ASIDE = "aside"  # no fact is to answer it
    LAPSED = "lapsed"  # nobody decided for too long
    WITHDRAWN = "withdrawn"  # whoever asked it took it back: it has no words any more


@dataclass(frozen=True, slots=True)
class Question:
    """What people of a community asked and nobody could answer.

    `people`: how many asked it; `locales`: what they read. `fact`: the id of what answers it.
    """

    id: str
    community: str
    text: str
    locales: frozenset[Locale]
    people: int
    first_at: datetime
    last_at: datetime
    state: QuestionState = QuestionState.WAITING
    fact: str | None = None
    reason: str = ""
    decided_by: str | None = None
    decided_at: datetime | None = None

    @property
    def waits(self) -> bool:
        """Whether nobody decided on it yet."""
        return self.state is QuestionState.WAITING

    @property
    def ends_at(self) -> datetime:
        """When something is to be done with it if nothing happens: it lapses, then it goes."""
        if self.decided_at is None:
            return self.last_at + LAPSES_AFTER
        withdrawn = self.state is QuestionState.WITHDRAWN
        return self.decided_at + (EMPTY_FOR if withdrawn else REMEMBERED_FOR)

    @property
    def shown(self) -> tuple[QuestionState, int]:
        """What a post about it tells that may change."""
        return self.state, rounded(self.people)


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who is to be told of the answer, in the language that they read."""

    person: str
    locale: Locale


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question that editors answered, and the id of the fact to which they pointed."""

    text: str
    fact: str


def key_of(text: str) -> str:
    """What questions have in common that are the same: no case, accents, apostrophes, signs."""
    return fold(text)


def rounded(people: int) -> int:
    """How many people, as a post tells it: beyond ten, with one digit that is not zero.

    A post that told each of a thousand would be changed a thousand times.
    """
    unit = 10 ** (len(str(people)) - 1)
    return people // unit * unit


def telling_words(text: str, most: int) -> list[str]:
    """The longest words of a question, folded, each once: what a fact that answers it may say."""
    told = key_of(_ELISION.sub(" ", text)).split()
    words = dict.fromkeys(word for word in told if len(word) >= _SHORTEST_WORD)
    return sorted(words, key=len, reverse=True)[:most]


def subject_in(text: str, subjects: Sequence[Subject]) -> Subject | None:
    """The one subject that a question names; None where it names none, or several."""
    found = [one for one in subjects if _named((one.name.fr, one.name.en, *one.aliases), text)]
    return found[0] if len(found) == 1 else None


def topic_in(text: str, subject: Subject) -> Topic | None:
    """The one topic of a subject that a question names; None as in `subject_in`."""
    found = [
        one for one in subject.topics if _named((one.label.fr, one.label.en, *one.aliases), text)
    ]
    return found[0] if len(found) == 1 else None


def _named(names: Sequence[str], text: str) -> bool:
    said = f" {key_of(text)} {key_of(_ELISION.sub(' ', text))} "
    return any(folded and f" {folded} " in said for folded in map(key_of, names))
