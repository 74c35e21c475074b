"""The trail: who did what in a community, kept for 400 days."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock, to_text
from bot.communities.model import Deed
from bot.database import Database, Queries, Transaction

# How long it is kept: a year, and time to look back on it.
KEPT_FOR = timedelta(days=400)


class Trail:
    """Notes what is done, in the transaction in which it is done."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._queries = Queries(Path(__file__).parent / "trail.sql")

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
        title or a reason; never the id of another person.
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
    return json.dumps(dict(details), ensure_ascii=False)


def _before(now: datetime) -> str:
    return to_text(now - KEPT_FOR)
