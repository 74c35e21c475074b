"""Calls too long for a button, in the database."""

from pathlib import Path

from bot.database import Database, Queries


class ActionStore:
    """Keeps long calls under their keys."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def keep(self, key: str, line: str) -> None:
        """Keep a call, unless it is there already."""
        if await self.line(key) is None:
            async with self._database.write() as transaction:
                values = {"key": key, "command": line}
                await transaction.run(self._queries["store_action"], values)

    async def line(self, key: str) -> str | None:
        """The call behind a key, or None."""
        row = await self._database.one(self._queries["stored_action"], {"key": key})
        return row["command"] if row else None
