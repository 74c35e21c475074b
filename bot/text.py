"""Text as people type it, brought to one form before it is compared."""

import re
import unicodedata

_APOSTROPHES = re.compile("['’‘ʼ`´]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
# How a formula begins, or a text that was made safe before.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_SEPARATORS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, no accents, no apostrophes, single spaces: "L’Équipe" becomes "lequipe"."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SEPARATORS.sub(" ", bare.casefold()).strip()


def shorten(text: str, longest: int) -> str:
    """At most `longest` characters, cut at a word where one is near, closed with an ellipsis."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1].rstrip()
    word_end = cut.rfind(" ")
    return (cut[:word_end] if word_end > longest // 2 else cut) + "…"


def capitalise(text: str) -> str:
    """The text with a capital where it begins; the rest as it is."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """The text without control characters, its lines ended alike."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)).strip()


def safe_cell(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula: an apostrophe stands before what
    could be one. `raw_cell` takes it away again."""
    return "'" + text if _FORMULA.match(text) else text


def raw_cell(cell: str) -> str:
    """The text of which `safe_cell` made a cell; what people wrote without it stays as it is."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
