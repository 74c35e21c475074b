"""What is announced of a workshop that stands, and when: worked out anew after every change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.service import Appointment, Plan
from bot.people import FORMER
from bot.platforms import private_place
from bot.when.moments import Moment
from bot.workshops.model import OFFSETS, Habits, Workshop
from bot.workshops.taking_part import REMINDER, TOLD

# From when on a post says that it is late.
LATE_AFTER = timedelta(minutes=10)

# Posted when somebody confirms, and some days before; and the correction of both.
CONFIRMED, AHEAD, CHANGED = "workshop-confirmed", "workshop-ahead", "workshop-changed"

# After it took place.
REPLAY_ASKED, REPLAY, TRIED = "workshop-replay-asked", "workshop-replay", "workshop-tried"

# Earlier posts changed, the platform's own calendar kept alike.
AMEND, MIRROR = "workshop-amend", "workshop-mirror"
AMEND_MONTHS = "workshops-month-amend"

# Those that follow from a workshop's date alone.
DATED = frozenset({AHEAD, REMINDER, REPLAY_ASKED})

# Those for the community's channel, and those for its team.
IN_CHANNEL = frozenset({CONFIRMED, AHEAD, CHANGED, REPLAY})
FOR_TEAM = frozenset({REPLAY_ASKED, TRIED})

# Those that say what it has become.
CORRECTING = frozenset({CHANGED, TOLD, AMEND, AMEND_MONTHS, MIRROR})

# The organiser is asked for the replay so many days after.
_ASKED_AFTER = (1, 7)


@dataclass(frozen=True, slots=True)
class Home:
    """Where and when a community is told of its workshops."""

    zone: ZoneInfo
    habits: Habits
    channel: str | None
    organisers_channel: str | None = None

    def at_hour(self, moment: Moment, days: int) -> Moment:
        """So many days after a moment, at the community's hour."""
        day = moment.instant.astimezone(self.zone).date() + timedelta(days=days)
        return Moment(datetime.combine(day, self.habits.hour), self.zone)


def appointments(workshop: Workshop, home: Home) -> list[Appointment]:
    """What is announced because of its date, past or to come; nothing unless it stands."""
    if not workshop.stands:
        return []
    return [*_ahead(workshop, home), *_reminders(workshop), *_replay_asked(workshop, home)]


def _ahead(workshop: Workshop, home: Home) -> Iterator[Appointment]:
    for days in home.habits.ahead if home.channel else ():
        when = home.at_hour(workshop.start, -days)
        if when.instant < workshop.start.instant:
            yield Appointment(AHEAD, Plan(when), home.channel or "", workshop.id)


def _reminders(workshop: Workshop) -> Iterator[Appointment]:
    """One for every offset that anybody may have chosen: who wants it is asked when it is due."""
    for minutes in OFFSETS:
        when = workshop.start.instant - timedelta(minutes=minutes)
        yield Appointment(REMINDER, Plan(Moment.at(when, workshop.start.zone)), about=workshop.id)


def _replay_asked(workshop: Workshop, home: Home) -> Iterator[Appointment]:
    place = asked_at(workshop, home)
    if place is None or workshop.details.replay_url or not workshop.replay_wanted:
        return
    end = Moment.at(workshop.end or workshop.start.instant, workshop.start.zone)
    for days in _ASKED_AFTER:
        yield Appointment(REPLAY_ASKED, Plan(home.at_hour(end, days)), place, workshop.id)


def asked_at(workshop: Workshop, home: Home) -> str | None:
    """Where the organisers are asked about a workshop: in their channel, else in private."""
    if home.organisers_channel:
        return home.organisers_channel
    organiser = workshop.organiser
    return private_place(organiser) if organiser and organiser != FORMER else None
