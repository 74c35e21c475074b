"""Time as an argument, and ids that carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

DISCORD_EPOCH_MS = 1_420_070_400_000


@dataclass(frozen=True)
class Clock:
    """What measures spans, and what tells the date."""

    monotonic: Callable[[], float]
    wall: Callable[[], float]

    def date(self) -> str:
        """The present instant as Discord writes it."""
        return datetime.fromtimestamp(self.wall(), UTC).isoformat()


class Snowflakes:
    """Ids as Discord makes them: a date and a counter, always growing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> str:
        """A new id, greater than all before it."""
        dated = (int(self._clock.wall() * 1000) - DISCORD_EPOCH_MS) << 22
        self._last = max(self._last + 1, dated)
        return str(self._last)
