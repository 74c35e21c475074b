"""The agenda: announcements as people plan them and call them off, and what became of them."""

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.announcements.model import (
    Announcement,
    Appointment,
    Around,
    Delivery,
    Logged,
    Plan,
    Waiting,
    Written,
)
from bot.announcements.store import delivery_of, read_announcement, text_or_none
from bot.clock import to_text
from bot.database import Change, Database, Queries, Row, Transaction


class _Undone(Exception):
    """Nothing of a transaction is to be kept."""


class AgendaStore:
    """Keeps announcements, the words of those that people write, and reads the log."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def add(
        self,
        announcement: Announcement,
        now: datetime,
        written: Written | None = None,
        *,
        alone: bool = False,
        also: Sequence[Change] = (),
    ) -> None:
        """Keep a new announcement, with its words if people wrote it.

        `alone`: every other of its kind in its community is called off. `also`: what is written
        with it, here as below.
        """
        async with self._database.write(durable=announcement.next_at is not None) as transaction:
            if alone:
                its = {"community": announcement.community, "kind": announcement.kind}
                for former in await transaction.all(self._queries["cancel_kind"], its):
                    await self._withhold(transaction, former["id"], now)
            await self.add_in(transaction, announcement, now)
            if written is not None:
                words = _written_values(announcement.id, written)
                await transaction.run(self._queries["add_written"], words)
            await transaction.write(also)

    async def add_in(
        self, transaction: Transaction, announcement: Announcement, now: datetime
    ) -> None:
        """Keep a new announcement, in a transaction of somebody else."""
        values = {
            "id": announcement.id,
            "kind": announcement.kind,
            "about": announcement.about,
            "community": announcement.community,
            "place": announcement.place,
            "zone": announcement.plan.start.zone.key,
            "rule": announcement.plan.rule,
            "holidays": announcement.plan.holidays,
            "state": announcement.state,
            "next_at": text_or_none(announcement.next_at),
            "now": to_text(now),
            **_start(announcement.plan),
        }
        await transaction.run(self._queries["add_announcement"], values)

    async def keep_those(
        self,
        transaction: Transaction,
        community: str,
        about: str,
        kinds: Collection[str],
        wanted: Collection[Appointment],
        now: datetime,
        *,
        alike: bool,
    ) -> set[Appointment]:
        """Call off what is to come about something and is not wanted; tell what is there of what
        is.

        `alike`: what has come already, of a kind that is wanted still, goes out all the same.
        """
        kept = {one.kind for one in wanted} if alike else frozenset[str]()
        values = {"community": community, "about": about, "kinds": json.dumps(sorted(kinds))}
        there: set[Appointment] = set()
        for row in await transaction.all(self._queries["planned_about"], values):
            planned = read_announcement(row)
            its = _appointment(planned) if planned else None
            if its is not None and its in wanted and its not in there:
                there.add(its)
            elif row["kind"] in kept:
                await transaction.run(self._queries["give_up"], {"id": row["id"]})
            else:
                await self._cancel(transaction, community, row["id"], now)
        return there

    async def redirect(
        self, transaction: Transaction, community: str, kinds: Collection[str], place: str
    ) -> None:
        """Have what is to come of some kinds, or waits, posted in another place."""
        values = {"community": community, "kinds": json.dumps(sorted(kinds)), "place": place}
        for query in ("redirect_deliveries", "redirect_announcements"):
            await transaction.run(self._queries[query], values)

    async def is_overtaken(self, announcement: str) -> bool:
        """Whether the same was said since for its day or a later one, or waits to be."""
        return bool(await self._database.all(self._queries["overtaken"], {"id": announcement}))

    async def posted(self, community: str, about: str, kinds: Collection[str]) -> list[Delivery]:
        """What stands in channels about something, of some kinds."""
        values = {"community": community, "about": about, "kinds": json.dumps(sorted(kinds))}
        rows = await self._database.all(self._queries["posted_about"], values)
        return [delivery_of(row) for row in rows]

    async def sent_since(self, delivery: Delivery, since: datetime) -> bool:
        """Whether the place of a delivery got the same since an instant by another announcement."""
        values = {
            "id": delivery.announcement.id,
            "place": delivery.place,
            "since": to_text(since),
        }
        return bool(await self._database.all(self._queries["sent_since"], values))

    async def posted_around(self, announcement: str, kinds: Collection[str]) -> Around:
        """What was posted of these kinds about the same."""
        values = {"id": announcement, "kinds": json.dumps(sorted(kinds))}
        (row,) = await self._database.all(self._queries["posted_around"], values)
        return Around(row["before"], row["since"], row["unsure"])

    async def start(
        self,
        draft: Announcement,
        plan: Plan,
        next_at: datetime,
        now: datetime,
        replaces: str | None = None,
        also: Sequence[Change] = (),
    ) -> bool:
        """Make a plan of a draft, in place of the announcement that it replaces.

        False, and nothing changes, when that was done already, or what it replaces is over or
        perhaps being posted.
        """
        values = {"id": draft.id, "community": draft.community, "next_at": to_text(next_at)}
        started = {**values, **_start(plan)}
        with suppress(_Undone):
            async with self._database.write(durable=True) as transaction:
                if not await transaction.all(self._queries["start_announcement"], started):
                    return False
                if replaces is not None:
                    await self._replace(transaction, draft, replaces, next_at, now)
                await transaction.write(also)
                return True
        return False

    async def _replace(
        self,
        transaction: Transaction,
        started: Announcement,
        replaces: str,
        next_at: datetime,
        now: datetime,
    ) -> None:
        its = {"id": replaces, "next_at": to_text(next_at)}
        if await transaction.all(self._queries["perhaps_posted"], its):
            raise _Undone()
        handed = {"id": started.id, "replaces": replaces, "next_at": to_text(next_at)}
        await transaction.run(self._queries["hand_over"], handed)
        if not await self._cancel(transaction, started.community, replaces, now):
            raise _Undone()

    async def cancel(
        self, community: str, announcement: str, now: datetime, also: Sequence[Change] = ()
    ) -> bool:
        """Call it off; False when nothing of it was still to come."""
        async with self._database.write(durable=True) as transaction:
            if not await self._cancel(transaction, community, announcement, now):
                return False
            await transaction.write(also)
            return True

    async def find(self, community: str, announcement: str) -> Announcement | None:
        """One announcement of a community; none that cannot be read."""
        values = {"id": announcement, "community": community}
        row = await self._database.one(self._queries["announcement"], values)
        return read_announcement(row) if row else None

    async def planned(self, community: str, kind: str) -> list[Announcement]:
        """What is still to come of a kind, the next first, as far as it can be read."""
        values = {"community": community, "kind": kind}
        rows = await self._database.all(self._queries["planned"], values)
        return [one for one in map(read_announcement, rows) if one is not None]

    async def planned_everywhere(self, kind: str) -> list[Announcement]:
        """What is still to come of a kind, in any community, as far as it can be read."""
        rows = await self._database.all(self._queries["planned_everywhere"], {"kind": kind})
        return [one for one in map(read_announcement, rows) if one is not None]

    async def written(self, announcement: str) -> Written | None:
        """The words of an announcement that people wrote."""
        values = {"announcement": announcement}
        row = await self._database.one(self._queries["written"], values)
        return _written(row) if row else None

    async def waiting(self, announcement: str) -> Waiting | None:
        """What is made of an announcement and waits to be posted, if anything is."""
        values = {"announcement": announcement}
        row = await self._database.one(self._queries["waiting"], values)
        if row is None:
            return None
        due_at = datetime.fromisoformat(row["due_at"])
        return Waiting(due_at, row["reason"], bool(row["unsure"]))

    async def forget_drafts(self, before: datetime) -> None:
        """Let go of drafts that nobody confirmed."""
        async with self._database.write() as transaction:
            await transaction.run(self._queries["forget_drafts"], {"before": to_text(before)})

    async def log(self, community: str, most: int, skip: int) -> Sequence[Logged]:
        """What was posted in a community and what was not, the last first."""
        values = {"community": community, "most": most, "skip": skip}
        rows = await self._database.all(self._queries["log"], values)
        return [await self._logged(row) for row in rows]

    async def log_size(self, community: str) -> int:
        """How many deliveries its log has."""
        (row,) = await self._database.all(self._queries["log_size"], {"community": community})
        return row["size"]

    async def _logged(self, row: Row) -> Logged:
        rows = await self._database.all(self._queries["attempts"], {"delivery": row["delivery"]})
        attempts = tuple((datetime.fromisoformat(one["at"]), one["outcome"]) for one in rows)
        return Logged(delivery_of(row), row["ending"], attempts)

    async def _cancel(
        self, transaction: Transaction, community: str, announcement: str, now: datetime
    ) -> bool:
        values = {"id": announcement, "community": community}
        if not await transaction.all(self._queries["cancel_announcement"], values):
            return False
        await self._withhold(transaction, announcement, now)
        return True

    async def _withhold(self, transaction: Transaction, announcement: str, now: datetime) -> None:
        pending = {"id": announcement, "now": to_text(now)}
        await transaction.run(self._queries["withhold_pending"], pending)


def _appointment(planned: Announcement) -> Appointment:
    return Appointment(planned.kind, planned.plan, planned.place, planned.about)


def _start(plan: Plan) -> dict[str, str | int]:
    return {"local": plan.start.local.isoformat(timespec="minutes"), "fold": plan.start.fold}


def _written_values(announcement: str, written: Written) -> dict[str, str | int | None]:
    return {
        "announcement": announcement,
        "text_fr": written.text_fr,
        "text_en": written.text_en,
        "mention": written.mention,
        "publish": int(written.publish),
        "at_once": int(written.at_once),
        "replaces": written.replaces,
    }


def _written(row: Row) -> Written:
    return Written(
        text_fr=row["text_fr"],
        text_en=row["text_en"],
        mention=row["mention"],
        publish=bool(row["publish"]),
        at_once=bool(row["at_once"]),
        replaces=row["replaces"],
    )
