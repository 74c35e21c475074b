"""The monthly promise as text and as a picture: the same in both, and nothing by colour alone."""

from collections.abc import Iterator, Sequence

from bot.charts import Column, Columns, Row, Sign
from bot.i18n import Words
from bot.replies import Action, Block, Entries, Entry, Heading, Menu, Paragraph, Picture, Reply
from bot.text import shorten
from bot.when.saying import say, say_day, say_month, say_short_month
from bot.workshops.model import Workshop
from bot.workshops.plan_views import OPEN
from bot.workshops.promise import Promise, Standing, Told
from bot.workshops.views import title_of

# The command that shows it.
PROMISE = "workshop promise"

# Drafts that are named, the first of the months that have nothing else.
MOST_DRAFTS = 8

# Characters of a title in a list, and of an option; as many options as a menu has room for.
_LONGEST_TITLE, _LONGEST_OPTION, _MOST_OPTIONS = 90, 100, 25

_SIGNS = {
    Standing.BROKEN: Sign.CROSS,
    Standing.OPEN: Sign.RING,
    Standing.UNKNOWN: Sign.DASH,
}


def promise_card(promise: Promise, words: Words) -> Reply:
    """The last twelve months and the next: a picture, then the same month by month."""
    blocks: list[Block] = [
        Paragraph(words("promise-text")),
        Picture(_chart(promise, words), _alt(promise, words)),
    ]
    for heading, months in _parts(promise, words):
        entries = tuple(Entry(_said(told, words), _month(told, words)) for told in months)
        blocks += [Heading(heading), Entries(entries)]
    lacking = [told for told in promise.coming if told.standing is Standing.OPEN]
    drafts = [draft for told in lacking for draft in told.drafts][:MOST_DRAFTS]
    if drafts:
        named = tuple(Entry(say(one.start, words), short_title(one, words)) for one in drafts)
        blocks += [Heading(words("promise-drafts")), Entries(named)]
        blocks.append(Paragraph(words("promise-confirm-one")))
    menu = open_menu(drafts, words)
    return Reply(words("promise-title"), tuple(blocks), menu=menu, private=True)


def open_menu(workshops: Sequence[Workshop], words: Words) -> Menu | None:
    """A way to the card of each, on which an organiser confirms, changes or cancels it."""
    options = tuple(
        Action(shorten(f"{_day(one, words)} · {title_of(one, words)}", _LONGEST_OPTION), OPEN,
               {"workshop": one.id})
        for one in workshops[:_MOST_OPTIONS]
    )  # fmt: skip
    return Menu(words("promise-open-one"), options) if options else None


def _day(workshop: Workshop, words: Words) -> str:
    return say_day(workshop.start.local.date(), words.locale)


def short_title(workshop: Workshop, words: Words) -> str:
    """Its title, no longer than a list of many has room for."""
    return shorten(title_of(workshop, words), _LONGEST_TITLE)


def _parts(promise: Promise, words: Words) -> tuple[tuple[str, Sequence[Told]], ...]:
    past, coming = words("promise-past"), words("promise-coming")
    return (past, promise.past), (coming, promise.coming)


def _month(told: Told, words: Words) -> str:
    return say_month(told.month.first_day, words.locale)


def _said(told: Told, words: Words) -> str:
    """How a month stands, in words: "tenue, 2 ateliers", "pas encore, 1 brouillon à confirmer"."""
    return ", ".join(_parts_of(told, words))


def _parts_of(told: Told, words: Words) -> Iterator[str]:
    yield words(f"promise-{told.standing}")
    if told.confirmed:
        yield words("promise-workshops", count=len(told.confirmed))
    if told.drafts:
        yield words("promise-of-drafts", count=len(told.drafts))
    if told.cancelled:
        yield words("promise-of-cancelled", count=len(told.cancelled))


def _chart(promise: Promise, words: Words) -> Columns:
    return Columns(
        title=words("promise-title"),
        rows=tuple(
            Row(heading, tuple(_column(told, first=not n, words=words)
                               for n, told in enumerate(months)))
            for heading, months in _parts(promise, words)
        ),
        counted=words("promise-legend-kept"),
        perhaps=words("promise-legend-drafts"),
        signs=tuple(
            (sign, words(f"promise-legend-{standing}")) for standing, sign in _SIGNS.items()
        ),
    )  # fmt: skip


def _column(told: Told, *, first: bool, words: Words) -> Column:
    sign = _SIGNS.get(told.standing, Sign.NONE)
    name = _short(told, words, with_year=first or told.month.month == 1)
    return Column(name, len(told.confirmed), len(told.drafts), sign)


def _short(told: Told, words: Words, *, with_year: bool) -> str:
    name = say_short_month(told.month.first_day, words.locale)
    return f"{name} {told.month.year}" if with_year else name


def _alt(promise: Promise, words: Words) -> str:
    """The picture in words, short enough for an alt text."""
    told = (
        words("promise-alt-part", heading=heading, months=_listed(months, words))
        for heading, months in _parts(promise, words)
    )
    return words("promise-alt", parts=" ".join(told))


def _listed(months: Sequence[Told], words: Words) -> str:
    named = (
        words(
            "promise-alt-month",
            month=_short(told, words, with_year=not n or told.month.month == 1),
            standing=words("promise-short", standing=told.standing.value,
                           count=len(told.confirmed), drafts=len(told.drafts)),
        )
        for n, told in enumerate(months)
    )  # fmt: skip
    return words("list-separator").join(named)
