"""Who takes part in a workshop or wants to be reminded of it: values and rules, pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.i18n import Locale
from bot.workshops.model import OFFSETS, USUAL_OFFSETS, SignUp, Workshop

# What is announced to single persons: that a workshop is near, that they have a place now, that
# it was put on another date or called off.
REMINDER, PLACE, TOLD = "workshop-reminder", "workshop-place", "workshop-told"


class Part(StrEnum):
    """What somebody has who signed up; rows hold these values."""

    IN = "in"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Signup:
    """One person who signed up, and when; `locale`: in which language they are written to."""

    person: str
    part: Part
    locale: Locale
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands with a workshop.

    `part`: None: not signed up. `position`: of those who wait, from 1; 0: not among them. `taken`
    and `waiting`: how many have a place and wait for one. `locale`: the language in which they are
    written to about it; None: they never are. `offsets`: how long before they are reminded, in
    minutes. `closed`: their private messages were closed when they were last written to.
    """

    part: Part | None = None
    position: int = 0
    following: bool = False
    taken: int = 0
    waiting: int = 0
    capacity: int | None = None
    locale: Locale | None = None
    offsets: tuple[int, ...] = USUAL_OFFSETS
    closed: bool = False

    @property
    def full(self) -> bool:
        """Whether somebody who joins now has to wait."""
        return self.capacity is not None and self.taken >= self.capacity

    @property
    def concerned(self) -> bool:
        """Whether the person signed up or wants to be reminded."""
        return self.part is not None or self.following


def place_about(workshop: str, person: str) -> str:
    """What the announcement of a place to a person is about."""
    return f"{workshop}/{person}"


def workshop_of(about: str) -> str:
    """The workshop that a personal announcement is about."""
    return about.partition("/")[0]


def can_join(workshop: Workshop, now: datetime) -> bool:
    """Whether one can sign up here: until its end, as people also come late."""
    here = workshop.details.sign_up is SignUp.CHAT
    return here and workshop.stands and not workshop.is_over(now)


def can_follow(workshop: Workshop, now: datetime) -> bool:
    """Whether there is anything to be reminded of."""
    return workshop.stands and not workshop.has_begun(now)


def shows_join_link(workshop: Workshop, standing: Standing, now: datetime) -> bool:
    """Whether somebody is shown the private link: who has a place by signing up here, alone."""
    return (
        workshop.details.sign_up is SignUp.CHAT
        and standing.part is Part.IN
        and bool(workshop.details.join_url)
        and workshop.stands
        and not workshop.is_over(now)
    )


def reminders_ahead(workshop: Workshop, offsets: Iterable[int], now: datetime) -> list[int]:
    """The reminders that are still to come, by their minutes before it, the first to come first."""
    start = workshop.start.instant
    to_come = [minutes for minutes in offsets if start - timedelta(minutes=minutes) > now]
    return sorted(to_come, reverse=True)


def is_overtaken(workshop: Workshop, minutes: int, offsets: Sequence[int], now: datetime) -> bool:
    """Whether a later reminder of the same person is due as well: one of them is enough."""
    start = workshop.start.instant
    return any(other < minutes and start - timedelta(minutes=other) <= now for other in offsets)


def known_offsets(wanted: Iterable[int]) -> tuple[int, ...]:
    """Those of the offsets that one can choose, the longest first."""
    chosen = set(wanted)
    return tuple(minutes for minutes in OFFSETS if minutes in chosen)
