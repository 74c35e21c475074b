"""Workshops as a calendar file of RFC 5545: every instant, never a word of drafts."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.i18n import Locale
from bot.text import fold, plain
from bot.when.moments import Moment, moments_at
from bot.workshops.model import Details, Speaker, State, Workshop
from bot.workshops.timezones import timezone_lines

_PRODUCT = "-//Sobrio//Workshops//EN"

# How often programs that follow a calendar are asked to look at it; nothing changed costs an ETag.
_REFRESH = "PT1H"

# Changes of clocks are told at least until then, by their rule beyond.
_LAST_YEAR = 2037

_OCTETS = 75
_LONGEST_NAME = 60


def write(
    workshops: Sequence[Workshop], name: str, locale: Locale, now: datetime, *, join: bool = False
) -> bytes:
    """The calendar of some workshops, in a language; drafts are left out.

    `join`: with the private join links, for the file of a person who signed up and for no other.
    """
    told = [workshop for workshop in workshops if workshop.state is not State.DRAFT]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    # No METHOD: it is for messages between people's calendars (RFC 5546), which name an organiser.
    lines += [f"NAME:{_text(_in_one_line(name))}", f"X-WR-CALNAME:{_text(_in_one_line(name))}"]
    lines += [f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}", f"X-PUBLISHED-TTL:{_REFRESH}"]
    lines += _timezones(told)
    for workshop in told:
        lines += _event(workshop, locale, now, join)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def file_name(workshop: Workshop) -> str:
    """A name for the file of one workshop: `2026-12-08-rex-deee.ics`."""
    words = re.findall(r"[a-z0-9]+", fold(workshop.details.title.fr))
    title = "-".join(words)[:_LONGEST_NAME].rstrip("-")
    return "-".join(filter(None, (workshop.start.local.date().isoformat(), title))) + ".ics"


def _event(workshop: Workshop, locale: Locale, now: datetime, join: bool) -> Iterator[str]:
    changed = (workshop.changed_at or workshop.made_at or now).astimezone(UTC)
    details = workshop.details
    link = _link(workshop, now, join)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(_in_one_line(workshop.uid))}"
    yield f"SEQUENCE:{workshop.sequence}"
    # When this was last revised (RFC 5545, without METHOD), so that the same is told alike.
    yield f"DTSTAMP:{_utc(changed)}"
    yield f"LAST-MODIFIED:{_utc(changed)}"
    yield from _times(workshop)
    yield f"STATUS:{'CANCELLED' if workshop.state is State.CANCELLED else 'CONFIRMED'}"
    yield f"SUMMARY:{_text(_in_one_line(details.title[locale]))}"
    if said := _description(details, locale, link):
        yield f"DESCRIPTION:{_text(said)}"
    if place := _in_one_line(details.place):
        yield f"LOCATION:{_text(place)}"
    if link:
        yield f"URL:{link}"
    if details.themes:
        yield f"CATEGORIES:{','.join(_text(_in_one_line(theme)) for theme in details.themes)}"
    yield "END:VEVENT"


def _times(workshop: Workshop) -> Iterator[str]:
    """When it begins, and when it ends where that is known."""
    start, end = workshop.start, workshop.end
    moments = [start] if end is None else [start, Moment.at(end, start.zone)]
    for name, moment in zip(("DTSTART", "DTEND"), moments, strict=False):
        if all(_is_plain(each) for each in moments):
            yield f"{name};TZID={start.zone.key}:{moment.local:%Y%m%dT%H%M%S}"
        else:
            yield f"{name}:{_utc(moment.instant)}"


def _is_plain(moment: Moment) -> bool:
    """Whether its wall time and zone name it beyond doubt.

    A TZID cannot tell the second of an hour that the clocks show twice, and programs differ on one
    that a change leaves out. Both are written in UTC: nothing is lost, as no file of ours recurs.
    """
    return not _is_utc(moment) and len(moments_at(moment.local, moment.zone)) == 1


def _is_utc(moment: Moment) -> bool:
    return moment.zone.key.removeprefix("Etc/") in ("UTC", "UCT", "GMT", "Universal", "Zulu")


def _timezones(workshops: Sequence[Workshop]) -> Iterator[str]:
    zones = {w.start.zone.key: w.start.zone for w in workshops if not _is_utc(w.start)}
    if zones:
        years = [workshop.start.local.year for workshop in workshops]
        for key in sorted(zones):
            yield from timezone_lines(zones[key], min(years) - 1, max(_LAST_YEAR, *years) + 1)


def _link(workshop: Workshop, now: datetime, join: bool) -> str:
    """The page that helps now: to take part in it, or to see it again."""
    details = workshop.details
    if workshop.is_over(now) and details.replay_url:
        found = details.replay_url
    elif join and details.join_url:
        found = details.join_url
    else:
        found = details.registration_url
    return re.sub(r"\s", "", plain(found))


def _description(details: Details, locale: Locale, link: str) -> str:
    """What is said of it, who speaks, and the page: not every program shows the URL."""
    speakers = "\n".join(map(_speaker, details.speakers))
    return "\n\n".join(filter(None, (plain(details.description[locale]), speakers, link)))


def _speaker(speaker: Speaker) -> str:
    told = filter(None, (speaker.name, speaker.role, speaker.organisation))
    return _in_one_line(", ".join(told))


def _in_one_line(text: str) -> str:
    return " ".join(plain(text).split())


def _text(text: str) -> str:
    """A text as RFC 5545 escapes it."""
    escaped = re.sub(r"([\\;,])", r"\\\1", text)
    return escaped.replace("\n", "\\n")


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _folded(line: str) -> bytes:
    """A line in pieces of 75 octets at most, no character and no escape cut in two."""
    octets, start = line.encode(), 0
    pieces: list[bytes] = []
    while len(octets) - start > (room := _OCTETS - bool(pieces)):  # a space begins further pieces
        end = start + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:  # within a character
            end -= 1
        piece = octets[start:end]
        end -= (len(piece) - len(piece.rstrip(b"\\"))) % 2
        pieces.append(octets[start:end])
        start = end
    return b"\r\n ".join([*pieces, octets[start:]])
