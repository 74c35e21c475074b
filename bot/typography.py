"""Text as it is printed: documents are written with the signs of a keyboard, readers get the
spaces, apostrophes and quotation marks of their language. Names such as Planet Tech'Care and
Numéric'Emploi keep the apostrophe of their owners."""

import re

_THIN, _FIRM = "\u202f", "\u00a0"
_BEFORE_THIN = re.compile(r" (?=[;!?%])")
_BESIDE_FIRM = re.compile(r" (?=[:»])|(?<=«) ")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_UNIT = re.compile(
    r"(?<=\d) (?=(?:[kM]?t|k?g|km|[kMGT]?Wh|m3|m[lL]|[kKMG][oB]|millions?|milliards?|billion)\b)"
)
_MINUS = re.compile(r"(?<![^\s(])-(?=\d)")
_ELLIPSIS = re.compile(r"(?<!\.)\.{3}(?!\.)")

# "l'eau", "qu'il", "aujourd'hui", in either case; not "Tech'Care".
_ELISION = re.compile(r"\b([cdjlmnst]|qu|\w+qu|aujourd|entr)'(?=[\w«])", re.IGNORECASE)

# "France's", "don't"; then 'words in quotes'; then "members'".
_CONTRACTION = re.compile(r"(?<=\w)'(?=(?:s|t|re|ve|ll|d|m)\b)")
_QUOTED = re.compile(r"(?<![\w'])'(?=\S)([^']*?\S)'(?!\w)")
_PLURAL = re.compile(r"(?<=s)'(?!\w)")

# "18-19 June", "2023-2026"; not "no. 2021-1485".
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = re.compile(rf"(?<=\d)-(?=\d{{1,2}} (?:{_MONTH}))")
_YEARS = re.compile(r"(?<=\b(?:19|20)\d\d)-(?=(?:19|20)\d\d\b)")


def set_french(text: str) -> str:
    """French text with its unbreakable spaces, so that lines break well, and its apostrophes."""
    text = _BESIDE_FIRM.sub(_FIRM, _BEFORE_THIN.sub(_THIN, text))
    text = _THOUSANDS.sub(lambda number: number[0].replace(" ", _THIN), text)
    return _set_both(text)


def set_english(text: str) -> str:
    """English text with its apostrophes and quotation marks."""
    text = _QUOTED.sub("“\\1”", _CONTRACTION.sub("’", text))
    text = _YEARS.sub("–", _DAYS.sub("–", _PLURAL.sub("’", text)))
    return _set_both(text)


def _set_both(text: str) -> str:
    text = _ELLIPSIS.sub("…", _MINUS.sub("−", text))
    return _UNIT.sub(_FIRM, _ELISION.sub("\\1’", text))
