"""No query of the outbox or the agenda reads a whole table, however much waits in it."""

import re
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from bot.announcements import store
from bot.database import Database, Queries

QUERIES = Queries(Path(store.__file__).parent / "queries.sql")
TABLES = ("announcements", "deliveries", "delivery_attempts", "written_announcements")

# What the outbox asks with, and a day later on all that waits.
LOOK = {
    "now": "2026-11-21T09:00:00+00:00",
    "far": "2026-11-21T09:15:00+00:00",
    "longest": "2026-11-21T09:01:00+00:00",
    "platforms": '["board"]',
    "held": "[]",
    "most": 40,
}
FILL = """
create temp table numbers as
with recursive counted (n) as (select 1 union all select n + 1 from counted where n < :waiting)
select n, '2026-11-22T09:00:00+00:00' as later from counted;
insert into announcements
    (id, kind, community, place, local, zone, state, next_at, made_at)
select n, 'plain', 'board:c', 'board:1', '2026-11-22T10:00', 'Europe/Paris', 'planned', later, later
from numbers;
insert into deliveries (announcement, occurrence, place, due_at, try_at)
select n, later, 'board:1', later, later from numbers;
"""


async def plan_of(sql: str, path: Path) -> list[str]:
    """What SQLite does for a query, in its own words."""
    values = dict.fromkeys(re.findall(r":(\w+)", sql), "[]")
    async with Database.open(path) as database:
        rows = await database.all(f"explain query plan {sql}", values)
    return [row["detail"] for row in rows]


@pytest.mark.parametrize("name", list(QUERIES))
async def test_a_query_finds_its_rows_by_an_index(name: str, tmp_path: Path) -> None:
    plan = await plan_of(QUERIES[name], tmp_path / "plans.db")
    whole = [step for step in plan if re.match(rf"SCAN ({'|'.join(TABLES)})\b", step)]
    assert not whole, plan


@pytest.mark.parametrize("name", ["due_announcements", "claimable", "next_due"])
async def test_what_waits_costs_nothing_when_the_outbox_looks(name: str, tmp_path: Path) -> None:
    few = await steps_of(QUERIES[name], tmp_path / "few.db", waiting=10)
    many = await steps_of(QUERIES[name], tmp_path / "many.db", waiting=5_000)
    assert 0 < many <= few * 1.2


async def steps_of(sql: str, path: Path, waiting: int) -> int:
    """How many instructions SQLite's machine carries out while so much lies in the future."""
    async with Database.open(path):
        pass
    steps = count()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FILL.replace(":waiting", str(waiting)))
        connection.set_progress_handler(lambda: next(steps) and 0, 1)
        connection.execute(sql, LOOK).fetchall()
    return next(steps)


def test_the_queries_were_found() -> None:
    assert {"claimable", "next_due", "due_announcements"} <= set(QUERIES)


async def test_a_whole_table_would_be_noticed(tmp_path: Path) -> None:
    plan = await plan_of("select * from deliveries where message = :id", tmp_path / "plans.db")
    assert plan == ["SCAN deliveries"]
