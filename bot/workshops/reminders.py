"""What is written to single persons about a workshop: reminders, a place, another date.

Quiet hours of the community do not hold for these: who is written to asked for it, and an hour
later it may have cost them the workshop.
"""

from abc import abstractmethod
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.announcements.service import (
    Announcement,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Posting,
    Stage,
)
from bot.i18n import Words
from bot.platforms import CLOSED, person_of, private_place
from bot.when.saying import say_instant
from bot.workshops.arranging import LATE_AFTER
from bot.workshops.ground import Ground
from bot.workshops.member_views import ahead, letter
from bot.workshops.model import BEGUN_FOR, State, Workshop
from bot.workshops.signups import SignupStore
from bot.workshops.taking_part import (
    PLACE,
    REMINDER,
    TOLD,
    Part,
    Standing,
    is_overtaken,
    workshop_of,
)
from bot.workshops.views import Reader, title_of

__all__ = ["PLACE", "REMINDER", "TOLD", "PlaceKind", "ReminderKind", "ToldKind"]


@dataclass(frozen=True, slots=True)
class _Matter:
    """What a letter is about, and to whom it goes."""

    workshop: Workshop
    standing: Standing
    reader: Reader
    delivery: Delivery
    stage: Stage

    @property
    def words(self) -> Words:
        return self.reader.words

    @property
    def title(self) -> str:
        return title_of(self.workshop, self.words)

    @property
    def due(self) -> str:
        """When it should have been written, where the workshop is held."""
        zone = self.workshop.start.zone
        return say_instant(self.delivery.due_at, zone, self.words)


class _Letter(Posting):
    """Something written to a person about a workshop, in the language of their sign-up."""

    policy = LatePolicy(late_after=LATE_AFTER, useful_for=timedelta(days=14))
    keeps_quiet = False

    def __init__(self, signups: SignupStore, ground: Ground) -> None:
        self._signups = signups
        self._ground = ground

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        """How it stands in time, by the time of the workshop itself."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None or not _helps(workshop, now):
            return Stage.USELESS
        if workshop.has_begun(now):
            return Stage.BEGUN
        return Stage.LATE if now - delivery.due_at > LATE_AFTER else Stage.ON_TIME

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """The letter; None for who has nothing to do with it any more."""
        matter = await self._matter(delivery, stage)
        if matter is None or not self._concerns(matter):
            return None
        title, said = self._title(matter), self._said(matter)
        return Content(letter(title, said, matter.workshop, matter.standing, matter.reader))

    async def ended(self, delivery: Delivery, ended: Ended) -> None:
        """Remind nobody who cannot be written to; they are told so when they next look."""
        person = person_of(delivery.place)
        if person is None:
            return
        if ended.end is End.FAILED and ended.reason in CLOSED:
            await self._signups.close(person)
        elif ended.end is End.POSTED:
            await self._signups.reopen(person)

    @abstractmethod
    def _concerns(self, matter: _Matter) -> bool:
        """Whether there is still something to say to that person."""

    @abstractmethod
    def _title(self, matter: _Matter) -> str:
        """What it is, and of which workshop."""

    @abstractmethod
    def _said(self, matter: _Matter) -> Iterator[str]:
        """What there is to say, beside what is known of the workshop."""

    async def _matter(self, delivery: Delivery, stage: Stage) -> _Matter | None:
        workshop = await self._ground.workshop(delivery.announcement)
        person = person_of(delivery.place)
        if workshop is None or person is None:
            return None
        standing = await self._signups.standing(workshop.id, person)
        if standing.locale is None:
            return None
        reader = await self._ground.reader_of(standing.locale)
        return _Matter(workshop, standing, reader, delivery, stage)


class ReminderKind(_Letter):
    """A reminder, as long before as the person prefers; of several that are late, the last alone.

    Each length of time is an announcement of its own, for all who chose it.
    """

    name = REMINDER

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Who follows the workshop and wants to know so long before."""
        workshop = await self._ground.workshop(announcement)
        if workshop is None or not workshop.stands:
            return ()
        minutes = _minutes_before(workshop, announcement.plan.start.instant)
        people = await self._signups.followers(workshop.id, minutes)
        return [private_place(person) for person in people]

    def _concerns(self, matter: _Matter) -> bool:
        workshop, standing = matter.workshop, matter.standing
        minutes = _minutes_before(workshop, matter.delivery.occurrence)
        return (
            workshop.stands
            and standing.following
            and minutes in standing.offsets
            and not is_overtaken(workshop, minutes, standing.offsets, matter.reader.now)
        )

    def _title(self, matter: _Matter) -> str:
        return matter.words("reminder-title", title=matter.title)

    def _said(self, matter: _Matter) -> Iterator[str]:
        if matter.stage is Stage.ON_TIME:
            minutes = _minutes_before(matter.workshop, matter.delivery.occurrence)
            yield ahead(minutes, matter.words)
        elif matter.stage is Stage.LATE:
            yield matter.words("reminder-late", due=matter.due)


class PlaceKind(_Letter):
    """A place became free: the person who waited has it now."""

    name = PLACE

    def _concerns(self, matter: _Matter) -> bool:
        return matter.workshop.stands and matter.standing.part is Part.IN

    def _title(self, matter: _Matter) -> str:
        return matter.words("signup-place-title", title=matter.title)

    def _said(self, matter: _Matter) -> Iterator[str]:
        if matter.stage is Stage.LATE:
            yield matter.words("signup-place-late", due=matter.due)
        else:
            yield matter.words("signup-place")


class ToldKind(_Letter):
    """The workshop was put on another date or called off: whoever is concerned is told once."""

    name = TOLD

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Who signed up or wants to be reminded."""
        people = await self._signups.concerned(workshop_of(announcement.about))
        return [private_place(person) for person in people]

    def _concerns(self, matter: _Matter) -> bool:
        workshop, standing = matter.workshop, matter.standing
        return standing.concerned and (workshop.stands or workshop.state is State.CANCELLED)

    def _title(self, matter: _Matter) -> str:
        if matter.workshop.state is State.CANCELLED:
            return matter.words("workshops-told-cancelled", title=matter.title)
        return matter.words("workshops-told-moved", title=matter.title)

    def _said(self, matter: _Matter) -> Iterator[str]:
        if matter.reader.now - matter.delivery.due_at > LATE_AFTER:
            yield matter.words("workshops-told-late", due=matter.due)


def _helps(workshop: Workshop, now: datetime) -> bool:
    """Whether one who reads it now can still do something about it.

    That it was called off helps those who come, for an hour.
    """
    if workshop.state is State.CANCELLED:
        return now < workshop.start.instant + BEGUN_FOR
    return workshop.still_useful(now)


def _minutes_before(workshop: Workshop, instant: datetime) -> int:
    return round((workshop.start.instant - instant).total_seconds() / 60)
