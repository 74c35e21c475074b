"""A myth: a common error, its correction and a question on it; pure values."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from bot.dates import Edtf
from bot.i18n import Text
from bot.matching import Choice
from bot.sources import Confidence, Source


@dataclass(frozen=True, slots=True)
class Term:
    """A category of myths, or a verdict on them."""

    id: str
    label: Text

    def choice(self, label: str) -> Choice:
        """The term as something to choose, found under its names in both languages."""
        return Choice(self.id, label, (self.label.fr, self.label.en))


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a correction; `criteria`: the numbers in it that are meant, if it is a framework
    of many."""

    source: Source
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what may be answered, and which of these answers is right."""

    text: Text
    answers: tuple[Text, ...]
    right: Text

    def key(self, answer: Text) -> str:
        """A short name of an answer to this very question.

        It outlives another order of the answers, and is another's when the question or what may be
        answered to it changes.
        """
        offered = sorted((one.fr, one.en) for one in self.answers)
        said = [self.text.fr, self.text.en, offered, answer.fr, answer.en]
        return blake2b(json.dumps(said).encode(), digest_size=6).hexdigest()

    def answer(self, key: str) -> Text | None:
        """The answer of that name; None when this question has none such."""
        return next((one for one in self.answers if self.key(one) == key), None)


@dataclass(frozen=True, slots=True)
class Myth:
    """A common error and its correction; `as_of`: the date at which the correction holds."""

    id: str
    category: Term
    claim: Text
    verdict: Term
    correction: Text
    as_of: Edtf
    confidence: Confidence
    sources: tuple[Cited, ...]
    quiz: Question

    def age_in_months(self, today: date) -> int | None:
        """The age of a correction that may no longer hold; None of a fresh one."""
        return self.as_of.months_when_old(today)
