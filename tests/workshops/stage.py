"""A whole bot on a board for tests of what is announced of months: a clock to move, a team."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.people import Actor, Role
from bot.workshops.model import Change, Deed, Details, State, Workshop
from bot.workshops.store import WorkshopStore
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import trail_of
from tests.workshops.ground import COMMUNITY, at

HERE, TEAM = "board:here", "board:team"


async def admin_of(core: Core, *, channel: str | None = HERE, team: str | None = TEAM) -> Actor:
    """An admin of a community with a channel for announcements and one for its team."""
    admin = await core.communities.actor(Visitor("board:ada", "fr", COMMUNITY, manages=True))
    await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, channel)
    await core.communities.set_channel(admin, ChannelPurpose.ORGANISERS, team)
    return replace(admin, roles=admin.roles | {Role.ORGANISER})


async def keep_up(core: Core, admin: Actor) -> None:
    """Have what is announced of months put right, as a change of settings does."""
    settings = await core.communities.own_settings(admin)
    await core.communities.set_locale(admin, settings.locale)


async def add(core: Core, *when: int, state: State = State.CONFIRMED, **details: Any) -> Workshop:
    """A workshop that begins at a wall time in Paris."""
    id_ = "-".join(map(str, when)) + details.get("title_fr", "")
    said = replace(Details(title_fr=f"REX {id_}"), **details)
    organiser = None if state is State.DRAFT else "board:olivia"
    workshop = Workshop(id_, COMMUNITY, f"{id_}@sobrio", at(*when), state, details=said,
                        organiser=organiser)  # fmt: skip
    change = Change(datetime(2026, 11, 1, tzinfo=at(*when).zone), organiser, Deed.PLANNED)
    assert await WorkshopStore(core.database, trail_of(core)).add(workshop, change)
    return workshop


async def become(core: Core, workshop: Workshop, state: State) -> None:
    """Have an organiser confirm or call off a workshop."""
    after = replace(workshop, state=state, organiser="board:olivia")
    change = Change(datetime(2026, 11, 1, tzinfo=workshop.start.zone), None, Deed.CONFIRMED)
    assert await WorkshopStore(core.database, trail_of(core)).keep(workshop, after, change)


async def live(core: Core, watch: Watch, board: Board, until: datetime) -> None:
    """Let time pass until an instant, from one thing that is due to the next."""
    with core.platforms.connected("board", board):
        while True:
            due = await core.outbox.turn()
            if due is None or due > until:
                break
            watch.now = max(watch.now, due)
    watch.now = until
