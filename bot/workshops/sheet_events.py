"""Workshops of a calendar file of RFC 5545, those that recur one by one.

icalendar and what expands its rules are imported when the first file is read: most processes never
need them.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.errors import Flaw
from bot.sheets import BrokenSheet, of_file
from bot.text import shorten
from bot.when.moments import Moment, after_the_gap
from bot.workshops.entries import (
    LONGEST_UID,
    MOST_ENTRIES,
    Circumstances,
    Entry,
    known_zones,
    twice,
)
from bot.workshops.event_texts import Unfit, details_of, first_text
from bot.workshops.limits import LONGEST

_BACK, _AHEAD = timedelta(days=3 * 365), timedelta(days=548)

# An export of a whole agenda holds some thousands; those of programmes, tens.
_MOST_EVENTS = 1_000

# Recurring more than daily is no workshop but work without end for the library.
_RESTLESS = re.compile(r"^RRULE[^\n]*FREQ=(SECOND|MINUTE|HOUR)LY", re.IGNORECASE | re.MULTILINE)
_FOLD = re.compile(r"\r?\n[ \t]")

_TIMES = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"})

# What must be right for its instants to be; an event keeps the other faults to itself.
_NEEDED = _TIMES | {"DURATION", "RRULE", "SEQUENCE"}

# What icalendar makes of a part of a file; its types do not tell what stands in one.
_Event = Any


def read_events(text: str, circumstances: Circumstances) -> list[Entry]:
    """The workshops of a calendar file by start, recurring ones from three years back to eighteen
    months ahead; raise `BrokenSheet` with every flaw.
    """
    unfolded = _FOLD.sub("", text)
    if _RESTLESS.search(unfolded):
        raise of_file("sheet-restless")
    if len(re.findall(r"^BEGIN:VEVENT", unfolded, re.IGNORECASE | re.MULTILINE)) > _MOST_EVENTS:
        raise of_file("sheet-too-many-events", most=_MOST_EVENTS)
    with warnings.catch_warnings(action="ignore"):  # it warns of what it guesses: zones, mostly
        return _Reading(circumstances).read(_calendars(text))


def _calendars(text: str) -> list[Any]:
    import icalendar
    from icalendar.timezone import tzp

    # It remembers the zones that files define, by name, for every file after them.
    tzp.use_default()
    try:
        return cast(Any, icalendar.Calendar).from_ical(text.encode(), multiple=True)
    except Exception:  # a file of people may break any library in any way
        raise of_file("sheet-not-calendar") from None


class _Reading:
    """One reading of a file."""

    def __init__(self, circumstances: Circumstances) -> None:
        self._circumstances = circumstances
        self._flaws: list[Flaw] = []

    def read(self, calendars: Sequence[Any]) -> list[Entry]:
        entries: list[Entry] = []
        for calendar in calendars:
            for events in _by_uid(calendar):
                entries += self._entries(calendar, events)
                if len(entries) > MOST_ENTRIES:
                    raise of_file("sheet-too-many-workshops", most=MOST_ENTRIES)
        for uid in sorted(twice(entries)):
            self._flaws.append(_flaw(uid, "sheet-same-uid"))
        if self._flaws:
            raise BrokenSheet(self._flaws)
        if not entries:
            raise of_file("sheet-nothing-between")
        return sorted(entries, key=lambda entry: entry.start.instant)

    def _entries(self, calendar: Any, events: Sequence[_Event]) -> list[Entry]:
        """The workshops of one UID; their flaws are noted."""
        first = events[0]
        try:
            wrong = [flaw for event in events for flaw in _wrong(event)]
            if wrong:
                self._flaws += wrong
                return []
            found = self._expanded(calendar, events)
            if len(found) > MOST_ENTRIES:
                raise Unfit("sheet-too-many-dates", most=MOST_ENTRIES)
            zone = _zone_of(calendar) or self._circumstances.zone
            recurs = any(_recurs(event) for event in events)
            return [self._entry(event, zone, recurs) for event in found]
        except Unfit as unfit:
            self._flaws.append(_flaw(_name(first), unfit.what, **unfit.details))
        except Exception:  # as above: a rule may break what expands it in any way
            self._flaws.append(_flaw(_name(first), "sheet-broken-event"))
        return []

    def _expanded(self, calendar: Any, events: Sequence[_Event]) -> list[_Event]:
        import icalendar
        import recurring_ical_events  # pyright: ignore[reportMissingTypeStubs]

        alone = cast(Any, icalendar.Calendar)()
        if "X-WR-TIMEZONE" in calendar:
            alone["X-WR-TIMEZONE"] = calendar["X-WR-TIMEZONE"]
        for event in events:
            alone.add_component(event)
        now = self._circumstances.now.astimezone(UTC)
        query = cast(Any, recurring_ical_events).of(alone)
        return list(query.between(now - _BACK, now + _AHEAD))

    def _entry(self, event: _Event, zone: ZoneInfo, recurs: bool) -> Entry:
        start = self._moment(event["DTSTART"].dt, zone)
        end = self._moment(event["DTEND"].dt, zone) if "DTEND" in event else start
        length = end.instant - start.instant
        if length > LONGEST:
            raise Unfit("sheet-too-long-event", days=LONGEST.days)
        uid = str(event["UID"]).strip()
        if recurs:
            named = self._moment(event["RECURRENCE-ID"].dt, zone).instant
            uid = f"{uid}/{named:%Y%m%dT%H%M%SZ}"
        over = start.instant + length < self._circumstances.now
        return Entry(
            uid=uid,
            start=start,
            length=length if length > timedelta() else None,
            details=details_of(event, self._circumstances, over=over),
            cancelled=first_text(event, "STATUS").upper() == "CANCELLED",
            sequence=max(int(event.get("SEQUENCE", 0)), 0),
        )

    def _moment(self, told: datetime, zone: ZoneInfo) -> Moment:
        """The moment of a time of the file, in the zone that it names where that is a known one."""
        if told.tzinfo is None:
            local = told.replace(second=0, microsecond=0)
            return after_the_gap(local, self._circumstances.zone)
        key = str(getattr(told.tzinfo, "key", "UTC"))
        known = key in known_zones() and key not in ("UTC", "Etc/UTC")
        return Moment.at(told.astimezone(UTC), ZoneInfo(key) if known else zone)


def _by_uid(calendar: Any) -> Iterator[list[_Event]]:
    """The events of a calendar, those of one UID together: one that recurs, and its exceptions."""
    groups: dict[str, list[_Event]] = {}
    for index, event in enumerate(calendar.walk("VEVENT")):
        groups.setdefault(first_text(event, "UID") or f" {index}", []).append(event)
    yield from groups.values()


def _wrong(event: _Event) -> Iterator[Flaw]:
    """What keeps an event from being read at all."""
    name, uid = _name(event), first_text(event, "UID")
    if not uid or len(uid) > LONGEST_UID:
        yield _flaw(name, "sheet-no-uid", most=LONGEST_UID)
    for broken in sorted(_NEEDED & {str(error[0]) for error in event.errors}):
        yield _flaw(name, "sheet-broken-property", field=broken)
        return
    starts = event.get("DTSTART")
    if not hasattr(starts, "dt"):
        yield _flaw(name, "sheet-no-start")
    elif not isinstance(starts.dt, datetime):
        yield _flaw(name, "sheet-all-day")
    elif unknown := next(_unknown_zones(event), None):
        yield _flaw(name, "sheet-zone", given=shorten(unknown, 60))


def _unknown_zones(event: _Event) -> Iterator[str]:
    """Zones that are neither known nor defined in the file: their times are anybody's guess."""
    for name, value in event.property_items(recursive=False):
        if name not in _TIMES:
            continue
        zone = getattr(value, "params", {}).get("TZID")
        times = [part.dt for part in getattr(value, "dts", [value]) if hasattr(part, "dt")]
        if zone and any(isinstance(time, datetime) and time.tzinfo is None for time in times):
            yield str(zone)


def _zone_of(calendar: Any) -> ZoneInfo | None:
    """The zone in which those who made the calendar see it."""
    name = first_text(calendar, "X-WR-TIMEZONE")
    return ZoneInfo(name) if name in known_zones() else None


def _recurs(event: _Event) -> bool:
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def _name(event: _Event) -> str:
    """How an event is named to people: by its title, else by its UID."""
    return first_text(event, "SUMMARY") or first_text(event, "UID") or "?"


def _flaw(event: str, what: str, **details: str | int) -> Flaw:
    told = shorten(" ".join(event.split()), 60)
    return Flaw("sheet-event", what, {"event": told, **details})
