"""What is due is posted once, through kills, stops, rivals, locked databases and wrong clocks."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.announcements.model import End, Ended
from bot.errors import StorageUnavailable
from tests.announcements.board import loses
from tests.announcements.stage import HERE, THERE, Desk, Watch, set_up
from tests.patience import until


async def test_a_restart_finds_what_a_killed_process_left(tmp_path: Path) -> None:
    watch, path = Watch(), tmp_path / "outbox.db"
    async with set_up(path, watch) as desk:
        await desk.announce()
        await desk.announce(THERE)
        await desk.outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
        claimed = await desk.store.claim(watch, timedelta(minutes=1), ["board"], 10)
        # One was posted before the power went, the other was not.
        await desk.outbox._courier._post(claimed[0])  # pyright: ignore[reportPrivateUsage]
    board = desk.board
    for _ in range(3):
        async with set_up(path, watch, board) as again:
            await again.outbox.turn()
        watch.forward(minutes=1)
    assert len(board.messages) == 2
    assert {m.place for m in board.messages} == {HERE, THERE}


async def test_two_processes_post_it_once(tmp_path: Path) -> None:
    watch, path = Watch(), tmp_path / "outbox.db"
    async with set_up(path, watch) as one, set_up(path, watch, one.board) as other:
        for _ in range(20):
            await one.announce()
        await one.outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
        mine = await one.store.claim(watch, timedelta(minutes=1), ["board"], 5)
        assert not await other.store.claim(watch, timedelta(minutes=1), ["board"], 5)
        assert len(mine) == 1  # one a place


async def test_what_waits_behind_another_process_s_post_keeps_nobody_busy(tmp_path: Path) -> None:
    watch, path = Watch(), tmp_path / "outbox.db"
    async with set_up(path, watch) as one, set_up(path, watch, one.board) as other:
        for place, minutes in ((HERE, 0), (HERE, 1), (THERE, 2)):
            await one.announce(place, minutes=minutes)
        watch.forward(minutes=2)
        await one.outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
        await one.store.claim(watch, timedelta(minutes=1), ["board"], 1)
        assert await other.outbox.turn() == watch() + timedelta(minutes=1)
        assert [m.place for m in one.board.messages] == [THERE]


async def test_who_was_overtaken_by_another_attempt_has_no_say(tmp_path: Path) -> None:
    watch, path, lease = Watch(), tmp_path / "outbox.db", timedelta(minutes=1)
    async with set_up(path, watch) as one, set_up(path, watch, one.board) as other:
        await one.announce()
        await one.outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
        (slow,) = await one.store.claim(watch, lease, ["board"], 1)
        watch.forward(minutes=2)  # the machine slept
        (taken,) = await other.store.claim(watch, lease, ["board"], 1)
        await one.store.put_off(slow, watch(), watch(), "busy", unsure_since=None)
        await one.store.end(slow, watch(), Ended(End.WITHHELD, "too-late"))
        assert not await one.store.claim(watch, lease, ["board"], 1)
        await other.store.end(taken, watch(), Ended(End.POSTED, "posted", "board:0"))
        await one.store.put_off(taken, watch(), watch(), "broken", unsure_since=None)
        assert await one.outcomes() == [("posted", "posted")]


async def test_a_clock_that_was_ahead_looks_back_far_enough(desk: Desk) -> None:
    desk.board.after = loses(2)
    desk.watch.forward(days=400)
    await desk.announce()
    await desk.outbox.turn()
    desk.watch.forward(days=-400)
    await desk.outbox.turn()
    assert desk.board.sought_since == desk.watch.now
    assert await desk.outcomes() == [("posted", "found")]


async def test_a_clock_that_jumps_loses_and_doubles_nothing(desk: Desk) -> None:
    desk.board.after = loses(2)
    await desk.announce()
    desk.watch.forward(hours=5)
    await desk.outbox.turn()
    desk.watch.forward(hours=-5)  # it had been wrong: the lease and the pause lie far ahead
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "found")]


async def test_a_clock_put_back_by_the_length_of_an_absence_doubles_nothing(desk: Desk) -> None:
    true = Watch()
    desk.board.clock, desk.board.after = true, loses(2)
    await desk.announce()
    await desk.outbox.turn()
    true.forward(hours=1)  # the platform has forgotten the key
    desk.watch.forward(seconds=10)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "found")]


async def test_a_machine_that_slept_while_it_posted_does_not_begin_again(desk: Desk) -> None:
    desk.board.gate = asyncio.Event()
    await desk.announce()
    turns = [asyncio.create_task(desk.outbox.turn())]
    await until(lambda: desk.board.waiting)
    desk.watch.forward(hours=1)  # the lease is over, the attempt is not
    turns.append(asyncio.create_task(desk.outbox.turn()))
    await asyncio.wait(turns, timeout=0.3)
    desk.board.gate.set()
    await asyncio.gather(*turns)
    (row,) = await desk.database.all("select attempts, state from deliveries")
    assert (row["attempts"], row["state"]) == (1, "posted")


async def test_two_who_look_at_once_post_it_once(desk: Desk) -> None:
    for place in range(50):
        await desk.announce(f"board:{place}")
    await asyncio.gather(*(desk.outbox.turn() for _ in range(3)))
    assert len(desk.board.messages) == 50


@pytest.mark.parametrize("held", ["claiming", "acknowledging"])
async def test_a_locked_database_loses_and_doubles_nothing(tmp_path: Path, held: str) -> None:
    path, watch = tmp_path / "outbox.db", Watch()
    async with set_up(path, watch, busy_seconds=0.05) as desk:
        await desk.announce()
        rival = sqlite3.connect(path, isolation_level=None)
        if held == "claiming":
            await desk.outbox._plan(watch())  # pyright: ignore[reportPrivateUsage]
            rival.execute("begin immediate")
            with pytest.raises(StorageUnavailable):
                await desk.outbox.turn()
        else:
            desk.board.after = lambda _: rival.execute("begin immediate") and None
            await desk.outbox.turn()
            desk.board.after = None
        rival.execute("rollback")
        rival.close()
        watch.forward(minutes=1)
        await desk.outbox.turn()
        assert len(desk.board.messages) == 1
        assert [state for state, _ in await desk.outcomes()] == ["posted"]


async def test_what_is_cut_off_at_the_stop_is_posted_by_the_next_process(tmp_path: Path) -> None:
    path, watch = tmp_path / "outbox.db", Watch()
    async with set_up(path, watch) as desk:
        desk.board.gate = asyncio.Event()
        await desk.announce()
        turn = asyncio.create_task(desk.outbox.turn())
        await until(lambda: desk.board.waiting)
        await desk.outbox.finish(0.1)
        assert await desk.outcomes() == [("pending", "unsure")]
        turn.cancel()
        await asyncio.wait({turn})
        await desk.outbox.finish(0)
    desk.board.gate = None
    async with set_up(path, watch, desk.board) as again:
        assert await again.outbox.turn() is None
        assert len(desk.board.messages) == 1


async def test_killed_between_posting_and_passing_on_it_is_passed_on(desk: Desk) -> None:
    desk.kind.publish, desk.board.after = True, loses(2)
    await desk.announce()
    await desk.outbox.turn()
    desk.watch.forward(minutes=5)
    await desk.outbox.turn()
    assert desk.board.published == ["board:0"]
    assert await desk.outcomes() == [("posted", "found")]


async def test_a_lease_given_by_a_clock_that_was_ahead_ends_with_it(desk: Desk) -> None:
    await desk.announce()
    desk.watch.forward(hours=5)
    await desk.outbox._plan(desk.watch())  # pyright: ignore[reportPrivateUsage]
    assert await desk.store.claim(desk.watch, timedelta(minutes=1), ["board"], 1)
    desk.watch.forward(hours=-5)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1


async def test_it_is_looked_for_from_the_first_attempt_on(desk: Desk) -> None:
    first = desk.watch.now
    await desk.announce()
    await desk.outbox._plan(first)  # pyright: ignore[reportPrivateUsage]
    for _ in range(3):  # killed each time
        assert await desk.store.claim(desk.watch, timedelta(minutes=1), ["board"], 1)
        desk.watch.forward(minutes=2)
    await desk.outbox.turn()
    assert desk.board.sought_since == first
