"""The trail: who did what in a community, kept for 400 days."""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock, to_text
from bot.communities.audit import Noted, Wanted
from bot.communities.model import Deed
from bot.database import Change, Database, Queries, Row, Transaction

# How long it is kept: a year, and time to look back on it.
KEPT_FOR = timedelta(days=400)

# How people are mentioned in what is typed.
_PERSON = re.compile(r"<@!?[A-Za-z0-9]+>")


class Trail:
    """Notes what is done, in the transaction in which it is done."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._queries = Queries(Path(__file__).parent / "trail.sql")

    def noting(
        self, community: str, person: str | None, deed: Deed, about: str = "", **details: str | int
    ) -> Change:
        """What `note` writes, to be written in the transaction of somebody else."""

        async def write(transaction: Transaction) -> None:
            await self.note(transaction, community, person, deed, about, **details)

        return write

    async def note(
        self,
        transaction: Transaction,
        community: str,
        person: str | None,
        deed: Deed,
        about: str = "",
        **details: str | int,
    ) -> None:
        """Note that somebody does something; None: the bot itself.

        `about`: the id of what it is done to. `details`: what tells more of it, in words such as a
        `title` (or `title_fr` and `title_en`) or a `reason`; never the id of another person, so
        whoever is mentioned in them is left out.
        """
        now = self._clock()
        values = {
            "community": community,
            "at": to_text(now),
            "person": person,
            "deed": deed.value,
            "about": about,
            "details": _json(details),
        }
        await transaction.run(self._queries["note"], values)
        await transaction.run(self._queries["forget_old"], {"before": _before(now)})

    async def note_alone(
        self, community: str, person: str | None, deed: Deed, about: str = "", **details: str | int
    ) -> None:
        """Note what changes nothing else, such as an export."""
        async with self._database.write() as transaction:
            await self.note(transaction, community, person, deed, about, **details)

    async def keep_no_words(self, transaction: Transaction, community: str, about: str) -> None:
        """Let go of the words of something that its author had deleted; that it was done stays."""
        values = {"community": community, "about": about}
        await transaction.run(self._queries["keep_no_words"], values)

    async def forget_old(self) -> None:
        """Let go of what is older than it is kept, where nobody does anything any more."""
        before = {"before": _before(self._clock())}
        if await self._database.one(self._queries["oldest"], before):
            async with self._database.write() as transaction:
                await transaction.run(self._queries["forget_old"], before)

    async def done(
        self, community: str, wanted: Wanted, since: datetime, most: int, skip: int = 0
    ) -> list[Noted]:
        """What was done in a community since an instant, as far as it is kept; the last first."""
        values = {**self._looked_for(community, wanted, since), "most": most, "skip": skip}
        return [_noted(row) for row in await self._database.all(self._queries["done"], values)]

    async def size(self, community: str, wanted: Wanted, since: datetime) -> int:
        """How many of these there are."""
        values = self._looked_for(community, wanted, since)
        (row,) = await self._database.all(self._queries["done_size"], values)
        return row["size"]

    def _looked_for(self, community: str, wanted: Wanted, since: datetime) -> dict[str, str]:
        return {
            "community": community,
            "since": max(to_text(since), _before(self._clock())),
            "person": wanted.person,
            "deeds": json.dumps(sorted(wanted.deeds)),
        }


def _noted(row: Row) -> Noted:
    return Noted(
        at=datetime.fromisoformat(row["at"]),
        person=row["person"],
        deed=Deed(row["deed"]),
        about=row["about"],
        details=json.loads(row["details"]),
    )


def _json(details: Mapping[str, str | int]) -> str:
    said = {name: _nobody(value) for name, value in details.items() if value != ""}
    return json.dumps(said, ensure_ascii=False)


def _nobody(value: str | int) -> str | int:
    return _PERSON.sub("@…", value) if isinstance(value, str) else value


def _before(now: datetime) -> str:
    return to_text(now - KEPT_FOR)
