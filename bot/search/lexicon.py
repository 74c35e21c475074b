"""What words mean: names, and words that mean the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import OSA

from bot.i18n import Locale
from bot.search.stop_words import STOP_WORDS
from bot.search.words import Stems, Token, tokens

# What stands before a meaning and a name among the terms: no word begins so.
MEANING, NAME = "=", "@"

# Texts of which the terms are kept.
MOST_TEXTS = 1_024

# Letters of the shortest word in which a slip is forgiven, a letter for another, and two slips.
SHORTEST_CORRECTED, SHORTEST_REPLACED, SHORTEST_TWICE = 5, 6, 9


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words and phrases for the same thing, in each language. `decides`: what does not speak of it
    is no answer to whoever asks for it."""

    id: str
    words: Mapping[Locale, Sequence[str]]
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """How something is called. `proper`: it alone is called so, whatever else is said of it."""

    id: str
    spellings: Sequence[str]
    proper: bool


class Sense(Enum):
    """What a piece of a text says."""

    NAME = "name"
    WORD = "word"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or several that say one thing; `terms`: what it may be found by; `decides`: what
    does not hold it is no answer."""

    tokens: tuple[Token, ...]
    sense: Sense
    terms: frozenset[str]
    decides: bool = False

    @property
    def typed(self) -> str:
        """The words as they were typed."""
        return " ".join(token.typed for token in self.tokens)


# A phrase as it is looked up: for each of its words, the stems of which one has to be there; and
# its language, for "form" is no form of "formées". None: a name, the same in every language.
_Phrase = tuple[tuple[frozenset[str], ...], Sense, str, Locale | None]

# What a word is looked up by: its stems, and itself as a name.
_Keys = frozenset[str]


def _is_empty(token: Token) -> bool:
    """Whether it only holds a sentence together: "it", but not "IT"."""
    return token.folded in STOP_WORDS and not token.loud


def slips_between(typed: str, known: str, *, name: bool = False) -> int | None:
    """How many slips make a known word of what was typed; None: it is another word. In a short
    word another letter makes another word, and so does another first letter in any. A long `name`
    may have two slips: there are few, and no others like them."""
    allowed = (len(typed) >= SHORTEST_CORRECTED) + (name and len(typed) >= SHORTEST_TWICE)
    if not allowed or typed[0] != known[0] or typed[0].isdigit():
        return None
    if abs(len(typed) - len(known)) > allowed:
        return None
    slips = OSA.distance(typed, known, score_cutoff=allowed)
    if slips > allowed:
        return None
    replaced = len(typed) == len(known) and sorted(typed) != sorted(known)
    return None if replaced and len(typed) < SHORTEST_REPLACED else slips


def _goes_on(phrase: Sequence[_Keys], keys: Sequence[_Keys], place: int) -> bool:
    """Whether a phrase stands at a place where its first word does."""
    ahead = range(1, len(phrase))
    return place + len(phrase) <= len(keys) and not any(
        phrase[at].isdisjoint(keys[place + at]) for at in ahead
    )


class Lexicon:
    """Reads texts as units that mean something."""

    def __init__(self, meanings: Sequence[Meaning], names: Iterable[Name], stems: Stems) -> None:
        self._stems = stems
        # Names, labels and lists are those of many entries.
        self.terms = lru_cache(MOST_TEXTS)(self._terms)
        self._phrases: dict[str, list[_Phrase]] = {}
        self._known: set[str] = set()
        self._naming: set[str] = set()
        for name in names:
            for spelling in name.spellings:
                self._add_name(name, spelling)
        self._deciding = {MEANING + one.id for one in meanings if one.decides}
        for meaning in meanings:
            for locale, phrases in meaning.words.items():
                for phrase in phrases:
                    self._add(phrase, locale, MEANING + meaning.id)
        self._known |= STOP_WORDS
        # No slip is forgiven in a first letter.
        self._alike: dict[str, list[str]] = {}
        for known in self._known:
            self._alike.setdefault(known[0], []).append(known)

    def units(self, text: Sequence[Token]) -> Iterator[Unit]:
        """What is asked by a text, piece by piece, the longest phrases first."""
        keys = [self._keys(token, None) for token in text]
        place = 0
        while place < len(text):
            unit = self._unit_at(text, keys, place)
            yield unit
            place += len(unit.tokens)

    def _terms(self, text: str, locale: Locale | None) -> frozenset[str]:
        """Everything by which a text is found."""
        read = tuple(tokens(text))
        words = (
            stems for token in read if not _is_empty(token)
            for stems in self._stems.of(token, locale)
        )  # fmt: skip
        keys = [self._keys(token, locale) for token in read]
        phrases = (
            term for place in range(len(read))
            for _, _, term in self._phrases_at(read, keys, place, locale)
        )  # fmt: skip
        return frozenset(chain(words, phrases))

    def corrected(self, token: Token) -> Token:
        """The word of a name or of a meaning that was meant by one which is none, if it is clear;
        else the same."""
        if token.folded in self._known:
            return token
        near = sorted(
            (slips, known)
            for known in self._alike.get(token.folded[0], ())
            if (slips := slips_between(token.folded, known, name=known in self._naming)) is not None
        )
        clear = near and (len(near) == 1 or near[0][0] < near[1][0])
        return Token(near[0][1], near[0][1]) if clear else token

    def stems(self, token: Token) -> frozenset[str]:
        """The stems of a word, of whichever language."""
        return self._stems.of(token, None)

    def naming(self, name: str) -> str:
        """The term by which everything is found that a name is said of."""
        return NAME + name

    def _unit_at(self, text: Sequence[Token], keys: Sequence[_Keys], place: int) -> Unit:
        found = list(self._phrases_at(text, keys, place, None))
        if not found:
            return self._word(text[place])
        longest = max(length for length, _, _ in found)
        senses: dict[Sense, set[str]] = {}
        for length, sense, term in found:
            if length == longest:
                senses.setdefault(sense, set()).add(term)
        covered = tuple(text[place : place + longest])
        if Sense.NAME in senses:
            return Unit(covered, Sense.NAME, frozenset(senses[Sense.NAME]), decides=True)
        words = frozenset(senses[Sense.WORD])
        more = self._stems.of(covered[0], None) if longest == 1 else self._loose(covered, words)
        return Unit(covered, Sense.WORD, words | more, decides=words <= self._deciding)

    def _word(self, token: Token) -> Unit:
        """A word that means nothing beside itself."""
        if token.folded in STOP_WORDS:
            return Unit((token,), Sense.STOP, frozenset())
        return Unit((token,), Sense.WORD, self._stems.of(token, None))

    def _loose(self, covered: Sequence[Token], words: frozenset[str]) -> frozenset[str]:
        """What else a name of several words may be found by, where others bear it too."""
        if not any(word.startswith(NAME) for word in words):
            return frozenset()
        each = (self.units([token]) for token in covered)
        return frozenset(term for units in each for unit in units for term in unit.terms)

    def _phrases_at(
        self, text: Sequence[Token], keys: Sequence[_Keys], place: int, locale: Locale | None
    ) -> Iterator[tuple[int, Sense, str]]:
        """The phrases that begin at a place: how many words, what they say, and the term."""
        for first in keys[place]:
            for phrase, sense, term, said_in in self._phrases.get(first, ()):
                if locale and said_in and locale is not said_in:
                    continue
                if len(phrase) == 1 and _is_empty(text[place]) and sense is Sense.WORD:
                    continue
                if _goes_on(phrase, keys, place):
                    yield len(phrase), sense, term

    def _keys(self, token: Token, locale: Locale | None) -> _Keys:
        return self._stems.of(token, locale) | {NAME + token.folded}

    def _add(self, phrase: str, locale: Locale, term: str) -> None:
        read = tuple(tokens(phrase))
        keys = tuple(self._stems.of(token, locale) for token in read)
        self._enter(keys, Sense.WORD, term, locale)
        self._known |= {token.folded for token in read}

    def _add_name(self, name: Name, spelling: str) -> None:
        """A name is not stemmed, but may be written as one word."""
        read = tuple(tokens(spelling))
        keys = tuple(frozenset({NAME + token.folded}) for token in read)
        sense = Sense.NAME if name.proper else Sense.WORD
        self._enter(keys, sense, NAME + name.id)
        if len(read) > 1:
            whole = "".join(token.folded for token in read)
            self._enter((frozenset({NAME + whole}),), sense, NAME + name.id)
            self._naming.add(whole)
        self._naming |= {token.folded for token in read}
        self._known |= self._naming

    def _enter(
        self,
        keys: tuple[frozenset[str], ...],
        sense: Sense,
        term: str,
        locale: Locale | None = None,
    ) -> None:
        for first in keys[0] if keys else ():
            self._phrases.setdefault(first, []).append((keys, sense, term, locale))
