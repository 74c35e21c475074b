"""One writer, one transaction per write, and a clear word when the machine refuses."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.database import Database, Queries
from bot.database.errors import UnusableDatabase
from bot.errors import StorageUnavailable
from tests.conftest import ROOT

ADD = "insert into chosen_locales (person, locale) values (:person, 'fr')"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    """An empty database that gives up waiting quickly."""
    async with Database.open(tmp_path / "a.db", busy_seconds=0.2) as opened:
        yield opened


async def people(database: Database) -> list[str]:
    rows = await database.all("select person from chosen_locales order by person")
    return [row["person"] for row in rows]


async def test_a_failed_write_is_undone_whole(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": "a"})
            raise ZeroDivisionError
    assert await people(database) == []


async def test_two_writers_take_turns_and_readers_see_only_what_is_committed(
    database: Database,
) -> None:
    async def write(person: str) -> None:
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": person})
            await asyncio.sleep(0)
            assert person not in await people(database)

    await asyncio.gather(*(write(f"p{number}") for number in range(20)))
    assert len(await people(database)) == 20


async def test_a_cancelled_write_is_undone_and_the_next_one_works(database: Database) -> None:
    began = asyncio.Event()

    async def write() -> None:
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": "cancelled"})
            began.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(write())
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.write() as transaction:
        await transaction.run(ADD, {"person": "next"})
    assert await people(database) == ["next"]


async def test_whenever_a_write_is_cancelled_the_next_one_works(database: Database) -> None:
    async def write(person: str) -> None:
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": person})

    for steps in range(12):
        task = asyncio.create_task(write(f"maybe {steps}"))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await write(f"sure {steps}")
    assert [person for person in await people(database) if person.startswith("sure")] == sorted(
        f"sure {steps}" for steps in range(12)
    )


async def test_a_locked_database_is_told_and_reads_go_on(
    database: Database, tmp_path: Path
) -> None:
    rival = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    rival.execute("begin immediate")
    with pytest.raises(StorageUnavailable):
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": "a"})
    assert await people(database) == []
    rival.execute("rollback")
    rival.close()
    async with database.write() as transaction:
        await transaction.run(ADD, {"person": "a"})
    assert await people(database) == ["a"]


async def test_a_full_disk_is_told_and_nothing_is_half_written(database: Database) -> None:
    async with database.write() as transaction:
        await transaction.run(ADD, {"person": "before"})
    (pages,) = await database.all("pragma page_count")
    # SQLite's own limit on pages fails exactly as a full disk does: SQLITE_FULL.
    async with database.write() as transaction:
        await transaction.all(f"pragma max_page_count = {pages[0]}")
    with pytest.raises(StorageUnavailable):
        async with database.write() as transaction:
            for number in range(2_000):
                await transaction.run(ADD, {"person": f"{number:0200}"})
    assert await people(database) == ["before"]


async def test_a_read_only_database_is_told_and_reads_go_on(database: Database) -> None:
    # The tests may run as root, whom no file mode stops; this refuses with the same error.
    async with database.write() as transaction:
        await transaction.all("pragma query_only = on")
    with pytest.raises(StorageUnavailable):
        async with database.write() as transaction:
            await transaction.run(ADD, {"person": "a"})
    assert await people(database) == []


async def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(UnusableDatabase, match="is no database") as caught:
        async with Database.open(path):
            pass
    assert "\n" not in str(caught.value)


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableDatabase, match="check that its folder exists"):
        async with Database.open(tmp_path / "nowhere" / "a.db"):
            pass


async def test_a_rival_at_the_start_is_told(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db"):
        pass
    rival = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    rival.execute("pragma user_version = 1")
    rival.execute("begin exclusive")
    with pytest.raises(UnusableDatabase, match="another program holds it"):
        async with Database.open(tmp_path / "a.db", busy_seconds=0.1):
            pass
    rival.close()


async def test_every_query_of_every_store_is_sound_sql(database: Database) -> None:
    files = sorted((ROOT / "bot").rglob("queries.sql"))
    assert len(files) >= 6
    for file in files:
        queries = Queries(file)
        for name in queries:
            async with database.write() as transaction:
                # Unbound parameters are null to EXPLAIN; a wrong name or column is an error.
                await transaction.all(f"explain {queries[name]}", _Anything())


class _Anything(dict[str, object]):
    """A value for every parameter."""

    def __missing__(self, key: str) -> object:
        return None


async def test_a_write_inside_a_write_is_our_mistake_and_does_not_hang(database: Database) -> None:
    async with database.write() as transaction:
        await transaction.run(ADD, {"person": "outer"})
        with pytest.raises(RuntimeError, match="a write inside a write"):
            async with database.write():
                pass
    assert await people(database) == ["outer"]


async def test_a_cancellation_is_not_lost_when_the_write_fails_too(database: Database) -> None:
    async def write() -> None:
        task = asyncio.current_task()
        assert task is not None
        with pytest.raises(asyncio.CancelledError):
            async with database.write() as transaction:
                await transaction.run(ADD, {"person": "a"})
                task.cancel()
                raise ZeroDivisionError
        task.uncancel()

    await asyncio.create_task(write())
    assert await people(database) == []


async def test_a_query_with_a_missing_value_is_our_mistake(database: Database) -> None:
    with pytest.raises(sqlite3.ProgrammingError):
        await database.all("select :nothing")


async def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(StorageUnavailable):
        await database.all("delete from chosen_locales")
