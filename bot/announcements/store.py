"""Announcements and deliveries in the database: each step of posting is one transaction."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.announcements.model import (
    LONGEST_PAUSE,
    Announcement,
    Delivery,
    Ended,
    Occurrence,
    Plan,
    State,
)
from bot.clock import to_text
from bot.database import Database, Queries, Row, Transaction
from bot.when.moments import Moment


class OutboxStore:
    """What is due, who posts it, and what came of it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def due(self, now: datetime, most: int) -> list[Announcement]:
        """The announcements whose next occurrence has come, the earliest first."""
        values = {"now": to_text(now), "most": most}
        rows = await self._database.all(self._queries["due_announcements"], values)
        return [announcement_of(row) for row in rows]

    async def deliver(self, occurrences: Iterable[Occurrence]) -> None:
        """Make a delivery of each, once; what was changed since it was read is left alone."""
        async with self._database.write() as transaction:
            for occurrence in occurrences:
                await self._deliver(transaction, occurrence)

    async def _deliver(self, transaction: Transaction, occurrence: Occurrence) -> None:
        announcement = occurrence.announcement
        was = text_or_none(announcement.next_at)
        following = {"id": announcement.id, "next_at": text_or_none(occurrence.next_at), "was": was}
        if await transaction.all(self._queries["advance"], following):
            values = {
                "announcement": announcement.id,
                "occurrence": was,
                "place": announcement.place,
                "due_at": to_text(occurrence.due_at),
            }
            await transaction.run(self._queries["deliver"], values)

    async def claim(
        self, now: datetime, lease: timedelta, platforms: Collection[str], most: int
    ) -> Sequence[Delivery]:
        """Deliveries that nobody else posts until the lease ends, at most one a place.

        Durable: after a power cut it is known that they may have been posted.
        """
        wanted = {
            "now": to_text(now),
            "far": to_text(now + LONGEST_PAUSE),
            "longest": to_text(now + lease),
            "platforms": json.dumps(sorted(platforms)),
            "most": most,
        }
        if not await self._database.all(self._queries["claimable"], wanted):
            return ()
        async with self._database.write(durable=True) as transaction:
            rows = await transaction.all(self._queries["claimable"], wanted)
            ids = json.dumps([row["delivery"] for row in rows])
            taken = {"ids": ids, "now": wanted["now"], "until": wanted["longest"]}
            await transaction.run(self._queries["claim"], taken)
        return [delivery_of(row) for row in rows]

    async def next_due(self, platforms: Collection[str]) -> datetime | None:
        """When there is something to do next, if ever."""
        values = {"platforms": json.dumps(sorted(platforms))}
        row = await self._database.one(self._queries["next_due"], values)
        return instant_or_none(row["at"]) if row else None

    async def note_message(self, delivery: Delivery, message: str) -> None:
        """It was posted as this message, and something remains to be done with it."""
        async with self._database.write() as transaction:
            values = {"id": delivery.id, "message": message}
            await transaction.run(self._queries["note_message"], values)

    async def put_off(
        self,
        delivery: Delivery,
        now: datetime,
        until: datetime,
        reason: str,
        *,
        unsure_since: datetime | None,
    ) -> None:
        """Try again at an instant; `unsure_since`: it may have been posted since then."""
        async with self._database.write() as transaction:
            values = {
                "id": delivery.id,
                "attempt": delivery.attempts,
                "try_at": to_text(until),
                "unsure_since": text_or_none(unsure_since),
                "reason": reason,
            }
            if await transaction.all(self._queries["put_off"], values):
                await self._note(transaction, delivery, now, reason)

    async def end(self, delivery: Delivery, now: datetime, ended: Ended) -> None:
        """What became of it, once and for all; the last attempt says it."""
        async with self._database.write() as transaction:
            values = {
                "id": delivery.id,
                "attempt": delivery.attempts,
                "state": ended.end,
                "reason": ended.reason,
                "message": ended.message,
                "now": to_text(now),
            }
            if await transaction.all(self._queries["end"], values):
                await self._note(transaction, delivery, now, ended.reason)

    async def _note(
        self, transaction: Transaction, delivery: Delivery, now: datetime, outcome: str
    ) -> None:
        values = {"delivery": delivery.id, "at": to_text(now), "outcome": outcome}
        await transaction.run(self._queries["note_attempt"], values)


def announcement_of(row: Row) -> Announcement:
    """An announcement of its row."""
    start = Moment(datetime.fromisoformat(row["local"]), ZoneInfo(row["zone"]), row["fold"])
    return Announcement(
        id=row["id"],
        kind=row["kind"],
        about=row["about"],
        community=row["community"],
        place=row["place"],
        plan=Plan(start, row["rule"], row["holidays"]),
        state=State(row["state"]),
        next_at=instant_or_none(row["next_at"]),
    )


def delivery_of(row: Row) -> Delivery:
    """A delivery of a row that holds its announcement as well, as it was before it was claimed."""
    return Delivery(
        id=row["delivery"],
        announcement=announcement_of(row),
        occurrence=datetime.fromisoformat(row["occurrence"]),
        place=row["destination"],
        due_at=datetime.fromisoformat(row["due_at"]),
        attempts=row["attempts"] + 1,
        unsure_since=instant_or_none(row["unsure_since"]),
        message=row["message"],
        reason=row["reason"],
    )


def instant_or_none(text: str | None) -> datetime | None:
    """An instant of a row, if there is one."""
    return None if text is None else datetime.fromisoformat(text)


def text_or_none(instant: datetime | None) -> str | None:
    """An instant as a row holds it, if there is one."""
    return None if instant is None else to_text(instant)
