"""Rules that read one part of a phrase each, and every way to read a whole phrase with them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from bot.when.parts import After, Day, Hour, Mark, Offset, Part, PartOfDay
from bot.when.phrase import Phrase

Build = Callable[[re.Match[str]], Sequence[Part]]
Kind = TypeVar("Kind")

_BETWEEN = re.compile("[ ,|]*")
_END = "(?=[ ,|]|$)"

# How many parts of a kind a phrase may have: "mardi prochain, le 8 décembre" names a day thrice.
_MOST = {Day: 3, Hour: 1, PartOfDay: 1, After: 1, Offset: 1, Mark: 2}


@dataclass(frozen=True, slots=True)
class Rule:
    """How one part of a phrase is written, and what it means."""

    pattern: re.Pattern[str]
    build: Build
    english: bool = False

    @classmethod
    def of(cls, source: str, build: Build, *, english: bool = False) -> "Rule":
        """A rule from a pattern in which a blank is any number of blanks, " ?" also none."""
        spaced = source.replace(" ?", "\0").replace(" ", " +").replace("\0", " *")
        return cls(re.compile(f"(?:{spaced}){_END}"), build, english)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a whole phrase: its parts."""

    parts: tuple[Part, ...] = ()
    english: bool = False

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The parts of a kind."""
        return [part for part in self.parts if isinstance(part, kind)]

    def one(self, kind: type[Kind]) -> Kind | None:
        """The part of a kind that comes once, if it is there."""
        return next(iter(self.of(kind)), None)

    def and_also(self, parts: Sequence[Part], *, english: bool) -> "Reading | None":
        """This reading with more parts; None where a phrase cannot have so many."""
        longer = Reading((*self.parts, *parts), self.english or english)
        sound = all(len(longer.of(kind)) <= most for kind, most in _MOST.items())
        return longer if sound else None


@dataclass(slots=True)
class Readings:
    """Every way to read a phrase, and how far the others came."""

    phrase: Phrase
    rules: Sequence[Rule]
    complete: list[Reading] = field(default_factory=list[Reading])
    reached: int = 0

    def find(self) -> "Readings":
        """Read the phrase in every way: all of its words are accounted for, or it is none."""
        self.complete = list(self._from(0, Reading()))
        return self

    def _from(self, start: int, found: Reading) -> Iterator[Reading]:
        text = self.phrase.folded
        between = _BETWEEN.match(text, start)
        place = between.end() if between else start
        self.reached = max(self.reached, place)
        if place == len(text):
            yield found
            return
        for rule in self.rules:
            if match := rule.pattern.match(text, place):
                longer = found.and_also(rule.build(match), english=rule.english)
                if longer is not None:
                    yield from self._from(match.end(), longer)


def always(source: str, *parts: Part, english: bool = False) -> Rule:
    """A rule for words that mean the same wherever they stand."""
    return Rule.of(f"(?:{source})", lambda _: parts, english=english)
