"""Pictures that were drawn, in the database."""

from pathlib import Path

from bot.database import Database, Queries

# Some 60 kB each. All figures known today, in both languages, are a quarter of it.
MOST_KEPT = 100


class PictureStore:
    """Keeps the last pictures under their keys."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def png(self, key: str) -> bytes | None:
        """The picture of that key, or None."""
        row = await self._database.one(self._queries["picture"], {"key": key})
        return row["png"] if row else None

    async def keep(self, key: str, png: bytes) -> None:
        """Keep a picture, and no more than the last hundred."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["keep_picture"], {"key": key, "png": png})
            await transaction.run(self._queries["sweep_pictures"], {"most": MOST_KEPT})
