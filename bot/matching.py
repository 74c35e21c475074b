"""What a person typed against what there is: forgiving of spelling, never guessing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.errors import TooLong
from bot.text import fold

# Longer than any name there is; what is longer was not meant as one.
LONGEST_TYPED = 100

# Out of 100. Below the first, two words only resemble each other; a choice is taken for what was
# typed when it reaches the second and leaves every other choice a clear distance behind.
_RESEMBLES, _SAME, _DISTANCE = 70, 85, 10

# A shorter word inside a name ("de", "REX") resembles too much.
_SHORTEST_WORD = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its value, how it is shown, and other words people use for it."""

    value: str
    label: str
    names: tuple[str, ...] = ()

    def spellings(self) -> set[str]:
        """Every way to name it, folded."""
        return {fold(name) for name in (self.value, self.label, *self.names)}


Ranked = tuple[float, Choice]


def pick(choices: Sequence[Choice], typed: str) -> Choice | None:
    """The one choice that was meant, small slips forgiven; None where there is any doubt.

    Raises `TooLong` beyond a hundred characters.
    """
    wanted = _folded(typed)
    exact = [choice for choice in choices if typed == choice.value] or [
        choice for choice in choices if wanted and wanted in choice.spellings()
    ]
    if exact or not wanted:
        return exact[0] if len(exact) == 1 else None
    ranked = _ranked(choices, lambda name: fuzz.ratio(name, wanted))
    scores = [score for score, _ in ranked]
    clear = scores and scores[0] >= _SAME and scores[0] - max(scores[1:], default=0) >= _DISTANCE
    return ranked[0][1] if clear else None


def suggest(choices: Sequence[Choice], typed: str, most: int = 25) -> list[Choice]:
    """What may be meant, best first; everything, in its own order, while nothing is typed."""
    wanted = _folded(typed[:LONGEST_TYPED])
    if not wanted:
        return list(choices[:most])
    ranked = _ranked(choices, lambda name: _likeness(name, wanted))
    return [choice for score, choice in ranked if score >= _RESEMBLES][:most]


def _folded(typed: str) -> str:
    if len(typed) > LONGEST_TYPED:
        raise TooLong(longest=LONGEST_TYPED, length=len(typed))
    return fold(typed)


def _ranked(choices: Sequence[Choice], score: Callable[[str], float]) -> list[Ranked]:
    scored = [(max(map(score, choice.spellings())), choice) for choice in choices]
    # The sort is stable: equals keep the order of the documents.
    return sorted(scored, key=lambda ranked: -ranked[0])


def _likeness(name: str, wanted: str) -> float:
    """How well a name answers to what was typed so far: its beginning, a word's, or a likeness."""
    words = name.split()
    if name.startswith(wanted):
        return 102
    if any(word.startswith(wanted) for word in words):
        return 101
    long_words = (word for word in words if len(word) >= _SHORTEST_WORD)
    return max(fuzz.ratio(part, wanted) for part in (name, *long_words))
