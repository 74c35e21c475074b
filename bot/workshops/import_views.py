"""What became of a file of workshops, and of the address of their calendar."""

from collections.abc import Iterator, Sequence

from bot.i18n import Words
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    Link,
    Menu,
    Paragraph,
    Remark,
    Reply,
)
from bot.table import LONGEST_ARGUMENT
from bot.text import shorten
from bot.when.saying import say
from bot.workshops.fitting import fit
from bot.workshops.importing import Imported
from bot.workshops.member_views import RENEW_CALENDAR
from bot.workshops.model import Workshop
from bot.workshops.plan_views import OPEN
from bot.workshops.views import title_of

IMPORT, PASTED = "workshop import", "workshop-pasted"

# Those that are named on a card; of others only how many there are.
_MOST_NAMED = 15
_LONGEST_LABEL = 100

# How much of a card is for the title of each, as `weight` counts it.
_ROOM = 160


def form(words: Words) -> Form:
    """Where the text of a file is pasted."""
    hint = words("import-hint")
    text = Input("text", words("import-text"), "", hint, LONGEST_ARGUMENT, long=True)
    return Form(words("import-form"), PASTED, (text,))


def imported(done: Imported, words: Words) -> Reply:
    """What became of each entry, and the way to the cards of the drafts."""
    groups = (("new", done.new), ("changed", done.changed), ("past", done.past))
    counted = [words(f"import-{name}", count=len(found)) for name, found in groups if found]
    counted += [words("import-alike", count=len(done.alike))] if done.alike else []
    counted += [words("import-left", count=len(done.left))] if done.left else []
    lines: list[Block] = [Entries(tuple(Entry(said) for said in counted))]
    if done.kept_date:
        lines.append(Paragraph(words("import-kept-date")))
        lines.append(Entries(tuple(_named(done.kept_date, words))))
    if done.called_off:
        lines.append(Paragraph(words("import-called-off")))
        lines.append(Entries(tuple(_named(done.called_off, words))))
    if done.new:
        lines.append(Remark(words("import-drafts")))
    shown = [*done.new, *done.changed][:_MOST_NAMED]
    menu = Menu(words("import-open"), tuple(_open(one, words) for one in shown)) if shown else None
    return Reply(words("import-title"), tuple(lines), menu=menu, private=True)


def _named(workshops: Sequence[Workshop], words: Words) -> Iterator[Entry]:
    for workshop in workshops[:_MOST_NAMED]:
        yield Entry(fit(title_of(workshop, words), _ROOM), say(workshop.start, words))


def _open(workshop: Workshop, words: Words) -> Action:
    label = f"{title_of(workshop, words)} · {say(workshop.start, words)}"
    return Action(shorten(label, _LONGEST_LABEL), OPEN, {"workshop": workshop.id})


def renewing(words: Words) -> Reply:
    """What another address would mean, before there is one."""
    said = Paragraph(words("calendar-renewing"))
    action = Action(words("calendar-renew-sure"), RENEW_CALENDAR, {"sure": True})
    return Reply(words("calendar-renewing-title"), (said,), (action,), private=True)


def renewed(address: str, words: Words) -> Reply:
    """The address that holds from now on; a link is copied as it is, a text with its marks."""
    said = Paragraph(words("calendar-renewed", address=address))
    link = Link(words("workshops-calendar-open"), address)
    return Reply(words("calendar-renewed-title"), (said,), (link,), private=True)
