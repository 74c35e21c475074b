"""The time, handed over rather than looked up, so that tests and the preview can move it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

# Tells the present instant, in UTC.
Clock = Callable[[], datetime]


# Tells the present calendar day, where the community is.
Today = Callable[[], date]


def utc_now() -> datetime:
    """The machine's present instant, in UTC."""
    return datetime.now(UTC)


def to_text(instant: datetime) -> str:
    """An instant as rows hold it, in UTC: texts of one length, which sort as the instants do."""
    return instant.astimezone(UTC).isoformat(timespec="seconds")


def today(clock: Clock, zone: ZoneInfo) -> date:
    """The calendar day in a time zone."""
    return clock().astimezone(zone).date()
