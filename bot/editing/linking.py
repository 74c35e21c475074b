"""Links to pages that everybody can open: http or https, a host, nothing hidden in them."""

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

from bot.editing.misread import LinkTooLong, LinkWithPassword, NotALink

# Characters of a link: what the documents take, so that what is exported can be taken in.
LONGEST_LINK = 250

# How much of what was typed is said back.
_SHOWN = 60

_SOUND = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")


def read_link(typed: str) -> str:
    """The address of a page; raise `NotALink`, `LinkWithPassword` and `LinkTooLong`."""
    if len(typed) > LONGEST_LINK:
        raise LinkTooLong(longest=LONGEST_LINK, length=len(typed))
    if not _SOUND.fullmatch(typed) or any(map(_is_hidden, typed)):
        raise NotALink(typed[:_SHOWN])
    try:
        parts = urlsplit(typed)
        sound = _is_public(parts.hostname or "") and parts.port != 0
    except ValueError:  # a port that is none, brackets, a host that cannot be one
        sound = False
        parts = SplitResult("", "", "", "", "")
    if "@" in parts.netloc:
        raise LinkWithPassword()
    if not sound:
        raise NotALink(typed[:_SHOWN])
    scheme, rest = typed.split(":", 1)
    return f"{scheme.lower()}:{rest}"


def host_of(link: str) -> str:
    """The host of a link that `read_link` took, without the www that most begin with."""
    return (urlsplit(link).hostname or "").rstrip(".").removeprefix("www.")


def page_of(link: str) -> str:
    """What two links have in common that lead to the same page."""
    parts = urlsplit(link)
    path = f"{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"
    return f"{host_of(link)}:{parts.port or ''}{path}"


def _is_hidden(character: str) -> bool:
    """Whether nothing is seen of a character, or it turns the direction of writing."""
    return unicodedata.category(character)[0] in "CZ"


def _is_public(host: str) -> bool:
    """Whether a host has a name of several parts; a number is none."""
    labels = host.rstrip(".").split(".")
    host.encode("idna")
    named = all(_LABEL.fullmatch(label) for label in labels)
    return named and len(labels) > 1 and labels[-1].replace("-", "").isalpha()
