"""The secret parts of the addresses of calendars, in the database."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.database import Change, Database, Queries


class TokenStore:
    """One token for each community that was told the address of its calendar."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "tokens.sql")

    async def token(self, community: str) -> str | None:
        """The token of a community, if it has one."""
        values = {"community": community}
        row = await self._database.one(self._queries["token"], values)
        return row["token"] if row else None

    async def community_of(self, token: str) -> str | None:
        """The community whose token it is now."""
        row = await self._database.one(self._queries["community_of"], {"token": token})
        return row["community"] if row else None

    async def give(self, community: str, token: str, now: datetime) -> str:
        """Give a community a token unless it has one; the one that it has then."""
        values = {"community": community, "token": token, "now": to_text(now)}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["give_token"], values)
            rows = await transaction.all(self._queries["token"], {"community": community})
        return rows[0]["token"]

    async def renew(
        self, community: str, token: str, now: datetime, also: Sequence[Change] = ()
    ) -> None:
        """Give a community another token; the former one is nobody's at once."""
        values = {"community": community, "token": token, "now": to_text(now)}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["renew_token"], values)
            await transaction.write(also)
