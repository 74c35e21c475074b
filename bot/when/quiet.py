"""Hours in which nobody is disturbed."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.when.moments import after_the_gap


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one wall time to another, over midnight where the end is the earlier; none if equal."""

    start: time
    end: time

    def end_of(self, instant: datetime, zone: ZoneInfo) -> datetime | None:
        """The instant, in UTC, at which the quiet hours end that hold at this one; else None."""
        there = instant.astimezone(zone).date()
        for began in (there - timedelta(days=1), there):
            ends = began + timedelta(days=1) if self.end < self.start else began
            start = after_the_gap(datetime.combine(began, self.start), zone).instant
            # They end when the clocks first show it: of an hour that comes twice, the first.
            end = after_the_gap(datetime.combine(ends, self.end), zone).instant
            if start <= instant < end:
                return end.astimezone(UTC)
        return None
