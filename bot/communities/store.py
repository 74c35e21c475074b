"""People's choices in the database."""

from pathlib import Path

from bot.database import Database, Queries
from bot.i18n import Locale


class CommunityStore:
    """Reads and keeps what people chose for themselves."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def chosen_locale(self, person: str) -> Locale | None:
        """The language the person chose, if any."""
        row = await self._database.one(self._queries["chosen_locale"], {"person": person})
        return Locale(row["locale"]) if row else None

    async def choose_locale(self, person: str, locale: Locale | None) -> None:
        """Remember the person's language; None forgets it."""
        query = "forget_locale" if locale is None else "choose_locale"
        values = {"person": person, **({} if locale is None else {"locale": locale})}
        async with self._database.write() as transaction:
            await transaction.run(self._queries[query], values)
