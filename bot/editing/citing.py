"""A source as people type it on one line: a link, or "publisher, title, date, link", in any part
that they know. A source that is known already is recognised by its link or its name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.dates import Edtf
from bot.editing.cleaning import clean_line
from bot.editing.dating import read_as_of
from bot.editing.linking import host_of, page_of, read_link
from bot.editing.misread import NotADate, SeveralLinks, VagueSource
from bot.editing.model import Cited
from bot.errors import TooLong
from bot.i18n import Locale
from bot.sources import Source
from bot.text import fold

# Characters of its parts, and of all of it: what the documents take.
LONGEST_PUBLISHER, LONGEST_TITLE, LONGEST_SOURCE = 90, 140, 600

_SHOWN = 60

# Anything that somebody may have meant as a link: what is none is refused, not taken for a title.
_LINK = re.compile(
    r"[a-z][a-z0-9+.-]*://\S*|\b(?:javascript|vbscript|data|file|blob|about|mailto|tel):\S*",
    re.IGNORECASE,
)
_OPENING, _CLOSING, _AFTER = "<(«“\"'", ">»”\"',;.|", ")>»”\"'."

# A title in quotation marks holds whatever it likes.
_QUOTED = re.compile(r"(?:^|[,;|])\s*[«“\"]\s*(?P<title>\S.*)[»”\"]\s*(?=$|[,;|])")

# What sets parts apart, the surest first.
_SEPARATORS = (r"\s*\|\s*|\s+·\s+", r"\s*;\s*", r",\s+(?=\S)", r"\s+[-–—]\s+", r",")

# They tell where a title begins: a publisher has none.
_MARKS = re.compile('[«»“”"]')

# What stands between parts, and is none.
_BETWEEN = " ,;|·–—-"

_UNDATED = {"sans date", "undated", "s d", "n d", "sd", "nd", "no date", "non date"}


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was typed, taken apart."""

    publisher: str
    title: str | None
    date: Edtf | None
    url: str | None


def read_source(typed: str, locale: Locale, today: date, known: Iterable[Source]) -> Cited:
    """The source that was meant; one of `known` where it is one of them.

    Raises `Unclean`, `TooLong`, and what is wrong with its link or its date; `VagueSource` for a
    publisher alone, `SeveralLinks` for more than one source.
    """
    if len(typed) > LONGEST_SOURCE:
        raise TooLong(longest=LONGEST_SOURCE, length=len(typed))
    line = " ".join(typed.split())
    among = tuple(known)
    if by_id := next((one for one in among if one.id == line.lower()), None):
        return cite(by_id)
    link, rest = _without_link(line)
    parts = _apart(rest, link, locale, today)
    same = _recognised(parts, among)
    if same is not None:
        return cite(same)
    if not parts.publisher or not (parts.url or parts.title):
        raise VagueSource(line[:_SHOWN])
    return Cited(parts.publisher, parts.title, parts.url, parts.date)


def cite(source: Source) -> Cited:
    """A source that the documents have."""
    return Cited(source.publisher, source.title, source.url, source.date, known=source.id)


def write_source(cited: Cited) -> str:
    """A source on one line, as `read_source` takes it."""
    title = f"« {cited.title} »" if cited.title else None
    parts = (cited.publisher, title, str(cited.date) if cited.date else None, cited.url)
    sure = cited.title or "," not in cited.publisher
    separator = ", " if sure else " ; " if ";" not in cited.publisher else " | "
    return separator.join(part for part in parts if part)


def _without_link(line: str) -> tuple[str | None, str]:
    """The one link of a line, and the line without it."""
    found = list(_LINK.finditer(line))
    if len(found) > 1:
        raise SeveralLinks()
    if not found:
        return None, line
    link = found[0][0].rstrip(_CLOSING)
    if link.endswith(")") and link.count("(") < link.count(")"):
        link = link[:-1].rstrip(_CLOSING)
    before, after = line[: found[0].start()], line[found[0].start() + len(link) :]
    # What set it apart stays: it tells how the rest is set apart.
    rest = f"{before.rstrip(_OPENING + ' ')} {after.lstrip(_AFTER)}"
    return read_link(link), rest


def _apart(rest: str, link: str | None, locale: Locale, today: date) -> _Parts:
    """Publisher, title and date of what stands beside the link."""
    if quoted := _QUOTED.search(rest):
        title = quoted["title"].strip(_BETWEEN)
        publisher = rest[: quoted.start()].strip(_BETWEEN)
        after = rest[quoted.end() :].strip(_BETWEEN)
        published = _date(after, locale, today) if after else None
    else:
        publisher, *others = _split(rest)
        dated, published = _last_date(others, locale, today)
        others = others[:-1] if dated else others
        title = ", ".join(others)
    publisher = _name(_MARKS.sub("", publisher).strip(_BETWEEN), LONGEST_PUBLISHER)
    named = publisher or (host_of(link) if link else "")
    return _Parts(named, _name(title, LONGEST_TITLE) or None, published, link)


def _name(typed: str, longest: int) -> str:
    """A name in which there is something to read, or none."""
    if len(typed) > longest:
        raise TooLong(longest=longest, length=len(typed))
    return clean_line(typed, longest) if any(map(str.isalnum, typed)) else ""


def _split(rest: str) -> list[str]:
    """Its parts, by the surest sign that sets any apart."""
    separator = next((one for one in _SEPARATORS if re.search(one, rest)), None)
    parts = re.split(separator, rest) if separator else [rest]
    named = (part.strip(_BETWEEN) for part in parts)
    return [part for part in named if part] or [""]


def _last_date(parts: Sequence[str], locale: Locale, today: date) -> tuple[bool, Edtf | None]:
    """Whether the last part is a date, and which; one that is said not to be known is None."""
    if not parts:
        return False, None
    if fold(parts[-1]) in _UNDATED:
        return True, None
    try:
        return True, read_as_of(parts[-1], locale, today)
    except NotADate:
        return False, None


def _date(typed: str, locale: Locale, today: date) -> Edtf | None:
    return None if fold(typed) in _UNDATED else read_as_of(typed, locale, today)


def _recognised(parts: _Parts, known: Sequence[Source]) -> Source | None:
    """The source that is meant, where only one can be: by its link, else by what it is called."""
    if parts.url:
        page = page_of(parts.url)
        same = [one for one in known if one.url and page_of(one.url) == page]
    else:
        same = [one for one in known if _is_called(one, parts)]
    return same[0] if len(same) == 1 else None


def _is_called(source: Source, parts: _Parts) -> bool:
    """Whether a source answers to what was typed; what was not typed is not asked of it."""
    publisher, title = fold(parts.publisher), fold(parts.title or "")
    if not title and not parts.date and fold(source.title or "") == publisher != "":
        return True  # the title alone
    named = publisher == fold(source.publisher) != ""
    titled = not title or title == fold(source.title or "")
    return named and titled and (parts.date is None or parts.date == source.date)


def same_source(one: Cited, other: Cited) -> bool:
    """Whether two sources are one page, or one name and date where there is no page."""
    if one.url or other.url:
        return one.url == other.url
    return (one.publisher, one.title, one.date) == (other.publisher, other.title, other.date)
