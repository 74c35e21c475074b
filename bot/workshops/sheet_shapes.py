"""The shape of workshops written in YAML, and what a reader is told where it does not fit."""

import re
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import ErrorDetails, PydanticCustomError

from bot import sheets
from bot.content.values import Part
from bot.i18n import Locale
from bot.workshops.entries import (
    LINK,
    LONGEST_UID,
    known_zones,
)
from bot.workshops.limits import (
    LONGEST,
    LONGEST_DESCRIPTION,
    LONGEST_LINE,
    LONGEST_LINK,
    LONGEST_TITLE,
)
from bot.workshops.model import Access, Format, WorkshopKind

_MOST_PEOPLE = 20
_MOST_MINUTES = int(LONGEST.total_seconds()) // 60
_MOST_PLACES = 100_000

_WALL = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d?:\d\d)(?: ?([+-]\d\d:\d\d))?")
_HOUR = re.compile(r"\d\d?:\d\d")


def _is_wall(text: str) -> str:
    if read_wall(text) is None:
        raise PydanticCustomError("sheet-date", "no date and time")
    return text


def _is_end(text: str) -> str:
    if not _HOUR.fullmatch(text):
        return _is_wall(text)
    return _is_wall(f"2026-01-01 {text}") and text


def _is_zone(name: str) -> str:
    if name not in known_zones():
        raise PydanticCustomError("sheet-zone", "no zone", {"given": name})
    return name


def _is_link(text: str) -> str:
    if not re.fullmatch(LINK, text):
        raise PydanticCustomError("sheet-link", "no link")
    return text


class _OneOf:
    """Takes the values of an enumeration."""

    def __init__(self, values: type[StrEnum]) -> None:
        self._values = list(values)

    def __call__(self, text: str) -> str:
        if text not in self._values:
            choices = ", ".join(self._values)
            raise PydanticCustomError("sheet-choice", "another", {"choices": choices})
        return text


_Line = Annotated[str, Field(max_length=LONGEST_LINE)]
_Link = Annotated[str, Field(max_length=LONGEST_LINK), AfterValidator(_is_link)]
_Title = Annotated[str, Field(max_length=LONGEST_TITLE)]
_Description = Annotated[str, Field(max_length=LONGEST_DESCRIPTION)]
_Language = Annotated[str, AfterValidator(_OneOf(Locale))]
_Part = TypeVar("_Part")
_Several = Annotated[list[_Part], Field(default_factory=list, max_length=_MOST_PEOPLE)]


class SpeakerPart(Part):
    """Somebody who speaks."""

    name: Annotated[_Line, Field(min_length=1)]
    role: _Line = ""
    organisation: _Line = ""


class WorkshopPart(Part):
    """What can be written of one workshop; keys that are left empty count as absent."""

    uid: Annotated[str, Field(min_length=1, max_length=LONGEST_UID)] | None = None
    title_fr: _Title = ""
    title_en: _Title = ""
    description_fr: _Description = ""
    description_en: _Description = ""
    starts: Annotated[str, AfterValidator(_is_wall)]
    zone: Annotated[str, AfterValidator(_is_zone)] | None = None
    ends: Annotated[str, AfterValidator(_is_end)] | None = None
    minutes: Annotated[int, Field(ge=1, le=_MOST_MINUTES)] | None = None
    kind: Annotated[str, AfterValidator(_OneOf(WorkshopKind))] = WorkshopKind.OTHER.value
    format: Annotated[str, AfterValidator(_OneOf(Format))] | None = None
    access: Annotated[str, AfterValidator(_OneOf(Access))] | None = None
    place: _Line = ""
    registration_url: _Link = ""
    join_url: _Link = ""
    source_url: _Link = ""
    replay_url: _Link = ""
    summary_url: _Link = ""
    hosts: _Several[_Line]
    speakers: _Several[SpeakerPart]
    themes: _Several[_Line]
    languages: _Several[_Language]
    capacity: Annotated[int, Field(ge=1, le=_MOST_PLACES)] | None = None
    sign_up_here: bool = False
    cancelled: bool = False


def read_wall(text: str) -> tuple[datetime, timedelta | None] | None:
    """A date and time as written, with the offset that may follow it."""
    match = _WALL.fullmatch(text.strip())
    if match is None:
        return None
    day, hour, offset = match.groups()
    try:
        told = datetime.fromisoformat(f"{day}T{hour.zfill(5)}{offset or ''}")
    except ValueError:
        return None
    if not 2000 <= told.year <= 2100:
        return None
    return told.replace(tzinfo=None), told.utcoffset()


def said(details: ErrorDetails) -> tuple[str, dict[str, str | int]]:
    """The key and the values of what a reader is told of a fault that pydantic found."""
    shape = SpeakerPart if "speakers" in details["loc"][:-1] else WorkshopPart
    what, told = sheets.said(details, "workshops", shape.model_fields)
    if what == "sheet-range":
        most = _MOST_MINUTES if told["field"] == "minutes" else _MOST_PLACES
        told |= {"least": 1, "most": most}
    return what, told
