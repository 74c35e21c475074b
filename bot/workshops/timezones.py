"""VTIMEZONE of RFC 5545: when clocks change, for programs that do not know the zone by name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.when.recurring import WEEKDAYS

# Changes of clocks are months apart; Morocco's, the nearest, four weeks.
_STEP = timedelta(days=7)

# A change that came back on the same day of so many years in a row goes on like that.
_YEARS_OF_A_RULE = 5


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of the clocks: the wall time before it, in the offset before it."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool]:
        return self.before, self.after, self.name, self.summer


def timezone_lines(zone: ZoneInfo, first: int, last: int) -> Iterator[str]:
    """The lines of a VTIMEZONE that holds from the year `first` to `last`, by a rule beyond it."""
    changes = list(_changes(zone, first, last))
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone.key}"
    yield from _observance([_at_the_beginning(zone, first)], last)
    for kind in dict.fromkeys(change.kind for change in changes):
        yield from _observance([change for change in changes if change.kind == kind], last)
    yield "END:VTIMEZONE"


def _at_the_beginning(zone: ZoneInfo, year: int) -> _Change:
    begins = datetime(year, 1, 1, tzinfo=zone)
    offset = begins.utcoffset() or timedelta()
    summer = bool(begins.dst())
    return _Change(begins.replace(tzinfo=None), offset, offset, begins.tzname() or "", summer)


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[_Change]:
    """Every change of the clocks, in order."""
    instant = datetime(first, 1, 1, tzinfo=zone).astimezone(UTC)
    end = datetime(last + 1, 1, 1, tzinfo=UTC)
    while instant < end:
        if _clocks(instant, zone) != _clocks(instant + _STEP, zone):
            yield _change_within(instant, zone)
        instant += _STEP


def _change_within(instant: datetime, zone: ZoneInfo) -> _Change:
    """The change within a step after an instant, to the second."""
    low, high = 0, int(_STEP.total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        same = _clocks(instant + timedelta(seconds=middle), zone) == _clocks(instant, zone)
        low, high = (middle, high) if same else (low, middle)
    before, _, _ = _clocks(instant, zone)
    onset = instant + timedelta(seconds=high)
    after, name, summer = _clocks(onset, zone)
    return _Change((onset + before).replace(tzinfo=None), before, after, name, summer)


def _clocks(instant: datetime, zone: ZoneInfo) -> tuple[timedelta, str, bool]:
    there = instant.astimezone(zone)
    return there.utcoffset() or timedelta(), there.tzname() or "", bool(there.dst())


def _observance(changes: Sequence[_Change], last: int) -> Iterator[str]:
    """One STANDARD or DAYLIGHT: changes of one kind."""
    change = changes[0]
    part = "DAYLIGHT" if change.summer else "STANDARD"
    yield f"BEGIN:{part}"
    yield f"DTSTART:{_basic(change.local)}"
    if rule := _rule(changes, last):
        yield f"RRULE:{rule}"
    else:
        yield from (f"RDATE:{_basic(other.local)}" for other in changes[1:])
    yield f"TZOFFSETFROM:{_offset(change.before)}"
    yield f"TZOFFSETTO:{_offset(change.after)}"
    yield f"TZNAME:{change.name}"
    yield f"END:{part}"


def _rule(changes: Sequence[_Change], last: int) -> str | None:
    """The rule by which a change comes back each year, such as on the last Sunday of March."""
    locals_ = [change.local for change in changes]
    years = [local.year for local in locals_]
    alike = {(local.month, local.weekday(), local.time()) for local in locals_}
    if years != list(range(years[0], last + 1)) or len(years) < _YEARS_OF_A_RULE or len(alike) > 1:
        return None
    (found,) = alike
    month, weekday, _ = found
    if all((local + timedelta(days=7)).month != month for local in locals_):
        return f"FREQ=YEARLY;BYMONTH={month};BYDAY=-1{WEEKDAYS[weekday]}"
    weeks = {(local.day + 6) // 7 for local in locals_}
    if len(weeks) > 1:
        return None
    return f"FREQ=YEARLY;BYMONTH={month};BYDAY={weeks.pop()}{WEEKDAYS[weekday]}"


def _basic(local: datetime) -> str:
    return local.strftime("%Y%m%dT%H%M%S")


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    told = f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}"
    return told + (f"{seconds % 60:02}" if seconds % 60 else "")
