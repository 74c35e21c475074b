"""Who has what sent to them, in the database."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.database import Change, Database, Queries, Transaction
from bot.i18n import Locale
from bot.subscriptions.model import Subscription, Thing


class SubscriptionStore:
    """Keeps what is on; of what is off nothing is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def turn_on(
        self,
        person: str,
        community: str,
        thing: Thing,
        locale: Locale,
        now: datetime,
        also: Sequence[Change],
    ) -> None:
        """Have it sent; who could not be written to is tried again, with all that they have."""
        values = {**_what(person, community, thing), "locale": locale.value, "at": to_text(now)}
        async with self._database.write(durable=True) as transaction:
            await transaction.run(self._queries["turn_on"], values)
            await transaction.run(self._queries["reopen"], {"person": person})
            await transaction.write(also)

    async def turn_off(
        self, person: str, community: str, thing: Thing, also: Sequence[Change]
    ) -> bool:
        """Have it sent no more; False when it was off."""
        async with self._database.write(durable=True) as transaction:
            values = _what(person, community, thing)
            was_on = bool(await transaction.all(self._queries["turn_off"], values))
            await transaction.write(also)
        return was_on

    async def leave(self, person: str, community: str, also: Sequence[Change]) -> None:
        """Have nothing sent from a community."""
        values = {"person": person, "community": community}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["leave"], values)
            await transaction.write(also)

    async def write(self, also: Sequence[Change]) -> None:
        """What others write, by itself."""
        async with self._database.write() as transaction:
            await transaction.write(also)

    async def close(self, transaction: Transaction, person: str, now: datetime) -> None:
        """Write to somebody no more, until they want it again."""
        values = {"person": person, "at": to_text(now)}
        await transaction.run(self._queries["close"], values)

    async def reopen(self, person: str) -> None:
        """Write to somebody again."""
        async with self._database.write(durable=True) as transaction:
            await transaction.run(self._queries["reopen"], {"person": person})

    async def anybody(self, transaction: Transaction, community: str, thing: Thing) -> bool:
        """Whether anybody wants it, to be reached just now or not."""
        values = {"community": community, "thing": thing.value}
        return bool(await transaction.all(self._queries["anybody"], values))

    async def subscribers(self, community: str, thing: Thing) -> list[str]:
        """Who is to be written to, in the order in which they asked for it."""
        values = {"community": community, "thing": thing.value}
        rows = await self._database.all(self._queries["subscribers"], values)
        return [row["person"] for row in rows]

    async def locale(self, person: str, community: str, thing: Thing) -> Locale | None:
        """The language of the card on which somebody turned it on; None: it is not to be sent."""
        row = await self._database.one(self._queries["wanted"], _what(person, community, thing))
        return Locale(row["locale"]) if row else None

    async def of_person(self, person: str) -> list[Subscription]:
        """All that somebody has sent to them, community by community."""
        rows = await self._database.all(self._queries["of_person"], {"person": person})
        return [
            Subscription(row["community"], Thing(row["thing"]), bool(row["closed"])) for row in rows
        ]


def _what(person: str, community: str, thing: Thing) -> dict[str, str]:
    return {"person": person, "community": community, "thing": thing.value}
