"""Series of workshops in the database."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.database import Change as Write
from bot.database import Database, Queries, Row
from bot.workshops.series import Series, SeriesState
from bot.workshops.store import length_of, minutes_or_none, start_of, start_values
from bot.workshops.values import of_values, to_values


class SeriesStore:
    """Keeps series, and up to when each proposed dates. What it proposes, `also` writes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "serials.sql")

    async def find(self, community: str, series: str) -> Series | None:
        """One series of a community."""
        values = {"id": series, "community": community}
        row = await self._database.one(self._queries["series"], values)
        return _series(row) if row else None

    async def open(self, community: str) -> list[Series]:
        """Those that still propose dates, the oldest first."""
        rows = await self._database.all(self._queries["open_series"], {"community": community})
        return [_series(row) for row in rows]

    async def add(self, series: Series, now: datetime, also: Sequence[Write] = ()) -> bool:
        """Keep a new one; False, and nothing changes, when it is there already."""
        values = {
            "id": series.id,
            "community": series.community,
            **start_values(series.start),
            "rule": series.rule,
            "holidays": series.holidays,
            "minutes": minutes_or_none(series.length),
            "details": json.dumps(to_values(series.details), ensure_ascii=False),
            "proposed_until": _text_or_none(series.proposed_until),
            "made_by": series.made_by,
            "made_at": to_text(now),
        }
        async with self._database.write(durable=True) as transaction:
            if not await transaction.all(self._queries["add_series"], values):
                return False
            await transaction.write(also)
            return True

    async def propose(self, series: Series, until: datetime, also: Sequence[Write]) -> bool:
        """Note that dates are proposed up to an instant; False, and nothing changes, when it is
        not any more what it was."""
        values = {
            "id": series.id,
            "until": to_text(until),
            "was": _text_or_none(series.proposed_until),
        }
        async with self._database.write(durable=True) as transaction:
            if not await transaction.all(self._queries["note_proposed"], values):
                return False
            await transaction.write(also)
            return True

    async def end(self, series: Series, also: Sequence[Write] = ()) -> bool:
        """Have it propose nothing any more; False when that was so before."""
        values = {"id": series.id, "community": series.community}
        async with self._database.write(durable=True) as transaction:
            if not await transaction.all(self._queries["end_series"], values):
                return False
            await transaction.write(also)
            return True


def _text_or_none(instant: datetime | None) -> str | None:
    return None if instant is None else to_text(instant)


def _series(row: Row) -> Series:
    until = row["proposed_until"]
    return Series(
        id=row["id"],
        community=row["community"],
        start=start_of(row),
        rule=row["rule"],
        details=of_values(json.loads(row["details"])),
        length=length_of(row),
        holidays=row["holidays"],
        state=SeriesState(row["state"]),
        proposed_until=None if until is None else datetime.fromisoformat(until),
        made_by=row["made_by"],
    )
