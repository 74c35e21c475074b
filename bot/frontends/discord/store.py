"""What was registered with Discord, in the database."""

from pathlib import Path

from bot.database import Database, Queries


class SyncStore:
    """Remembers the fingerprint of the commands registered in each place."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def fingerprint(self, scope: str) -> str | None:
        """The fingerprint of what is registered there, if anything is."""
        row = await self._database.one(self._queries["synced"], {"scope": scope})
        return row["fingerprint"] if row else None

    async def scopes(self, application: int) -> list[str]:
        """The places in which the application registered commands."""
        values = {"application": str(application)}
        rows = await self._database.all(self._queries["synced_scopes"], values)
        return [row["scope"] for row in rows]

    async def forget(self, scope: str) -> None:
        """Note that nothing is registered there any more."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget_sync"], {"scope": scope})

    async def remember(self, scope: str, fingerprint: str) -> None:
        """Note what is registered there now."""
        async with self._database.write() as transaction:
            values = {"scope": scope, "fingerprint": fingerprint}
            await transaction.run(self._queries["remember_sync"], values)
