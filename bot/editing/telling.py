"""What follows when a draft waits or is decided: editors are shown it, its author is told.

All of it is planned in the transaction in which that happens, so that nothing is told of what did
not happen, and nothing that happened is kept from anybody.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.database import Change
from bot.editing.model import Draft, DraftState
from bot.when.moments import Moment

# Kinds of announcements. About each of them stands the id of the draft.
WAITING, SHOWN_ANEW = "fact-waiting", "fact-waiting-amend"
OUTCOME, LAPSE = "fact-outcome", "fact-lapse"

# A suggestion on which nobody decided for so long is not decided on any more.
LAPSES_AFTER = timedelta(days=90)

# What the author of a suggestion is told, unless they know: they withdrew it.
_TOLD = frozenset({DraftState.PUBLISHED, DraftState.REJECTED, DraftState.LAPSED})

# When these are due nobody reads as a time of the day.
_UTC = ZoneInfo("UTC")


class Telling:
    """Plans what is told of drafts."""

    def __init__(self, announcements: AnnouncementService, clock: Clock) -> None:
        self._announcements = announcements
        self._clock = clock

    def told(self, draft: Draft) -> Sequence[Change]:
        """What is to be written with a draft that begins to wait, is changed while it waits, or is
        decided, as it is then.

        `AnnouncementService.wake` has it looked at when that is over.
        """
        waits = draft.state is DraftState.WAITING
        its = [self._now(WAITING, draft)] if waits else []
        its.append(self._now(SHOWN_ANEW, draft))
        if draft.suggested and draft.state in _TOLD:
            its.append(self._now(OUTCOME, draft))
        return [self._announcements.planning(draft.community, *its), self.lapsing(draft)]

    def lapsing(self, draft: Draft) -> Change:
        """What has somebody look whether a suggestion lapses when its time has come, and of one
        that is decided no more."""
        looked_at = draft.suggested and draft.state is DraftState.WAITING
        its = [Appointment(LAPSE, Plan(_end(draft)), about=draft.id)] if looked_at else []
        return self._announcements.arranging(draft.community, draft.id, {LAPSE}, its)

    def showing_anew(self, draft: Draft) -> Change:
        """What has the post about a draft show what became of it."""
        return self._announcements.planning(draft.community, self._now(SHOWN_ANEW, draft))

    def _now(self, kind: str, draft: Draft) -> Appointment:
        return Appointment(kind, Plan(Moment.at(self._clock(), _UTC)), about=draft.id)


def lapses_at(draft: Draft) -> datetime:
    """When a suggestion lapses that nobody changes or decides any more, to the minute."""
    return _end(draft).instant


def _end(draft: Draft) -> Moment:
    return Moment.at(draft.changed_at + LAPSES_AFTER, _UTC)
