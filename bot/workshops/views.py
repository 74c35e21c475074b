"""A workshop as it is shown wherever it is shown: its title, its date, what is known of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from babel.lists import format_list

from bot.i18n import Words
from bot.replies import Block, Entries, Entry, MentionKind, Paragraph, Remark, mention
from bot.when.moments import Moment
from bot.when.saying import CONVENTIONS, say, say_time
from bot.workshops.fitting import fit, weight
from bot.workshops.meetings import MEETING
from bot.workshops.model import Details, Format, SignUp, Speaker, State, Workshop

# How much of a card is for what is known of a workshop, in characters as `weight` counts them; its
# title, its reason and the buttons' words need the rest. The description gets what is left over.
ROOM = 2_700
_ROOM_FOR = {"hosts": 250, "speakers": 600, "themes": 200}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and when; `themes` names the practices' themes by their ids."""

    words: Words
    now: datetime
    themes: Mapping[str, str] = field(default_factory=dict[str, str])


def title_of(workshop: Workshop, words: Words) -> str:
    """The title in a language, or the only one there is; of a workshop without any, that."""
    return workshop.details.title[words.locale] or words("workshop-untitled")


def when_of(workshop: Workshop, words: Words) -> str:
    """When it is: where it is held, then in the reader's own zone where the chat can show that."""
    said = say(workshop.start, words)
    if workshop.length is not None:
        said = words(
            "workshop-from-to",
            start=said,
            end=_end(workshop, words),
            length=length_of(workshop.length, words),
        )
    return words("workshop-both-times", here=said, there=own_time(workshop.start))


def own_time(moment: Moment) -> str:
    """A moment as each reader's own clock shows it."""
    return mention(MentionKind.TIME, str(int(moment.instant.timestamp())))


def length_of(length: timedelta, words: Words) -> str:
    """How long: "1 h 30", "45 min"."""
    hours, minutes = divmod(int(length.total_seconds() // 60), 60)
    return words("workshop-length", hours=hours, minutes=minutes)


def blocks(
    workshop: Workshop, reader: Reader, *, new: bool = False, room: int = ROOM
) -> Iterator[Block]:
    """What is known of it, below its title; `new`: nobody read of it before, of no other date.

    What is too long for the `room` that there is on a card is cut.
    """
    words, state = reader.words, workshop.state_at(reader.now)
    if state is not State.CONFIRMED and not new:
        yield Paragraph(words(f"workshop-is-{state}"))
        if workshop.details.reason and state in (State.MOVED, State.CANCELLED):
            yield Paragraph(words("workshop-reason", reason=workshop.details.reason))
    entries = tuple(_entries(workshop, reader))
    left = room - sum(weight(f"{entry.term} {entry.text}") for entry in entries)
    if description := workshop.details.description[words.locale]:
        yield Paragraph(fit(description, left))
    yield Entries(entries)
    if remark := _only_in_other(workshop, words):
        yield Remark(remark)


def _entries(workshop: Workshop, reader: Reader) -> Iterator[Entry]:
    words, details = reader.words, workshop.details
    yield Entry(when_of(workshop, words), words("workshop-when"))
    if where := _where(workshop, words):
        yield Entry(where, words("workshop-where"))
    labels = {
        "kind": words("workshop-kind"),
        "access": words("workshop-access"),
        "hosts": words("workshop-hosts"),
        "speakers": words("workshop-speakers"),
        "themes": words("workshop-themes"),
        "languages": words("workshop-languages"),
    }
    for name, label in labels.items():
        if said := said_of(details, name, reader):
            yield Entry(fit(said, _ROOM_FOR[name]) if name in _ROOM_FOR else said, label)
    if details.sign_up is SignUp.CHAT and details.capacity is not None:
        yield Entry(words("workshop-places", places=details.capacity), words("workshop-capacity"))


def said_of(details: Details, name: str, reader: Reader) -> str:
    """What a field says, in words; nothing where nobody said it."""
    words, value = reader.words, getattr(details, name)
    match name:
        case "kind" | "format" | "access":
            return words(f"workshop-{name}-{value}") if value else ""
        case "hosts":
            return listed(details.hosts, words)
        case "speakers":
            return words("list-separator").join(map(speaker_of, details.speakers))
        case "themes":
            return listed([reader.themes.get(theme, theme) for theme in details.themes], words)
        case "languages":
            return listed([words(f"workshop-language-{one}") for one in details.languages], words)
        case "sign_up_here":
            return words(f"workshop-sign-up-{'chat' if value else 'page'}")
        case _:
            return "" if value is None else str(value)


def _where(workshop: Workshop, words: Words) -> str:
    details = workshop.details
    how = words(f"workshop-format-{details.format}") if details.format else ""
    if details.format is Format.ONLINE and not details.place:
        return how
    return " · ".join(part for part in (how, details.place) if part)


def _only_in_other(workshop: Workshop, words: Words) -> str:
    """That its title or its description is in another language than the reader's."""
    details, locale = workshop.details, words.locale
    own = {"fr": details.title_fr, "en": details.title_en}[locale.value]
    described = {"fr": details.description_fr, "en": details.description_en}[locale.value]
    borrowed = (details.title[locale] != own, details.description[locale] != described)
    return words("workshop-other-language") if any(borrowed) else ""


def _end(workshop: Workshop, words: Words) -> str:
    """When it ends, by the clock where it is held; on another day, with that day."""
    end = workshop.end or workshop.start.instant
    there = Moment.at(end, workshop.start.zone)
    same_day = there.local.date() == workshop.start.local.date()
    return say_time(there.local.time(), words.locale) if same_day else say(there, words)


def cautions(workshop: Workshop, words: Words) -> Iterator[Remark]:
    """What an organiser should know of the links before everybody reads them."""
    details = workshop.details
    public = (details.place, details.description_fr, details.description_en)
    if any(MEETING.search(text) for text in public):
        yield Remark(words("workshop-private-link"))
    if details.join_url and details.sign_up is not SignUp.CHAT:
        yield Remark(words("workshop-link-for-nobody"))


def speaker_of(speaker: Speaker) -> str:
    """A speaker in one line: "Ada Lovelace, ingénieure (ASI)"."""
    named = ", ".join(part for part in (speaker.name, speaker.role) if part)
    return f"{named} ({speaker.organisation})" if speaker.organisation else named


def listed(names: tuple[str, ...] | list[str], words: Words) -> str:
    """Names one after another, in the way of a language."""
    return format_list(names, locale=CONVENTIONS[words.locale])
