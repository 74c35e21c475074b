"""Announcements and deliveries in the database: each step of posting is one transaction."""

import json
import logging
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
from bot.clock import Clock, to_text
from bot.database import Change, Database, Queries, Row, Transaction
from bot.when.moments import Moment

_log = logging.getLogger(__name__)


class OutboxStore:
    """What is due, who posts it, and what came of it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def due(self, now: datetime, most: int) -> list[Announcement]:
        """The announcements whose next occurrence has come, the earliest first."""
        values = {"now": to_text(now), "most": most}
        rows = await self._database.all(self._queries["due_announcements"], values)
        read = [(row["id"], read_announcement(row)) for row in rows]
        for unreadable in (one for one, announcement in read if announcement is None):
            await self._give_up(unreadable)
        return [announcement for _, announcement in read if announcement is not None]

    async def _give_up(self, announcement: str) -> None:
        """Nobody's posts wait for a row that cannot be read, such as one of a zone that is gone."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["give_up"], {"id": announcement})

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
            due_at = to_text(occurrence.due_at)
            values = {"announcement": announcement.id, "occurrence": was, "due_at": due_at}
            rows = [{**values, "place": place} for place in occurrence.places]
            await transaction.many(self._queries["deliver"], rows)

    async def claim(
        self,
        clock: Clock,
        lease: timedelta,
        platforms: Collection[str],
        most: int,
        held: Collection[str] = (),
    ) -> Sequence[Delivery]:
        """Deliveries that nobody else posts until the lease ends, at most one a place.

        None in the places that are held. Durable: after a power cut it is known that they may have
        been posted. The lease begins with the write, however long that had to wait.
        """
        wanted = {
            "platforms": json.dumps(sorted(platforms)),
            "held": json.dumps(sorted(held)),
            "most": most,
        }
        claimable = self._queries["claimable"]
        if not await self._database.all(claimable, wanted | _span(clock(), lease)):
            return ()
        async with self._database.write(durable=True) as transaction:
            span = _span(clock(), lease)
            rows = await transaction.all(claimable, wanted | span)
            ids = json.dumps([row["delivery"] for row in rows])
            taken = {"ids": ids, "now": span["now"], "until": span["longest"]}
            await transaction.run(self._queries["claim"], taken)
        return [delivery_of(row) for row in rows]

    async def next_due(
        self, now: datetime, lease: timedelta, platforms: Collection[str]
    ) -> datetime | None:
        """When there is something to do next, if ever."""
        values = {**_span(now, lease), "platforms": json.dumps(sorted(platforms))}
        row = await self._database.one(self._queries["next_due"], values)
        return instant_or_none(row["at"]) if row else None

    async def note_message(self, delivery: Delivery, message: str) -> None:
        """It was posted as this message, and something remains to be done with it."""
        async with self._database.write() as transaction:
            values = {**_attempt(delivery), "message": message}
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
        """Try again at an instant; `unsure_since`: it may have been posted since then.

        Nothing changes when another attempt has begun meanwhile, or ended it.
        """
        async with self._database.write() as transaction:
            values = {
                **_attempt(delivery),
                "try_at": to_text(until),
                "unsure_since": text_or_none(unsure_since),
                "reason": reason,
            }
            if await transaction.all(self._queries["put_off"], values):
                await self._note(transaction, delivery, now, reason)

    async def end(
        self, delivery: Delivery, now: datetime, ended: Ended, follow: Change | None = None
    ) -> bool:
        """What became of it, once and for all, and what follows from that; False, and nothing
        changes, when another attempt has begun meanwhile."""
        async with self._database.write() as transaction:
            values = {**_attempt(delivery), "state": ended.end, "reason": ended.reason}
            then = {"message": ended.message, "now": to_text(now)}
            if not await transaction.all(self._queries["end"], {**values, **then}):
                return False
            await self._note(transaction, delivery, now, ended.reason)
            if follow is not None:
                await follow(transaction)
            return True

    async def _note(
        self, transaction: Transaction, delivery: Delivery, now: datetime, outcome: str
    ) -> None:
        values = {"delivery": delivery.id, "at": to_text(now), "outcome": outcome}
        await transaction.run(self._queries["note_attempt"], values)


def _attempt(delivery: Delivery) -> dict[str, int]:
    """Which attempt speaks: one whose lease was taken over has nothing to say any more."""
    return {"id": delivery.id, "attempt": delivery.attempts}


def _span(now: datetime, lease: timedelta) -> dict[str, str]:
    """The present, and how far ahead a lease or a pause may lie."""
    return {
        "now": to_text(now),
        "far": to_text(now + LONGEST_PAUSE),
        "longest": to_text(now + lease),
    }


def read_announcement(row: Row) -> Announcement | None:
    """An announcement of its row; None for one that cannot be read, which ends when it is due."""
    try:
        return announcement_of(row)
    except (ValueError, LookupError) as error:
        _log.error("announcement %s cannot be read", row["id"], exc_info=error)
        return None


def announcement_of(row: Row, zone: ZoneInfo | None = None) -> Announcement:
    """An announcement of its row, in another zone if one is given."""
    start = Moment(datetime.fromisoformat(row["local"]), zone or ZoneInfo(row["zone"]), row["fold"])
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
        announcement=announcement_of(row, _zone_or_utc(row["zone"])),
        occurrence=datetime.fromisoformat(row["occurrence"]),
        place=row["destination"],
        due_at=datetime.fromisoformat(row["due_at"]),
        attempts=row["attempts"] + 1,
        unsure_since=instant_or_none(row["unsure_since"]),
        message=row["message"],
        reason=row["reason"],
    )


def _zone_or_utc(name: str) -> ZoneInfo:
    """A delivery is due at an instant: its zone may be gone, nobody's posts wait for that."""
    try:
        return ZoneInfo(name)
    except (ValueError, LookupError):
        return ZoneInfo("UTC")


def instant_or_none(text: str | None) -> datetime | None:
    """An instant of a row, if there is one."""
    return None if text is None else datetime.fromisoformat(text)


def text_or_none(instant: datetime | None) -> str | None:
    """An instant as a row holds it, if there is one."""
    return None if instant is None else to_text(instant)
