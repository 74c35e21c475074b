"""The bot as `run.py discord` starts it, but for a clock that is ahead and a step that kills it.

`python -m benchmarks.once.dying <seconds ahead> [<query> begun|done [<times survived>]]`: it ends
itself, as a power cut would, when a statement was run and is not yet committed (begun), or right
after it was (done). Without the name of its file ("editing/queries:add_version") it is one of the
outbox.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal, cast

from discord.state import ConnectionState

import bot
from bot.app import run_discord
from bot.clock import utc_now
from bot.database import Database, Queries, Row, Transaction, connection
from bot.logs import set_up_logs
from bot.settings import Settings

Moment = Literal["begun", "done"]

# Where the statements stand.
_FEATURES = Path(bot.__file__).parent


class Doom:
    """The statement that is not survived, and how often it was until then."""

    def __init__(self, query: str, moment: Moment, survived: int) -> None:
        file, _, name = query.rpartition(":")
        self._sql = Queries(_FEATURES / f"{file or 'announcements/queries'}.sql")[name]
        self._moment = moment
        self._left = survived

    def meet(self, sql: str, moment: Moment) -> None:
        """Die here, if it is to be."""
        if (sql, moment) != (self._sql, self._moment):
            return
        self._left -= 1
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def mortal(doom: Doom) -> type[Transaction]:
    """A transaction that meets it with every statement; a new way to run one is added here too."""

    class Mortal(Transaction):
        """Statements, each of which may be the last."""

        ran: set[str]

        async def run(self, sql: str, values: connection.Values | None = None) -> None:
            await self.all(sql, values)

        async def many(self, sql: str, rows: Iterable[connection.Values]) -> None:
            if listed := list(rows):
                await super().many(sql, listed)
                self._meet(sql)

        async def all(self, sql: str, values: connection.Values | None = None) -> list[Row]:
            rows = await super().all(sql, values)
            self._meet(sql)
            return rows

        def _meet(self, sql: str) -> None:
            self.ran = {*getattr(self, "ran", ()), sql}
            doom.meet(sql, "begun")

    return Mortal


def put_on(doom: Doom) -> None:
    """Have every write meet it."""
    write = Database.write

    @asynccontextmanager
    async def mortal_write(self: Database, *, durable: bool = False) -> AsyncGenerator[Transaction]:
        async with write(self, durable=durable) as transaction:
            yield transaction
        for sql in getattr(transaction, "ran", ()):
            doom.meet(sql, "done")

    connection.Transaction = mortal(doom)
    Database.write = mortal_write


def hasten() -> None:
    """Be ready soon after the servers are known: discord.py waits two seconds for further ones."""
    prepare = ConnectionState.__init__

    def prepare_in_haste(self: ConnectionState[Any], *given: Any, **options: Any) -> None:
        prepare(self, *given, **options)
        self.guild_ready_timeout = 0.2

    ConnectionState.__init__ = prepare_in_haste


def main() -> None:
    """Be on Discord until it is over."""
    hasten()
    ahead = timedelta(seconds=float(sys.argv[1]))
    if len(sys.argv) > 2:
        query, moment = sys.argv[2:4]
        put_on(Doom(query, cast("Moment", moment), int(sys.argv[4])))
    settings = Settings.read(Path(".env"))
    set_up_logs(settings.log_level, settings.log_format)
    asyncio.run(run_discord(settings, clock=lambda: utc_now() + ahead))


if __name__ == "__main__":
    main()
