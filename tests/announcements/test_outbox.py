"""What is due is posted once: refused, lost, late, called off, restarted, and planned again."""

import asyncio
import sqlite3
from datetime import time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.announcements.model import End, Ended, LatePolicy, Outcome, Reason, Written
from bot.errors import StorageUnavailable
from bot.platforms import NotPosted, Post, Refusal, Removed, Unsure
from tests.announcements.board import loses, refuses
from tests.announcements.stage import COMMUNITY, HERE, THERE, Desk, Watch, set_up, utc


async def test_what_is_due_is_posted_once_and_what_is_not_waits(desk: Desk) -> None:
    await desk.announce()
    later = await desk.announce(hours=2)
    assert await desk.outbox.turn() == later.next_at
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    desk.watch.forward(hours=2)
    assert await desk.outbox.turn() is None
    assert [m.post.reply.title for m in desk.board.messages][1] == later.id
    assert await desk.outcomes() == [("posted", "posted")] * 2
    assert desk.board.published == []


async def test_a_place_gets_its_posts_in_order(desk: Desk) -> None:
    made = [await desk.announce(minutes=n) for n in range(30)]
    desk.watch.forward(minutes=40)
    await desk.outbox.turn()
    assert [m.post.reply.title for m in desk.board.messages] == [one.id for one in made]


async def test_an_answer_that_was_lost_doubles_nothing(desk: Desk) -> None:
    desk.board.after = loses(3)
    await desk.announce()
    for _ in range(8):
        await desk.outbox.turn()
        desk.watch.forward(seconds=21)
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "found")]
    assert desk.board.searches > 0


async def test_an_answer_lost_once_needs_no_right_to_look(desk: Desk) -> None:
    desk.board.after, desk.board.readable = loses(1), False
    await desk.announce()
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "posted")]


async def test_what_was_lost_before_it_arrived_is_posted_later_and_says_so(desk: Desk) -> None:
    desk.board.before = loses(2)
    await desk.announce()
    await desk.outbox.turn()
    desk.watch.forward(minutes=15)
    await desk.outbox.turn()
    assert desk.board.searches == 1
    (message,) = desk.board.messages
    assert "late" in str(message.post.reply.blocks)


async def test_where_it_cannot_look_it_does_not_post_again_and_tells_the_admins(
    desk: Desk,
) -> None:
    desk.board.after, desk.board.readable = loses(2), False
    await desk.announce()
    await desk.outbox.turn()
    for _ in range(30):
        desk.watch.forward(minutes=15)
        await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("failed", "cannot-look")]
    assert set(desk.told) == {(1, "cannot-look")}


async def test_a_channel_that_went_while_nobody_knew_is_given_up_in_the_end(desk: Desk) -> None:
    desk.board.before, desk.board.gone = loses(2), True
    await desk.announce()
    for _ in range(30):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert await desk.outcomes() == [("failed", "gone")]


async def test_once_it_may_look_it_finds_what_it_posted(desk: Desk) -> None:
    desk.board.after, desk.board.readable = loses(2), False
    await desk.announce()
    for _ in range(4):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    desk.board.readable = True
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "found")]
    assert desk.told[-1] == (1, None)


async def test_a_closed_channel_is_tried_while_it_helps_and_the_admins_know(desk: Desk) -> None:
    desk.board.before = refuses(Refusal.FORBIDDEN, times=2)
    await desk.announce()
    await desk.outbox.turn()
    assert await desk.outcomes() == [("pending", "forbidden")]
    for _ in range(2):
        desk.watch.forward(minutes=15)
        await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert desk.board.searches == 0  # it was certainly not posted before
    assert desk.told == [(1, "forbidden"), (1, "forbidden"), (1, None)]


async def test_a_channel_that_stays_closed_is_given_up_when_it_no_longer_helps(
    desk: Desk,
) -> None:
    desk.board.before = refuses(Refusal.GONE)
    await desk.announce()
    for _ in range(40):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert not desk.board.messages
    assert await desk.outcomes() == [("failed", "gone")]


async def test_what_no_longer_helps_is_withheld(desk: Desk) -> None:
    await desk.announce()
    desk.watch.forward(hours=7)
    await desk.outbox.turn()
    assert not desk.board.messages
    assert await desk.outcomes() == [("withheld", "too-late")]


async def test_nothing_to_say_is_noted(desk: Desk) -> None:
    desk.kind.silent = True
    await desk.announce()
    await desk.outbox.turn()
    assert await desk.outcomes() == [("withheld", "nothing-to-say")]


async def test_called_off_means_not_posted_even_while_it_is_retried(desk: Desk) -> None:
    desk.board.before = refuses(Refusal.FORBIDDEN)
    first, second = await desk.announce(), await desk.announce(THERE, hours=1)
    await desk.outbox.turn()
    for one in (first, second):
        assert await desk.service.cancel(COMMUNITY, one.id)
        assert not await desk.service.cancel(COMMUNITY, one.id)
    assert not await desk.service.cancel("board:another", second.id)
    desk.board.before = None
    desk.watch.forward(hours=2)
    assert await desk.outbox.turn() is None
    assert not desk.board.messages
    assert await desk.outcomes() == [("withheld", "cancelled")]


async def test_a_draft_that_was_thrown_away_meanwhile_calls_nothing_off(desk: Desk) -> None:
    stands = await desk.announce(hours=1)
    draft = await desk.service.draft("plain", COMMUNITY, HERE, stands.plan, Written("x", ""))
    assert await desk.service.cancel(COMMUNITY, draft.id)
    assert not await desk.service.start(draft, draft.plan, stands.id)
    desk.watch.forward(hours=1)
    await desk.outbox.turn()
    assert [m.post.reply.title for m in desk.board.messages] == [stands.id]


async def test_what_comes_back_comes_back_each_time_once(desk: Desk) -> None:
    await desk.announce(rule="FREQ=WEEKLY;COUNT=3")
    for _ in range(30):
        await desk.outbox.turn()
        desk.watch.forward(days=1)
    days = [m.at.date() for m in desk.board.messages]
    assert [later - day for day, later in pairwise(days)] == [timedelta(days=7)] * 2


async def test_a_rule_of_another_version_ends_with_what_is_due(desk: Desk) -> None:
    await desk.announce(rule="FREQ=WEEKLY")
    async with desk.database.write() as transaction:
        await transaction.run("update announcements set rule = 'FREQ=YEARLY'")
    assert await desk.outbox.turn() is None
    assert len(desk.board.messages) == 1


async def test_weeks_of_absence_are_not_made_up_for(desk: Desk) -> None:
    await desk.announce(rule="FREQ=DAILY")
    desk.watch.forward(days=20, hours=1)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("withheld", "too-late")] * 20 + [("posted", "posted")]


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


async def test_quiet_hours_hold_after_an_interruption_too(desk: Desk) -> None:
    await desk.be_quiet(time(21), time(8))
    desk.watch.now = utc(2026, 11, 21, 19, 30)  # half past eight in the evening
    await desk.announce()
    await desk.announce(THERE, minutes=15)
    desk.board.before = loses(2)
    await desk.outbox.turn()
    desk.watch.now = utc(2026, 11, 22, 1)
    assert await desk.outbox.turn() == utc(2026, 11, 22, 7)
    assert await desk.outbox.turn() == utc(2026, 11, 22, 7)
    assert not desk.board.messages
    assert await desk.outcomes() == [("pending", "quiet")] * 2
    desk.kind.policy = LatePolicy(timedelta(minutes=10), timedelta(hours=12))
    desk.watch.now = utc(2026, 11, 22, 7)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 2
    assert "late" in str(desk.board.messages[0].post.reply.blocks)


async def test_what_was_posted_already_is_found_in_quiet_hours(desk: Desk) -> None:
    desk.watch.now = utc(2026, 11, 21, 19, 30)
    desk.board.after = loses(2)
    await desk.announce()
    await desk.outbox.turn()
    await desk.be_quiet(time(20), time(8))
    desk.watch.forward(minutes=5)
    await desk.outbox.turn()
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


async def test_a_disconnected_platform_is_not_tried(desk: Desk) -> None:
    await desk.announce("elsewhere:1")
    assert await desk.outbox.turn() is None
    rows = await desk.database.all("select attempts, state from deliveries")
    assert [(r["attempts"], r["state"]) for r in rows] == [(0, "pending")]


async def test_what_is_for_followers_is_passed_on_once(desk: Desk) -> None:
    desk.kind.publish = True
    await desk.announce()
    await desk.outbox.turn()
    assert desk.board.published == ["board:0"]


async def test_what_is_lost_in_a_place_that_is_gone_is_given_up_in_the_end(desk: Desk) -> None:
    desk.board.before, desk.board.readable = loses(2), False
    await desk.announce()
    await desk.outbox.turn()
    desk.board.gone = True
    for _ in range(30):
        desk.watch.forward(minutes=15)
        await desk.outbox.turn()
    assert await desk.outcomes() == [("failed", "gone")]


async def test_a_message_that_cannot_be_passed_on_is_left_alone_in_the_end(desk: Desk) -> None:
    desk.kind.publish, desk.board.passes_on = True, False
    await desk.announce()
    for _ in range(30):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "not-published")]


async def test_who_was_killed_in_a_place_lets_the_next_one_sleep(desk: Desk) -> None:
    await desk.announce()
    await desk.announce()
    await desk.outbox._plan(desk.watch())  # pyright: ignore[reportPrivateUsage]
    (killed,) = await desk.store.claim(desk.watch, timedelta(minutes=1), ["board"], 5)
    assert killed.attempts == 1
    assert await desk.outbox.turn() == desk.watch() + timedelta(minutes=1)
    desk.watch.forward(minutes=1)
    assert await desk.outbox.turn() is None
    assert len(desk.board.messages) == 2


async def test_a_machine_that_slept_while_it_posted_does_not_begin_again(desk: Desk) -> None:
    desk.board.gate = asyncio.Event()
    await desk.announce()
    turns = [asyncio.create_task(desk.outbox.turn())]
    await asyncio.wait(turns, timeout=0.3)
    desk.watch.forward(hours=1)  # the lease is over, the attempt is not
    turns.append(asyncio.create_task(desk.outbox.turn()))
    await asyncio.wait(turns, timeout=0.3)
    desk.board.gate.set()
    await asyncio.gather(*turns)
    (row,) = await desk.database.all("select attempts, state from deliveries")
    assert (row["attempts"], row["state"]) == (1, "posted")


async def test_an_attempt_whose_lease_was_taken_over_is_not_listened_to(desk: Desk) -> None:
    await desk.announce()
    await desk.outbox._plan(desk.watch())  # pyright: ignore[reportPrivateUsage]
    lease, names = timedelta(minutes=1), ["board"]
    (former,) = await desk.store.claim(desk.watch, lease, names, 5)
    desk.watch.forward(minutes=2)
    (later,) = await desk.store.claim(desk.watch, lease, names, 5)
    assert not await desk.store.end(former, desk.watch(), Ended(End.WITHHELD, Reason.TOO_LATE))
    await desk.store.put_off(former, desk.watch(), desk.watch(), "busy", unsure_since=None)
    assert await desk.outcomes() == [("pending", None)]
    assert await desk.store.end(later, desk.watch(), Ended(End.POSTED, Outcome.POSTED, "board:1"))
    assert await desk.outcomes() == [("posted", "posted")]


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
        await asyncio.wait({turn}, timeout=0.3)
        await desk.outbox.finish(0.1)
        assert await desk.outcomes() == [("pending", "unsure")]
        turn.cancel()
        await asyncio.wait({turn})
        await desk.outbox.finish(0)
    desk.board.gate = None
    async with set_up(path, watch, desk.board) as again:
        assert await again.outbox.turn() is None
        assert len(desk.board.messages) == 1


async def test_what_could_not_be_passed_on_yet_is_passed_on_later_and_posted_once(
    desk: Desk,
) -> None:
    desk.kind.publish = True
    left: list[Exception] = [Unsure("lost"), NotPosted(Refusal.BUSY)]

    def stumble() -> None:
        if left:
            raise left.pop()

    desk.board.publishing = stumble
    await desk.announce()
    for expected in ("busy", "unsure", "posted"):
        await desk.outbox.turn()
        ((_, reason),) = await desk.outcomes()
        assert reason == expected
        desk.watch.forward(minutes=15)
    assert desk.board.published == ["board:0"]
    assert len(desk.board.messages) == 1
    assert desk.board.searches == 0  # which message it is was noted


async def test_what_cannot_be_passed_on_stands_and_the_admins_know(desk: Desk) -> None:
    desk.kind.publish = True

    def refuse() -> None:
        raise NotPosted(Refusal.FORBIDDEN)

    desk.board.publishing = refuse
    await desk.announce()
    await desk.outbox.turn()
    assert await desk.outcomes() == [("posted", "not-published")]
    assert desk.told == [(1, "not-published")]


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


async def test_something_taken_away_by_somebody_is_not_posted_again(desk: Desk) -> None:
    def taken(_: Post) -> None:
        raise Removed

    desk.board.before = taken
    await desk.announce()
    await desk.outbox.turn()
    assert await desk.outcomes() == [("posted", "removed")]


async def test_a_mistake_of_ours_is_tried_again_and_told_in_the_end(desk: Desk) -> None:
    def stumble(_: Post) -> None:
        raise ValueError

    desk.board.before = stumble
    await desk.announce()
    for _ in range(40):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert await desk.outcomes() == [("failed", "broken")]
    assert desk.told == [(1, "broken")]


async def test_a_mistake_of_ours_after_it_was_posted_doubles_nothing(desk: Desk) -> None:
    left = [ValueError()]

    def stumble(_: Post) -> None:
        if left:
            raise left.pop()

    desk.board.after = stumble
    await desk.announce()
    for _ in range(2):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert await desk.outcomes() == [("posted", "found")]
    assert len(desk.board.messages) == 1


async def test_the_pauses_grow(desk: Desk) -> None:
    desk.board.before = refuses(Refusal.BUSY)
    await desk.announce()
    pauses: list[timedelta] = []
    for _ in range(10):
        due = await desk.outbox.turn()
        assert due
        pauses.append(due - desk.watch.now)
        desk.watch.now = due
    assert pauses[:4] == [timedelta(seconds=5 * 2**n) for n in range(4)]
    assert pauses[-1] == timedelta(minutes=15)
