"""What people add, in the database: versions of facts, drafts, who verified what."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.clock import to_text
from bot.database import Database, Queries, Row, Transaction
from bot.editing.model import Draft, DraftState, Standing, Verification, Version
from bot.editing.values import of_json, to_json
from bot.i18n import Locale


class EditingStore:
    """Keeps versions and drafts. What is written takes the transaction in which it is."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    def writing(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction for all that belongs together; a power cut cannot take it back."""
        return self._database.write(durable=True)

    async def current(self, community: str) -> list[Version]:
        """How each fact stands that a community added or decided on."""
        return [_version(row) for row in await self._all("current_versions", community=community)]

    async def current_in(self, transaction: Transaction, community: str) -> list[Version]:
        """The same, as it stands in a transaction."""
        values = {"community": community}
        rows = await transaction.all(self._queries["current_versions"], values)
        return [_version(row) for row in rows]

    async def versions(self, community: str, fact: str) -> list[Version]:
        """All that was decided about a fact, the first first."""
        rows = await self._all("versions", community=community, fact=fact)
        return [_version(row) for row in rows]

    async def versions_in(
        self, transaction: Transaction, community: str, fact: str
    ) -> list[Version]:
        """The same, as it stands in a transaction."""
        values = {"community": community, "fact": fact}
        rows = await transaction.all(self._queries["versions"], values)
        return [_version(row) for row in rows]

    async def add_version(self, transaction: Transaction, version: Version) -> int:
        """A further version of a fact; its number, whatever the version says, is the next."""
        values = {
            "community": version.community,
            "fact": version.fact,
            "standing": version.standing.value,
            "content": to_json(version.content) if version.content else None,
            "successor": version.successor,
            "why": version.why,
            "seen": version.seen,
            "person": version.person,
            "written_by": version.written_by,
            "changed_by": version.changed_by,
            "at": to_text(version.at),
        }
        (row,) = await transaction.all(self._queries["add_version"], values)
        return row["number"]

    async def add_draft(self, transaction: Transaction, draft: Draft) -> None:
        """Keep something newly written."""
        values = {
            **_draft_values(draft),
            "person": draft.person,
            "suggested": int(draft.suggested),
            "locale": draft.locale.value,
            "state": draft.state.value,
            "now": to_text(draft.made_at),
        }
        await transaction.run(self._queries["add_draft"], values)

    async def draft(self, community: str, draft: str) -> Draft | None:
        """One draft of a community, open or decided."""
        rows = await self._all("draft", id=draft, community=community)
        return _draft(rows[0]) if rows else None

    async def drafts_in(self, community: str, state: DraftState) -> list[Draft]:
        """The drafts of a community in a state, the oldest first."""
        rows = await self._all("drafts_in", community=community, state=state.value)
        return [_draft(row) for row in rows]

    async def drafts_of(self, community: str, person: str) -> list[Draft]:
        """What somebody wrote in a community, the newest first."""
        rows = await self._all("drafts_of", community=community, person=person)
        return [_draft(row) for row in rows]

    async def open_draft_about(self, community: str, person: str, fact: str) -> Draft | None:
        """What somebody is writing about a fact already."""
        rows = await self._all("open_draft_about", community=community, person=person, fact=fact)
        return _draft(rows[0]) if rows else None

    async def keep_draft(self, transaction: Transaction, draft: Draft) -> bool:
        """What it says from now on; False, and nothing changes, when it is not any more what it
        was when it was read."""
        values = {
            **_draft_values(draft),
            "was": draft.revision,
            "changed_by": draft.changed_by,
            "now": to_text(draft.changed_at),
        }
        return bool(await transaction.all(self._queries["keep_draft"], values))

    async def submit_draft(self, transaction: Transaction, draft: Draft, now: datetime) -> bool:
        """Have it wait for a second editor; False as in `keep_draft`."""
        values = {**_which(draft), "now": to_text(now)}
        return bool(await transaction.all(self._queries["submit_draft"], values))

    async def decide_draft(self, transaction: Transaction, draft: Draft, decided: Draft) -> bool:
        """Keep the decision on a draft; False as in `keep_draft`: another decided first."""
        values = {
            **_which(draft),
            "state": decided.state.value,
            "person": decided.decided_by,
            "reason": decided.reason,
            "fact": decided.fact,
            "now": to_text(decided.decided_at or decided.changed_at),
        }
        return bool(await transaction.all(self._queries["decide_draft"], values))

    async def waiting_of(self, transaction: Transaction, person: str) -> list[Draft]:
        """What somebody wrote that waits, in any community, as it stands in a transaction."""
        rows = await transaction.all(self._queries["waiting_of_person"], {"person": person})
        return [_draft(row) for row in rows]

    async def unpublished_of(self, transaction: Transaction, person: str) -> list[Draft]:
        """What somebody wrote that never was published, likewise."""
        rows = await transaction.all(self._queries["unpublished_of_person"], {"person": person})
        return [_draft(row) for row in rows]

    async def empty_draft(self, transaction: Transaction, draft: Draft) -> None:
        """Keep no words of a draft, and nobody's name but the one that it has now."""
        values = {
            "id": draft.id,
            "community": draft.community,
            "state": draft.state.value,
            "content": to_json(draft.content),
            "person": draft.person,
            "now": to_text(draft.decided_at or draft.changed_at),
        }
        await transaction.run(self._queries["empty_draft"], values)

    async def forget_draft(self, transaction: Transaction, draft: Draft) -> None:
        """Let go of what an editor wrote and does not want."""
        values = {"id": draft.id, "community": draft.community}
        await transaction.run(self._queries["forget_draft"], values)

    async def count_suggestions(
        self, community: str, person: str, since: datetime
    ) -> tuple[int, int]:
        """How many suggestions of a member wait, and how many they made since an instant."""
        values = {"community": community, "person": person, "since": to_text(since)}
        (row,) = await self._all("count_suggestions", **values)
        return row["waiting"], row["recent"]

    async def verifications(self, community: str) -> list[Verification]:
        """Who said last that a fact still holds, of each fact."""
        rows = await self._all("verifications", community=community)
        return [
            Verification(row["fact"], row["person"], datetime.fromisoformat(row["at"]), row["seen"])
            for row in rows
        ]

    async def verify(
        self, transaction: Transaction, community: str, verification: Verification
    ) -> None:
        """Keep that somebody says that a fact still holds."""
        values = {
            "community": community,
            "fact": verification.fact,
            "person": verification.person,
            "at": to_text(verification.at),
            "seen": verification.seen,
        }
        await transaction.run(self._queries["verify"], values)

    async def know_editor(self, community: str, person: str, now: datetime) -> None:
        """Note that somebody uses what takes the role of an editor."""
        values = {"community": community, "person": person, "now": to_text(now)}
        async with self._database.write() as transaction:
            await transaction.run(self._queries["know_editor"], values)

    async def editors(self, community: str) -> int:
        """How many people used it."""
        (row,) = await self._all("editors", community=community)
        return row["number"]

    async def communities(self) -> list[str]:
        """Where anything was added or decided."""
        return [row["community"] for row in await self._all("communities_with_facts")]

    async def shown(self, community: str) -> Mapping[str, int]:
        """How often each fact was shown in a community."""
        rows = await self._all("shown_facts", community=community)
        return {row["fact"]: row["times"] for row in rows}

    async def count_shown(self, shown: Mapping[tuple[str, str], int]) -> None:
        """Count facts as shown so many times more, by community and fact."""
        rows = [
            {"community": community, "fact": fact, "times": times}
            for (community, fact), times in shown.items()
        ]
        async with self._database.write() as transaction:
            await transaction.many(self._queries["count_shown"], rows)

    async def _all(self, query: str, **values: Any) -> Sequence[Row]:
        return await self._database.all(self._queries[query], values)


def _which(draft: Draft) -> dict[str, Any]:
    return {"id": draft.id, "community": draft.community, "was": draft.revision}


def _draft_values(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "community": draft.community,
        "content": to_json(draft.content),
        "revises": draft.revises,
        "supersedes": draft.supersedes,
        "why": draft.why,
    }


def _version(row: Row) -> Version:
    return Version(
        community=row["community"],
        fact=row["fact"],
        number=row["number"],
        standing=Standing(row["standing"]),
        content=of_json(row["content"]) if row["content"] else None,
        person=row["person"],
        at=datetime.fromisoformat(row["at"]),
        why=row["why"],
        successor=row["successor"],
        seen=row["seen"],
        written_by=row["written_by"],
        changed_by=row["changed_by"],
    )


def _draft(row: Row) -> Draft:
    copied: Collection[str] = (
        "id", "community", "person", "revises", "supersedes", "why", "changed_by", "decided_by",
        "reason", "fact", "revision",
    )  # fmt: skip
    decided_at = row["decided_at"]
    return Draft(
        **{name: row[name] for name in copied},
        locale=Locale(row["locale"]),
        content=of_json(row["content"]),
        made_at=datetime.fromisoformat(row["made_at"]),
        changed_at=datetime.fromisoformat(row["changed_at"]),
        suggested=bool(row["suggested"]),
        state=DraftState(row["state"]),
        decided_at=datetime.fromisoformat(decided_at) if decided_at else None,
    )
