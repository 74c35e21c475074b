"""Questions and their answers; pure values."""

import unicodedata
from dataclasses import dataclass

from bot.knowledge.service import Fact, Gap, Subject, Topic
from bot.practices.service import Practice
from bot.quiz.service import Myth
from bot.search.service import Timing
from bot.text import plain

__all__ = ["LONGEST_QUESTION", "Answer", "Known", "Timing", "readable"]

# Characters of a question that is read, blanks and marks that nobody sees left out.
LONGEST_QUESTION = 300

# What Unicode calls the characters that are not seen: format, private use, not assigned.
_UNSEEN = {"Cf", "Co", "Cn"}


# What can answer a question.
Known = Fact | Practice | Myth


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a question: the best, or None, and two related ones at most.

    `asked`: what is read of the question. `period`: the time asked for, in EDTF ("2022",
    "2023-07"). `gap`: what is asked is known to have no public source. `nearest`: topics to offer
    where nothing answers, three at most. `answered`: the id of the same question, where editors
    answered it by the best.
    """

    asked: str
    best: Known | None = None
    related: tuple[Known, ...] = ()
    timing: Timing | None = None
    period: str | None = None
    gap: Gap | None = None
    nearest: tuple[tuple[Subject, Topic], ...] = ()
    answered: str | None = None


def readable(typed: str) -> str:
    """What is read of a question: one line without characters that are not seen, or that turn the
    direction of writing; "" where no letter or digit is left."""
    # "ﬁ" is two letters and "ﷺ" eighteen; "´" is an apostrophe, not an accent on a blank.
    alike = unicodedata.normalize("NFKC", plain(typed).replace("´", "’"))
    seen = "".join(c for c in alike if unicodedata.category(c) not in _UNSEEN)
    line = " ".join(_sober(unicodedata.normalize("NFC", seen)).split())
    return line if any(c.isalnum() for c in line) else ""


def _sober(text: str) -> str:
    """The text with one mark at most on a letter: no letter is drawn over the lines around it."""
    before = ("", *text)
    return "".join(
        c for c, last in zip(text, before, strict=False) if not (_is_mark(c) and _is_mark(last))
    )


def _is_mark(character: str) -> bool:
    return character != "" and unicodedata.category(character) in ("Mn", "Me")
