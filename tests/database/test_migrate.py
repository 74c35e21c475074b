"""Migrations: whole or not at all, once, whoever else starts at the same time."""

import asyncio
import sqlite3
import sys
from pathlib import Path

import aiosqlite
import pytest

from bot.database import Database
from bot.database.errors import NewerDatabase
from bot.database.migrate import Migration, known_migrations, migrate
from tests.conftest import ROOT


def schema(path: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("select type, name, sql from sqlite_master order by 1, 2")
        found = rows.fetchall()
    connection.close()
    return found


async def test_every_migration_is_applied_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with Database.open(path) as database:
        (row,) = await database.all("pragma user_version")
        assert row[0] == len(known_migrations()) >= 4
        (mode,) = await database.all("pragma journal_mode")
        assert mode[0] == "wal"
    before = schema(path)
    async with Database.open(path):
        pass
    assert schema(path) == before


async def test_step_by_step_gives_the_schema_of_all_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for number, migration in enumerate(known_migrations(), 1):
        (folder / f"{number:04}_step.sql").write_text(migration.sql)
        async with aiosqlite.connect(tmp_path / "steps.db", isolation_level=None) as connection:
            await migrate(connection, folder)
    async with Database.open(tmp_path / "once.db"):
        pass
    assert schema(tmp_path / "steps.db") == schema(tmp_path / "once.db")


async def test_a_failing_migration_leaves_nothing_of_itself(tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_good.sql").write_text("create table good (a text);\n")
    (folder / "0002_bad.sql").write_text("create table half (a text);\ninsert into nowhere;\n")
    async with aiosqlite.connect(tmp_path / "a.db", isolation_level=None) as connection:
        with pytest.raises(sqlite3.OperationalError):
            await migrate(connection, folder)
    assert [name for _, name, _ in schema(tmp_path / "a.db")] == ["good"]


async def test_a_table_is_made_anew_without_losing_what_hangs_on_it(tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_both.sql").write_text(
        "create table parent (id integer primary key);\n"
        "create table child (parent integer references parent (id) on delete cascade);\n"
        "insert into parent values (1);\ninsert into child values (1);\n"
    )
    path = tmp_path / "a.db"
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await connection.execute_fetchall("pragma foreign_keys = on")
        await migrate(connection, folder)
        (folder / "0002_rebuild.sql").write_text(
            "create table anew (id integer primary key, name text);\n"
            "insert into anew (id) select id from parent;\n"
            "drop table parent;\nalter table anew rename to parent;\n"
        )
        await migrate(connection, folder)
        (folder / "0003_break.sql").write_text("delete from parent;\n")
        with pytest.raises(sqlite3.IntegrityError, match="migration 3 breaks child"):
            await migrate(connection, folder)
        assert list(await connection.execute_fetchall("select * from child")) == [(1,)]


async def test_a_database_from_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    async with Database.open(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(NewerDatabase, match="schema 99 and this version of Sobrio knows"):
        async with Database.open(path):
            pass
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma user_version").fetchone() == (99,)
    connection.close()


OPEN = """
import asyncio, sys
from pathlib import Path
from bot.database import Database

async def main():
    async with Database.open(Path(sys.argv[1])) as database:
        (row,) = await database.all("pragma user_version")
        print(row[0])

asyncio.run(main())
"""


async def test_processes_that_start_together_migrate_once(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPEN, str(path),
            cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )
        for _ in range(6)
    ]  # fmt: skip
    outcomes = [await process.communicate() for process in started]
    assert [process.returncode for process in started] == [0] * 6, outcomes
    assert {out.strip() for out, _ in outcomes} == {str(len(known_migrations())).encode()}


def test_statements_are_told_apart_even_with_semicolons_inside() -> None:
    sql = "-- a; b\ncreate table t (a text default ';');\ninsert into t values ('x;y');\n"
    assert len(list(Migration(1, sql).statements())) == 2


def test_a_gap_in_the_numbers_is_our_mistake(tmp_path: Path) -> None:
    (tmp_path / "0002_later.sql").write_text("select 1;")
    with pytest.raises(ValueError, match="expected 0001"):
        known_migrations(tmp_path)
