"""A series of workshops as cards: before it is saved, and as it stands."""

from collections.abc import Iterator

from bot.i18n import Words
from bot.replies import Action, Block, Entries, Entry, Heading, Paragraph, Remark, Reply
from bot.text import shorten
from bot.when.holidays import holiday_name
from bot.when.rules import say_rule
from bot.when.saying import say
from bot.workshops.model import State, Workshop
from bot.workshops.promise_views import open_menu
from bot.workshops.repeating import Dated, Outline, Planned
from bot.workshops.series import Series, SeriesState
from bot.workshops.views import length_of

SAVE, DISCARD, CARD, END = "series-save", "series-discard", "series-card", "series-end"

# Dates of a series on its card, the next ones.
MOST_DATES = 10

_LONGEST_TITLE = 200


def outline_card(outline: Outline, words: Words) -> Reply:
    """What a series would propose, before anything is saved."""
    blocks: list[Block] = [
        Entries(tuple(_about(outline.series, words))),
        Heading(words("series-next-dates")),
        Entries(tuple(Entry(_dated(date, outline, words)) for date in outline.dates)),
        Paragraph(words("series-drafts-only")),
    ]
    actions = [Action(words("series-save"), SAVE, {"draft": outline.draft}, main=True)]
    if outline.country is None:
        blocks.append(Remark(words("series-no-country")))
    else:
        blocks.append(Remark(words("series-holidays", country=words.country(outline.country))))
        skipping = {"draft": outline.draft, "skip_holidays": True}
        actions.append(Action(words("series-save-without-holidays"), SAVE, skipping))
    actions.append(Action(words("series-discard"), DISCARD))
    return Reply(words("series-outline-title"), tuple(blocks), tuple(actions), private=True)


def discarded_card(words: Words) -> Reply:
    """Nothing was saved."""
    return Reply(words("series-discarded-title"), (Paragraph(words("series-discarded")),),
                 private=True)  # fmt: skip


def card(planned: Planned, words: Words) -> Reply:
    """A series as it stands, with what it proposed that is to come."""
    series, coming = planned.series, planned.coming
    blocks: list[Block] = [Entries(tuple(_about(series, words)))]
    if coming:
        shown = tuple(Entry(_proposed(one, words)) for one in coming[:MOST_DATES])
        blocks += [Heading(words("series-proposed")), Entries(shown)]
        if (more := len(coming) - MOST_DATES) > 0:
            blocks.append(Remark(words("series-more-dates", count=more)))
    menu = open_menu([one for one in coming if one.state is not State.CANCELLED], words)
    if series.state is SeriesState.ENDED:
        blocks.insert(0, Paragraph(words("series-ended")))
        return Reply(words("series-title"), tuple(blocks), menu=menu, private=True)
    blocks += [
        Paragraph(words("series-drafts-only")),
        Remark(words("series-end-about", drafts=planned.untouched)),
    ]
    end = Action(words("series-end"), END, {"series": series.id})
    return Reply(words("series-title"), tuple(blocks), (end,), menu, private=True)


def _about(series: Series, words: Words) -> Iterator[Entry]:
    title = series.details.title[words.locale] or words("workshop-untitled")
    yield Entry(shorten(title, _LONGEST_TITLE), words("series-what"))
    yield Entry(say_rule(series.recurrence, words), words("series-rule"))
    if series.length is not None:
        yield Entry(length_of(series.length, words), words("series-length"))
    if series.holidays is not None:
        country = words.country(series.holidays)
        yield Entry(words("series-skipped", country=country), words("series-on-holidays"))


def _dated(date: Dated, outline: Outline, words: Words) -> str:
    said = say(date.moment, words)
    if not date.holiday:
        return said
    name = holiday_name(date.moment.local.date(), outline.country or "", words.locale)
    return words("series-on-holiday", date=said, name=name or "none")


def _proposed(workshop: Workshop, words: Words) -> str:
    state = words(f"series-proposal-{workshop.state}")
    return words("series-proposal", date=say(workshop.start, words), state=state)
