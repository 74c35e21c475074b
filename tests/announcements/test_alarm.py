"""The alarm wakes when something is due by the clock it was given, when it is rung, and seldom."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from bot.announcements import clock
from bot.announcements.clock import Alarm
from tests.announcements.stage import Watch
from tests.patience import PATIENCE


async def wakes(alarm: Alarm, until: datetime | None, within: float) -> bool:
    """Whether it wakes within so many seconds."""
    try:
        await asyncio.wait_for(alarm.wait(until), within)
    except TimeoutError:
        return False
    return True


async def test_it_wakes_when_its_clock_says_so_though_the_machine_s_differs() -> None:
    watch = Watch()  # a clock that has nothing to do with the machine's
    alarm = Alarm(watch)
    async with alarm.set():
        began = time.monotonic()
        assert await wakes(alarm, watch.now + timedelta(seconds=0.3), PATIENCE)
        assert time.monotonic() - began > 0.2
        assert not await wakes(alarm, watch.now + timedelta(hours=1), 0.2)


async def test_what_is_overdue_wakes_it_at_once() -> None:
    alarm = Alarm(Watch())
    async with alarm.set():
        assert await wakes(alarm, datetime(2001, 1, 1, tzinfo=UTC), PATIENCE)


async def test_a_ring_wakes_it_even_when_nobody_was_waiting_yet() -> None:
    alarm = Alarm(Watch())
    alarm.ring()
    async with alarm.set():
        assert await wakes(alarm, None, PATIENCE)
        assert not await wakes(alarm, None, 0.1)


async def test_an_earlier_instant_takes_the_place_of_a_later_one() -> None:
    watch = Watch()
    alarm = Alarm(watch)
    async with alarm.set():
        assert not await wakes(alarm, watch.now + timedelta(hours=1), 0.1)
        assert await wakes(alarm, watch.now + timedelta(seconds=0.1), PATIENCE)


async def test_it_looks_again_now_and_then_for_clocks_that_jumped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clock, "SAFETY", timedelta(seconds=0.2))
    watch = Watch()
    alarm = Alarm(watch)
    async with alarm.set():
        assert await wakes(alarm, watch.now + timedelta(days=3), PATIENCE)
