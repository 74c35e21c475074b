"""What is due is posted once: refused, lost, late, called off, restarted, and planned again."""

from datetime import time, timedelta
from itertools import pairwise

from bot.announcements.model import LatePolicy, Written
from bot.platforms import NotPosted, Post, Refusal, Removed, Unsure
from tests.announcements.board import loses, refuses
from tests.announcements.stage import COMMUNITY, HERE, THERE, Desk, utc


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


async def test_a_message_that_cannot_be_passed_on_is_left_alone_in_the_end(desk: Desk) -> None:
    desk.kind.publish, desk.board.passes_on = True, False
    await desk.announce()
    for _ in range(30):
        await desk.outbox.turn()
        desk.watch.forward(minutes=15)
    assert len(desk.board.messages) == 1
    assert await desk.outcomes() == [("posted", "not-published")]


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


async def test_a_row_that_cannot_be_read_keeps_nobody_waiting(desk: Desk) -> None:
    broken, sound = await desk.announce(), await desk.announce(THERE)
    async with desk.database.write() as transaction:
        lost = "update announcements set zone = 'Europe/Atlantis' where id = :id"
        await transaction.run(lost, {"id": broken.id})
    await desk.outbox.turn()
    assert [m.post.reply.title for m in desk.board.messages] == [sound.id]
    assert await desk.outbox.turn() is None


async def test_what_waits_is_posted_though_its_row_cannot_be_read_any_more(desk: Desk) -> None:
    await desk.be_quiet(time(8), time(18))
    await desk.announce()
    await desk.announce(place=THERE)
    await desk.outbox.turn()
    async with desk.database.write() as transaction:
        await transaction.run("update announcements set zone = 'Europe/Atlantis'", {})
    desk.watch.forward(hours=10)
    await desk.outbox.turn()
    assert [state for state, _ in await desk.outcomes()] == ["posted"] * 2
