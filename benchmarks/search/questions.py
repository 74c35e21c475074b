"""What people may ask of such a corpus: each question is a list of things, each thing the terms
of which any will do."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from benchmarks.search.corpus import LANGUAGES, WORDS, entry, names_of, rank_in, word
from bot.search.model import Field

Things = Sequence[frozenset[str]]
Ask = Callable[[Random, int], Things]

# Ranks below this are those of common words; from the other on, of rare ones.
_COMMON, _RARE = 30, 20_000


def questions(size: int, each: int) -> Mapping[str, Sequence[Things]]:
    """So many of each kind, about a corpus of this size."""
    random = Random(7)
    return {kind: [ask(random, size) for _ in range(each)] for kind, ask in KINDS.items()}


def _thing(random: Random, rank: int) -> frozenset[str]:
    """A word in both languages, every third time with one that means the same."""
    ranks = [rank, rank_in(random)] if random.random() < 1 / 3 else [rank]
    return frozenset(word(one, language) for one in ranks for language in range(LANGUAGES))


def _rare(random: Random, size: int) -> Things:  # noqa: ARG001
    return [_thing(random, random.randint(_RARE, WORDS))]


def _name_and_word(random: Random, size: int) -> Things:
    names = entry(random.randrange(size), size).terms[Field.NAMES]
    return [frozenset(names[:1]), _thing(random, rank_in(random))]


def _sentence(random: Random, size: int) -> Things:
    """Words of one entry, as somebody asks who half remembers it."""
    said = entry(random.randrange(size), size).terms
    text = [one for one in said[Field.TEXT] if one.isalpha()]
    things = [frozenset({one}) for one in random.sample(text, min(len(text), 6))]
    return [frozenset(said[Field.NAMES][:1]), *things]


def _common(random: Random, size: int) -> Things:  # noqa: ARG001
    return [_thing(random, one) for one in random.sample(range(1, _COMMON), random.randint(1, 8))]


def _eight_common(random: Random, size: int) -> Things:  # noqa: ARG001
    return [_thing(random, one) for one in random.sample(range(1, _COMMON), 8)]


def _common_and_year(random: Random, size: int) -> Things:
    return [*_common(random, size)[:4], frozenset({str(random.randint(2015, 2026))})]


def _scattered(random: Random, size: int) -> Things:
    """Words of many entries, which none holds together."""
    subjects = (random.randrange(1, max(2, size // 50)) for _ in range(3))
    names = [frozenset(names_of(subject)[:1]) for subject in subjects]
    return [*names, *(_thing(random, random.randint(100, _RARE)) for _ in range(5))]


def _unknown(random: Random, size: int) -> Things:
    strange = [frozenset({f"{word(random.randint(1, WORDS), 0)}yyy"}) for _ in range(4)]
    return [*_common(random, size)[:2], *strange]


KINDS: Mapping[str, Ask] = {
    "one rare word": _rare,
    "a name and a word": _name_and_word,
    "seven words of one entry": _sentence,
    "one to eight common words": _common,
    "eight common words": _eight_common,
    "common words and a year": _common_and_year,
    "words of eight entries": _scattered,
    "words that nothing holds": _unknown,
}
