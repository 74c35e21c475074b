"""How much what is said speaks for an entry, or for none: counted from how people ask; pure."""

from collections.abc import Collection, Iterable, Mapping
from math import fsum, log

from bot.search.model import Entry, Field, Said

# As many questions an entry's own words count at least; and, with those by which people ask for it,
# as many as it takes to know how they do.
LEAST_OWN, KNOWN = 2.0, 10.0

# How much of that they count, by where they stand.
OWN: Mapping[Field, float] = {
    Field.TEXT: 1.0, Field.ASIDE: 0.5, Field.NAMES: 0.5, Field.TOPIC: 0.25,
}  # fmt: skip

_LEAST_FIRST = sorted(OWN, key=lambda field: OWN[field])

# How often a word has to be said, or to be missed, before that tells much: the smaller, the sooner.
DOUBT, DOUBT_OF_NOTHING = 0.3, 1.0

# How often what nobody said is taken to have been said.
UNHEARD = 0.5

# In what share of all questions something is said that says little of what is asked.
COMMON = 0.05


class Evidence:
    """What each piece of a question tells: the logarithm of how many times as often people say it
    when they ask for one thing as was to be expected, had they asked for anything. The terms of a
    piece weigh the same."""

    def __init__(self, said: Said) -> None:
        self._said = said
        asked = said.questions + 1
        # In what share of the questions it is said that something answers.
        self._often = {term: (times + UNHEARD) / asked for term, times in said.inside.items()}
        self._unheard = UNHEARD / asked

    def for_entry(self, pieces: Iterable[Iterable[str]], entry: Entry) -> tuple[float, ...]:
        """How much each piece speaks for an entry; below 0: against it."""
        pieces = [frozenset(piece) for piece in pieces]
        own = _own(frozenset[str]().union(*pieces), entry)
        weight = max(LEAST_OWN, KNOWN - entry.questions)

        def speaks(piece: frozenset[str]) -> float:
            # A text says a word in one language, by one of its stems.
            itself = weight * max((own.get(term, 0.0) for term in piece), default=0.0)
            # What an entry does not say itself tells nothing, only what people do not say does.
            questions = entry.questions + weight * bool(itself)
            return _mean(
                _speaks(
                    entry.asked.get(term, 0) + itself,
                    questions * self._often.get(term, self._unheard),
                    DOUBT,
                )
                for term in piece
            )

        return tuple(map(speaks, pieces))

    def for_nothing(
        self, pieces: Iterable[Iterable[str]], answered: Collection[str] = ()
    ) -> tuple[float, ...]:
        """How much each piece speaks for what nothing answers; a term that is `answered` where it
        is asked speaks for no such thing."""

        def speaks(term: str) -> float:
            expected = self._said.elsewhere * self._often.get(term, self._unheard)
            told = _speaks(self._said.outside.get(term, 0), expected, DOUBT_OF_NOTHING)
            return min(told, 0.0) if term in answered else told

        return tuple(_mean(map(speaks, piece)) for piece in pieces)

    def is_unheard(self, piece: Iterable[str]) -> bool:
        """Whether nobody says it who is answered."""
        return not any(self._said.inside.get(term) for term in piece)

    def is_common(self, piece: Iterable[str]) -> bool:
        """Whether many people say it, whatever they ask: "how many"."""
        return any(self._often.get(term, 0.0) > COMMON for term in piece)


def _speaks(times: float, expected: float, doubt: float) -> float:
    return log((times + doubt) / (expected + doubt))


def _own(said: frozenset[str], entry: Entry) -> Mapping[str, float]:
    """How much each of these terms counts that an entry itself says."""
    own: dict[str, float] = {}
    for field in _LEAST_FIRST:
        own |= dict.fromkeys(said.intersection(entry.terms.get(field, ())), OWN[field])
    return own


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    # Exact, for the terms of a piece come in another order in each process.
    return fsum(listed) / len(listed) if listed else 0.0
