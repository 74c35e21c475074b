"""Workshops as a calendar file of RFC 5545: every instant, never a word of drafts.

icalendar writes it, and is imported when the first file is written: most processes never need it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.text import fold, plain
from bot.when.moments import Moment, moments_at
from bot.workshops.model import Details, Speaker, State, Workshop
from bot.workshops.timezones import timezone

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone
    from icalendar.prop import vInline

_PRODUCT = "-//Sobrio//Workshops//EN"

# How often programs that follow a calendar are asked to look at it; nothing changed costs an ETag.
_REFRESH = timedelta(hours=1)

# Changes of clocks are told at least until then, by their rule beyond.
_LAST_YEAR = 2037

_LONGEST_NAME = 60


def write(
    workshops: Sequence[Workshop], name: str, locale: Locale, now: datetime, *, join: bool = False
) -> bytes:
    """The calendar of some workshops, in a language; drafts are left out.

    `join`: with the private join links, for the file of a person who signed up and for no other.
    """
    from icalendar import Calendar, vDuration

    told = [workshop for workshop in workshops if workshop.state is not State.DRAFT]
    calendar = Calendar()
    # No METHOD: it is for messages between people's calendars (RFC 5546), which name an organiser.
    calendar.prodid, calendar.version, calendar.calscale = _PRODUCT, "2.0", "GREGORIAN"
    calendar.calendar_name = _text(_in_one_line(name))
    calendar["REFRESH-INTERVAL"] = vDuration(_REFRESH, {"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vDuration(_REFRESH)
    calendar.subcomponents = [_event(workshop, locale, now, join) for workshop in told]
    calendar.subcomponents[:0] = _timezones(calendar, told)
    return calendar.to_ical()


def file_name(workshop: Workshop) -> str:
    """A name for the file of one workshop: `2026-12-08-rex-deee.ics`."""
    words = re.findall(r"[a-z0-9]+", fold(workshop.details.title.fr))
    title = "-".join(words)[:_LONGEST_NAME].rstrip("-")
    return "-".join(filter(None, (workshop.start.local.date().isoformat(), title))) + ".ics"


def _event(workshop: Workshop, locale: Locale, now: datetime, join: bool) -> Event:
    from icalendar import Event
    from icalendar.enums import STATUS

    # When this was last revised (RFC 5545, without METHOD), so that the same is told alike.
    changed = workshop.changed_at or workshop.made_at or now
    start, end = _times(workshop)
    details = workshop.details
    link = _link(workshop, now, join)
    return Event.new(
        uid=_text(_in_one_line(workshop.uid)),
        sequence=workshop.sequence,
        stamp=changed,
        last_modified=changed,
        start=start,
        end=end,
        status=STATUS.CANCELLED if workshop.state is State.CANCELLED else STATUS.CONFIRMED,
        summary=_text(_in_one_line(details.title[locale])),
        description=_text(_description(details, locale, link)) or None,
        location=_text(_in_one_line(details.place)) or None,
        url=link or None,
        categories=details.themes,
    )


def _times(workshop: Workshop) -> tuple[datetime, datetime | None]:
    """When it begins, and when it ends where that is known."""
    start, end = workshop.start, workshop.end and Moment.at(workshop.end, workshop.start.zone)
    if all(_is_plain(moment) for moment in (start, end) if moment):
        return start.aware, end and end.aware
    return start.instant, end and end.instant


def _is_plain(moment: Moment) -> bool:
    """Whether its wall time and zone name it beyond doubt.

    A TZID cannot tell the second of an hour that the clocks show twice, and programs differ on one
    that a change leaves out. Both are written in UTC: nothing is lost, as no file of ours recurs.
    """
    from icalendar.timezone import is_utc

    return not is_utc(moment.zone) and len(moments_at(moment.local, moment.zone)) == 1


def _timezones(calendar: Calendar, workshops: Sequence[Workshop]) -> Iterator[Timezone]:
    """Those that the times of a calendar name."""
    years = [workshop.start.local.year for workshop in workshops]
    for key in sorted(calendar.get_missing_tzids()):
        yield timezone(ZoneInfo(key), min(years) - 1, max(_LAST_YEAR, *years) + 1)


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


def _text(text: str) -> vInline:
    r"""A text as icalendar escapes it, save for `\N`, of which it would make a line break."""
    from icalendar import vText
    from icalendar.prop import vInline

    return vInline(r"\\N".join(vText(part).to_ical().decode() for part in text.split(r"\N")))
