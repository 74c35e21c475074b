"""What follows when a question begins to wait or waits no more: the team sees it, askers are told.

All of it is planned in the transaction in which that happens.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.database import Change
from bot.questions.unanswered import Question
from bot.when.moments import Moment

# Kinds of announcements. About each of them stands the id of the question.
WAITING, SHOWN_ANEW = "question-waiting", "question-waiting-amend"
OUTCOME, END = "question-outcome", "question-end"

# When these are due nobody reads as a time of the day.
_UTC = ZoneInfo("UTC")


class QuestionTelling:
    """Plans what is told of questions."""

    def __init__(self, announcements: AnnouncementService, clock: Clock) -> None:
        self._announcements = announcements
        self._clock = clock

    def begun(self, question: Question) -> Sequence[Change]:
        """What is to be written with a question that begins to wait."""
        return [self._now(question, WAITING), self.ending(question)]

    def decided(self, question: Question, *, tell: bool) -> Sequence[Change]:
        """What is to be written with one that waits no more; `tell`: those who asked."""
        kinds = (SHOWN_ANEW, OUTCOME) if tell else (SHOWN_ANEW,)
        return [self._now(question, *kinds), self.ending(question)]

    def showing_anew(self, question: Question) -> Change:
        """What has the post about a question show how it stands."""
        return self._now(question, SHOWN_ANEW)

    def ending(self, question: Question) -> Change:
        """What has somebody look at it again when its time has come."""
        its = [Appointment(END, Plan(_end(question)), about=question.id)]
        return self._announcements.arranging(question.community, question.id, {END}, its)

    def _now(self, question: Question, *kinds: str) -> Change:
        plan = Plan(Moment.at(self._clock(), _UTC))
        its = [Appointment(kind, plan, about=question.id) for kind in kinds]
        return self._announcements.planning(question.community, *its)


def ends_at(question: Question) -> datetime:
    """When it lapses, or goes, unless somebody does anything; to the minute."""
    return _end(question).instant


def _end(question: Question) -> Moment:
    return Moment.at(question.ends_at, _UTC)
