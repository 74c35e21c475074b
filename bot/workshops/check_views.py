"""What will be posted about a workshop, shown to its organiser before anything is."""

from collections.abc import Iterator
from dataclasses import replace

from bot.announcements.service import Stage
from bot.i18n import Words
from bot.platforms import name_rights
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Heading,
    MentionKind,
    Paragraph,
    Remark,
    Reply,
    mention,
)
from bot.when.moments import Moment
from bot.when.saying import say, say_instant
from bot.workshops import cards
from bot.workshops.arranging import AHEAD, appointments
from bot.workshops.model import State, Workshop
from bot.workshops.plan_views import ANNOUNCE, OPEN
from bot.workshops.planning import Outlook
from bot.workshops.views import Reader, cautions


def confirmation(outlook: Outlook, reader: Reader, posted: Reader) -> Reply:
    """Exactly what will be posted, where and when, and what follows; `posted`: who reads it."""
    words, workshop = reader.words, outlook.workshop
    follows = [
        say(one.plan.start, words)
        for one in appointments(replace(workshop, state=State.CONFIRMED), outlook.home)
        if one.kind == AHEAD and one.plan.start.instant > reader.now
    ]
    lines: list[Block] = [Entries(tuple(_where_and_when(outlook, words)))]
    when = words("list-separator").join(follows)
    again = words("workshop-then-again", when=when) if when else words("workshop-then-nothing")
    lines.append(Remark(again))
    lines += cautions(workshop, words)
    if workshop.end is None:
        lines.append(Remark(words("workshop-no-end")))
    shown = cards.announced(replace(workshop, state=State.CONFIRMED), posted, Stage.ON_TIME)
    its = {"workshop": workshop.id, "revision": workshop.revision}
    return _checked(
        outlook, shown, lines, Action(words("workshop-announce"), ANNOUNCE, its, main=True), words
    )


def correction(
    outlook: Outlook, becomes: Workshop, action: Action, reader: Reader, posted: Reader
) -> Reply:
    """Exactly how people will be told that it is moved or called off."""
    words = reader.words
    shown = cards.corrected(becomes, posted, Stage.ON_TIME)
    lines: list[Block] = [
        Entries(tuple(_where_and_when(outlook, words))),
        Remark(words("workshop-told-in-private")),
    ]
    return _checked(outlook, shown, lines, action, words)


def _checked(
    outlook: Outlook, shown: Reply, lines: list[Block], action: Action, words: Words
) -> Reply:
    workshop = outlook.workshop
    lines += [
        Heading(words("workshop-will-be-posted")),
        *([Paragraph(shown.title)] if shown.title else []),
        *shown.blocks,
    ]
    if shown.actions:
        buttons = " · ".join(action.label for action in shown.actions)
        lines.append(Remark(words("workshop-with-buttons", buttons=buttons)))
    back = Action(words("workshop-back"), OPEN, {"workshop": workshop.id})
    return Reply(words("workshop-check"), tuple(lines), (action, back), private=True)


def _where_and_when(outlook: Outlook, words: Words) -> Iterator[Entry]:
    home = outlook.home
    if home.channel:
        yield Entry(mention(MentionKind.CHANNEL, home.channel), words("workshop-posted-where"))
    when = say_instant(outlook.posted_at, home.zone, words)
    yield Entry(
        words("workshop-held", when=when) if outlook.held else words("workshop-at-once"),
        words("workshop-posted-when"),
    )
    if outlook.lacking:
        rights = name_rights(outlook.lacking, words)
        yield Entry(words("announcement-lacks", rights=rights), words("workshop-caution"))


def becomes(workshop: Workshop, start: Moment, reason: str) -> Workshop:
    """The workshop on another date, to be shown before it is."""
    details = replace(workshop.details, reason=reason)
    return replace(workshop, state=State.MOVED, start=start, details=details)


def called_off(workshop: Workshop, reason: str) -> Workshop:
    """The workshop called off, to be shown before it is."""
    return replace(
        workshop, state=State.CANCELLED, details=replace(workshop.details, reason=reason)
    )
