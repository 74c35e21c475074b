"""A month of workshops as it is posted: what comes, for all; what is missing, for the team."""

from collections.abc import Sequence
from dataclasses import replace

from bot.i18n import Words
from bot.replies import Action, Block, Entries, Entry, Link, Paragraph, Remark, Reply
from bot.text import shorten
from bot.when.saying import say, say_month
from bot.workshops.member_views import SHOW
from bot.workshops.model import SignUp, Workshop
from bot.workshops.promise import Month, Told
from bot.workshops.promise_views import PROMISE, open_menu, short_title
from bot.workshops.views import title_of, when_of

# As many as one card can tell, each with its button.
MOST_SHOWN = 12

# Characters of a button's label.
_LONGEST_LABEL = 80


def month_card(
    month: Month, workshops: Sequence[Workshop], words: Words, *, late: bool = False
) -> Reply:
    """The workshops of a month that are to come."""
    shown = workshops[:MOST_SHOWN]
    entries = tuple(Entry(when_of(one, words), short_title(one, words)) for one in shown)
    blocks: list[Block] = [Paragraph(words("month-text", count=len(workshops))), Entries(entries)]
    if late:
        blocks.append(Remark(words("workshop-late")))
    if more := len(workshops) - len(shown):
        blocks.append(Remark(words("month-more", count=more)))
    actions = tuple(_sign_up(one, len(shown), words) for one in shown)
    title = words("month-title", month=say_month(month.first_day, words.locale))
    return Reply(title, tuple(blocks), actions)


def amended_card(month: Month, workshops: Sequence[Workshop], words: Words) -> Reply:
    """The same, after one of them was moved or called off."""
    card = month_card(month, workshops, words)
    none_left = (Paragraph(words("month-none-left")),)
    blocks = card.blocks if workshops else none_left
    return replace(card, blocks=(*blocks, Remark(words("workshop-amended"))))


def missing_card(told: Told, days: int, words: Words) -> Reply:
    """That a month has no confirmed workshop, so many days before it begins, and what to do."""
    month = say_month(told.month.first_day, words.locale)
    blocks: list[Block] = [Paragraph(words("promise-missing", days=days, month=month))]
    if told.drafts:
        shown = told.drafts[:MOST_SHOWN]
        entries = (Entry(say(one.start, words), short_title(one, words)) for one in shown)
        blocks += [
            Paragraph(words("promise-drafts-there", count=len(told.drafts))),
            Entries(tuple(entries)),
            Paragraph(words("promise-confirm-one")),
        ]
    else:
        blocks.append(Paragraph(words("promise-plan-one")))
    blocks.append(Remark(words("promise-team-only")))
    see = (Action(words("promise-see"), PROMISE),)
    menu = open_menu(told.drafts, words)
    return Reply(words("promise-missing-title", month=month), tuple(blocks), see, menu)


def _sign_up(workshop: Workshop, shown: int, words: Words) -> Action | Link:
    """The page on which one signs up; without any, the workshop's card, with all one can do."""
    page = workshop.details.registration_url
    keys = {SignUp.PAGE: "month-sign-up", SignUp.CHAT: "month-join", SignUp.NONE: "month-see"}
    key = keys[workshop.details.sign_up]
    title = title_of(workshop, words)
    label = words(key) if shown == 1 else shorten(words(f"{key}-to", title=title), _LONGEST_LABEL)
    if workshop.details.sign_up is SignUp.PAGE:
        return Link(label, page)
    return Action(label, SHOW, {"workshop": workshop.id})
