"""Text as words to search by: folded, numbers in one form, each word with its stems."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import Stemmer

from bot.i18n import Locale

# Words whose stems are kept: more than all documents have.
MOST_STEMS = 16_384

# A shorter word in "-ent" is hardly the plural of a verb.
SHORTEST_PLURAL_VERB = 5

# 1 000, 1 000, 1,000 and 1'000 are one number; 4,4 and 4.4 as well.
_THOUSANDS = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])"
)
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")
_FEMININE = re.compile("ees?$")
_COMBINING = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number as it was typed, in lower case, and folded.

    `loud`: it was typed in capitals where others were not: "IT" is not "it".
    """

    typed: str
    folded: str
    loud: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is made of digits."""
        return self.folded[0].isdigit()


def tokens(text: str) -> Iterator[Token]:
    """The words and numbers of a text, in their order; apostrophes and hyphens part them."""
    composed = unicodedata.normalize("NFKC", text)
    joined = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), composed)
    said = _DECIMAL.sub(".", joined)
    all_loud = not any(character.islower() for character in said)
    for found in _TOKEN.finditer(said):
        typed, word = found[0].casefold(), found[0]
        loud = word.isupper() and len(word) > 1 and not all_loud
        yield Token(typed, fold_word(typed), loud)


def fold_word(word: str) -> str:
    """The word in ASCII, without accents; letters of other scripts as their numbers."""
    if word.isascii():
        return word
    spelled = word.replace("œ", "oe").replace("æ", "ae")
    bare = _COMBINING.sub("", unicodedata.normalize("NFKD", spelled))
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in bare)


def _stemmer(language: str) -> Callable[[str], str]:
    # PyStemmer has no types.
    return cast(Any, Stemmer).Stemmer(language).stemWord


class Stems:
    """The stems by which forms of one word find each other."""

    def __init__(self) -> None:
        self._french = _stemmer("french")
        self._english = _stemmer("english")
        self.of = lru_cache(MOST_STEMS)(self._of)

    def _of(self, token: Token, locale: Locale | None) -> frozenset[str]:
        """Those of a word of a language, or of either. A French one is stemmed with its accents,
        which tell forms apart, and without them, for people leave them out."""
        if token.is_number:
            return frozenset({token.folded})
        stems = {self._english(token.folded)} if locale is not Locale.FR else set[str]()
        if locale is not Locale.EN:
            stems |= {fold_word(self._french(token.typed)), *map(self._french, _bare(token.folded))}
        return frozenset(stems)


def _bare(folded: str) -> Iterator[str]:
    """A French word without accents, and what it may be a form of that the stemmer does not see:
    a feminine participle, which it knows by its accent ("fondees"), a plural verb ("signent")."""
    yield folded
    yield _FEMININE.sub("e", folded)
    if len(folded) > SHORTEST_PLURAL_VERB:
        yield folded.removesuffix("nt") if folded.endswith("ent") else folded
