"""Sign-ups, reminders and their habits in the database.

Whatever counts places does so inside one write transaction, together with what promotions have
announced: nobody gets a place without being told, and nobody is told twice.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.clock import Clock, to_text
from bot.database import Change as Write
from bot.database import Database, Queries, Row, Transaction
from bot.i18n import Locale
from bot.workshops.model import USUAL_OFFSETS, Workshop
from bot.workshops.taking_part import Part, Signup, Standing

# What is written with it when a person gets a place (True) or gives theirs up (False).
Follow = Callable[[Workshop, str, bool], Write]

_USUAL = json.dumps(USUAL_OFFSETS)


class SignupStore:
    """Keeps who takes part in workshops, who waits, and who wants to be reminded.

    `following` tells what is to be written with a promotion, in the same transaction.
    """

    def __init__(self, database: Database, following: Follow, clock: Clock) -> None:
        self._database = database
        self._following = following
        self._clock = clock
        self._queries = Queries(Path(__file__).parent / "signups.sql")

    async def join(self, workshop: Workshop, person: str, locale: Locale) -> bool:
        """Take a place, or wait for one; False, and nothing changes, for who had signed up, and
        where one does not sign up here any more."""
        values = {**_whose(workshop, person), "locale": locale.value, "at": self._now()}
        async with self._database.write(durable=True) as transaction:
            if not await transaction.all(self._queries["ask_for_place"], values):
                return False
            await self._promote(transaction, workshop, besides=person)
            return True

    async def leave(self, workshop: Workshop, person: str, *, refill: bool) -> bool:
        """Give a place up, and the reminders with it; False when there was neither.

        `refill`: who has waited longest gets the place.
        """
        async with self._database.write(durable=True) as transaction:
            return await self.leave_in(transaction, workshop, person, refill=refill)

    async def leave_in(
        self, transaction: Transaction, workshop: Workshop, person: str, *, refill: bool
    ) -> bool:
        """The same, in a transaction of somebody else."""
        whose = _whose(workshop, person)
        left = await transaction.all(self._queries["give_up_place"], whose)
        unfollowed = await transaction.all(self._queries["unfollow"], whose)
        if left:
            await self._following(workshop, person, False)(transaction)
        if left and refill:
            await self._promote(transaction, workshop)
        return bool(left or unfollowed)

    def filling(self, workshop: Workshop) -> Write:
        """What gives the places that became free to those who wait, when there may be more of them
        than before, as the workshop stands once it is written."""

        async def write(transaction: Transaction) -> None:
            await self._promote(transaction, workshop)

        return write

    async def people(self, workshop: str) -> list[Signup]:
        """Who takes part, then who waits, both in the order of coming."""
        rows = await self._database.all(self._queries["people"], {"workshop": workshop})
        return [_signup(row) for row in rows]

    async def standing(self, workshop: str, person: str) -> Standing:
        """How a person stands with a workshop."""
        values = {"workshop": workshop, "person": person, "usual": _USUAL}
        row = await self._database.one(self._queries["standing"], values)
        return _standing(row) if row else Standing()

    async def of_person(self, person: str, since: datetime) -> list[tuple[str, str]]:
        """The workshops of somebody from an instant on, the next first: community and id."""
        values = {"person": person, "since": to_text(since)}
        rows = await self._database.all(self._queries["of_person"], values)
        return [(row["community"], row["id"]) for row in rows]

    async def community_of(self, workshop: str, person: str) -> str | None:
        """Where a workshop is held; None unless the person signed up to it or is reminded of it."""
        values = {"workshop": workshop, "person": person}
        row = await self._database.one(self._queries["community_of_concerned"], values)
        return row["community"] if row else None

    async def held_in(self, workshop: str) -> str | None:
        """Where a workshop is held, whoever asks."""
        row = await self._database.one(self._queries["community_of"], {"workshop": workshop})
        return row["community"] if row else None

    async def follow(self, workshop: Workshop, person: str, locale: Locale) -> None:
        """Be reminded; who had closed their private messages is written to again."""
        values = {**_whose(workshop, person), "locale": locale.value, "at": self._now()}
        async with self._database.write(durable=True) as transaction:
            await transaction.run(self._queries["follow"], values)
            await transaction.run(self._queries["reopen"], {"person": person})

    async def unfollow(self, workshop: Workshop, person: str) -> bool:
        """Be reminded no more; False when that was so."""
        async with self._database.write(durable=True) as transaction:
            values = _whose(workshop, person)
            return bool(await transaction.all(self._queries["unfollow"], values))

    async def followers(self, workshop: str, minutes: int) -> list[str]:
        """Who wants to be reminded so many minutes before it."""
        values = {"workshop": workshop, "minutes": minutes, "usual": _USUAL}
        rows = await self._database.all(self._queries["followers_at"], values)
        return [row["person"] for row in rows]

    async def concerned(self, workshop: str) -> list[str]:
        """Who signed up or wants to be reminded."""
        rows = await self._database.all(self._queries["concerned"], {"workshop": workshop})
        return [row["person"] for row in rows]

    async def habits(self, person: str) -> tuple[tuple[int, ...], bool]:
        """How long before a person is reminded, in minutes; whether their messages are closed."""
        row = await self._database.one(self._queries["reminder_habits"], {"person": person})
        if row is None:
            return USUAL_OFFSETS, False
        return tuple(json.loads(row["minutes"])), row["closed_at"] is not None

    async def set_offsets(self, person: str, offsets: Sequence[int]) -> None:
        """How long before a person is reminded from now on, in minutes."""
        values = {"person": person, "minutes": json.dumps(offsets)}
        async with self._database.write(durable=True) as transaction:
            await transaction.run(self._queries["set_offsets"], values)

    async def close(self, person: str) -> None:
        """Private messages do not arrive: nobody is reminded in vain."""
        values = {"person": person, "usual": _USUAL, "at": self._now()}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["close"], values)
            await transaction.run(self._queries["unfollow_all"], {"person": person})

    async def reopen(self, person: str) -> None:
        """Private messages arrive again."""
        _, closed = await self.habits(person)
        if closed:
            async with self._database.write() as transaction:
                await transaction.run(self._queries["reopen"], {"person": person})

    async def _promote(
        self, transaction: Transaction, workshop: Workshop, besides: str | None = None
    ) -> None:
        """Give free places to those who wait; each is told, but for who sees it at once."""
        values = {"workshop": workshop.id}
        rows = await transaction.all(self._queries["promote"], values)
        for row in sorted(rows, key=lambda row: row["id"]):
            if row["person"] != besides:
                await self._following(workshop, row["person"], True)(transaction)

    def _now(self) -> str:
        return to_text(self._clock())


def _whose(workshop: Workshop, person: str) -> dict[str, Any]:
    return {"workshop": workshop.id, "person": person}


def _signup(row: Row) -> Signup:
    at = datetime.fromisoformat(row["at"])
    return Signup(row["person"], Part(row["state"]), Locale(row["locale"]), at)


def _standing(row: Row) -> Standing:
    return Standing(
        part=Part(row["part"]) if row["part"] else None,
        position=row["position"],
        following=bool(row["following"]),
        taken=row["taken"],
        waiting=row["waiting"],
        capacity=row["capacity"],
        locale=Locale(row["locale"]) if row["locale"] else None,
        offsets=tuple(json.loads(row["minutes"])),
        closed=row["closed_at"] is not None,
    )
