"""The bot leaves a community: what is held of it goes 30 days later, unless the bot is back."""

from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.communities.service import Visitor
from bot.privacy.departures import FORGOTTEN, KEPT_FOR
from bot.privacy.holdings import HOLDINGS
from bot.privacy.model import Section, Way
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import (
    ADA,
    ANNA,
    BEN,
    COMMUNITY,
    Scene,
    begin,
    count,
    in_files,
    live,
    open_scene,
)

ELSEWHERE = "board:elsewhere"
DAY = timedelta(days=1)

Rows = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def scene(settings: Settings, watch: Watch) -> AsyncGenerator[Scene]:
    """Two communities with much in them."""
    async with open_scene(settings, watch) as opened:
        await begin(opened)
        await live(opened)
        await live_elsewhere(opened)
        yield opened


async def live_elsewhere(scene: Scene) -> None:
    """Another community does a little of everything."""
    await scene.say(ADA, "tip", at=ELSEWHERE, here=True)
    await scene.say(ADA, "workshop plan", at=ELSEWHERE, title="REX", when="mardi 14h")
    visitor = Visitor(f"board:{ADA}", "fr", ELSEWHERE, manages=True)
    ada = await scene.core.communities.actor(visitor)
    await scene.core.communities.set_zone(ada, None)


async def leave(scene: Scene, community: str = COMMUNITY) -> None:
    """The bot is put out of a community."""
    scene.board.left.add(community)
    await scene.core.departures.left(community)


async def come_back(scene: Scene) -> None:
    """The bot is asked back."""
    scene.board.left.clear()
    await scene.core.departures.back(COMMUNITY)


async def held(scene: Scene, community: str) -> dict[str, int]:
    """How many rows each table holds of a community."""
    found: dict[str, int] = {}
    for holding in HOLDINGS:
        its = holding.belonging
        if its is not None and its.way is Way.OWN:
            where = f"{its.column} = :community"
            number = await count(scene.core.database, holding.table, where, community=community)
            found |= {holding.table: number} if number else {}
    return found


def holds(after: dict[str, int], before: dict[str, int]) -> bool:
    """Whether there is as much of everything as before; time brings more."""
    return all(after.get(table, 0) >= number for table, number in before.items())


async def test_after_29_days_all_is_there_and_after_30_nothing(scene: Scene) -> None:
    there, others = await held(scene, COMMUNITY), await held(scene, ELSEWHERE)
    assert len(there) > 12
    assert others
    await leave(scene)
    await scene.pass_time(days=29)
    assert holds(await held(scene, COMMUNITY), there)
    await scene.pass_time(days=1, minutes=1)
    assert not await held(scene, COMMUNITY)
    assert holds(await held(scene, ELSEWHERE), others)


async def test_nothing_is_left_of_it_in_any_table(scene: Scene) -> None:
    await leave(scene)
    named = {row[0] for row in scene.rows()["announcements"] if row[3] == COMMUNITY}
    named |= {row[0] for row in scene.rows()["workshops"] if row[1] == COMMUNITY}
    await scene.pass_time(days=31)
    rows = scene.rows()
    documents = {one.table for one in HOLDINGS if one.section is Section.DOCUMENTS}
    left = {
        table: row
        for table, its in rows.items()
        if table not in documents
        for row in its
        if any(name in str(value) for value in row for name in (COMMUNITY, *named))
    }
    assert not left
    pointing = {"workshop_signups": "workshops", "workshop_changes": "workshops"}
    pointing |= {"deliveries": "announcements", "delivery_attempts": "deliveries"}
    for table, parent in pointing.items():
        assert {row[1] for row in rows[table]} <= {row[0] for row in rows[parent]}
    assert not rows["wipes"]
    assert in_files(scene.path, BEN) < 15, "what is their own stays: tips, quiz and language"


async def test_what_is_a_persons_own_stays_theirs(scene: Scene) -> None:
    await leave(scene)
    await scene.pass_time(days=31)
    database = scene.core.database
    assert await count(database, "chosen_locales", "person = :who", who=f"board:{BEN}") == 1
    assert await count(database, "shown_practices", "owner = :who", who=f"board:{BEN}")
    assert not await count(database, "workshop_signups", "true")


async def test_who_is_back_on_day_29_keeps_everything(scene: Scene) -> None:
    there = await held(scene, COMMUNITY)
    await leave(scene)
    await scene.pass_time(days=29)
    await come_back(scene)
    await scene.pass_time(days=60)
    assert holds(await held(scene, COMMUNITY), there)


async def test_who_leaves_again_has_30_days_again(scene: Scene) -> None:
    await leave(scene)
    await scene.pass_time(days=29)
    await come_back(scene)
    await leave(scene)
    await scene.pass_time(days=29)
    assert await held(scene, COMMUNITY)
    await scene.pass_time(days=2)
    assert not await held(scene, COMMUNITY)


async def test_told_again_the_first_day_counts(scene: Scene) -> None:
    await leave(scene)
    await scene.pass_time(days=29)
    await leave(scene)
    await scene.core.departures.compare("board", {ELSEWHERE})
    await scene.pass_time(days=2)
    assert not await held(scene, COMMUNITY)


async def test_a_bot_that_was_off_learns_it_when_it_starts(
    scene: Scene, settings: Settings, watch: Watch
) -> None:
    scene.board.left.add(COMMUNITY)
    await scene.core.departures.compare("board", {ELSEWHERE})
    planned = await planned_for(scene)
    assert planned == [(COMMUNITY, watch.now + KEPT_FOR)]
    async with open_scene(settings, watch, scene.board) as again:
        watch.now += 10 * DAY
        await again.core.departures.compare("board", {ELSEWHERE})
        assert await planned_for(again) == planned
        await again.core.departures.compare("board", {ELSEWHERE, COMMUNITY})
        assert not await planned_for(again)
        assert await held(again, COMMUNITY)


async def test_communities_of_other_platforms_are_not_compared(scene: Scene) -> None:
    await scene.core.departures.compare("discord", set())
    assert not await planned_for(scene)


async def test_who_is_there_after_all_when_it_is_due_keeps_everything(scene: Scene) -> None:
    await leave(scene)
    scene.board.left.clear()  # and nobody told us
    await scene.pass_time(days=31)
    assert await held(scene, COMMUNITY)


async def test_what_is_due_while_the_bot_is_off_is_done_when_it_is_there(
    scene: Scene, settings: Settings, watch: Watch
) -> None:
    await leave(scene)
    watch.now += 400 * DAY
    async with open_scene(settings, watch, scene.board) as again:
        await again.pass_time(minutes=1)
        assert not await held(again, COMMUNITY)


async def test_of_a_community_of_which_nothing_is_held_nothing_is_planned(scene: Scene) -> None:
    await leave(scene, "board:unknown")
    assert not await planned_for(scene)


async def test_what_was_set_is_forgotten_in_memory_too(scene: Scene) -> None:
    settings = await scene.core.communities.settings_of(COMMUNITY)
    assert settings.channel is not None
    await leave(scene)
    await scene.pass_time(days=31)
    assert (await scene.core.communities.settings_of(COMMUNITY)).untouched


async def test_a_persons_deletion_spares_what_is_planned_for_the_community(scene: Scene) -> None:
    await leave(scene)
    await scene.say(ANNA, "privacy-erase")
    assert await planned_for(scene)


async def planned_for(scene: Scene) -> list[tuple[str, Any]]:
    """For which communities it is planned, and when."""
    rows = await scene.core.database.all(
        "select community, next_at from announcements where kind = :kind and state = 'planned'",
        {"kind": FORGOTTEN},
    )
    return [(row["community"], datetime.fromisoformat(row["next_at"])) for row in rows]
