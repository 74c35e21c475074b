"""The lists of facts to look at again, in the database."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import to_text
from bot.database import Database, Queries

# Longer than any list waits to be posted.
KEPT_FOR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The facts of a list, by id, and how many were due in all."""

    facts: Sequence[str]
    due: int


class FreshnessStore:
    """Keeps what each list asks for, so that it never says something else."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "freshness.sql")

    async def drawn(self, occasion: str) -> Drawn | None:
        """The list of an occasion; None while there is none."""
        row = await self._database.one(self._queries["list_for"], {"occasion": occasion})
        return Drawn(json.loads(row["facts"]), row["due"]) if row else None

    async def keep(self, occasion: str, community: str, drawn: Drawn, now: datetime) -> None:
        """Have an occasion keep its list, unless it has one."""
        values = {
            "occasion": occasion,
            "community": community,
            "facts": json.dumps(list(drawn.facts)),
            "due": drawn.due,
            "now": to_text(now),
        }
        async with self._database.write() as transaction:
            before = {"before": to_text(now - KEPT_FOR)}
            await transaction.run(self._queries["forget_lists"], before)
            await transaction.run(self._queries["keep_list"], values)
