"""A workshop and its life: what is known of it, when it is, and what became of it.

What nobody said is empty or None and stays so: no length, place or access is ever assumed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.i18n import Locale, Text
from bot.when.moments import Moment

# How long before a workshop people may have themselves reminded, in minutes; most want the latter.
OFFSETS = (7 * 1440, 2 * 1440, 1440, 180, 60, 15)
USUAL_OFFSETS = (1440, 60)

# Where nobody said how long a workshop takes, one still tells people that it has begun for so long.
BEGUN_FOR = timedelta(hours=1)


class State(StrEnum):
    """Where a workshop stands; rows hold these values."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    MOVED = "moved"  # confirmed, and put on another date since
    CANCELLED = "cancelled"
    DONE = "done"


# Those that take place as far as one knows.
STANDING = frozenset({State.CONFIRMED, State.MOVED})


class WorkshopKind(StrEnum):
    """What sort of workshop it is."""

    EXPERT_TALK = "expert-talk"
    EXPERIENCE_REPORT = "experience-report"
    CONFERENCE = "conference"
    FORUM = "forum"
    OTHER = "other"


class Format(StrEnum):
    """Where people take part."""

    ONLINE = "online"
    ONSITE = "onsite"
    HYBRID = "hybrid"


class Access(StrEnum):
    """Whom it is for."""

    SIGNATORIES = "signatories"
    OPEN = "open"
    INTERNAL = "internal"


class SignUp(StrEnum):
    """How one signs up."""

    PAGE = "page"  # on the programme's own page: the bot offers reminders only
    CHAT = "chat"  # here, with places and a waiting list
    NONE = "none"  # nobody said how


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks: no more is kept of them."""

    name: str
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of a workshop, beside its date; every text in one language at least.

    `place`: where it is held, as people say it. `join_url` is for those who signed up, and for
    nobody else. `languages`: those that are spoken. `themes`: ids of the practices' themes.
    `capacity`: None: no limit is known. `reason`: why it was moved or cancelled last.
    """

    title_fr: str = ""
    title_en: str = ""
    description_fr: str = ""
    description_en: str = ""
    kind: WorkshopKind = WorkshopKind.OTHER
    format: Format | None = None
    access: Access | None = None
    place: str = ""
    registration_url: str = ""
    join_url: str = ""
    source_url: str = ""
    replay_url: str = ""
    summary_url: str = ""
    hosts: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    themes: tuple[str, ...] = ()
    languages: tuple[Locale, ...] = ()
    sign_up_here: bool = False
    capacity: int | None = None
    reason: str = ""

    @property
    def title(self) -> Text:
        """The title; where it is missing in a language, that of the other."""
        return Text(self.title_fr or self.title_en, self.title_en or self.title_fr)

    @property
    def description(self) -> Text:
        """The description, likewise."""
        return Text(
            self.description_fr or self.description_en, self.description_en or self.description_fr
        )

    @property
    def sign_up(self) -> SignUp:
        """How one signs up."""
        if self.sign_up_here:
            return SignUp.CHAT
        return SignUp.PAGE if self.registration_url else SignUp.NONE


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop of a community.

    `length`: None: not known. `uid` names it in calendars for ever; `sequence` counts the changes
    that matter there (RFC 5545), `revision` every change. `series` and `occurrence`: the series
    that proposed it, and the wall time that it proposed. `organiser`: who confirmed it last.
    `replay_wanted`: the organiser is still asked for the replay.
    """

    id: str
    community: str
    uid: str
    start: Moment
    state: State = State.DRAFT
    length: timedelta | None = None
    details: Details = field(default_factory=Details)
    sequence: int = 0
    revision: int = 0
    series: str | None = None
    occurrence: datetime | None = None
    organiser: str | None = None
    replay_wanted: bool = True
    made_at: datetime | None = None
    changed_at: datetime | None = None

    @property
    def end(self) -> datetime | None:
        """The instant of its end, in UTC; None when nobody said."""
        return None if self.length is None else self.start.instant + self.length

    @property
    def stands(self) -> bool:
        """Whether somebody confirmed it and nobody called it off."""
        return self.state in STANDING

    @property
    def is_public(self) -> bool:
        """Whether people outside the team may know of it: somebody confirmed it once."""
        if self.state is State.CANCELLED:
            return self.organiser is not None
        return self.state is not State.DRAFT

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended; without a known end, when its day is over where it is held."""
        return now >= (self.end or _end_of_day(self.start))

    def has_begun(self, now: datetime) -> bool:
        """Whether it has started."""
        return now >= self.start.instant

    def still_useful(self, now: datetime) -> bool:
        """Whether one who learns of it now can still take part in it."""
        return now < (self.end or self.start.instant + BEGUN_FOR)

    def state_at(self, now: datetime) -> State:
        """Where it stands at an instant: what took place is done, without anybody saying so."""
        return State.DONE if self.stands and self.is_over(now) else self.state


def _end_of_day(moment: Moment) -> datetime:
    following = datetime.combine(moment.local.date() + timedelta(days=1), time())
    return Moment(following, moment.zone).instant


class Deed(StrEnum):
    """What somebody did with a workshop; its history holds these values."""

    PLANNED = "planned"
    PROPOSED = "proposed"  # by its series
    IMPORTED = "imported"
    EDITED = "edited"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: who did what and when, with each field before and after it.

    `person`: None: the bot itself.
    """

    at: datetime
    person: str | None
    deed: Deed
    before: Mapping[str, str] = field(default_factory=dict[str, str])
    after: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ExperienceDraft:
    """What somebody said they will try after a workshop: the draft of an experience report."""

    workshop: str
    community: str
    person: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Habits:
    """What a community wants of its workshops.

    `hour`: the wall time at which it is told of them in its channel. `ahead`: how many days before
    a workshop the channel is reminded of it. `monthly`: on the first working day of a month, its
    workshops in one post. `promise`: the organisers are told when the next month has none.
    """

    hour: time = time(9)
    ahead: tuple[int, ...] = (7,)
    monthly: bool = True
    promise: bool = True

    @property
    def said(self) -> Mapping[str, str]:
        """What is wanted, as text by the name of each habit."""
        return {
            "hour": f"{self.hour:%H:%M}",
            "ahead": " ".join(map(str, self.ahead)),
            "monthly": "yes" if self.monthly else "no",
            "promise": "yes" if self.promise else "no",
        }


def moved(workshop: Workshop, start: Moment, length: timedelta | None) -> Workshop:
    """The workshop on another date; one that was confirmed is `MOVED` from then on."""
    state = State.MOVED if workshop.stands else workshop.state
    return replace(workshop, start=start, length=length, state=state)
