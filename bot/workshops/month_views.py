"""A month of workshops as it is posted: what comes, for all; what is missing, for the team."""

from collections.abc import Sequence

from bot.i18n import Words
from bot.replies import Action, Block, Entries, Entry, Link, Paragraph, Remark, Reply
from bot.text import shorten
from bot.when.saying import say, say_month
from bot.workshops.model import SignUp, Workshop
from bot.workshops.promise import Month, Told
from bot.workshops.promise_views import PROMISE, short_title
from bot.workshops.views import title_of, when_of

# As many as one card can tell, each with its button.
MOST_SHOWN = 12

# Characters of a button's label.
_LONGEST_LABEL = 80


def month_card(month: Month, workshops: Sequence[Workshop], words: Words) -> Reply:
    """The workshops of a month that are to come."""
    shown = workshops[:MOST_SHOWN]
    entries = tuple(Entry(_told(one, words), short_title(one, words)) for one in shown)
    blocks: list[Block] = [Paragraph(words("month-text", count=len(workshops))), Entries(entries)]
    if more := len(workshops) - len(shown):
        blocks.append(Remark(words("month-more", count=more)))
    links = (
        Link(_label(one, len(shown), words), one.details.registration_url)
        for one in shown
        if one.details.sign_up is SignUp.PAGE
    )
    title = words("month-title", month=say_month(month.first_day, words.locale))
    return Reply(title, tuple(blocks), tuple(links))


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
    action = Action(words("promise-see"), PROMISE)
    return Reply(words("promise-missing-title", month=month), tuple(blocks), (action,))


def _told(workshop: Workshop, words: Words) -> str:
    when = when_of(workshop, words)
    here = workshop.details.sign_up is SignUp.CHAT
    return words("month-sign-up-here", when=when) if here else when


def _label(workshop: Workshop, shown: int, words: Words) -> str:
    if shown == 1:
        return words("month-sign-up")
    return shorten(words("month-sign-up-to", title=title_of(workshop, words)), _LONGEST_LABEL)
