"""A workshop as its members see it: how they stand with it, and what they can do with it."""

from collections.abc import Iterable, Iterator

from bot.i18n import Words
from bot.replies import Action, File, Link, Paragraph, Remark, Reply
from bot.workshops.model import SignUp, State, Workshop
from bot.workshops.taking_part import (
    Part,
    Standing,
    can_follow,
    can_join,
    reminders_ahead,
    shows_join_link,
)
from bot.workshops.views import Reader, blocks, listed, title_of

# The commands that people type, and those behind buttons.
NEXT, COMING, PAST = "workshops next", "workshops coming", "workshops past"
MINE, CALENDAR = "workshops mine", "workshops calendar"
SHOW, JOIN, LEAVE = "show-workshop", "join-workshop", "leave-workshop"
FOLLOW, UNFOLLOW, TO_CALENDAR = "follow-workshop", "unfollow-workshop", "add-to-calendar"
COMING_PAGE, PAST_PAGE, MINE_PAGE = "coming-workshops", "past-workshops", "my-workshops"
SET_REMINDERS = "set-reminders"
RENEW_CALENDAR = "renew-calendar"

_DAY, _HOUR = 1440, 60

# Those of which nothing can be joined or waited for any more.
_ENDED = frozenset({State.CANCELLED, State.DONE})


def public_actions(workshop: Workshop, words: Words) -> tuple[Action | Link, ...]:
    """What stands under a workshop where everybody reads it; each presses for themselves alone."""
    if workshop.state in _ENDED:
        return ()
    its = {"workshop": workshop.id}
    sign_up: list[Action | Link] = []
    if workshop.details.sign_up is SignUp.PAGE:
        sign_up.append(Link(words("workshops-register"), workshop.details.registration_url))
    elif workshop.details.sign_up is SignUp.CHAT:
        sign_up.append(Action(words("workshops-join"), JOIN, its, main=True))
    return (
        *sign_up,
        Action(words("workshops-follow"), FOLLOW, its),
        Action(words("workshops-to-calendar"), TO_CALENDAR, its),
    )


def workshop_card(
    workshop: Workshop,
    standing: Standing,
    reader: Reader,
    note: str = "",
    *,
    reachable: bool = True,
) -> Reply:
    """A workshop for one person: how they stand with it first, then what is known of it.

    `note`: what was just done. `reachable`: its buttons would find it again.
    """
    lines = [*([note] if note else []), *_part_lines(workshop, standing, reader)]
    lines += _reminder_lines(workshop, standing, reader)
    remarks = [Remark(text) for text in _remarks(workshop, standing, reader)]
    actions = tuple(personal_actions(workshop, standing, reader))
    return Reply(
        title_of(workshop, reader.words),
        (*map(Paragraph, lines), *blocks(workshop, reader), *remarks),
        actions if reachable else links(actions),
        private=True,
    )


def letter(
    title: str, said: Iterable[str], workshop: Workshop, standing: Standing, reader: Reader
) -> Reply:
    """What is written to one person in private: what there is to say, when and where it is."""
    lines = [*said, *_part_lines(workshop, standing, reader)]
    remarks = [Remark(text) for text in _remarks(workshop, standing, reader)]
    return Reply(
        title,
        (*map(Paragraph, lines), *blocks(workshop, reader), *remarks),
        tuple(personal_actions(workshop, standing, reader)),
    )


def _part_lines(workshop: Workshop, standing: Standing, reader: Reader) -> Iterator[str]:
    """Whether a person takes part in it, and whether it has begun."""
    words, now = reader.words, reader.now
    if not workshop.stands or workshop.is_over(now):
        return
    if workshop.has_begun(now):
        joins = standing.part is None and can_join(workshop, now)
        yield words("workshops-begun-still-open" if joins else "workshops-has-begun")
    if standing.part is Part.IN:
        yield words("signup-in")
    elif standing.part is Part.WAITING:
        yield words("signup-waiting", position=standing.position, waiting=standing.waiting)


def _reminder_lines(workshop: Workshop, standing: Standing, reader: Reader) -> Iterator[str]:
    """When the person will be reminded of it, if there is still time; or why never."""
    words = reader.words
    if standing.following and can_follow(workshop, reader.now):
        to_come = reminders_ahead(workshop, standing.offsets, reader.now)
        when = listed([before(minutes, words) for minutes in to_come], words)
        yield words("reminder-ahead", when=when) if to_come else words("reminder-none-ahead")
    if standing.closed:
        yield words("reminder-closed")


def personal_actions(
    workshop: Workshop, standing: Standing, reader: Reader
) -> Iterator[Action | Link]:
    """What one person can do with it now."""
    words, now, its = reader.words, reader.now, {"workshop": workshop.id}
    yield from _taking_part(workshop, standing, reader)
    if can_follow(workshop, now):
        if standing.following:
            yield Action(words("workshops-unfollow"), UNFOLLOW, its)
        else:
            yield Action(words("workshops-follow"), FOLLOW, its)
    if workshop.stands and not workshop.is_over(now):
        yield Action(words("workshops-to-calendar"), TO_CALENDAR, its)
    if standing.following:
        yield Action(words("workshops-to-mine"), MINE)
    if workshop.details.replay_url:
        yield Link(words("workshops-replay"), workshop.details.replay_url)
    if workshop.details.summary_url:
        yield Link(words("workshops-summary"), workshop.details.summary_url)


def links(actions: Iterable[Action | Link]) -> tuple[Link, ...]:
    """Those that open a page."""
    return tuple(action for action in actions if isinstance(action, Link))


def before(minutes: int, words: Words) -> str:
    """How long before: "1 jour avant", "15 minutes avant"."""
    unit, count = _in_units(minutes)
    return words("reminder-before", unit=unit, count=count)


def ahead(minutes: int, words: Words) -> str:
    """How far ahead it is: "C’est dans 1 jour."."""
    unit, count = _in_units(minutes)
    return words("reminder-in", unit=unit, count=count)


def _in_units(minutes: int) -> tuple[str, int]:
    """Minutes as the largest unit that holds them without a rest."""
    if minutes % _DAY == 0:
        return "days", minutes // _DAY
    return ("minutes", minutes) if minutes % _HOUR else ("hours", minutes // _HOUR)


def _taking_part(workshop: Workshop, standing: Standing, reader: Reader) -> Iterator[Action | Link]:
    words, now, its = reader.words, reader.now, {"workshop": workshop.id}
    if workshop.is_over(now):
        return
    if shows_join_link(workshop, standing, now):
        yield Link(words("workshops-join-online"), workshop.details.join_url)
    if standing.part is Part.IN:
        yield Action(words("workshops-leave"), LEAVE, its)
    elif standing.part is Part.WAITING:
        yield Action(words("workshops-leave-waiting"), LEAVE, its)
    elif can_join(workshop, now):
        label = words("workshops-wait") if standing.full else words("workshops-join")
        yield Action(label, JOIN, its, main=True)
    elif workshop.stands and workshop.details.sign_up is SignUp.PAGE:
        yield Link(words("workshops-register"), workshop.details.registration_url)


def _remarks(workshop: Workshop, standing: Standing, reader: Reader) -> Iterator[str]:
    words, now = reader.words, reader.now
    if shows_join_link(workshop, standing, now):
        yield words("workshops-link-is-yours")
    if workshop.is_over(now) or not workshop.stands:
        return
    if workshop.details.sign_up is SignUp.PAGE:
        yield words("workshops-page-signs-up")
    elif workshop.details.sign_up is SignUp.CHAT:
        yield _places(standing, words)


def _places(standing: Standing, words: Words) -> str:
    """How many take part, of how many, and how many wait."""
    if standing.capacity is None:
        return words("signup-taken", taken=standing.taken)
    key = {"taken": standing.taken, "capacity": standing.capacity, "waiting": standing.waiting}
    return words("signup-taken-of", **key)


def file_card(workshop: Workshop, file: File, words: Words) -> Reply:
    """The file for one's own calendar, beside the card on which it was asked for."""
    said = (Paragraph(words("workshops-file-how")), file)
    return Reply(title_of(workshop, words), said, private=True, beside=True)
