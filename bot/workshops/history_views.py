"""Who did what with a workshop and when."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Words
from bot.paging import at_page
from bot.people import FORMER
from bot.replies import Action, Entries, Entry, MentionKind, Reply, mention
from bot.text import shorten
from bot.when.moments import Moment
from bot.when.saying import say, say_instant
from bot.workshops.fitting import fit
from bot.workshops.model import Change, Workshop
from bot.workshops.plan_views import HISTORY, OPEN
from bot.workshops.values import of_values
from bot.workshops.views import Reader, length_of, said_of, title_of

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
    entries = tuple(_entry(change, workshop, reader) for change in paged.shown)
    here = {"workshop": workshop.id}
    turns = paged.turns(HISTORY, here, back=words("page-previous"), on=words("page-next"))
    back = Action(words("workshop-back"), OPEN, here)
    title = words("workshop-history-title", title=title_of(workshop, words))
    return Reply(title, (Entries(entries), *paged.remark(words)), (*turns, back), private=True)


def _entry(change: Change, workshop: Workshop, reader: Reader) -> Entry:
    words = reader.words
    who = _who(change.person, words)
    fields = sorted(change.before.keys() | change.after.keys())
    named = [_field(name, change, reader) for name in fields if name != "state"]
    said = " · ".join([words(f"workshop-deed-{change.deed}"), who, *named])
    return Entry(fit(said, _ROOM), say_instant(change.at, workshop.start.zone, words))


def _who(person: str | None, words: Words) -> str:
    if person is None:
        return words("workshop-by-itself")
    return words("former-member") if person == FORMER else mention(MentionKind.PERSON, person)


def _field(name: str, change: Change, reader: Reader) -> str:
    """A field with what it became; that it was emptied, or that it is nobody else's business."""
    words = reader.words
    label = words(f"workshop-field-{name}")
    if name in _PRIVATE:
        return label
    became = shorten(_became(name, change.after.get(name), reader), _LONGEST)
    return words("workshop-became", field=label, value=became or words("workshop-emptied"))


def _became(name: str, kept: str | None, reader: Reader) -> str:
    """What a field says by now, in words; `kept`: as the history holds it."""
    value = None if kept is None else json.loads(kept)
    match name, value:
        case "start", str():
            return say(_moment(value), reader.words)
        case "minutes", int():
            return length_of(timedelta(minutes=value), reader.words)
        case (("start" | "minutes"), _):
            return ""
        case _:
            return said_of(of_values({} if value is None else {name: value}), name, reader)


def _moment(kept: str) -> Moment:
    instant, _, zone = kept.rstrip("]").partition("[")
    return Moment.at(datetime.fromisoformat(instant), ZoneInfo(zone))
