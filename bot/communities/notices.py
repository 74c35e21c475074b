"""What the admins of a community ought to know, in the database."""

import json
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.communities.model import Notice
from bot.database import Database, Queries, Row, Transaction


class NoticeStore:
    """Keeps notices, each once. Whatever changes them tells which one is the next to be read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def untold(self, community: str) -> Notice | None:
        """The oldest notice that nobody has read."""
        values = {"community": community}
        row = await self._database.one(self._queries["untold_notice"], values)
        return _notice(community, row) if row else None

    async def notice(self, community: str, key: str) -> Notice | None:
        """A notice, read or not; None when its cause is gone."""
        values = {"community": community, "key": key}
        row = await self._database.one(self._queries["notice"], values)
        return _notice(community, row) if row else None

    async def put(self, notice: Notice, now: datetime) -> Notice | None:
        """Keep a notice, unless it is there already."""
        async with self._database.write() as transaction:
            values = {
                "community": notice.community,
                "key": notice.key,
                "words": notice.words,
                "details": json.dumps(dict(notice.details), ensure_ascii=False),
                "now": to_text(now),
            }
            await transaction.run(self._queries["put_notice"], values)
            return await self._next(transaction, notice.community)

    async def tell(self, community: str, key: str, now: datetime) -> tuple[bool, Notice | None]:
        """Note that a notice is read; True for the one who noted it first."""
        values = {"community": community, "key": key, "now": to_text(now)}
        async with self._database.write() as transaction:
            first = await transaction.all(self._queries["tell_notice"], values)
            return bool(first), await self._next(transaction, community)

    async def take_back(self, community: str, key: str) -> Notice | None:
        """Note that nobody has read a notice after all."""
        async with self._database.write() as transaction:
            values = {"community": community, "key": key}
            await transaction.run(self._queries["take_back_notice"], values)
            return await self._next(transaction, community)

    async def known(self, community: str, keys: Collection[str]) -> bool:
        """Whether there is a notice of one of these keys, read or not."""
        values = {"community": community, "keys": json.dumps(list(keys))}
        return bool(await self._database.all(self._queries["known_notices"], values))

    async def settle(self, community: str, keys: Collection[str]) -> Notice | None:
        """Forget notices, read or not."""
        async with self._database.write() as transaction:
            values = {"community": community, "keys": json.dumps(list(keys))}
            await transaction.run(self._queries["settle_notices"], values)
            return await self._next(transaction, community)

    async def _next(self, transaction: Transaction, community: str) -> Notice | None:
        rows = await transaction.all(self._queries["untold_notice"], {"community": community})
        return _notice(community, rows[0]) if rows else None


def _notice(community: str, row: Row) -> Notice:
    return Notice(community, row["key"], row["words"], json.loads(row["details"]))
