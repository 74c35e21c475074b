"""When clocks change, as VTIMEZONE of RFC 5545: for programs that do not know the zone by name.

icalendar writes it. Its own `from_tzinfo` (7.3) dates the change to summer time an hour late, and
passes over months of Ramadan in Morocco.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Self
from zoneinfo import ZoneInfo

from bot.when.recurring import WEEKDAYS

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

# Changes of clocks are months apart; Morocco's, the nearest, four weeks.
_STEP = timedelta(days=7)

# A change that came back on the same day of so many years in a row goes on like that.
_YEARS_OF_A_RULE = 5


class _Clocks(NamedTuple):
    """How the clocks of a zone stand."""

    offset: timedelta
    name: str
    summer: bool

    @classmethod
    def at(cls, instant: datetime, zone: ZoneInfo) -> Self:
        there = instant.astimezone(zone)
        return cls(there.utcoffset() or timedelta(), there.tzname() or "", bool(there.dst()))


# The offset before a change, and the clocks after it.
_Kind = tuple[timedelta, _Clocks]


def timezone(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """A VTIMEZONE that holds from the year `first` to `last`, by a rule beyond it."""
    from icalendar import Timezone, vText

    onsets: dict[_Kind, list[datetime]] = {}
    for kind, onset in _changes(zone, first, last):
        onsets.setdefault(kind, []).append(onset)
    found = Timezone()
    found["TZID"] = vText(zone.key)
    found.subcomponents = [_observance(*kind, alike, last) for kind, alike in onsets.items()]
    return found


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[_Kind, datetime]]:
    """How the clocks stand at first, then each change, at the wall time before it."""
    instant = datetime(first, 1, 1, tzinfo=zone).astimezone(UTC)
    clocks = _Clocks.at(instant, zone)
    yield (clocks.offset, clocks), _wall(instant, clocks)
    while instant.year <= last:
        if _Clocks.at(instant + _STEP, zone) != clocks:
            onset, before = _onset(instant, zone), clocks
            clocks = _Clocks.at(onset, zone)
            yield (before.offset, clocks), _wall(onset, before)
        instant += _STEP


def _wall(instant: datetime, clocks: _Clocks) -> datetime:
    return (instant + clocks.offset).replace(tzinfo=None)


def _onset(instant: datetime, zone: ZoneInfo) -> datetime:
    """When clocks change within a step after an instant, to the second."""
    clocks = _Clocks.at(instant, zone)

    def changed(seconds: int) -> bool:
        return _Clocks.at(instant + timedelta(seconds=seconds), zone) != clocks

    step = range(int(_STEP.total_seconds()))
    return instant + timedelta(seconds=bisect_left(step, True, key=changed))


def _observance(
    before: timedelta, clocks: _Clocks, onsets: Sequence[datetime], last: int
) -> TimezoneDaylight | TimezoneStandard:
    """Changes of one kind."""
    from icalendar import TimezoneDaylight, TimezoneStandard, vDDDLists, vText

    told = TimezoneDaylight() if clocks.summer else TimezoneStandard()
    told.DTSTART = onsets[0]
    told.TZOFFSETFROM, told.TZOFFSETTO = before, clocks.offset
    told["TZNAME"] = vText(clocks.name)
    if rule := _rule(onsets, last):
        told["RRULE"] = rule
    elif len(onsets) > 1:
        told["RDATE"] = vDDDLists(onsets[1:])
    return told


def _rule(onsets: Sequence[datetime], last: int) -> vRecur | None:
    """The rule by which a change comes back each year, such as on the last Sunday of March."""
    from icalendar import vRecur

    years = [onset.year for onset in onsets]
    alike = {(onset.month, onset.weekday(), onset.time()) for onset in onsets}
    weeks = {(onset.day + 6) // 7 for onset in onsets}
    if years != list(range(years[0], last + 1)) or len(years) < _YEARS_OF_A_RULE or len(alike) > 1:
        return None
    if all((onset + timedelta(days=7)).month != onset.month for onset in onsets):
        weeks = {-1}
    if len(weeks) > 1:
        return None
    ((month, weekday, _),), (week,) = alike, weeks
    return vRecur(FREQ="YEARLY", BYMONTH=month, BYDAY=f"{week}{WEEKDAYS[weekday]}")
