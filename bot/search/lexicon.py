"""What words mean: names, words that mean the same, and words that say little."""

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
SHORTEST_CORRECTED, SHORTEST_REPLACED, SHORTEST_TWICE = 5, 7, 9


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words and phrases for the same thing, in each language. `decides`: what does not speak of it
    is no answer to whoever asks for it."""

    id: str
    words: Mapping[Locale, Sequence[str]]
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the document of words says."""

    meanings: Sequence[Meaning]
    light: Mapping[Locale, Sequence[str]]


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
    LIGHT = "light"
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


class Lexicon:
    """Reads texts as units that mean something."""

    def __init__(self, words: Words, names: Iterable[Name], stems: Stems) -> None:
        self._stems = stems
        # Names, labels and lists are those of many entries.
        self.terms = lru_cache(MOST_TEXTS)(self._terms)
        self._phrases: dict[str, list[_Phrase]] = {}
        self._known: set[str] = set()
        self._naming: set[str] = set()
        for name in names:
            for spelling in name.spellings:
                self._add_name(name, spelling)
        self._meaning: set[str] = set()
        self._deciding = {MEANING + one.id for one in words.meanings if one.decides}
        for meaning in words.meanings:
            for locale, phrases in meaning.words.items():
                for phrase in phrases:
                    self._add(phrase, locale, Sense.WORD, MEANING + meaning.id)
                    self._meaning.add(" ".join(token.folded for token in tokens(phrase)))
        self._known |= STOP_WORDS
        for locale, phrases in words.light.items():
            for phrase in phrases:
                self._add(phrase, locale, Sense.LIGHT, "")
        # No slip is forgiven in a first letter.
        self._alike: dict[str, list[str]] = {}
        for known in self._known:
            self._alike.setdefault(known[0], []).append(known)

    def units(self, text: Sequence[Token]) -> Iterator[Unit]:
        """What is asked by a text, piece by piece, the longest phrases first."""
        place = 0
        while place < len(text):
            unit = self._unit_at(text, place)
            yield unit
            place += len(unit.tokens)

    def _terms(self, text: str, locale: Locale | None) -> frozenset[str]:
        """Everything by which a text is found."""
        read = tuple(tokens(text))
        words = (
            stems for token in read if not _is_empty(token)
            for stems in self._stems.of(token, locale)
        )  # fmt: skip
        phrases = (
            term
            for place in range(len(read))
            for _, _, term in self._phrases_at(read, place, locale)
            if term
        )
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

    def means(self, word: str) -> bool:
        """Whether a folded word is one of those that mean the same: "france", but not a name that
        only looks like a form of one."""
        return word in self._meaning

    def naming(self, name: str) -> str:
        """The term by which everything is found that a name is said of."""
        return NAME + name

    def _unit_at(self, text: Sequence[Token], place: int) -> Unit:
        found = list(self._phrases_at(text, place, None))
        longest = max((length for length, _, _ in found), default=1)
        senses: dict[Sense, set[str]] = {}
        for length, sense, term in found:
            if length == longest:
                senses.setdefault(sense, set()).add(term)
        covered = tuple(text[place : place + longest])
        if Sense.NAME in senses:
            return Unit(covered, Sense.NAME, frozenset(senses[Sense.NAME]), decides=True)
        if Sense.LIGHT in senses:
            said = {stem for token in covered for stem in self._stems.of(token, None)}
            return Unit(covered, Sense.LIGHT, frozenset(said | senses.get(Sense.WORD, set())))
        if longest == 1 and Sense.WORD not in senses and covered[0].folded in STOP_WORDS:
            return Unit(covered, Sense.STOP, frozenset())
        words = frozenset(senses.get(Sense.WORD, ()))
        more = self._stems.of(covered[0], None) if longest == 1 else self._loose(covered, words)
        decides = bool(words) and words <= self._deciding
        return Unit(covered, Sense.WORD, words | more, decides)

    def _loose(self, covered: Sequence[Token], words: frozenset[str]) -> frozenset[str]:
        """What else a name of several words may be found by, where others bear it too."""
        if not any(word.startswith(NAME) for word in words):
            return frozenset()
        each = (self._unit_at([token], 0) for token in covered)
        return frozenset(term for unit in each for term in unit.terms)

    def _phrases_at(
        self, text: Sequence[Token], place: int, locale: Locale | None
    ) -> Iterator[tuple[int, Sense, str]]:
        for first in self._keys(text[place], locale):
            for phrase, sense, term, said_in in self._phrases.get(first, ()):
                if locale and said_in and locale is not said_in:
                    continue
                if len(phrase) == 1 and _is_empty(text[place]) and sense is Sense.WORD:
                    continue
                after = text[place : place + len(phrase)]
                if len(after) == len(phrase) and all(
                    self._keys(token, locale) & wanted
                    for token, wanted in zip(after, phrase, strict=True)
                ):
                    yield len(phrase), sense, term

    def _keys(self, token: Token, locale: Locale | None) -> frozenset[str]:
        return self._stems.of(token, locale) | {NAME + token.folded}

    def _add(self, phrase: str, locale: Locale, sense: Sense, term: str) -> None:
        read = tuple(tokens(phrase))
        self._enter(tuple(self._stems.of(token, locale) for token in read), sense, term, locale)
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
