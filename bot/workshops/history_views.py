"""Who did what with a workshop and when."""

import json
from collections.abc import Sequence

from bot.i18n import Words
from bot.paging import at_page
from bot.replies import Action, Entries, Entry, MentionKind, Reply, mention
from bot.text import shorten
from bot.when.saying import say_instant
from bot.workshops.fitting import fit
from bot.workshops.model import Change, Workshop
from bot.workshops.plan_views import HISTORY, OPEN
from bot.workshops.views import Reader, title_of

_PER_PAGE = 8
_LONGEST = 80

# How much of a card is for one of them, as `weight` counts it.
_ROOM = 350

# What is not shown even here: whoever reads along may not be signed up.
_PRIVATE = frozenset({"join_url"})


def history_card(workshop: Workshop, changes: Sequence[Change], page: int, reader: Reader) -> Reply:
    """A page of what was done with it, the last first."""
    words = reader.words
    sliced = [changes[i : i + _PER_PAGE] for i in range(0, len(changes), _PER_PAGE)]
    paged = at_page(sliced, page)
    entries = tuple(_entry(change, workshop, words) for change in paged.shown)
    here = {"workshop": workshop.id}
    turns = paged.turns(HISTORY, here, back=words("page-previous"), on=words("page-next"))
    back = Action(words("workshop-back"), OPEN, here)
    title = words("workshop-history-title", title=title_of(workshop, words))
    return Reply(title, (Entries(entries), *paged.remark(words)), (*turns, back), private=True)


def _entry(change: Change, workshop: Workshop, words: Words) -> Entry:
    person = change.person
    who = mention(MentionKind.PERSON, person) if person else words("workshop-by-itself")
    fields = sorted(change.before.keys() | change.after.keys())
    named = [_field(name, change, words) for name in fields if name != "state"]
    said = " · ".join([words(f"workshop-deed-{change.deed}"), who, *named])
    return Entry(fit(said, _ROOM), say_instant(change.at, workshop.start.zone, words))


def _field(name: str, change: Change, words: Words) -> str:
    """A field with what it became; that it was emptied, or that it is nobody else's business."""
    label = words(f"workshop-field-{name}")
    if name in _PRIVATE:
        return label
    value = json.loads(change.after[name]) if name in change.after else ""
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return words("workshop-became", field=label, value=shorten(said, _LONGEST) or "—")
