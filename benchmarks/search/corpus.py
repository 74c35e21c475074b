"""Entries that nobody wrote, as many as are wanted: made one by one from their number.

Drawn as the real facts are: some twelve words that say something in each of two languages, the
commonest in a quarter of all entries and most in hardly any; the name of a subject, of which a few
are spoken of much more than the others; a topic; years and numbers. The first ones are everybody's,
for which it is known how people ask; communities, who add the others, have no questions.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from random import Random

from bot.search.model import EVERYBODY, Entry, Field

# How many words there are in each language, and topics; how many entries to a subject.
WORDS, TOPICS, OF_A_SUBJECT = 60_000, 200, 50

# How many entries people's questions are known for, how many questions each, of how many words.
_KNOWN, _QUESTIONS, _ASKED = 300, 60, 250

# The higher, the less stand the first words out. With 4 the commonest is in a quarter of all.
_LEVEL = 4

LANGUAGES = 2
_NEWEST = date(2026, 11, 21)
_BEGINS, _ENDS = "bcdfghjklmnprstvz", "aeiou"
_SYLLABLES = [begin + end for begin in _BEGINS for end in _ENDS]
_FINALS = ("", "n", "te", "ment", "al")
# Has no divisor in common with the number of possible words: every word is another one.
_STRIDE = 7_919_999


@cache  # some hundred thousand at most, whatever the size
def word(rank: int, language: int) -> str:
    """The word that comes at this rank of its language."""
    left = (rank * LANGUAGES + language) * _STRIDE % (len(_SYLLABLES) ** 4)
    said = ""
    while left or len(said) < 4:
        left, syllable = divmod(left, len(_SYLLABLES))
        said += _SYLLABLES[syllable]
    return said + _FINALS[rank % len(_FINALS)]


def rank_in(random: Random) -> int:
    """The rank of a word as texts have them: the second about half as often as the first, …"""
    whole = (WORDS + _LEVEL) / _LEVEL
    return min(WORDS, int(_LEVEL * whole ** random.random() - _LEVEL)) + 1


def names_of(subject: int) -> tuple[str, str]:
    """What a subject is called; no other word is written like it."""
    return f"{word(subject, 0)}x", f"{word(subject, 1)}x"


class Corpus:
    """So many entries of everybody's; with another `edition`, one of them is another one."""

    def __init__(self, size: int, edition: int = 0) -> None:
        self.size = size
        self._edition = edition

    def __iter__(self) -> Iterator[Entry]:
        for number in range(self.size):
            edition = self._edition if number == self.size // 2 else 0
            yield entry(number, self.size, edition=edition)


def entry(number: int, size: int, *, owner: str = EVERYBODY, edition: int = 0) -> Entry:
    """One entry of a corpus of this size."""
    random = Random(number * 1_000 + edition)
    said = [rank_in(random) for _ in range(random.randint(8, 16))]
    subjects = max(5, size // OF_A_SUBJECT)
    subject = int(subjects ** random.random())
    topic = random.randrange(TOPICS)
    day = _NEWEST - timedelta(days=int(random.expovariate(1 / 1_800)))
    numbers = (str(day.year), str(int(10 ** random.uniform(0, 5))))[: random.choice((0, 1, 2, 2))]
    terms = {
        Field.NAMES: names_of(subject),
        Field.TOPIC: tuple(f"{word(topic * 5, language)}q" for language in range(LANGUAGES)),
        Field.TEXT: (*(word(r, language) for language in range(LANGUAGES) for r in said), *numbers),
        Field.ASIDE: tuple(word(rank_in(random), language) for language in range(LANGUAGES)),
    }
    facets = {"first": day.isoformat(), "last": day.isoformat(), "topic": str(topic)}
    asked = _asked(random) if number < _KNOWN and owner == EVERYBODY else dict[str, int]()
    questions = _QUESTIONS if asked else 0
    return Entry(f"fact:{number}", owner, f"{number}-{edition}", terms, facets, asked, questions)


def _asked(random: Random) -> Mapping[str, int]:
    """Words as people say them: the same few in most questions, some two hundred in some."""
    said = (word(rank_in(random), random.randrange(LANGUAGES)) for _ in range(_ASKED))
    return Counter(said)
