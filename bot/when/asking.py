"""A time that may mean several moments is asked back, not guessed."""

from collections.abc import Sequence
from datetime import datetime

from bot.i18n import Words
from bot.replies import Action, Arguments, Paragraph, Reply
from bot.when.moments import Moment
from bot.when.refusals import Refused
from bot.when.saying import say


def to_come(refused: Refused, now: datetime) -> Sequence[Moment]:
    """The moments that may be meant, of those that are not past."""
    return [moment for moment in refused.moments if moment.instant > now]


def offered(
    moments: Sequence[Moment], command: str, given: Arguments, words: Words
) -> tuple[Action, ...]:
    """A button for each: the same command, with that moment as its `when`."""
    return tuple(
        Action(say(moment, words), command, {**given, "when": moment.iso}) for moment in moments
    )


def which_moment(
    refused: Refused, now: datetime, command: str, given: Arguments, words: Words
) -> Reply:
    """The phrase may mean several moments to come: which one? Raises the refusal where there is
    none; `given`: what was said beside, "" being nothing."""
    moments = to_come(refused, now)
    if not moments:
        raise refused
    said = Paragraph(words(refused.key, **refused.details))
    beside = {name: value for name, value in given.items() if value != ""}
    actions = offered(moments, command, beside, words)
    return Reply(words("which-moment"), (said,), actions, private=True, beside=True)
