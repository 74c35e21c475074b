"""What comes back: rules of RFC 5545 at a wall time, and the moments that they name."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Literal, Self

from dateutil import rrule

from bot.errors import Correctable
from bot.when.moments import Moment, after_the_gap

# Leaves a day out, such as a public holiday.
Skip = Callable[[date], bool]

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

# A rule that names nothing for so long has ended: every 29 February comes back within eight years.
_HORIZON = timedelta(days=10 * 366)
_MOST_TIMES = 1_000

# Counted from its end, every month has this day.
_FROM_THE_END = -28

_PART = re.compile(r"(?P<name>[A-Z]+)=(?P<value>[0-9A-Z,+-]+)")
_BY_DAY = re.compile(rf"(?P<place>[+-]?[1-5])?(?P<day>{'|'.join(WEEKDAYS)})")


class BadRule(Correctable):
    """Not a rule of RFC 5545, or one of those that this bot does not keep."""

    key = "error-rule-malformed"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class Frequency(StrEnum):
    """How often, before the interval is counted."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


_LONGEST_INTERVAL = {Frequency.DAILY: 366, Frequency.WEEKLY: 53, Frequency.MONTHLY: 12}
_FREQUENCIES: Mapping[Frequency, Literal[1, 2, 3]] = {
    Frequency.DAILY: rrule.DAILY,
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
}


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the week; within a month, the first (1) to the fifth, or the last (-1)."""

    weekday: int
    place: int | None = None

    def __str__(self) -> str:
        return f"{'' if self.place is None else self.place}{WEEKDAYS[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule: each day, week or month, on which days, for how long."""

    frequency: Frequency
    interval: int = 1
    days: tuple[NamedDay, ...] = ()
    month_days: tuple[int, ...] = ()
    count: int | None = None
    until: date | datetime | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a rule such as `FREQ=MONTHLY;BYDAY=2TU`; raise `BadRule`."""
        parts = [_PART.fullmatch(part) for part in text[:200].upper().split(";")]
        found = {part["name"]: part["value"] for part in parts if part}
        known = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL"}
        try:
            if len(found) != len(parts) or len(text) > 200 or not found.keys() <= known:
                raise ValueError(text)
            rule = cls._of(found)
            rule._check()
        except (ValueError, KeyError):
            raise BadRule(text[:100]) from None
        return rule

    @classmethod
    def _of(cls, found: Mapping[str, str]) -> Self:
        return cls(
            Frequency(found["FREQ"]),
            _number(found.get("INTERVAL", "1")),
            tuple(_named_day(day) for day in _listed(found, "BYDAY")),
            tuple(int(day) for day in _listed(found, "BYMONTHDAY")),
            _number(found["COUNT"]) if "COUNT" in found else None,
            _until(found["UNTIL"]) if "UNTIL" in found else None,
        )

    def _check(self) -> None:
        """Raise `ValueError` for what RFC 5545 forbids or no workshop needs."""
        monthly = self.frequency is Frequency.MONTHLY
        sound = (
            1 <= self.interval <= _LONGEST_INTERVAL[self.frequency]
            and (self.count is None or (1 <= self.count <= _MOST_TIMES and self.until is None))
            and all(monthly == (day.place is not None) for day in self.days)
            and all(day.place is None or day.place >= -2 for day in self.days)
            and all(1 <= day <= 31 or _FROM_THE_END <= day <= -1 for day in self.month_days)
            and not (self.days and (self.month_days or self.frequency is Frequency.DAILY))
            and (monthly or not self.month_days)
        )
        if not sound:
            raise ValueError(str(self))

    def __str__(self) -> str:
        parts = [f"FREQ={self.frequency}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.days:
            parts.append(f"BYDAY={','.join(map(str, self.days))}")
        if self.month_days:
            parts.append(f"BYMONTHDAY={','.join(map(str, self.month_days))}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            form = "%Y%m%dT%H%M%SZ" if isinstance(self.until, datetime) else "%Y%m%d"
            parts.append(f"UNTIL={self.until.strftime(form)}")
        return ";".join(parts)


def next_after(
    start: Moment, rule: Recurrence, after: datetime, skip: Skip | None = None
) -> Moment | None:
    """The first occurrence strictly after an instant; None when the rule has ended."""
    return next(occurrences(start, rule, after, skip), None)


def occurrences(
    start: Moment, rule: Recurrence, after: datetime, skip: Skip | None = None
) -> Iterator[Moment]:
    """The occurrences strictly after an instant, each once, until the rule ends.

    Each is at the wall time of the start. Where a clock change leaves that out, it takes place
    as late as before the change (RFC 5545: 2:30 becomes 3:30); where the clocks show it twice,
    the first time. The start itself is one where the rule names its day; a day that is skipped
    counts for COUNT.
    """
    for local in _wall_times(start, rule, after):
        moment = start if local == start.local else after_the_gap(local, start.zone)
        if _is_over(moment, rule):
            return
        if moment.instant > after and not (skip and skip(local.date())):
            yield moment


def _wall_times(start: Moment, rule: Recurrence, after: datetime) -> Iterator[datetime]:
    """The wall times that the rule names, from shortly before an instant on."""
    # No two clocks are further apart than a day: none that is wanted lies before.
    wanted = after.astimezone(start.zone).replace(tzinfo=None) - timedelta(days=1)
    first = start.local if rule.count is not None else _jump(start.local, rule, wanted)
    named = [_as_named(day) for day in rule.days]
    month_days = rule.month_days or (start.local.day,)
    times = rrule.rrule(
        _FREQUENCIES[rule.frequency],
        dtstart=first,
        interval=rule.interval,
        count=rule.count,
        byweekday=named or None,
        bymonthday=month_days if rule.frequency is Frequency.MONTHLY and not named else None,
    )
    last = max(wanted, start.local) + _HORIZON
    for local in times:
        if local > last:
            return
        if local >= start.local:
            yield local


def _jump(start: datetime, rule: Recurrence, wanted: datetime) -> datetime:
    """A whole number of intervals after the start, not after the wall time that is wanted."""
    if rule.frequency is Frequency.MONTHLY:
        months = (wanted.year - start.year) * 12 + wanted.month - start.month
        whole = max(months, 0) // rule.interval * rule.interval
        years, month = divmod(start.month - 1 + whole, 12)
        # From the first of the month, which every month has; what lies before the start is left.
        return start.replace(year=start.year + years, month=month + 1, day=1)
    length = rule.interval * (7 if rule.frequency is Frequency.WEEKLY else 1)
    # A week begins on Monday: one before it, so that none of its days is jumped over.
    days = max((wanted - start).days - 7, 0) // length * length
    return start + timedelta(days=days)


def _as_named(day: NamedDay) -> rrule.weekday:
    name = rrule.weekdays[day.weekday]
    return name if day.place is None else name(day.place)


def _is_over(moment: Moment, rule: Recurrence) -> bool:
    if isinstance(rule.until, datetime):
        return moment.instant > rule.until
    return rule.until is not None and moment.local.date() > rule.until


def _listed(found: Mapping[str, str], name: str) -> list[str]:
    return found[name].split(",") if name in found else []


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 4:
        raise ValueError(text)
    return int(text)


def _named_day(text: str) -> NamedDay:
    match = _BY_DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return NamedDay(WEEKDAYS.index(match["day"]), int(match["place"]) if match["place"] else None)


def _until(text: str) -> date | datetime:
    if text.endswith("Z"):
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date()
