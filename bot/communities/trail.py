"""The trail: who did what in a community, kept for 400 days."""

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock, to_text
from bot.communities.model import Deed
from bot.database import Change, Database, Queries, Transaction

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


def _json(details: Mapping[str, str | int]) -> str:
    said = {name: _nobody(value) for name, value in details.items() if value != ""}
    return json.dumps(said, ensure_ascii=False)


def _nobody(value: str | int) -> str | int:
    return _PERSON.sub("@…", value) if isinstance(value, str) else value


def _before(now: datetime) -> str:
    return to_text(now - KEPT_FOR)
