"""A workshop as its organisers see it: completed on its card, checked before it is announced."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import Correctable
from bot.i18n import Words
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    Paragraph,
    Remark,
    Reply,
)
from bot.text import shorten
from bot.when.saying import say
from bot.workshops import cards, fields
from bot.workshops.model import State, Workshop
from bot.workshops.views import Reader, blocks, cautions, length_of, title_of

PLAN, EDIT, CONFIRM = "workshop plan", "workshop edit", "workshop confirm"
MOVE, CANCEL, REPLAY = "workshop move", "workshop cancel", "workshop replay"
PEOPLE, PEOPLE_PAGE = "workshop people", "workshop-people"

OPEN, FORM, SAVE = "workshop-open", "workshop-form", "workshop-save"
SERIES = "series-card"
CHOICES, CHOOSE, HISTORY = "workshop-choices", "workshop-choose", "workshop-history"
ANNOUNCE, PUT, CALL_OFF = "workshop-announce", "workshop-put", "workshop-call-off"


class Group(StrEnum):
    """What is typed in one form; the catalogue names each (`workshop-form-texts`)."""

    TEXTS = "texts"
    LINKS = "links"
    PEOPLE = "people"
    TIME = "time"


GROUPS: Mapping[Group, tuple[str, ...]] = {
    Group.TEXTS: ("title_fr", "title_en", "description_fr", "description_en"),
    Group.LINKS: ("registration_url", "join_url", "source_url", "place"),
    Group.PEOPLE: ("hosts", "speakers", "capacity"),
    Group.TIME: ("when", "length"),
}

# Those of several lines, and how long each may be.
_LONG = frozenset({"description_fr", "description_en", "hosts", "speakers"})
_LONGEST = {
    "title_fr": fields.LONGEST_TITLE,
    "title_en": fields.LONGEST_TITLE,
    "description_fr": fields.LONGEST_DESCRIPTION,
    "description_en": fields.LONGEST_DESCRIPTION,
    "hosts": 1_000,
    "speakers": 2_000,
    "capacity": 6,
    "place": fields.LONGEST_LINE,
}

# On this card, all else that organisers see needs its room as well; their forms hold it whole.
_ROOM, _LONGEST_LINK = 1_900, 90


@dataclass(frozen=True, slots=True)
class Refusals:
    """What was typed and could not be read, by field, and why."""

    typed: Mapping[str, str]
    why: Mapping[str, Correctable]
    group: Group


def card(
    workshop: Workshop,
    reader: Reader,
    missing: Sequence[Correctable],
    refused: Refusals | None = None,
) -> Reply:
    """A workshop with all that can be done with it."""
    words = reader.words
    lines: list[Block] = list(_refused(refused, words)) if refused else []
    state = workshop.state_at(reader.now)
    if state is State.CONFIRMED:
        lines.append(Paragraph(words("workshop-is-confirmed")))
    lines += blocks(workshop, reader, room=_ROOM)
    lines.append(Entries(tuple(_for_organisers(workshop, words))))
    lines += cautions(workshop, words)
    if state in (State.CONFIRMED, State.MOVED):
        lines.append(Remark(words("workshop-to-move")))
    if workshop.state is State.DRAFT:
        lines += [Remark(words(one.key, **one.details)) for one in missing]
    return Reply(
        title_of(workshop, words),
        tuple(lines),
        tuple(_actions(workshop, reader, refused)),
        private=True,
    )


def _refused(refused: Refusals, words: Words) -> Iterator[Block]:
    yield Paragraph(words("workshop-refused"))
    yield Entries(
        tuple(
            Entry(words(why.key, **why.details), words(f"workshop-field-{name}"))
            for name, why in refused.why.items()
        )
    )


def _for_organisers(workshop: Workshop, words: Words) -> Iterator[Entry]:
    details = workshop.details
    if workshop.length is None:
        yield Entry(words("workshop-not-known"), words("workshop-field-length"))
    yield Entry(words(f"workshop-sign-up-{details.sign_up}"), words("workshop-sign-up"))
    for name in ("registration_url", "join_url", "source_url", "replay_url", "summary_url"):
        if shown := fields.shown(details, name):
            yield Entry(shorten(shown, _LONGEST_LINK), words(f"workshop-field-{name}"))
    for name in ("title_fr", "title_en"):
        if not fields.shown(details, name):
            yield Entry(words("workshop-not-written"), words(f"workshop-field-{name}"))


def _actions(workshop: Workshop, reader: Reader, refused: Refusals | None) -> Iterator[Action]:
    words, here = reader.words, {"workshop": workshop.id}
    if refused:
        typed = {name: refused.typed[name] for name in refused.why}
        kept = json.dumps(typed, ensure_ascii=False)
        again = {**here, "group": refused.group.value, "typed": kept}
        yield Action(words("workshop-correct"), FORM, again, main=True)
    state = workshop.state_at(reader.now)
    if state is State.DRAFT:
        yield Action(words("workshop-confirm"), CONFIRM, here, main=refused is None)
    if state is not State.CANCELLED:
        for group in Group:
            label = words(f"workshop-edit-{_named(group, workshop)}")
            yield Action(label, FORM, {**here, "group": group.value})
        yield Action(words("workshop-choices"), CHOICES, here)
    if state in (State.CONFIRMED, State.MOVED):
        yield Action(words("workshop-people"), PEOPLE_PAGE, here)
    if state is State.DONE:
        yield Action(words("workshop-replay-give"), cards.REPLAY_FORM, here, main=True)
    if workshop.series:
        yield Action(words("workshop-series"), SERIES, {"series": workshop.series})
    yield Action(words("workshop-history"), HISTORY, here)
    if state in (State.DRAFT, State.CONFIRMED, State.MOVED):
        key = "workshop-drop" if state is State.DRAFT else "workshop-cancel"
        yield Action(words(key), CANCEL, here)


def _named(group: Group, workshop: Workshop) -> str:
    """How the catalogue names what is typed; another date is not typed but asked for."""
    is_length = group is Group.TIME and workshop.state is not State.DRAFT
    return "length" if is_length else group.value


def form(workshop: Workshop, group: Group, typed: Mapping[str, str], words: Words) -> Form:
    """Some of what is said of a workshop, to be typed; `typed`: what was typed and not read."""
    names = [name for name in GROUPS[group] if name != "when" or workshop.state is State.DRAFT]
    inputs = tuple(_input(workshop, name, typed, words) for name in names)
    arguments = {"workshop": workshop.id, "group": group.value}
    return Form(words(f"workshop-form-{_named(group, workshop)}"), SAVE, inputs, arguments)


def _input(workshop: Workshop, name: str, typed: Mapping[str, str], words: Words) -> Input:
    value = typed[name] if name in typed else _value(workshop, name, words)
    return Input(
        name,
        words(f"workshop-field-{name}"),
        value,
        words(f"workshop-hint-{name}"),
        _LONGEST.get(name, fields.LONGEST_LINK),
        required=False,
        long=name in _LONG,
    )


def _value(workshop: Workshop, name: str, words: Words) -> str:
    match name:
        case "when":
            return say(workshop.start, words)
        case "length":
            return "" if workshop.length is None else length_of(workshop.length, words)
        case _:
            return fields.shown(workshop.details, name)
