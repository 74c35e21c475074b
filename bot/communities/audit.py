"""What the trail of a community says, and what one looks for in it; pure values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.communities.model import Deed
from bot.errors import Correctable
from bot.replies import Arguments

# Stands for the bot, wherever a person is named.
ITSELF = "itself"

# A person as a platform lets one be typed: mentioned, or by the id alone.
_PERSON = re.compile(r"(?:<@!?)?(?:[a-z]+:)?([A-Za-z0-9]{1,32})>?")


class UnknownPerson(Correctable):
    """Nobody is called so: people are mentioned, or named by their id."""

    key = "error-unknown-person"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class Area(StrEnum):
    """What something was done to; the catalogue names each (`audit-area-facts`)."""

    FACTS = "facts"
    SETTINGS = "settings"
    ANNOUNCEMENTS = "announcements"
    WORKSHOPS = "workshops"
    PRACTICES = "practices"
    PRIVACY = "privacy"

    @property
    def deeds(self) -> frozenset[Deed]:
        """What is done there."""
        return frozenset(deed for deed in Deed if area_of(deed) is self)


# By the first word of a deed.
_AREAS: Mapping[str, Area] = {
    "fact": Area.FACTS,
    "facts": Area.FACTS,
    "draft": Area.FACTS,
    "decision": Area.FACTS,
    "suggestion": Area.FACTS,
    "question": Area.FACTS,
    "setting": Area.SETTINGS,
    "announcement": Area.ANNOUNCEMENTS,
    "tips": Area.ANNOUNCEMENTS,
    "workshop": Area.WORKSHOPS,
    "series": Area.WORKSHOPS,
    "habit": Area.WORKSHOPS,
    "calendar": Area.WORKSHOPS,
    "practice": Area.PRACTICES,
    "audit": Area.PRIVACY,
    "data": Area.PRIVACY,
}


def area_of(deed: Deed) -> Area:
    """To what a deed was done."""
    return _AREAS[deed.partition("-")[0]]


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing that somebody did, at an instant; `person`: None: the bot itself.

    `about` and `details` are those of `Trail.note`.
    """

    at: datetime
    person: str | None
    deed: Deed
    about: str
    details: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one looks for; nothing: all of it.

    `person`: an id, `FORMER` or `ITSELF`. `since`: a day where the community is.
    """

    person: str = ""
    area: Area | None = None
    since: date | None = None

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()

    @property
    def deeds(self) -> frozenset[Deed]:
        """What may have been done."""
        return frozenset(Deed) if self.area is None else self.area.deeds

    @property
    def arguments(self) -> Arguments:
        """What a button needs to look for the same."""
        since = self.since.isoformat() if self.since else ""
        named = {"person": self.person, "area": self.area or "", "since": since}
        return {name: str(value) for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was looked for, the last first; pages count from 1."""

    noted: tuple[Noted, ...]
    page: int
    pages: int


def person_of(typed: str, community: str) -> str:
    """The id of a person who is mentioned or named by their id; raise `UnknownPerson`."""
    found = _PERSON.fullmatch(typed.strip())
    if found is None or not any(map(str.isdigit, found[1])):
        raise UnknownPerson(typed[:60])
    return f"{community.partition(':')[0]}:{found[1]}"
