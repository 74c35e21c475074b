"""Words that people give, brought to one form; what hides in them or would do something is refused.

Everything is escaped again where it is shown: this keeps it out of the database, of exports, and of
whatever reads them later.
"""

import re
import unicodedata
from enum import StrEnum

from bot.errors import Correctable
from bot.text import shorten


class Stain(StrEnum):
    """Why words are not taken; the catalogue has a sentence for each (`error-unclean`)."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    CONTROL = "control"  # no character of any text
    INVISIBLE = "invisible"  # takes no room: nobody could find it again, nor see what it does
    DIRECTION = "direction"  # turns the direction of writing
    MARKS = "marks"  # more accents on one letter than any language has
    MENTION = "mention"  # would call somebody, or be drawn as something else
    MARKUP = "markup"


class Unclean(Correctable):
    """Words with something in them that is not taken.

    `found`: what it is, where it can be shown; `length` and `longest` in characters.
    """

    key = "error-unclean"

    def __init__(self, kind: str, found: str = "", longest: int = 0, length: int = 0) -> None:
        super().__init__(kind=str(kind), found=found, longest=longest, length=length)


# NEL and the separators of Unicode end a line as well.
_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")

# Where a word may be broken: pages are full of them, and nothing else is said by one.
_SOFT_HYPHEN = "\u00ad"

_BLANKS = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_AROUND_LINE_ENDS = re.compile(r" *\n *")
_EMPTY_LINES = re.compile(r"\n{3,}")

_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# Drawn as nothing, though Unicode counts them as letters, symbols or accents.
_BLANK_SIGNS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0d\ufffc"
    "\U000e0100-\U000e01ef]"
)

# Whether an emoji is drawn in colour or not is said by one of these behind it.
_EMOJI_STYLES = frozenset("\ufe0e\ufe0f")

_MOST_MARKS = 3

_MENTION = re.compile(
    r"<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|</[^<>]+:\d+>|<id:\w+>|@(?:everyone|here)\b",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"""
      \[[^\[\]\n]*\]\([^()\n]+\)  # [words](link)
    | (?P<pair>\*\*|__|~~|\|\|)(?=\S)(?s:.*?)\S(?P=pair)  # bold, underlined, struck, hidden
    | `[^`]+`  # `code`, and ``` too
    | (?<![\w*])\*(?=[^\s*])[^*\n]*(?<=\S)\*(?![\w*])  # *slanted*, not "5*3*2" or "tous*tes"
    | (?<![\w_])_(?=[^\s_])[^_\n]*(?<=\S)_(?![\w_])  # _slanted_, not snake_case_names
    | ^(?:\#{1,3}|-\#|>{1,3}|[-*+])[ ]  # headings, small print, quotations, lists
    | </?[a-z][\w:-]*(?:\s[^<>]*)?/?> | <!--  # <tag>
    | <[a-z][a-z0-9+.-]*:[^<>\s]+>  # <https://…>
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)

_LONGEST_FOUND = 40


def clean(text: str, longest: int) -> str:
    """Words in one form: composed characters, plain spaces, at most one empty line in a row.

    Raises `Unclean` for what is empty or longer than so many characters then, for characters that
    cannot be seen or turn the text around, for mentions, and for markup that would do something.
    """
    spaced = _spaced(unicodedata.normalize("NFC", _spaced(text.replace(_SOFT_HYPHEN, ""))))
    if not spaced:
        raise Unclean(Stain.EMPTY)
    if len(spaced) > longest:
        raise Unclean(Stain.TOO_LONG, longest=longest, length=len(spaced))
    _check_characters(spaced)
    for stain, pattern in ((Stain.MENTION, _MENTION), (Stain.MARKUP, _MARKUP)):
        if found := pattern.search(spaced):
            raise Unclean(stain, shorten(found[0].strip(), _LONGEST_FOUND))
    return spaced


def clean_line(text: str, longest: int) -> str:
    """The same in a single line, as a title or a name is written."""
    return clean(_LINE_ENDS.sub("\n", text).replace("\n", " "), longest)


def _spaced(text: str) -> str:
    lines = _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))
    return _EMPTY_LINES.sub("\n\n", _AROUND_LINE_ENDS.sub("\n", lines)).strip(" \n")


def _check_characters(text: str) -> None:
    marks = 0
    for before, character in zip(" " + text, text, strict=False):
        if (stain := _stain_of(character, before)) is not None:
            raise Unclean(stain)
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks > _MOST_MARKS:
            raise Unclean(Stain.MARKS)


def _stain_of(character: str, before: str) -> Stain | None:
    if character in _DIRECTIONS:
        return Stain.DIRECTION
    if character in _EMOJI_STYLES and unicodedata.category(before) in ("So", "Sm"):
        return None
    category = unicodedata.category(character)
    if category == "Cf" or character in _EMOJI_STYLES or _BLANK_SIGNS.match(character):
        return Stain.INVISIBLE
    return Stain.CONTROL if category.startswith("C") and character != "\n" else None
