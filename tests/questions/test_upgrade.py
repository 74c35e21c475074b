"""A database of the version before, in use: it migrates, and `/ask` goes on."""

from pathlib import Path

import aiosqlite
import pytest

from bot.core import Core
from bot.database.migrate import known_migrations, migrate
from bot.settings import Settings
from tests.conftest import ROOT, open_bot
from tests.questions.test_communities import Newsroom

# The version before: words that say little were kept, and how people ask was not counted.
BEFORE = 22


@pytest.fixture
async def old(settings: Settings, tmp_path: Path) -> Settings:
    """A database of that version with a fact of a community, and everything as it was indexed."""
    async with open_bot(settings) as core:
        room = Newsroom(core)
        await room.add("own-1")
        assert await room.hears()
    folder = tmp_path / "migrations"
    folder.mkdir()
    for number, migration in enumerate(known_migrations()[:BEFORE], 1):
        (folder / f"{number:04}_step.sql").write_text(migration.sql, "utf-8")
    path = tmp_path / "old.db"
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await migrate(connection, folder)
        await _fill(connection, tmp_path / "test.db")
    return Settings(database_url=f"sqlite:///{path}", data_dir=ROOT / "data")


async def _fill(connection: aiosqlite.Connection, today: Path) -> None:
    """Take over from a database of today whatever that version kept as well."""
    await connection.execute_fetchall("pragma foreign_keys = off")
    await connection.execute("attach ? as today", (str(today),))
    named = "select name from {}.sqlite_master where type = 'table' and name not like 'sqlite%'"
    now = {name for (name,) in await connection.execute_fetchall(named.format("today"))}
    for (table,) in list(await connection.execute_fetchall(named.format("main"))):
        if table in now:
            info = await connection.execute_fetchall(f"pragma main.table_info({table})")
            columns = ", ".join(row[1] for row in info)
            sql = f"insert into main.{table} ({columns}) select {columns} from today.{table}"
            await connection.execute(sql)
    # Another version made other entries of the documents, be it of the very same ones.
    for column in ("documents.hash", "search_entries.stamp"):
        table, _, name = column.partition(".")
        await connection.execute(f"update {table} set {name} = 'of the version before'")
    await connection.execute("update asked set fr = '[\"signataires\"]'")
    talk = "insert into light_words select path, 'fr', 'donc' from documents limit 1"
    await connection.execute(talk)


async def test_what_was_there_is_found_after_it(old: Settings) -> None:
    async with open_bot(old) as core:
        (row,) = await core.database.all("pragma user_version")
        assert row[0] == len(known_migrations()) > BEFORE
        room = Newsroom(core)
        assert await room.hears()
        assert not await room.hears("test:there")
        await room.retire("own-1")
        assert not await room.hears()


async def test_it_then_finds_as_one_that_was_made_anew(old: Settings, core: Core) -> None:
    async with open_bot(old) as migrated:
        for one in (migrated, core):
            await Newsroom(one).hears(question="Numeum")
        # The numbers of the entries may differ, and communities have entries of their own.
        kept = "select name, stamp from search_entries join search_shelves as s on s.id = shelf"
        sql = f"{kept} where s.community = '' order by name"
        assert await _rows(migrated, sql) == await _rows(core, sql)
        said = "select term, inside, outside from said order by term"
        assert await _rows(migrated, said) == await _rows(core, said)


async def _rows(core: Core, sql: str) -> list[tuple[object, ...]]:
    rows = [tuple(row) for row in await core.database.all(sql)]
    assert len(rows) > 200
    return rows
