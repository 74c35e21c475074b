"""What people say when they ask, counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from bot.search.lexicon import Lexicon, Meaning, Name
from bot.search.model import Entry, Said
from bot.search.question import read_question
from bot.search.words import Stems, tokens

# What a question says beside its time is the same on any day.
_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Asked:
    """How people ask for one thing: in how many questions they say each term."""

    questions: int
    terms: Mapping[str, int]


NEVER_ASKED = Asked(0, {})


def counted(
    meanings: Sequence[Meaning], names: Sequence[Name], questions: Mapping[str, Sequence[str]]
) -> Mapping[str, Asked]:
    """How people ask for each thing. Called in a process of its own: tens of thousands of questions
    take seconds, and tens of megabytes."""
    lexicon = Lexicon(meanings, names, Stems())
    return {thing: asking(its, lexicon) for thing, its in questions.items()}


def asking(questions: Iterable[str], lexicon: Lexicon) -> Asked:
    """What is said in questions."""
    terms, questioned = Counter[str](), 0
    for question in questions:
        read = read_question(tuple(tokens(question)), lexicon, _ANY_DAY)
        terms.update(frozenset(chain.from_iterable(read.pieces)))
        questioned += 1
    return Asked(questioned, terms)


class Tally:
    """What is said in the questions of all entries."""

    def __init__(self) -> None:
        self._questions = 0
        self._terms = Counter[str]()

    def counting(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The same entries, each counted on the way."""
        for entry in entries:
            self._questions += entry.questions
            self._terms.update(entry.asked)
            yield entry

    def said(self, elsewhere: Asked) -> Said:
        """How often everything is said, there and elsewhere."""
        return Said(self._questions, elsewhere.questions, self._terms, elsewhere.terms)
