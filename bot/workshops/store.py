"""Workshops in the database: what is known of them, what was done with them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import to_text
from bot.communities.service import Deed as Noted
from bot.communities.service import Trail
from bot.database import Change as Write
from bot.database import Database, Queries, Row, Transaction
from bot.when.moments import Moment
from bot.workshops.model import Change, Deed, ExperienceDraft, Habits, State, Workshop
from bot.workshops.promise import Beginning
from bot.workshops.values import of_values, to_values

# What the trail of the community calls what was done. A series proposes dates by itself.
_NOTED = {deed: Noted(f"workshop-{deed}") for deed in Deed if deed is not Deed.PROPOSED}


class WorkshopStore:
    """Keeps workshops, their history, and what communities want of them.

    What people do with a workshop stands in the trail of its community as well.

    `also`: what is written in the same transaction, if what was asked for is.
    """

    def __init__(self, database: Database, trail: Trail) -> None:
        self._database = database
        self._trail = trail
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def find(self, community: str, workshop: str) -> Workshop | None:
        """One workshop of a community."""
        return await self._one("workshop", id=workshop, community=community)

    async def by_uid(self, community: str, uid: str) -> Workshop | None:
        """The workshop that calendars know by a name."""
        return await self._one("workshop_by_uid", community=community, uid=uid)

    async def standing(self, community: str, since: datetime) -> list[Workshop]:
        """Those that take place from an instant on, the next first."""
        return await self._all("workshops_standing", community=community, since=to_text(since))

    async def begun(self, community: str, now: datetime, most: int) -> list[Workshop]:
        """Those that took place or have begun, the last first."""
        values = {"community": community, "now": to_text(now), "most": most}
        return await self._all("workshops_begun", **values)

    async def begun_size(self, community: str, now: datetime) -> int:
        """How many took place or have begun."""
        values = {"community": community, "now": to_text(now)}
        (row,) = await self._database.all(self._queries["workshops_begun_size"], values)
        return row["size"]

    async def between(self, community: str, start: datetime, end: datetime) -> list[Workshop]:
        """All that begin from one instant until before another, whatever their state."""
        values = {"community": community, "start": to_text(start), "end": to_text(end)}
        return await self._all("workshops_between", **values)

    async def in_state(self, community: str, state: State) -> list[Workshop]:
        """Those in a state, the earliest first."""
        return await self._all("workshops_in", community=community, state=state.value)

    async def known(self, community: str, since: datetime) -> list[Workshop]:
        """Those that were confirmed once, called off since or not, from an instant on."""
        return await self._all("workshops_known", community=community, since=to_text(since))

    async def beginning(self, community: str) -> Beginning | None:
        """Since when workshops of a community are known; None where it has none."""
        row = await self._database.one(self._queries["beginning"], {"community": community})
        if row is None or row["since"] is None:
            return None
        first = row["first"]
        return Beginning(
            None if first is None else datetime.fromisoformat(first),
            datetime.fromisoformat(row["since"]),
        )

    async def communities(self) -> list[str]:
        """Where there is any workshop."""
        rows = await self._database.all(self._queries["communities_with_workshops"])
        return [row["community"] for row in rows]

    async def add(self, workshop: Workshop, change: Change, also: Sequence[Write] = ()) -> bool:
        """Keep a new one; False when its uid, or its place in its series, is taken."""
        async with self._database.write(durable=True) as transaction:
            return await self.add_in(transaction, workshop, change, also)

    async def add_in(
        self,
        transaction: Transaction,
        workshop: Workshop,
        change: Change,
        also: Sequence[Write] = (),
    ) -> bool:
        """The same, in a transaction of somebody else."""
        values = {
            **_values(workshop),
            "community": workshop.community,
            "uid": workshop.uid,
            "revision": workshop.revision,
            "series": workshop.series,
            "occurrence": _local(workshop.occurrence) if workshop.occurrence else None,
            "made_at": to_text(change.at),
            "changed_at": to_text(change.at),
        }
        if not await transaction.all(self._queries["add_workshop"], values):
            return False
        await self._note(transaction, workshop, change, also)
        return True

    async def keep(
        self, before: Workshop, after: Workshop, change: Change, also: Sequence[Write] = ()
    ) -> Workshop | None:
        """What it is from now on; None, and nothing changes, when it is not any more what it was
        before."""
        values = {**_values(after), "was": before.revision, "changed_at": to_text(change.at)}
        async with self._database.write(durable=True) as transaction:
            if not await transaction.all(self._queries["keep_workshop"], values):
                return None
            await self._note(transaction, after, change, also)
        return replace(after, revision=before.revision + 1, changed_at=change.at)

    async def history(self, workshop: Workshop) -> list[Change]:
        """What was done with it, the last first."""
        values = {"workshop": workshop.id}
        rows = await self._database.all(self._queries["changes"], values)
        return [_change(row) for row in rows]

    async def add_experience(
        self, draft: ExperienceDraft, also: Callable[[str], Sequence[Write]]
    ) -> None:
        """Keep what somebody will try; `also` is told the id that it has from then on."""
        values = {
            "workshop": draft.workshop,
            "community": draft.community,
            "person": draft.person,
            "text": draft.text,
            "at": to_text(draft.at),
        }
        async with self._database.write(durable=True) as transaction:
            (row,) = await transaction.all(self._queries["add_experience"], values)
            await transaction.write(also(str(row["id"])))

    async def experience(self, draft: str) -> ExperienceDraft | None:
        """What somebody will try, by its id."""
        row = await self._database.one(self._queries["experience"], {"id": draft})
        if row is None:
            return None
        at = datetime.fromisoformat(row["at"])
        return ExperienceDraft(row["workshop"], row["community"], row["person"], row["text"], at)

    async def event(self, workshop: str) -> str | None:
        """The event that shows it in its platform's own calendar, if one is known."""
        row = await self._database.one(self._queries["event"], {"workshop": workshop})
        return row["event"] if row else None

    async def set_event(self, workshop: str, event: str | None) -> None:
        """Note which event shows it, or that none does."""
        query = "forget_event" if event is None else "set_event"
        values = {"workshop": workshop, **({} if event is None else {"event": event})}
        async with self._database.write() as transaction:
            await transaction.run(self._queries[query], values)

    async def habits(self, community: str) -> Habits:
        """What a community wants of its workshops."""
        row = await self._database.one(self._queries["habits"], {"community": community})
        if row is None:
            return Habits()
        return Habits(
            hour=time.fromisoformat(row["hour"]),
            ahead=tuple(json.loads(row["ahead"])),
            monthly=bool(row["monthly"]),
            promise=bool(row["promise"]),
        )

    async def set_habits(self, community: str, habits: Habits, also: Sequence[Write] = ()) -> None:
        """What it wants from now on."""
        values = {
            "community": community,
            "hour": habits.hour.isoformat("minutes"),
            "ahead": json.dumps(habits.ahead),
            "monthly": int(habits.monthly),
            "promise": int(habits.promise),
        }
        async with self._database.write(durable=True) as transaction:
            await transaction.run(self._queries["set_habits"], values)
            await transaction.write(also)

    async def of_person(self, transaction: Transaction, person: str) -> list[Workshop]:
        """Those that somebody signed up to or is reminded of, as they stand in a transaction."""
        rows = await transaction.all(self._queries["workshops_of_person"], {"person": person})
        return [_workshop(row) for row in rows]

    async def write(self, *writes: Write) -> None:
        """Write something of others, in one transaction."""
        async with self._database.write(durable=True) as transaction:
            await transaction.write(writes)

    async def write_for_known(
        self,
        community: str,
        since: datetime,
        write: Callable[[Workshop], Write],
        before: Sequence[Write] = (),
    ) -> None:
        """Write something for each of those that were confirmed once, from an instant on, as it is
        in that very transaction; and something else before."""
        values = {"community": community, "since": to_text(since)}
        async with self._database.write(durable=True) as transaction:
            for other in before:
                await other(transaction)
            for row in await transaction.all(self._queries["workshops_known"], values):
                await write(_workshop(row))(transaction)

    async def _note(
        self, transaction: Transaction, workshop: Workshop, change: Change, also: Sequence[Write]
    ) -> None:
        values = {
            "workshop": workshop.id,
            "at": to_text(change.at),
            "person": change.person,
            "deed": change.deed.value,
            "before": json.dumps(dict(change.before), ensure_ascii=False),
            "after": json.dumps(dict(change.after), ensure_ascii=False),
        }
        await transaction.run(self._queries["add_change"], values)
        if noted := _NOTED.get(change.deed):
            community, told = workshop.community, _told(workshop, change)
            await self._trail.note(
                transaction, community, change.person, noted, workshop.id, **told
            )
        await transaction.write(also)

    async def _one(self, query: str, **values: Any) -> Workshop | None:
        row = await self._database.one(self._queries[query], values)
        return _workshop(row) if row else None

    async def _all(self, query: str, **values: Any) -> list[Workshop]:
        return [_workshop(row) for row in await self._database.all(self._queries[query], values)]


def _told(workshop: Workshop, change: Change) -> dict[str, str]:
    """What the trail tells of a change: which workshop, when it is, what else became another."""
    details = workshop.details
    fields = change.before.keys() | change.after.keys()
    return {
        "title_fr": details.title_fr,
        "title_en": details.title_en,
        "start": to_text(workshop.start.instant),
        "fields": " ".join(sorted(fields - {"state", "start", "reason"})),
        "reason": details.reason if change.deed in (Deed.MOVED, Deed.CANCELLED) else "",
    }


def _values(workshop: Workshop) -> dict[str, str | int | None]:
    return {
        "id": workshop.id,
        "state": workshop.state.value,
        **start_values(workshop.start),
        "starts_at": to_text(workshop.start.instant),
        "minutes": minutes_or_none(workshop.length),
        "details": json.dumps(to_values(workshop.details), ensure_ascii=False),
        "sequence": workshop.sequence,
        "organiser": workshop.organiser,
        "replay_wanted": int(workshop.replay_wanted),
    }


def start_values(start: Moment) -> dict[str, str | int]:
    """A moment as rows hold it."""
    return {"local": _local(start.local), "fold": start.fold, "zone": start.zone.key}


def start_of(row: Row) -> Moment:
    """The moment of a row."""
    return Moment(datetime.fromisoformat(row["local"]), ZoneInfo(row["zone"]), row["fold"])


def minutes_or_none(length: timedelta | None) -> int | None:
    """A length as rows hold it, if it is known."""
    return None if length is None else int(length.total_seconds() // 60)


def length_of(row: Row) -> timedelta | None:
    """The length of a row, if it is known."""
    return None if row["minutes"] is None else timedelta(minutes=row["minutes"])


def _local(local: datetime) -> str:
    return local.isoformat(timespec="minutes")


def _workshop(row: Row) -> Workshop:
    occurrence = row["occurrence"]
    return Workshop(
        id=row["id"],
        community=row["community"],
        uid=row["uid"],
        start=start_of(row),
        state=State(row["state"]),
        length=length_of(row),
        details=of_values(json.loads(row["details"])),
        sequence=row["sequence"],
        revision=row["revision"],
        series=row["series"],
        occurrence=datetime.fromisoformat(occurrence) if occurrence else None,
        organiser=row["organiser"],
        replay_wanted=bool(row["replay_wanted"]),
        made_at=datetime.fromisoformat(row["made_at"]),
        changed_at=datetime.fromisoformat(row["changed_at"]),
    )


def _change(row: Row) -> Change:
    return Change(
        at=datetime.fromisoformat(row["at"]),
        person=row["person"],
        deed=Deed(row["deed"]),
        before=json.loads(row["before"]),
        after=json.loads(row["after"]),
    )
