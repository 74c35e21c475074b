"""The alarm: wakes the outbox when the next row is due. It decides nothing itself."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from bot.clock import Clock

# However far away the next row is, one looks again after this long: a machine that slept or whose
# clock was changed is noticed then.
SAFETY = timedelta(minutes=5)

_NEXT, _SAFETY = "next", "safety"


class Alarm:
    """Waits until the next thing is due, by the clock that it was given, or until it is rung."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rung = asyncio.Event()
        # Jobs are never dropped for being late, nor run twice to make up for it.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        # APScheduler declares no types.
        self._scheduler = cast(Any, AsyncIOScheduler)(job_defaults=defaults, timezone=UTC)

    @asynccontextmanager
    async def set(self) -> AsyncGenerator[None]:
        """Have it run for as long as the block lasts."""
        self._scheduler.start()
        self._scheduler.add_job(self._ring, "interval", seconds=SAFETY.total_seconds(), id=_SAFETY)
        try:
            yield
        finally:
            self._scheduler.shutdown(wait=False)

    def ring(self) -> None:
        """Wake whoever waits, now: something changed, perhaps the time."""
        self._rung.set()

    async def wait(self, until: datetime | None) -> None:
        """Sleep until an instant, or until it is rung; None: until it is rung."""
        if until is not None:
            # The clock may be another than the machine's, by which APScheduler wakes.
            at = datetime.now(UTC) + max(until - self._clock(), timedelta(0))
            self._scheduler.add_job(
                self._ring, "date", run_date=at, id=_NEXT, replace_existing=True
            )
        await self._rung.wait()
        self._rung.clear()

    async def _ring(self) -> None:
        # A coroutine: APScheduler would run anything else on another thread.
        self._rung.set()
