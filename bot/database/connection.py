"""One database file: a reader's connection, one writer, one transaction per write."""

import asyncio
import sqlite3
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Coroutine,
    Generator,
    Iterable,
    Mapping,
)
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

import aiosqlite

from bot.database.errors import UnusableDatabase, advice_for
from bot.database.migrate import migrate
from bot.errors import StorageUnavailable

Row = sqlite3.Row
Values = Mapping[str, Any]

# How long a statement waits for another process's write before it gives up, in seconds.
BUSY_SECONDS = 5.0

# How often the log is emptied anew while somebody reads it, and after how long, in seconds.
_CHECKPOINT_TRIES, _CHECKPOINT_PAUSE = 20, 0.05

# Whether a commit waits until the disk holds it. Without, a power cut may undo the last commits,
# never half of one; a process that is killed loses none either way.
_SYNCHRONOUS = {True: "pragma synchronous = full", False: "pragma synchronous = normal"}

_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
)


@contextmanager
def _told_apart() -> Generator[None]:
    """Tell a locked, full or read-only database, as `StorageUnavailable`, from our own mistakes."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # What Python's module finds, not SQLite, carries no code: text that is none is damage, all
        # else a mistake of ours.
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING:
            raise StorageUnavailable(error.sqlite_errorname) from error
        if "Could not decode" in str(error):
            raise StorageUnavailable("SQLITE_CORRUPT") from error
        raise


class Transaction:
    """Statements that succeed together or not at all."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def run(self, sql: str, values: Values | None = None) -> None:
        """Run one statement."""
        await self._connection.execute_fetchall(sql, {} if values is None else values)

    async def many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row."""
        async with self._connection.executemany(sql, rows):
            pass

    async def all(self, sql: str, values: Values | None = None) -> list[Row]:
        """Every row of a query, this transaction's own changes included."""
        return list(await self._connection.execute_fetchall(sql, {} if values is None else values))

    async def write(self, changes: Iterable["Change"]) -> None:
        """What others write together with it."""
        for change in changes:
            await change(self)


# What is to be written in somebody else's transaction: all of it together, or nothing.
Change = Callable[[Transaction], Awaitable[None]]


class Database:
    """The store of everything: reads see the last committed state, writes queue behind one lock."""

    def __init__(
        self, reader: aiosqlite.Connection, writer: aiosqlite.Connection, busy_seconds: float
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._busy_ms = int(busy_seconds * 1_000)
        self._turn = asyncio.Lock()
        self._owner: asyncio.Task[Any] | None = None

    @classmethod
    @asynccontextmanager
    async def open(
        cls, path: Path, *, busy_seconds: float = BUSY_SECONDS
    ) -> AsyncGenerator["Database"]:
        """Open or create the file, bring its schema up to date, and close it at the end.

        Raises `UnusableDatabase` when it cannot be opened, read or brought up to date.
        """
        async with AsyncExitStack() as stack:
            try:
                # aiosqlite leaves a thread behind when it cannot open a file: find out first.
                sqlite3.connect(path).close()
                writer = await stack.enter_async_context(_connect(path, busy_seconds))
                await migrate(writer)
                reader = await stack.enter_async_context(_connect(path, busy_seconds))
                await reader.execute_fetchall("pragma query_only = on")
            except sqlite3.DatabaseError as error:
                reason = getattr(error, "sqlite_errorname", "SQLITE_CORRUPT")
                raise UnusableDatabase(f"{path}: {error}: {advice_for(reason)}") from error
            yield cls(reader, writer, busy_seconds)

    async def all(self, sql: str, values: Values | None = None) -> list[Row]:
        """Every row of a query."""
        with _told_apart():
            return list(await self._reader.execute_fetchall(sql, {} if values is None else values))

    async def one(self, sql: str, values: Values | None = None) -> Row | None:
        """The first row of a query, or None."""
        rows = await self.all(sql, values)
        return rows[0] if rows else None

    @asynccontextmanager
    async def write(self, *, durable: bool = False) -> AsyncGenerator[Transaction]:
        """One transaction: committed at the end of the block, undone when it raises.

        `durable`: a power cut right after it cannot take it back either, for the price of waiting
        for the disk.

        A caller that is cancelled during the commit does not learn whether it took place. Raises
        `StorageUnavailable` when the database is locked, full, read-only or damaged, and
        `RuntimeError` inside another write of the same task, which would wait for itself.
        """
        if self._owner is not None and self._owner is asyncio.current_task():
            raise RuntimeError("a write inside a write: hand the transaction over instead")
        async with self._turn:
            self._owner = asyncio.current_task()
            try:
                with _told_apart():
                    await self._writer.execute_fetchall(_SYNCHRONOUS[durable])
                    await self._writer.execute_fetchall("begin immediate")
                    yield Transaction(self._writer)
                    await self._writer.execute_fetchall("commit")
            except BaseException:
                await _to_the_end(self._undo())
                raise
            finally:
                self._owner = None

    async def wipe(self) -> bool:
        """Have nothing left in the files of what was deleted: neither in free room nor in the log.

        False when another process was reading: what it reads stays until it has read it. Raises
        `StorageUnavailable` as `write` does.
        """
        async with self._turn:
            with _told_apart():
                # Deleting overwrites rows with zeros, but where rows were moved from page to page
                # copies of them stay behind. Only a file that is written anew has none.
                await self._writer.execute_fetchall("vacuum")
        for _ in range(_CHECKPOINT_TRIES):
            async with self._turn:
                with _told_apart():
                    if await self._empty_log():
                        return True
            await asyncio.sleep(_CHECKPOINT_PAUSE)
        return False

    async def _empty_log(self) -> bool:
        """Take everything from the log into the file, unless somebody reads the log."""
        # Not waited for with the writers' lock in hand.
        await self._writer.execute_fetchall("pragma busy_timeout = 50")
        try:
            (row,) = await self._writer.execute_fetchall("pragma wal_checkpoint(truncate)")
            return not row[0]
        finally:
            await self._writer.execute_fetchall(f"pragma busy_timeout = {self._busy_ms}")

    async def _undo(self) -> None:
        # Queued on the writer's thread, so it also ends a transaction that was still beginning when
        # its caller was cancelled. None may be open: a full disk makes SQLite undo it by itself.
        with suppress(sqlite3.OperationalError):
            await self._writer.execute_fetchall("rollback")


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Finish the work, and only then be cancelled: the next writer relies on it."""
    task = asyncio.create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled


@asynccontextmanager
async def _connect(path: Path, busy_seconds: float) -> AsyncGenerator[aiosqlite.Connection]:
    async with aiosqlite.connect(path, isolation_level=None, timeout=busy_seconds) as connection:
        connection.row_factory = sqlite3.Row
        await connection.execute_fetchall("pragma foreign_keys = on")
        await connection.execute_fetchall("pragma synchronous = normal")
        # What is deleted is overwritten at once, for a price that could not be measured.
        await connection.execute_fetchall("pragma secure_delete = on")
        yield connection
