"""Nothing is left in the files of what was deleted, once they were wiped."""

import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from bot.database import Database

SECRET = "80351110224678912"

_TABLE = """
    create table people (
        id integer primary key autoincrement, thing text, person text, text text,
        unique (thing, person)
    ) strict
"""
_INDEX = "create index by_person on people (person)"
_ADD = "insert or ignore into people (thing, person, text) values (:thing, :person, :text)"
_CHANGE = "update people set text = :text where person = :person"
_REMOVE = "delete from people where person = :person and thing = :thing"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wiped.db"


@pytest.fixture
async def database(path: Path) -> AsyncGenerator[Database]:
    async with Database.open(path) as opened:
        yield opened


def in_files(path: Path) -> int:
    """How often the files hold the secret."""
    files = [Path(f"{path}{end}") for end in ("", "-wal", "-shm")]
    return sum(file.read_bytes().count(SECRET.encode()) for file in files if file.exists())


async def live(database: Database, seed: int) -> None:
    """Rows come, grow and go: SQLite moves them from page to page meanwhile."""
    random = Random(seed)
    others = [str(random.randrange(10**16, 10**17)) for _ in range(300)]
    async with database.write() as transaction:
        await transaction.run(_TABLE)
        await transaction.run(_INDEX)
        for _ in range(2_000):
            person = SECRET if random.random() < 0.03 else random.choice(others)
            values = {"person": person, "thing": str(random.randrange(60))}
            sql = random.choice((_ADD, _ADD, _ADD, _CHANGE, _REMOVE))
            given = values | {"text": "x" * random.randrange(1_200)}
            wanted = {name: given[name] for name in given if f":{name}" in sql}
            await transaction.run(sql, wanted)


@pytest.mark.parametrize("seed", range(4))
async def test_no_copy_stays_where_rows_were_moved(
    database: Database, path: Path, seed: int
) -> None:
    await live(database, seed)
    assert in_files(path) > 20
    async with database.write() as transaction:
        await transaction.run("delete from people where person = :who", {"who": SECRET})
    assert in_files(path) > 0, "the log still holds it"
    assert await database.wipe()
    assert in_files(path) == 0
    rows = await database.all("select count(*) as number from people")
    assert rows[0]["number"] > 300


async def test_who_reads_meanwhile_reads_on_and_the_log_is_emptied_later(
    database: Database, path: Path
) -> None:
    async with database.write() as transaction:
        await transaction.run("create table notes (text text) strict")
        await transaction.run("insert into notes (text) values (:text)", {"text": SECRET})
    with closing(sqlite3.connect(path, isolation_level=None)) as elsewhere:
        elsewhere.execute("begin")
        assert elsewhere.execute("select text from notes").fetchall() == [(SECRET,)]
        async with database.write() as transaction:
            await transaction.run("delete from notes")
        assert not await database.wipe()
        assert elsewhere.execute("select text from notes").fetchall() == [(SECRET,)]
        assert in_files(path) > 0
    assert await database.wipe()
    assert in_files(path) == 0
