"""Quiet hours, over midnight and over changes of clocks."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.when.quiet import QuietHours

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(time(22), time(8))
MIDDAY = QuietHours(time(12), time(14))


def at(text: str) -> datetime:
    """The instant of a wall time in Paris; its offset is written where the clocks show it twice."""
    known = datetime.fromisoformat(text)
    return (known if known.tzinfo else known.replace(tzinfo=PARIS)).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "now", "end"),
    [
        (NIGHT, "2026-11-22T21:59", None),
        (NIGHT, "2026-11-22T22:00", "2026-11-23T08:00"),
        (NIGHT, "2026-11-23T03:00", "2026-11-23T08:00"),
        (NIGHT, "2026-11-23T07:59", "2026-11-23T08:00"),
        (NIGHT, "2026-11-23T08:00", None),
        (MIDDAY, "2026-11-23T11:59", None),
        (MIDDAY, "2026-11-23T12:00", "2026-11-23T14:00"),
        (MIDDAY, "2026-11-23T14:00", None),
        (NIGHT, "2027-03-27T23:00", "2027-03-28T08:00"),
        (NIGHT, "2027-10-30T23:00", "2027-10-31T08:00"),
        # The clocks go from 2:00 to 3:00: quiet until 2:30 is until 3:30.
        (QuietHours(time(22), time(2, 30)), "2027-03-28T01:59", "2027-03-28T03:30"),
        # They go back from 3:00 to 2:00: quiet until 2:30 is until its first time.
        (QuietHours(time(22), time(2, 30)), "2027-10-31T02:15+02:00", "2027-10-31T02:30+02:00"),
        (QuietHours(time(22), time(2, 30)), "2027-10-31T02:45+02:00", None),
        (QuietHours(time(22), time(2, 30)), "2027-10-31T02:15+01:00", None),
        (QuietHours(time(9), time(9)), "2026-11-23T09:00", None),
        (QuietHours(time(22), time(0)), "2026-11-22T23:00", "2026-11-23T00:00"),
        (QuietHours(time(22), time(0)), "2026-11-23T00:00", None),
    ],
)
def test_until_when_it_is_quiet(hours: QuietHours, now: str, end: str | None) -> None:
    assert hours.end_of(at(now), PARIS) == (at(end) if end else None)


@given(
    st.times(), st.times(),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
)  # fmt: skip
def test_at_their_end_they_are_over(start: time, end: time, instant: datetime) -> None:
    quiet = QuietHours(start, end)
    over = quiet.end_of(instant, PARIS)
    if over is not None:
        assert over > instant
        assert quiet.end_of(over, PARIS) is None
