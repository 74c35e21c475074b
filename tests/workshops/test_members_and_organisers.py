"""What organisers change reaches members: at once or after a stop, right, and once."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from datetime import time, timedelta
from random import Random

import pytest

from bot.core import Core
from bot.people import Actor, Role
from bot.platforms import private_place
from bot.settings import Settings
from bot.when.quiet import QuietHours
from bot.workshops.model import Change, Deed
from bot.workshops.store import WorkshopStore
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot, reply_of, trail_of
from tests.conversation import plain
from tests.workshops.members_stage import START, person, with_details, workshop_in
from tests.workshops.stage import HERE, admin_of

ADA, BEN, CEM = person(2), person(3), person(4)
OLIVIA = person(0, roles=frozenset({Role.ORGANISER}))


@dataclass
class Team:
    """A whole bot on a board, with one workshop of two places."""

    core: Core
    watch: Watch
    board: Board

    async def press(self, actor: Actor, command: str) -> None:
        """Somebody presses a button of the workshop."""
        await reply_of(self.core, actor, command, workshop="w1")

    async def organise(self, command: str, **arguments: str | int) -> None:
        """An organiser does what they have seen before."""
        its = {"workshop": "w1", **arguments}
        await reply_of(self.core, OLIVIA, command, **its)

    async def revision(self) -> int:
        """How often it was changed."""
        rows = await self.core.database.all("select revision from workshops")
        return rows[0]["revision"]

    async def letters(self, to: Actor) -> list[str]:
        """The titles of what somebody got in private, all that is due being written."""
        await self.core.outbox.turn()
        place = private_place(to.person)
        return [plain(m.post.reply.title) for m in self.board.messages if m.place == place]


@pytest.fixture
async def team(settings: Settings) -> AsyncGenerator[Team]:
    watch = Watch()
    board = Board(watch)
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        with core.platforms.connected("board", board):
            await admin_of(core)
            change = Change(watch(), OLIVIA.person, Deed.CONFIRMED)
            workshop = with_details(workshop_in(), capacity=2)
            assert await WorkshopStore(core.database, trail_of(core)).add(workshop, change)
            yield Team(core, watch, board)


async def test_more_places_go_to_those_who_wait_and_they_are_told(team: Team) -> None:
    people = [person(number) for number in range(2, 7)]
    for one in people:
        await team.press(one, "join-workshop")
    await team.organise("workshop-save", group="people", capacity="4")
    told = [len(await team.letters(one)) for one in people]
    assert told == [0, 0, 1, 1, 0]
    await team.organise("workshop-save", group="people", capacity="")
    assert await team.letters(people[4]) == ["Une place pour vous : REX DEEE"]


async def test_a_move_and_a_cancellation_reach_everybody_concerned_once(team: Team) -> None:
    await team.press(ADA, "join-workshop")
    await team.press(BEN, "follow-workshop")
    when = "2026-12-10T11:00+01:00"
    await team.organise("workshop-put", revision=await team.revision(), when=when)
    assert await team.letters(ADA) == ["Nouvelle date : REX DEEE"]
    assert await team.letters(BEN) == ["New date: E-waste in practice"]
    await team.organise("workshop-call-off", revision=await team.revision())
    assert await team.letters(ADA) == ["Nouvelle date : REX DEEE", "Atelier annulé : REX DEEE"]
    assert await team.letters(CEM) == []
    team.watch.now = START + timedelta(days=3)
    assert len(await team.letters(BEN)) == 2  # and no reminder


async def test_moved_then_cancelled_over_a_stop_only_the_cancellation_is_told(team: Team) -> None:
    await team.press(ADA, "join-workshop")
    when = "2026-12-10T11:00+01:00"
    await team.organise("workshop-put", revision=await team.revision(), when=when)
    await team.organise("workshop-call-off", revision=await team.revision())
    team.watch.forward(hours=4)
    assert await team.letters(ADA) == ["Atelier annulé : REX DEEE"]


async def test_letters_come_in_quiet_hours_and_posts_wait(team: Team) -> None:
    admin = await admin_of(team.core)
    await team.core.communities.set_quiet(admin, QuietHours(time(0), time(23, 59)))
    for one in (ADA, BEN, CEM):
        await team.press(one, "join-workshop")
    await team.press(ADA, "leave-workshop")
    await team.organise("workshop-call-off", revision=await team.revision(), reason="malade")
    assert await team.letters(BEN) == ["Workshop cancelled: E-waste in practice"]
    assert [m for m in team.board.messages if m.place == HERE] == []


async def test_a_reminder_follows_what_the_organisers_arranged(team: Team) -> None:
    when = "2026-12-10T11:00+01:00"
    await team.organise("workshop-put", revision=await team.revision(), when=when)
    assert await team.letters(ADA) == []
    await team.press(ADA, "follow-workshop")
    team.watch.now = START + timedelta(days=1)
    assert await team.letters(ADA) == ["Rappel : REX DEEE"]
    team.watch.now = START + timedelta(days=2) - timedelta(hours=1)
    assert await team.letters(ADA) == ["Rappel : REX DEEE"] * 2
    await team.press(replace(ADA, community=None), "unfollow-workshop")
