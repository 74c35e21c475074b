"""Kinds that tell where they go, that do something else than post, and that hear of the end."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.announcements.kinds import Chore, Posting
from bot.announcements.model import (
    Announcement,
    Appointment,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Plan,
    Stage,
)
from bot.database import Transaction
from bot.platforms import NotPosted, Platform, Refusal, Unsure, private_place
from bot.replies import Reply
from bot.when.moments import Moment
from tests.announcements.board import loses, refuses
from tests.announcements.stage import COMMUNITY, HERE, PARIS, THERE, Desk

ADA, BEN = private_place("board:ada"), private_place("board:ben")
_POLICY = LatePolicy(timedelta(minutes=10), timedelta(hours=6))


@dataclass
class Letter(Posting):
    """Goes to whoever is on its list when it is due."""

    name: str = "letter"
    policy: LatePolicy = _POLICY
    keeps_quiet: bool = False
    to: list[str] = field(default_factory=lambda: [ADA, BEN])
    heard: list[tuple[str, End, str]] = field(default_factory=list[tuple[str, End, str]])
    desk: Desk | None = None
    stumbles: int = 0
    follows: Appointment | None = None
    fails: int = 0

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        if self.follows and self.desk:
            await self.desk.service.planning(COMMUNITY, self.follows)(transaction)
        if self.fails:
            self.fails -= 1
            raise ValueError("killed")

    async def places(self, announcement: Announcement) -> Collection[str]:
        if self.stumbles:
            self.stumbles -= 1
            raise ValueError("no list")
        return tuple(self.to)

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        return Stage.BEGUN if now > delivery.due_at else Stage.ON_TIME

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        return Content(Reply(stage))

    async def ended(self, delivery: Delivery, ended: Ended) -> None:
        self.heard.append((delivery.place, ended.end, ended.reason))
        raise ValueError("that says nothing about the delivery")


@dataclass
class Tidying(Chore):
    """Fails as often as it is told to, then is done."""

    name: str = "tidying"
    policy: LatePolicy = _POLICY
    fails: list[Exception] = field(default_factory=list[Exception])
    done: int = 0

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:
        self.done += 1
        if self.fails:
            raise self.fails.pop()
        return Ended(End.POSTED, Outcome.DONE)


def _at(desk: Desk, **later: float) -> Plan:
    local = (desk.watch.now + timedelta(**later)).astimezone(PARIS).replace(tzinfo=None)
    return Plan(Moment(local, PARIS))


async def write(desk: Desk, *appointments: Appointment) -> None:
    async with desk.database.write() as transaction:
        await desk.service.planning(COMMUNITY, *appointments)(transaction)


async def arrange(desk: Desk, about: str, *appointments: Appointment) -> None:
    async with desk.database.write() as transaction:
        kinds = ("plain", "letter")
        await desk.service.arranging(COMMUNITY, about, kinds, appointments)(transaction)


async def test_it_goes_once_to_everybody_on_the_list_of_that_moment(desk: Desk) -> None:
    desk.kinds["letter"] = letter = Letter()
    await write(desk, Appointment("letter", _at(desk, hours=1)))
    letter.to.append(private_place("board:cem"))
    desk.watch.forward(hours=1)
    for _ in range(2):
        await desk.outbox.turn()
    assert sorted(m.place for m in desk.board.messages) == sorted(letter.to)
    assert [m.post.reply.title for m in desk.board.messages] == ["on-time"] * 3
    assert {(end, how) for _, end, how in letter.heard} == {(End.POSTED, "posted")}


async def test_it_ends_together_with_what_follows_from_it_or_not_at_all(desk: Desk) -> None:
    its = Appointment("plain", _at(desk), HERE, "w1")
    desk.kinds["letter"] = letter = Letter(to=[ADA], desk=desk, follows=its, fails=1)
    await write(desk, Appointment("letter", _at(desk)))
    await desk.outbox.turn()
    assert [m.place for m in desk.board.messages] == [ADA]
    assert await desk.outcomes() == [("pending", "broken")]
    assert letter.heard == []
    desk.watch.forward(minutes=10)
    await desk.outbox.turn()
    assert [m.place for m in desk.board.messages] == [ADA, HERE]
    assert [outcome for outcome, _ in await desk.outcomes()] == ["posted", "posted"]


async def test_nobody_on_the_list_is_nothing_to_do(desk: Desk) -> None:
    desk.kinds["letter"] = letter = Letter(to=[])
    await write(desk, Appointment("letter", _at(desk)))
    assert await desk.outbox.turn() is None
    assert letter.heard == desk.board.messages == []


async def test_closed_private_messages_end_it_at_once_and_no_admin_is_told(desk: Desk) -> None:
    desk.kinds["letter"] = letter = Letter(to=[ADA])
    desk.board.before = refuses(Refusal.FORBIDDEN)
    await write(desk, Appointment("letter", _at(desk)))
    await desk.outbox.turn()
    assert letter.heard == [(ADA, End.FAILED, Refusal.FORBIDDEN)]
    assert await desk.outcomes() == [("failed", "forbidden")]
    assert desk.told == []


async def test_a_kind_says_by_itself_how_it_stands_in_time(desk: Desk) -> None:
    desk.kinds["letter"] = Letter(to=[ADA])
    desk.board.before = loses(2)
    await write(desk, Appointment("letter", _at(desk)))
    await desk.outbox.turn()
    desk.watch.forward(minutes=2)
    await desk.outbox.turn()
    assert [m.post.reply.title for m in desk.board.messages] == ["begun"]


async def test_what_was_asked_for_does_not_wait_for_the_end_of_quiet_hours(desk: Desk) -> None:
    await desk.be_quiet(time(0), time(23, 59))
    desk.kinds["letter"] = Letter(to=[ADA])
    await write(desk, Appointment("letter", _at(desk)), Appointment("plain", _at(desk), HERE))
    await desk.outbox.turn()
    assert [m.place for m in desk.board.messages] == [ADA]


async def test_a_list_that_cannot_be_made_loses_nothing_and_holds_nobody_up(desk: Desk) -> None:
    desk.kinds["letter"] = Letter(to=[ADA], stumbles=1)
    await write(desk, Appointment("letter", _at(desk)), Appointment("plain", _at(desk), HERE))
    for _ in range(2):
        await desk.outbox.turn()
    assert sorted(m.place for m in desk.board.messages) == [ADA, HERE]


async def test_a_chore_is_tried_until_it_is_done_and_never_looked_for(desk: Desk) -> None:
    fails: list[Exception] = [Unsure(), NotPosted(Refusal.BUSY)]
    desk.kinds["tidying"] = chore = Tidying(fails=fails)
    await write(desk, Appointment("tidying", _at(desk), "board:here/17"))
    for _ in range(3):
        await desk.outbox.turn()
        desk.watch.forward(minutes=1)
    assert chore.done == 3
    assert desk.board.searches == 0
    assert await desk.outcomes() == [("posted", "done")]


async def test_a_chore_too_late_is_left(desk: Desk) -> None:
    desk.kinds["tidying"] = chore = Tidying()
    await write(desk, Appointment("tidying", _at(desk), "board:here/17"))
    desk.watch.forward(hours=7)
    await desk.outbox.turn()
    assert chore.done == 0
    assert await desk.outcomes() == [("withheld", "too-late")]


async def test_the_log_tells_of_channels_alone(desk: Desk) -> None:
    desk.kinds |= {"letter": Letter(to=[ADA]), "tidying": Tidying()}
    await write(
        desk,
        Appointment("letter", _at(desk)),
        Appointment("tidying", _at(desk), "board:here/17"),
        Appointment("plain", _at(desk), HERE),
    )
    await desk.outbox.turn()
    log = await desk.service.log(COMMUNITY, 1, 10)
    assert [logged.delivery.place for logged in log.shown] == [HERE]
    assert log.pages == 1


async def test_arranged_anew_only_what_changed_is_touched(desk: Desk) -> None:
    soon, later = _at(desk, days=1), _at(desk, days=2)
    here = Appointment("plain", soon, HERE, "w1")
    await arrange(desk, "w1", here, Appointment("plain", later, HERE, "w1"))
    await arrange(desk, "w2", Appointment("plain", soon, HERE, "w2"))
    (kept, *_) = await desk.service.planned(COMMUNITY, "plain")
    await arrange(desk, "w1", here, Appointment("plain", soon, THERE, "w1"))
    planned = await desk.service.planned(COMMUNITY, "plain")
    assert kept in planned
    told = sorted((one.about, one.place, one.plan.start) for one in planned)
    start = soon.start
    assert told == [("w1", HERE, start), ("w1", THERE, start), ("w2", HERE, start)]


async def test_arranged_twice_alike_it_is_announced_once(desk: Desk) -> None:
    for _ in range(2):
        await arrange(desk, "w1", Appointment("plain", _at(desk, minutes=1), HERE, "w1"))
    desk.watch.forward(minutes=1)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1
    posted = await desk.service.posted(COMMUNITY, "w1", "plain")
    assert [one.message for one in posted] == ["board:0"]


async def test_what_waits_is_left_alone_and_what_is_past_is_not_announced(desk: Desk) -> None:
    await desk.be_quiet(time(0), time(23, 59))
    waiting = Appointment("plain", _at(desk), HERE, "w1")
    await write(desk, waiting)
    await desk.outbox.turn()
    past = Appointment("plain", _at(desk, days=-1), HERE, "w1")
    await arrange(desk, "w1", waiting, past)
    assert await desk.outcomes() == [("pending", None)]
    (planned,) = await desk.service.planned(COMMUNITY, "plain")
    assert planned.plan == waiting.plan
    await arrange(desk, "w1")
    assert await desk.outcomes() == [("withheld", "cancelled")]


async def test_what_was_planned_twice_is_planned_once_from_then_on(desk: Desk) -> None:
    twice = Appointment("plain", _at(desk, minutes=1), HERE, "w1")
    await write(desk, twice, twice)
    await arrange(desk, "w1", twice)
    desk.watch.forward(minutes=1)
    await desk.outbox.turn()
    assert len(desk.board.messages) == 1


async def test_what_has_come_goes_out_in_another_place_at_another_hour(desk: Desk) -> None:
    desk.board.closed.add(HERE)
    came = Appointment("plain", _at(desk), HERE, "w1")
    await write(desk, came)
    await desk.outbox.turn()
    there = Appointment("plain", _at(desk, hours=2), THERE, "w1")
    async with desk.database.write() as transaction:
        await desk.service.redirecting(COMMUNITY, ("plain",), THERE)(transaction)
        await desk.service.arranging(COMMUNITY, "w1", ("plain",), [there], alike=True)(transaction)
    await desk.outbox.turn()  # without the pause that a closed channel asks for
    assert [m.place for m in desk.board.messages] == [THERE]
    (later,) = await desk.service.planned(COMMUNITY, "plain")
    assert (later.place, later.plan) == (THERE, there.plan)
    assert await desk.service.is_overtaken(later)


async def test_of_a_kind_that_is_not_wanted_any_more_what_waits_is_called_off(desk: Desk) -> None:
    desk.board.closed.add(HERE)
    await write(desk, Appointment("plain", _at(desk), HERE, "w1"))
    await desk.outbox.turn()
    async with desk.database.write() as transaction:
        await desk.service.arranging(COMMUNITY, "w1", ("plain",), [], alike=True)(transaction)
    assert await desk.outcomes() == [("withheld", "cancelled")]


async def test_a_letter_that_is_not_taken_as_it_is_is_tried_again(desk: Desk) -> None:
    desk.kinds["letter"] = letter = Letter(to=[ADA])
    desk.board.before = refuses(Refusal.MALFORMED, 1)
    await write(desk, Appointment("letter", _at(desk)))
    await desk.outbox.turn()
    assert letter.heard == []
    desk.watch.forward(minutes=5)
    await desk.outbox.turn()
    assert [m.place for m in desk.board.messages] == [ADA]


async def test_a_transaction_that_fails_announces_nothing(desk: Desk) -> None:
    async def fails(_: Transaction) -> None:
        raise ValueError("the workshop could not be kept")

    try:
        async with desk.database.write() as transaction:
            await desk.service.planning(COMMUNITY, Appointment("plain", _at(desk), HERE))(
                transaction
            )
            await fails(transaction)
    except ValueError:
        pass
    assert await desk.service.planned(COMMUNITY, "plain") == []
