"""The measurements of posting once run from end to end; how fast anything is, no test asserts."""

from inspect import iscoroutinefunction

import pytest

from benchmarks.once import fanout, waiting
from benchmarks.once.__main__ import beginnings, fan_outs
from benchmarks.once.dying import Doom, mortal
from bot.database import Transaction


async def test_one_channel_gets_its_post(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fanout, "START_SECONDS", 7.0)
    found = await fanout.fan_out(1)
    assert (found.posted, found.limited) == (1, 0)
    assert "| 1 of 1 |" in list(fan_outs([found]))[-1]


async def test_what_is_to_come_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "SETTLING_SECONDS", 0.1)
    lines = list(beginnings(await waiting.starts(10, 1), 10))
    assert [line.split("|")[1].strip() for line in lines[2:]] == list(waiting.FILLINGS)
    assert len(await waiting.wake_ups(0.5)) == 2


def test_a_bot_that_is_to_die_may_do_so_at_whatever_it_writes() -> None:
    ways = {name for name, way in vars(Transaction).items() if iscoroutinefunction(way)}
    assert ways
    ways -= {"write"}  # which hands the mortal one over to others
    assert ways <= vars(mortal(Doom("deliver", "begun", 0))).keys()
