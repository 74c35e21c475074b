"""The bot about itself, as replies."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.dates import Edtf
from bot.i18n import Words
from bot.paging import at_page, filled
from bot.replies import Entries, Entry, Heading, Link, Paragraph, Remark, Reply
from bot.table import Command

# The command behind the buttons of /help, and the characters of one of its pages: well within the
# 4,000 that a card of Discord holds.
HELP_PAGE, PAGE_BUDGET = "help-page", 3_000


@dataclass(frozen=True, slots=True)
class About:
    """What the bot can say of itself; `contact` is where corrections are asked for."""

    version: str
    facts: int
    practices: int
    sources: int
    newest_fact: Edtf | None
    newest_source: Edtf | None
    contact: str | None


def help_card(
    commands: Iterable[Command], words: Words, interface: Words, *, page: int = 1
) -> Reply:
    """A page of the commands, under the names that the reader's application shows."""
    entries = [
        Entry(command.description(words), f"/{command.shown_name(interface)}")
        for command in commands
    ]
    paged = at_page(filled(entries, _cost, PAGE_BUDGET), page)
    intro = (Paragraph(words("help-intro")),) if paged.number == 1 else ()
    blocks = (
        *intro,
        Entries(tuple(paged.shown)),
        *paged.remark(words),
        Paragraph(words("help-private")),
        Remark(words("about-unofficial")),
    )
    back, on = words("page-previous"), words("page-next")
    turns = tuple(paged.turns(HELP_PAGE, {}, back=back, on=on))
    return Reply(words("help-title"), blocks, turns, private=True)


def _cost(entry: Entry) -> int:
    return len(entry.term) + len(entry.text) + 10


def about_card(about: About, words: Words) -> Reply:
    """Version, content and its date, licences, and where to ask for a correction."""
    facts = (
        Entry(about.version, words("about-version")),
        Entry(
            words(
                "about-content-count",
                facts=about.facts,
                newest=_date(about.newest_fact, words),
                practices=about.practices,
            ),
            words("about-content"),
        ),
        Entry(
            words(
                "about-sources-count",
                sources=about.sources,
                newest=_date(about.newest_source, words),
            ),
            words("about-sources"),
        ),
    )
    key = "about-correct-here" if about.contact else "about-correct-team"
    blocks = (
        Paragraph(words("about-intro")),
        Paragraph(words("about-unofficial")),
        Entries(facts),
        Heading(words("about-licences")),
        Paragraph(words("about-licences-text")),
        Heading(words("about-correct")),
        Paragraph(words(key)),
    )
    actions = (Link(words("about-contact"), about.contact),) if about.contact else ()
    return Reply(words("about-title"), blocks, actions, private=True)


def _date(known: Edtf | None, words: Words) -> str:
    return words.date(known) if known else words("date-unknown")
