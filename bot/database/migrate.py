"""Numbered migrations: each whole or not at all, once, even when two processes start together."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

from bot.database.errors import NewerDatabase

MIGRATIONS = Path(__file__).parent / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema."""

    number: int
    sql: str

    def statements(self) -> Iterator[str]:
        """The statements one by one: `executescript` would commit half of a failing migration."""
        pending = ""
        for line in self.sql.splitlines(keepends=True):
            pending += line
            if sqlite3.complete_statement(pending):
                yield pending
                pending = ""
        if pending.strip():
            yield pending


def known_migrations(folder: Path = MIGRATIONS) -> list[Migration]:
    """The migrations in order; raise `ValueError` unless they are numbered without a gap."""
    found: list[Migration] = []
    for file in sorted(folder.glob("*.sql")):
        name = _NAME.fullmatch(file.name)
        if name is None or int(name[1]) != len(found) + 1:
            raise ValueError(f"{file.name}: expected {len(found) + 1:04}_what_it_does.sql")
        found.append(Migration(int(name[1]), file.read_text("utf-8")))
    return found


async def migrate(connection: aiosqlite.Connection, folder: Path = MIGRATIONS) -> None:
    """Bring the database up to the newest migration; raise `NewerDatabase` when it is ahead."""
    migrations = known_migrations(folder)
    version = await _version(connection)
    if version > len(migrations):
        raise NewerDatabase(version, len(migrations))
    if version == len(migrations):
        return
    await _write_ahead(connection)
    # A table is changed by making it anew; were links enforced meanwhile, dropping the old one
    # would delete what hangs on it. They are checked before each step is committed instead.
    await connection.execute_fetchall("pragma foreign_keys = off")
    while await _version(connection) < len(migrations):
        await _step(connection, migrations)
    await connection.execute_fetchall("pragma foreign_keys = on")


async def _step(connection: aiosqlite.Connection, migrations: Sequence[Migration]) -> None:
    """Run the next migration in a transaction of its own, unless another process just has."""
    await connection.execute_fetchall("begin immediate")
    try:
        version = await _version(connection)
        if version < len(migrations):
            migration = migrations[version]
            for statement in migration.statements():
                await connection.execute_fetchall(statement)
            if broken := list(await connection.execute_fetchall("pragma foreign_key_check")):
                raise sqlite3.IntegrityError(f"migration {migration.number} breaks {broken[0][0]}")
            await connection.execute_fetchall(f"pragma user_version = {migration.number}")
        await connection.execute_fetchall("commit")
    except BaseException:
        if connection.in_transaction:
            await connection.execute_fetchall("rollback")
        raise


async def _version(connection: aiosqlite.Connection) -> int:
    (row,) = await connection.execute_fetchall("pragma user_version")
    return int(row[0])


async def _write_ahead(connection: aiosqlite.Connection, attempts: int = 50) -> None:
    """Switch to WAL. SQLite does not wait for a rival here, whatever its timeout: try again."""
    for left in reversed(range(attempts)):
        try:
            await connection.execute_fetchall("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if left == 0 or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await asyncio.sleep(0.1)
