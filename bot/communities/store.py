"""Choices of people and of communities in the database."""

from collections.abc import Callable, Iterable, Sequence
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.communities.model import CommunitySettings, RolePurpose
from bot.database import Change, Database, Queries, Row, Transaction
from bot.i18n import Locale
from bot.when.quiet import QuietHours

# What is written in the same transaction, beside what a community had set and what it has now.
Also = Callable[[CommunitySettings, CommunitySettings], Iterable[Change]]


class CommunityStore:
    """Reads and keeps what people chose for themselves, and admins for their communities."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def chosen_locale(self, person: str) -> Locale | None:
        """The language the person chose, if any."""
        row = await self._database.one(self._queries["chosen_locale"], {"person": person})
        return Locale(row["locale"]) if row else None

    async def choose_locale(self, person: str, locale: Locale | None) -> None:
        """Remember the person's language; None forgets it."""
        query = "forget_locale" if locale is None else "choose_locale"
        values = {"person": person, **({} if locale is None else {"locale": locale})}
        async with self._database.write() as transaction:
            await transaction.run(self._queries[query], values)

    async def settings(self, community: str, default: ZoneInfo) -> CommunitySettings:
        """What holds in a community; `default` is the time zone of one that set none."""
        rows = await self._database.all(self._queries["community"], {"id": community})
        return _settings(rows, default)

    async def with_team(self) -> list[str]:
        """The communities whose team has a channel of its own."""
        rows = await self._database.all(self._queries["communities_with_team"])
        return [row["id"] for row in rows]

    async def change(
        self, community: str, default: ZoneInfo, also: Also, **values: str | None
    ) -> CommunitySettings:
        """Change columns of a community, None being not set; what holds there from now on."""

        async def write(transaction: Transaction) -> None:
            for column, value in values.items():
                changed = {"id": community, column: value}
                await transaction.run(self._queries[f"set_{column}"], changed)

        return await self._change(community, default, write, also)

    async def change_roles(
        self,
        community: str,
        default: ZoneInfo,
        also: Also,
        purpose: RolePurpose,
        roles: Iterable[str],
    ) -> CommunitySettings:
        """Put roles in the place of those for a purpose; what holds there from now on."""
        about = {"community": community, "purpose": purpose}

        async def write(transaction: Transaction) -> None:
            await transaction.run(self._queries["forget_roles"], about)
            rows = [{**about, "role": role} for role in roles]
            await transaction.many(self._queries["add_role"], rows)

        return await self._change(community, default, write, also)

    async def _change(
        self, community: str, default: ZoneInfo, change: Change, also: Also
    ) -> CommunitySettings:
        async with self._database.write() as transaction:
            await transaction.run(self._queries["add_community"], {"id": community})
            before = await self._read(transaction, community, default)
            await change(transaction)
            after = await self._read(transaction, community, default)
            await transaction.write(also(before, after))
            return after

    async def _read(
        self, transaction: Transaction, community: str, default: ZoneInfo
    ) -> CommunitySettings:
        rows = await transaction.all(self._queries["community"], {"id": community})
        return _settings(rows, default)


def _settings(rows: Sequence[Row], default: ZoneInfo) -> CommunitySettings:
    """The settings in one row for each role, or one without a role; no row: nothing is set."""
    if not rows:
        return CommunitySettings(default)
    first = rows[0]
    return CommunitySettings(
        zone=ZoneInfo(first["zone"]) if first["zone"] else default,
        zone_chosen=first["zone"] is not None,
        locale=Locale.of(first["locale"]),
        channel=first["channel"],
        organisers_channel=first["organisers_channel"],
        quiet=_quiet(first["quiet_from"], first["quiet_until"]),
        holidays=first["holidays"],
        organiser_roles=_roles(rows, RolePurpose.ORGANISER),
        editor_roles=_roles(rows, RolePurpose.EDITOR),
        mentionable_roles=_roles(rows, RolePurpose.MENTION),
        review={"always": True, "never": False}.get(first["review"]),
    )


def _quiet(start: Any, end: Any) -> QuietHours | None:
    if not start or not end:
        return None
    return QuietHours(time.fromisoformat(start), time.fromisoformat(end))


def _roles(rows: Sequence[Row], purpose: RolePurpose) -> frozenset[str]:
    return frozenset(row["role"] for row in rows if row["purpose"] == purpose)
