"""Whatever happens, in whatever order: nothing is posted twice, and what is not posted says why."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.database import Database, Row
from bot.platforms import Refusal
from tests.announcements.trouble import STEPS, World

# One thing that happens: what of the world, and how.
Event = tuple[Callable[..., Awaitable[None]], tuple[object, ...]]

WHEN = st.sampled_from(["before", "after"])
MINUTES = st.integers(0, 180)
RULES = st.sampled_from(["", "", "FREQ=DAILY"])


def event(
    what: Callable[..., Awaitable[None]], *how: st.SearchStrategy[object]
) -> st.SearchStrategy[Event]:
    """Something that may happen."""
    return st.tuples(st.just(what), st.tuples(*how))


EVENTS = st.one_of(
    event(World.announce, MINUTES, st.booleans(), RULES),
    event(World.announce, st.just(0), st.booleans(), st.just("")),
    event(World.cancel, st.integers(0, 5)),
    event(World.wait, st.sampled_from([0.1, 0.5, 1, 2, 5, 20, 120, 600, 2000])),
    event(World.be_away, st.sampled_from([1, 20, 300]), st.sampled_from([0, -1, -20, -300, 60])),
    event(World.set_clock, st.integers(-720, 720)),
    event(World.lose, WHEN, st.integers(1, 4)),
    event(World.delay, st.integers(1, 3)),
    event(World.refuse, st.sampled_from(Refusal), st.integers(1, 20)),
    event(World.hide, st.booleans()),
    event(World.kill, st.sampled_from(STEPS), WHEN),
    event(World.start),
)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the newest schema, made once."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"

    async def make() -> None:
        async with Database.open(path):
            pass

    asyncio.run(make())
    return path


@given(story=st.lists(EVENTS, min_size=1, max_size=25))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_posted_twice_nor_lost_without_a_reason(
    story: list[Event], empty_database: Path
) -> None:
    with TemporaryDirectory(prefix="sobrio-") as folder:
        asyncio.run(live(World(Path(folder), empty_database), story))


async def live(world: World, story: list[Event]) -> None:
    """Let it all happen, then let it calm down, and judge."""
    await world.start()
    try:
        await world.announce(0, False, "")
        for what, how in story:
            await what(world, *how)
            nothing_twice(world)
        await world.calm_down()
        nothing_twice(world)
        assert not await world.overdue(), "an occurrence was passed over"
        for row in await world.deliveries():
            explained(world, row)
    finally:
        await world.stop()


def nothing_twice(world: World) -> None:
    """No key has two messages."""
    doubled = [key for key, times in Counter(world.board.keys()).items() if times > 1]
    assert not doubled


def explained(world: World, row: Row) -> None:
    """What stands on the board is what the row says, and the row says why nothing does."""
    state, reason, there = row["state"], row["reason"], len(world.messages_of(row))
    due_at = datetime.fromisoformat(row["due_at"])
    too_late = world.latest - due_at > timedelta(hours=6)
    if state == "posted":
        assert there == 1
    elif reason == "cancelled":
        assert row["announcement"] in world.cancelled
    elif reason == "too-late" or reason == "cannot-look":
        assert too_late
    else:
        assert state == "failed", (state, reason)
        assert too_late
        assert world.refused
    if state == "withheld":
        assert not there
