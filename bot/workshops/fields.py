"""What organisers type into the fields of a workshop, read one by one.

A field that cannot be read spoils none of the others: those are kept, and it is asked for again.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from bot.errors import Correctable, TooLong
from bot.workshops.limits import (
    LONGEST,
    LONGEST_DESCRIPTION,
    LONGEST_LINE,
    LONGEST_LINK,
    LONGEST_TITLE,
)
from bot.workshops.model import Details, Speaker
from bot.workshops.refusals import NotALength, NotALink, NotANumber, TooMany

LONGEST_TRIED = 1_000
MOST_NAMES = 20
MOST_PLACES = 100_000

_LENGTH = re.compile(
    r"(?:(?P<days>\d{1,2})\s*(?:d|days?|j|jours?)\s*)?(?:(?P<hours>\d{1,3})\s*(?:h|hours?|heures?)\s*)?(?:(?P<minutes>\d{1,4})\s*"
    r"(?:m|min|minutes?)?)?"
)

Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """Details as they are after what was typed, and the fields that could not be read."""

    details: Details
    refused: Mapping[str, Correctable]


def edit(details: Details, typed: Mapping[str, str]) -> Edited:
    """Take over what was typed into some of `FIELDS`."""
    refused: dict[str, Correctable] = {}
    values: dict[str, Any] = {}
    for name, text in typed.items():
        try:
            values[name] = FIELDS[name](text)
        except Correctable as error:
            refused[name] = error
    return Edited(replace(details, **values), refused)


def shown(details: Details, name: str) -> str:
    """What stands in a field, as `edit` reads it back."""
    match name:
        case "speakers":
            return "\n".join(_speaker_line(speaker) for speaker in details.speakers)
        case "hosts":
            return "\n".join(details.hosts)
        case _:
            value = getattr(details, name)
            return "" if value is None else str(value)


def read_length(typed: str) -> timedelta | None:
    """How long: "1h30", "90 min", "45", "2 days"; empty: not known. Raises `NotALength`."""
    text = " ".join(typed.lower().split())
    if not text:
        return None
    found = _LENGTH.fullmatch(text)
    length = timedelta()
    if found:
        length = timedelta(**{part: int(number or 0) for part, number in found.groupdict().items()})
    if not timedelta() < length <= LONGEST:
        raise NotALength(typed[:60])
    return length


def read_title(typed: str) -> str:
    """A title, in one line; raise `TooLong`."""
    return _checked(" ".join(typed.split()), LONGEST_TITLE)


def read_tried(typed: str) -> str:
    """What somebody will try; raise `TooLong`."""
    return _checked(typed.strip(), LONGEST_TRIED)


def _line(typed: str) -> str:
    return _checked(" ".join(typed.split()), LONGEST_LINE)


def _lines(typed: str) -> str:
    return _checked(typed.strip(), LONGEST_DESCRIPTION)


def _checked(text: str, longest: int) -> str:
    if len(text) > longest:
        raise TooLong(longest=longest, length=len(text))
    return text


def read_link(typed: str) -> str:
    """A web address, or none; raise `NotALink` for anything else."""
    text = typed.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or len(text) > LONGEST_LINK or re.search(r"\s", text):
        raise NotALink(typed=text[:60])
    return text


def _number(typed: str) -> int | None:
    text = typed.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:9]) <= MOST_PLACES:
        raise NotANumber(typed=text[:60])
    return int(text)


def _names(typed: str) -> tuple[str, ...]:
    found = (one for one in re.split(r"[\n;]", typed) if one.strip())
    names = [_line(one) for one in found]
    if len(names) > MOST_NAMES:
        raise TooMany(most=MOST_NAMES)
    return tuple(names)


def _speakers(typed: str) -> tuple[Speaker, ...]:
    """One a line: name, role, organisation, with commas between them."""
    return tuple(_speaker([part.strip() for part in line.split(",")]) for line in _names(typed))


def _speaker(parts: list[str]) -> Speaker:
    name, *others = parts
    if len(others) < 2:
        return Speaker(name, *others)
    return Speaker(name, ", ".join(others[:-1]), others[-1])


def _speaker_line(speaker: Speaker) -> str:
    if speaker.organisation:
        return f"{speaker.name}, {speaker.role}, {speaker.organisation}"
    return ", ".join(filter(None, (speaker.name, speaker.role)))


FIELDS: Mapping[str, Read] = {
    "title_fr": read_title,
    "title_en": read_title,
    "description_fr": _lines,
    "description_en": _lines,
    "place": _line,
    "registration_url": read_link,
    "join_url": read_link,
    "source_url": read_link,
    "replay_url": read_link,
    "summary_url": read_link,
    "hosts": _names,
    "speakers": _speakers,
    "capacity": _number,
}
