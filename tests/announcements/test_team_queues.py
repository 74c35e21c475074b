"""What waits for a team: its card is posted once, shows how it stands, and has an end."""

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.announcements.model import Appointment, Plan
from bot.announcements.service import AnnouncementService
from bot.announcements.team_queues import TeamQueue
from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.database import Change
from bot.people import Actor
from bot.platforms import Post
from bot.replies import Reply
from bot.when.moments import Moment
from tests.announcements.board import loses
from tests.announcements.stage import COMMUNITY, HERE, PARIS, Desk, Watch


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wishes of a team, in one word."""

    id: str
    word: str
    waits: bool = True


@dataclass
class Wishes(TeamQueue[Wish]):
    """All wishes, and those whose time is over."""

    announcements: AnnouncementService
    watch: Watch
    known: dict[str, Wish] = field(default_factory=dict[str, Wish])
    over: set[str] = field(default_factory=set[str])

    waiting, shown_anew, ending = "wish", "wish-anew", "wish-end"
    notice = "questions-waiting"
    lapses_after = timedelta(days=90)

    async def find(self, community: str, about: str) -> Wish | None:
        return self.known.get(about) if community == COMMUNITY else None

    async def anything_waits(self, community: str) -> bool:
        return any(wish.waits for wish in self.known.values())

    def waits(self, thing: Wish) -> bool:
        return thing.waits

    def state(self, thing: Wish) -> Hashable:
        return thing.word, thing.waits

    async def card(self, thing: Wish) -> Reply:
        return Reply(thing.word if thing.waits else f"{thing.word}: done")

    def showing_anew(self, thing: Wish) -> Change:
        return self.now(thing.id, self.shown_anew)

    async def end(self, community: str, about: str) -> bool:
        return about in self.over

    def now(self, about: str, *kinds: str) -> Change:
        plan = Plan(Moment.at(self.watch.now, PARIS))
        its = [Appointment(kind, plan, about=about) for kind in kinds]
        return self.announcements.planning(COMMUNITY, *its)

    def change(self, **values: object) -> None:
        self.known["w1"] = replace(self.known["w1"], **values)  # type: ignore[arg-type]


@pytest.fixture
def wishes(desk: Desk) -> Wishes:
    """One wish waits: for bees."""
    made = Wishes(desk.service, desk.watch, {"w1": Wish("w1", "bees")})
    desk.kinds |= {kind.name: kind for kind in desk.service.kinds_of(made)}
    return made


@pytest.fixture
async def admin(desk: Desk) -> Actor:
    """An admin whose team reads here, no longer to be introduced."""
    visitor = Visitor("board:ada", community=COMMUNITY, manages=True)
    actor = await desk.communities.actor(visitor)
    await desk.communities.set_channel(actor, ChannelPurpose.ORGANISERS, HERE)
    return actor


async def plan(desk: Desk, wishes: Wishes, *kinds: str) -> None:
    """Have these announced now about the one wish, and all that is due be done."""
    async with desk.database.write() as transaction:
        await wishes.now("w1", *kinds)(transaction)
    await desk.outbox.turn()


def shown(desk: Desk) -> list[str]:
    """What stands in the channel of the team now."""
    amended = desk.board.amended
    return [amended.get(one.id, one.post).reply.title for one in desk.board.messages]


@pytest.mark.usefixtures("admin")
async def test_it_stands_there_once_however_often_it_is_planned(desk: Desk, wishes: Wishes) -> None:
    await plan(desk, wishes, "wish", "wish")
    desk.watch.forward(minutes=1)
    await plan(desk, wishes, "wish")
    assert shown(desk) == ["bees"]
    assert await desk.outcomes() == [("posted", "posted"), ("withheld", "nothing-to-say")]


@pytest.mark.usefixtures("admin")
async def test_while_nobody_knows_whether_it_stands_there_another_waits(
    desk: Desk, wishes: Wishes
) -> None:
    desk.board.after = loses(2)
    await plan(desk, wishes, "wish")
    await plan(desk, wishes, "wish")
    assert await desk.outcomes() == [("pending", "unsure"), ("pending", "busy")]
    desk.watch.forward(minutes=1)
    await desk.outbox.turn()
    assert shown(desk) == ["bees"]


@pytest.mark.usefixtures("admin")
async def test_what_waits_no_more_is_not_posted(desk: Desk, wishes: Wishes) -> None:
    wishes.change(waits=False)
    await plan(desk, wishes, "wish", "wish-anew")
    assert shown(desk) == []


@pytest.mark.usefixtures("admin")
async def test_its_card_shows_what_became_of_it(desk: Desk, wishes: Wishes) -> None:
    await plan(desk, wishes, "wish")
    wishes.change(word="hives")
    await plan(desk, wishes, "wish-anew")
    assert shown(desk) == ["hives"]
    wishes.change(waits=False)
    await plan(desk, wishes, "wish-anew")
    assert shown(desk) == ["hives: done"]


@pytest.mark.usefixtures("admin")
async def test_what_is_decided_while_its_card_is_posted_is_shown(
    desk: Desk, wishes: Wishes
) -> None:
    def decide(_: Post) -> None:
        wishes.change(waits=False)

    desk.board.after = decide
    await plan(desk, wishes, "wish")
    assert shown(desk) == ["bees: done"]


@pytest.mark.usefixtures("admin")
async def test_a_card_that_was_found_shows_how_it_stands(desk: Desk, wishes: Wishes) -> None:
    desk.board.after = loses(2)
    await plan(desk, wishes, "wish")
    wishes.change(word="hives")
    desk.watch.forward(minutes=1)
    await desk.outbox.turn()
    assert shown(desk) == ["hives"]


async def test_without_a_channel_an_admin_learns_of_it_until_nothing_waits(
    desk: Desk, wishes: Wishes, admin: Actor
) -> None:
    await desk.communities.set_channel(admin, ChannelPurpose.ORGANISERS, None)
    await plan(desk, wishes, "wish")
    assert await desk.communities.notice(COMMUNITY, wishes.notice) is not None
    wishes.change(waits=False)
    await plan(desk, wishes, "wish-anew")
    assert await desk.communities.notice(COMMUNITY, wishes.notice) is None
    assert desk.board.messages == []


async def test_its_end_is_done_once_its_time_is_over(desk: Desk, wishes: Wishes) -> None:
    await plan(desk, wishes, "wish-end")
    wishes.over.add("w1")
    desk.watch.forward(minutes=1)
    await plan(desk, wishes, "wish-end")
    assert await desk.outcomes() == [("withheld", "nothing-to-say"), ("posted", "done")]
