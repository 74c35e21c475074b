"""A phrase as it was typed, and the same with every difference folded that means nothing."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from bot.when.refusals import Empty, PhraseTooLong

# Nobody needs more to say when; what is longer was pasted by mistake, or to do harm.
LONGEST_PHRASE = 100

_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_SIGNS = str.maketrans(dict.fromkeys("’‘ʼ`´", "'") | {"ᵉ": "e", "ʳ": "r", "−": "-", "‑": "-"})

# Replaced one for one, so that a place in the folded text is that place in the phrase: a dot
# after a letter ("déc.", "p.m."), the hyphen within a word, brackets. The hyphen of "14h-16h"
# stays, so that no range is read as one time.
_DOT = re.compile(r"(?<=[a-z])\.|[.!]$")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])|(?<=[0-9])-(?=[a-z]{3})|(?<=[a-z]{3})-(?=[0-9]{4}\b)")
_BRACKET = re.compile("[();]")
_DASH = re.compile("(?<= )[-–—|/](?= )")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was typed on one line, and its folded form of the same length."""

    text: str
    folded: str

    @classmethod
    def of(cls, typed: str) -> Self:
        """Fold what was typed; raise `Empty` or `PhraseTooLong`."""
        if len(typed) > LONGEST_PHRASE:
            raise PhraseTooLong(longest=LONGEST_PHRASE, length=len(typed))
        text = _BLANKS.sub(" ", unicodedata.normalize("NFC", typed)).strip()
        folded = fold(text)
        if not folded.strip(" ,|"):
            raise Empty
        return cls(text, folded)

    def rest(self, position: int) -> str:
        """The words from a place on."""
        return self.text[position:].strip(" ,")


def fold(text: str) -> str:
    """Lower case without accents, one character for each; letters of other scripts stay."""
    plain = "".join(map(_plain, text.translate(_SIGNS)))
    bare = _HYPHEN.sub(" ", _DOT.sub(" ", plain))
    # A dash set apart is told from a comma: "Tuesday 2 - 4pm" says from when to when.
    return _DASH.sub("|", _BRACKET.sub(",", bare))


def _plain(character: str) -> str:
    # Canonical only: a superscript two or a digit of another script is no digit here.
    return unicodedata.normalize("NFD", character.lower())[0]
