"""Announcements, their deliveries, and the rules of posting once: when, how late, when again."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.platforms import Right
from bot.replies import Reply
from bot.when.holidays import is_holiday
from bot.when.moments import Moment
from bot.when.recurring import Recurrence, next_after
from bot.when.working_days import FIRST_WORKING_DAY, next_first_working_day

# The kind of announcements that people write themselves.
WRITTEN = "written"

# Between two attempts, doubled each time up to the longest: when nobody knows what happened or the
# platform is busy, and when somebody has to put it right first.
SOON, LATER, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=15)


class State(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    PLANNED = "planned"
    OVER = "over"
    CANCELLED = "cancelled"


class End(StrEnum):
    """What became of a delivery in the end; it was pending until then."""

    POSTED = "posted"
    WITHHELD = "withheld"  # it no longer helped, or was called off
    FAILED = "failed"  # it could not be posted for as long as it helped


class Reason(StrEnum):
    """Why a delivery is not posted, beside the refusals of the platform (`bot.platforms`)."""

    UNSURE = "unsure"
    CANNOT_LOOK = "cannot-look"
    TOO_LATE = "too-late"
    CANCELLED = "cancelled"
    NOTHING_TO_SAY = "nothing-to-say"
    BROKEN = "broken"
    QUIET = "quiet"  # the community has quiet hours now, whenever it was due


class Outcome(StrEnum):
    """How it was posted, as the log of its attempts says."""

    POSTED = "posted"
    FOUND = "found"  # an earlier attempt had succeeded without our knowing
    REMOVED = "removed"  # the same, and somebody has taken it away since
    DONE = "done"  # it was a chore
    NOT_PUBLISHED = "not-published"  # it stands in its channel, its followers did not get it


@dataclass(frozen=True, slots=True)
class Plan:
    """When an announcement takes place: a wall time, and how it comes back.

    `rule`: of RFC 5545, or `FIRST_WORKING_DAY`. `holidays`: the country on whose public holidays
    it does not; the first working day is then a later one.
    """

    start: Moment
    rule: str = ""
    holidays: str | None = None

    def next_after(self, instant: datetime) -> datetime | None:
        """The first occurrence after an instant, in UTC; None when there is none any more."""
        if not self.rule:
            return self.start.instant if self.start.instant > instant else None
        if self.rule == FIRST_WORKING_DAY:
            return next_first_working_day(self.start, instant, self.holidays).instant
        found = next_after(self.start, Recurrence.parse(self.rule), instant, self._skip())
        return found.instant if found else None

    def _skip(self) -> Callable[[date], bool] | None:
        country = self.holidays
        return None if country is None else lambda day: is_holiday(day, country)


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something to be posted at a time, once or again and again, in a place of a community.

    `place`: "": the kind tells where when it is due. `about`: what it is about, in the words of its
    kind, such as the id of a workshop.
    """

    id: str
    kind: str
    community: str
    place: str
    plan: Plan
    state: State
    about: str = ""
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What people wrote: a text in one language at least, and how it is to be posted.

    `at_once`: when it is confirmed, not at the time of its plan. `replaces`: the announcement that
    is called off when this one is confirmed.
    """

    text_fr: str
    text_en: str
    mention: str | None = None
    publish: bool = False
    at_once: bool = False
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something that a feature has announced by itself.

    `place`: "": its kind tells where when it is due. `about`: as in `Announcement`.
    """

    kind: str
    plan: Plan
    place: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """How often something else was posted about the same, before an announcement was planned and
    since, and how often nobody knows yet whether it was."""

    before: int
    since: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An announcement that is due: when to post it and where, and when it takes place again, if
    ever."""

    announcement: Announcement
    due_at: datetime
    next_at: datetime | None
    places: Collection[str]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One occurrence of an announcement for one place.

    `occurrence`: when it takes place; `due_at`: when it is to be posted, later if the community
    has quiet hours then; `unsure_since`: from then on it may have been posted without our knowing.
    """

    id: int
    announcement: Announcement
    occurrence: datetime
    place: str
    due_at: datetime
    attempts: int = 0
    unsure_since: datetime | None = None
    message: str | None = None
    reason: str | None = None

    @property
    def may_be_posted(self) -> bool:
        """Whether an earlier attempt may have posted it, as a message that we do not know."""
        return self.unsure_since is not None and self.message is None

    @property
    def key(self) -> str:
        """What tells it from every other delivery, for ever."""
        return f"{self.occasion}/{self.place}"

    @property
    def occasion(self) -> str:
        """What all deliveries of one occurrence have in common, wherever they go."""
        return f"{self.announcement.id}/{self.occurrence:%Y%m%dT%H%M%SZ}"


@dataclass(frozen=True, slots=True)
class Logged:
    """A delivery as the log tells of it, with what came of each attempt."""

    delivery: Delivery
    ending: str
    attempts: tuple[tuple[datetime, str], ...]


@dataclass(frozen=True, slots=True)
class Log:
    """A page of the log; pages count from 1."""

    shown: Sequence[Logged]
    page: int
    pages: int


class Stage(StrEnum):
    """How a delivery stands in time."""

    ON_TIME = "on-time"
    LATE = "late"
    BEGUN = "begun"  # what it is about has begun; only kinds that know of that say so
    USELESS = "useless"


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """From when on a post says that it is late, and for how long it helps at all."""

    late_after: timedelta
    useful_for: timedelta

    def stage(self, due_at: datetime, now: datetime) -> Stage:
        """Where a delivery stands that was due at an instant."""
        late = now - due_at
        if late > self.useful_for:
            return Stage.USELESS
        return Stage.LATE if late > self.late_after else Stage.ON_TIME


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a delivery, how or why, and as which message."""

    end: End
    reason: str
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What is posted: a card, the one role that it calls, whether followers get it as well."""

    reply: Reply
    mention: str | None = None
    publish: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to be announced, where, when and how.

    `moment`: None: as soon as it is confirmed. `place`: None: the community's own channel.
    """

    moment: Moment | None = None
    place: str | None = None
    rule: str = ""
    mention: str | None = None
    publish: bool = False
    text_fr: str = ""
    text_en: str = ""
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that is not over: when it is to be posted, and why it was not yet.

    `unsure`: it is being posted, or may have been without our knowing.
    """

    due_at: datetime
    reason: str | None
    unsure: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """An announcement as it stands, and what will become of it.

    `posted_at`: when it will be posted in fact; None: never. `held`: quiet hours put it off until
    then. `lacking`: what the bot may not do there. `follows`: other channels can follow that one.
    `waiting`: what is made of it already and waits to be posted.
    """

    announcement: Announcement
    written: Written
    posted_at: datetime | None
    held: bool
    lacking: frozenset[Right]
    follows: bool
    waiting: Waiting | None = None

    @property
    def to_come(self) -> bool:
        """Whether anything of it is still to be posted."""
        return self.posted_at is not None

    @property
    def state(self) -> State:
        """Where it stands for people: it is not over for them while its last post waits."""
        waits = self.announcement.state is State.OVER and self.to_come
        return State.PLANNED if waits else self.announcement.state


def pause_after(attempts: int, *, soon: bool) -> timedelta:
    """How long to wait after so many attempts; `soon`: it may pass by itself."""
    first = SOON if soon else LATER
    return min(first * 2 ** min(attempts - 1, 10), LONGEST_PAUSE)
