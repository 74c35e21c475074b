"""What was done in a community, as a card in pages and as a file for spreadsheets."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from io import StringIO
from zoneinfo import ZoneInfo

from bot.communities.audit import ITSELF, Area, Found, Noted, Wanted, area_of
from bot.communities.model import Deed
from bot.i18n import Words
from bot.paging import at_page
from bot.people import FORMER
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    File,
    MentionKind,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
    mention,
    with_mentions,
)
from bot.text import capitalise, safe_cell, shorten
from bot.when.saying import say_date, say_instant, say_time

# The commands behind these cards.
AUDIT, AUDIT_PAGE, AUDIT_EXPORT = "audit", "audit-page", "audit-export"

# Stands for every area in a picker, whose options cannot be empty.
ANY = "any"

# What is counted of facts that were imported or exported, in the order in which a plan has them.
_FACTS = ("number", "new", "changed", "waiting", "decided", "verified")

# What fits a line of a card: characters of a text, which may take twice as many when they are
# escaped; things of a list.
_LONGEST, _MOST = 50, 3

_COLUMNS = ("at", "person", "area", "deed", "details")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, where; `whole`: a file has room for what a card has not."""

    words: Words
    zone: ZoneInfo
    whole: bool = False

    def short(self, text: str) -> str:
        """What there is room for of a text."""
        return text if self.whole else shorten(" ".join(text.split()), _LONGEST)


def audit_card(found: Found, wanted: Wanted, reader: Reader) -> Reply:
    """A page of who did what and when, the last first, and ways to look for less."""
    words = reader.words
    entries = tuple(_entry(noted, reader) for noted in found.noted)
    listed: Block = Entries(entries) if entries else Paragraph(words("audit-none"))
    paged = at_page(((),) * found.pages, found.page)
    here = wanted.arguments
    turns = paged.turns(AUDIT_PAGE, here, back=words("page-previous"), on=words("page-next"))
    file = (Action(words("audit-export"), AUDIT_EXPORT, here),) if entries else ()
    back = () if wanted.all else (Action(words("audit-all"), AUDIT),)
    blocks = (
        *_looked_for(wanted, reader),
        listed,
        *paged.remark(words),
        Remark(words("audit-kept")),
    )
    actions = (*turns, *file, *back)
    return Reply(
        words("audit-title"), blocks, actions, pickers=(_areas(wanted, words),), private=True
    )


def audit_file(noted: Sequence[Noted], day: str, words: Words, zone: ZoneInfo) -> Reply:
    """The same as a file, all of it; `day` names it."""
    reader = Reader(words, zone, whole=True)
    written = StringIO()
    table = csv.writer(written)
    table.writerow([words(f"audit-column-{name}") for name in _COLUMNS])
    table.writerows([safe_cell(cell) for cell in _cells(one, reader)] for one in noted)
    about = words("audit-file", count=len(noted))
    # The mark by which spreadsheets know the encoding.
    file = File(f"audit-{day}.csv", written.getvalue().encode("utf-8-sig"), about)
    return Reply(words("audit-file-title"), (file,), private=True, beside=True)


def _entry(noted: Noted, reader: Reader) -> Entry:
    said = [reader.words(f"deed-{noted.deed}"), who(noted.person, reader.words)]
    said += _details(noted, reader)
    return Entry(" · ".join(said), say_instant(noted.at, reader.zone, reader.words))


def _cells(noted: Noted, reader: Reader) -> list[str]:
    words = reader.words
    told = " · ".join(_details(noted, reader))
    named = noted.person not in (None, FORMER)
    return [
        noted.at.astimezone(reader.zone).isoformat(" ", "seconds"),
        (noted.person or "") if named else who(noted.person, words),
        words(f"audit-area-{area_of(noted.deed)}"),
        words(f"deed-{noted.deed}"),
        with_mentions(told, lambda _, thing: thing),
    ]


def who(person: str | None, words: Words) -> str:
    """Who did it: a person, a former member, or the bot."""
    if person in (None, ITSELF):
        return words("audit-itself")
    return words("former-member") if person == FORMER else mention(MentionKind.PERSON, person or "")


def _details(noted: Noted, reader: Reader) -> list[str]:
    """What tells more of it, in words."""
    told = {name: str(value) for name, value in noted.details.items()}
    words, said = reader.words, list[str]()
    if title := _title(told, reader):
        said.append(words("audit-about", title=reader.short(title)))
    if noted.deed in (Deed.SETTING_CHANGED, Deed.HABIT_CHANGED):
        said.append(_changed(noted, told, reader))
    if noted.deed is Deed.TIPS_SET:
        days = _word(f"weekly-{told.get('days')}", told.get("days", ""), words)
        said.append(words("weekly-days", days=days, hour=_hour(told["hour"], words)))
    if start := told.get("start"):
        said.append(say_instant(datetime.fromisoformat(start), reader.zone, words))
    if place := told.get("place"):
        said.append(mention(MentionKind.CHANNEL, place))
    if fields := _fields(told, reader):
        said.append(_listed(fields, reader))
    if reason := told.get("reason"):
        said.append(words("audit-reason", reason=reader.short(reason)))
    said += _counted(told, words)
    if count := told.get("count"):
        said.append(words("audit-count", count=int(count)))
    return said


def _counted(told: dict[str, str], words: Words) -> Iterator[str]:
    """How many facts were imported or exported, and what was done with them."""
    for name in _FACTS:
        if number := int(told.get(name, 0)):
            yield words(f"audit-facts-{name}", count=number)


def _title(told: dict[str, str], reader: Reader) -> str:
    """What it was done to, in the reader's language where it was said in that."""
    names = (f"title_{reader.words.locale}", "title_fr", "title_en", "title", "text")
    return next((told[name] for name in names if told.get(name)), "")


def _changed(noted: Noted, told: dict[str, str], reader: Reader) -> str:
    words = reader.words
    kind = "audit-habit" if noted.deed is Deed.HABIT_CHANGED else "setting"
    value, former = (
        _value(noted.about, told.get(name, ""), reader) for name in ("value", "former")
    )
    name = _word(f"{kind}-{noted.about}", noted.about, words)
    return words("audit-changed", name=name, value=value, former=former)


def _value(name: str, value: str, reader: Reader) -> str:
    """What was set, in words."""
    match name:
        case _ if not value:
            return reader.words("audit-nothing")
        case "announcements" | "organisers":
            return mention(MentionKind.CHANNEL, value)
        case "organiser" | "editor" | "mention":
            return _listed([mention(MentionKind.ROLE, role) for role in value.split()], reader)
        case "ahead":
            return _listed(value.split(), reader)
        case _:
            return _plain_value(name, value, reader.words)


def _plain_value(name: str, value: str, words: Words) -> str:
    match name:
        case "language":
            return words(f"language-{value}")
        case "holidays":
            return words.country(value)
        case "quiet":
            start, _, end = value.partition(" ")
            return words("setting-quiet.value", start=start, end=end)
        case "hour":
            return _hour(value, words)
        case "review":
            return words(f"setting-{name}.{value}")
        case "monthly" | "promise":
            return words(f"audit-{value}")
        case _:
            return value


def _hour(kept: str, words: Words) -> str:
    return say_time(time.fromisoformat(kept), words.locale)


def _listed(items: Sequence[str], reader: Reader) -> str:
    most = len(items) if reader.whole else _MOST
    return ", ".join([*items[:most], *(["…"] if len(items) > most else [])])


def _fields(told: dict[str, str], reader: Reader) -> list[str]:
    """The names of what became another."""
    words = reader.words
    names = told.get("fields", "").split()
    return [_word(f"workshop-field-{name}", name, words) for name in names]


def _word(key: str, instead: str, words: Words) -> str:
    """What the catalogue calls something; what an earlier version noted may be gone from it."""
    with suppress(LookupError):
        return words(key)
    return instead


def _looked_for(wanted: Wanted, reader: Reader) -> Iterator[Remark]:
    words = reader.words
    said: list[str] = []
    if wanted.person:
        said.append(words("audit-by", person=who(wanted.person, words)))
    if wanted.area is not None:
        said.append(words("audit-in", area=words(f"audit-area-{wanted.area}")))
    if wanted.since is not None:
        said.append(words("audit-since", day=say_date(wanted.since, words.locale)))
    if said:
        yield Remark(capitalise(" · ".join(said)))


def _areas(wanted: Wanted, words: Words) -> Picker:
    options = (Option(area.value, words(f"audit-area-{area}")) for area in Area)
    others = {name: value for name, value in wanted.arguments.items() if name != "area"}
    return Picker(
        label=words("audit-areas"),
        prompt=words("audit-areas-prompt"),
        kind=PickerKind.CHOICE,
        command=AUDIT_PAGE,
        argument="area",
        arguments=others,
        chosen=(wanted.area.value if wanted.area else ANY,),
        options=(Option(ANY, words("audit-area-any")), *options),
        least=1,
    )
