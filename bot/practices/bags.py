"""Bags of tips in the database: what was shown to whom, in which order, and just shared where."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.database import Database, Queries, Transaction
from bot.practices.model import Bag, Turns


class BagStore:
    """Keeps what each bag has shown. One transaction reads and writes, so that two who draw at the
    same instant never get the same."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def draw(self, bag: Bag, choose: Callable[[Turns], str], besides: str = "") -> str:
        """The practice chosen in view of what the bag has shown, noted as shown.

        `besides`, if any, was seen otherwise: it is noted first.
        """
        async with self._database.write() as transaction:
            if besides:
                await self._show(transaction, bag, besides)
            return await self._draw(transaction, bag, choose)

    async def draw_for(
        self, occasion: str, bag: Bag, choose: Callable[[Turns], str], now: datetime
    ) -> str:
        """The practice of an occasion: drawn the first time, the same ever after."""
        async with self._database.write() as transaction:
            rows = await transaction.all(self._queries["drawn_for"], {"occasion": occasion})
            if rows:
                return rows[0]["practice"]
            drawn = await self._draw(transaction, bag, choose)
            values = {"occasion": occasion, "practice": drawn, "now": to_text(now)}
            await transaction.run(self._queries["note_drawn_for"], values)
            return drawn

    async def _draw(
        self, transaction: Transaction, bag: Bag, choose: Callable[[Turns], str]
    ) -> str:
        values = {"bag": bag.owner, "owner": bag.id}
        rows = await transaction.all(self._queries["turns"], values)
        drawn = choose({row["practice"]: row["turn"] for row in rows})
        await self._show(transaction, bag, drawn)
        return drawn

    async def share(
        self, place: str, practice: str, bag: Bag | None, *, now: datetime, until: datetime
    ) -> bool:
        """Note a practice as shown to the bag's owner, unless it was shared there after `until`:
        then nothing changes, and it is False."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget_shares"], {"until": to_text(until)})
            values = {"place": place, "practice": practice, "now": to_text(now)}
            first = await transaction.all(self._queries["share"], values)
            if first and bag:
                await self._show(transaction, bag, practice)
        return bool(first)

    async def _show(self, transaction: Transaction, bag: Bag, practice: str) -> None:
        values = {"bag": bag.owner, "owner": bag.id, "practice": practice}
        await transaction.run(self._queries["show"], values)
