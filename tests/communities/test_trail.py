"""The trail: noted with the change or not at all, about nobody else, and let go of in time."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.communities.model import Deed
from bot.communities.service import Visitor
from bot.communities.trail import Trail
from bot.core import Core
from bot.database import Database
from bot.people import Actor
from tests.announcements.stage import Watch
from tests.conftest import NOW

HOME = "discord:1"


async def admin_of(core: Core) -> Actor:
    """Somebody who manages a community."""
    return await core.communities.actor(Visitor("discord:7", community=HOME, manages=True))


async def noted(database: Database) -> list[tuple[str, str, dict[str, Any]]]:
    """What was done, to what, and what tells more of it."""
    rows = await database.all("select deed, about, details from audit order by id")
    return [(row["deed"], row["about"], json.loads(row["details"])) for row in rows]


async def test_a_setting_is_noted_with_what_it_was_and_only_when_it_becomes_another(
    core: Core,
) -> None:
    admin, service = await admin_of(core), core.communities
    for review in (True, True, False, None):
        await service.set_review(admin, review)
    changed = [("", "always"), ("always", "never"), ("never", "")]
    told = [
        {name: value for name, value in (("value", after), ("former", before)) if value}
        for before, after in changed
    ]
    assert await noted(core.database) == [("setting-changed", "review", one) for one in told]


async def test_nobody_is_named_in_what_is_told_and_nothing_empty_is_kept(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "trail.db") as database:
        trail = Trail(database, lambda: NOW)
        async with database.write() as transaction:
            change = trail.noting(
                HOME, "discord:7", Deed.WORKSHOP_MOVED, "w", reason="<@12> et <@!34>, <@&5>", by=""
            )
            await transaction.write([change])
        assert await noted(database) == [("workshop-moved", "w", {"reason": "@… et @…, <@&5>"})]


async def test_what_is_undone_was_never_done(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "trail.db") as database:
        trail = Trail(database, lambda: NOW)
        with pytest.raises(ZeroDivisionError):
            async with database.write() as transaction:
                await trail.note(transaction, HOME, None, Deed.FACT_ADDED)
                raise ZeroDivisionError
        assert await noted(database) == []


# As docs/privacy.md promises it.
FOR_SO_LONG = timedelta(days=400)


@pytest.mark.parametrize(
    ("later", "kept"), [(FOR_SO_LONG, 2), (FOR_SO_LONG + timedelta(seconds=1), 1)]
)
async def test_what_is_older_than_400_days_is_let_go(
    tmp_path: Path, later: timedelta, kept: int
) -> None:
    watch = Watch(datetime.fromisoformat("2026-01-01T00:00:00+00:00"))
    async with Database.open(tmp_path / "trail.db") as database:
        trail = Trail(database, watch)
        for community in (HOME, "discord:2"):
            async with database.write() as transaction:
                await trail.note(transaction, community, None, Deed.FACT_ADDED)
            watch.now += later
        assert len(await noted(database)) == kept
