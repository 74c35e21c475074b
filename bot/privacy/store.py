"""Everything that is held about a person or a community, in whichever table: found and deleted.

Most statements are made of what is declared in `holdings`: no table can be forgotten in them. Names
of tables and columns come from there and from the schema itself, never from what people give.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from bot.clock import to_text
from bot.database import Database, Queries, Row, Transaction
from bot.people import FORMER
from bot.privacy.holdings import HOLDINGS
from bot.privacy.model import (
    Fate,
    Form,
    Held,
    Holding,
    Personal,
    Section,
    Summary,
    Way,
    sections,
)
from bot.privacy.traces import Traces

# What an id may stand among in a button or in the name of a place.
_NAMES = re.compile(r"[\w-]+")


class PrivacyStore:
    """Finds and deletes; what it deletes belongs to the transaction of who asks for it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def rows(self, person: str) -> list[Held]:
        """Every row about a person, then those that name them, table by table."""
        traces = Traces(person)
        found: list[Held] = []
        for holding in _not_of_documents():
            own = [
                row
                for one in holding.persons
                for row in await self._database.all(*_select(holding.table, one, traces))
                if one.form is not Form.WITHIN or traces.found_in(row[one.column])
            ]
            by_row = {row["_row"]: row for row in own}
            found += [Held(holding, _plain(row), own=True) for row in by_row.values()]
            if holding.texts:
                sql = _naming(holding.table, holding.texts)
                for row in await self._database.all(sql, {"bare": traces.bare}):
                    if row["_row"] not in by_row and _names(row, holding.texts, traces):
                        found.append(Held(holding, _plain(row), own=False))
        return found

    async def summary(self, person: str) -> Summary:
        """How much is held about a person, by what becomes of it."""
        traces = Traces(person)
        found: dict[tuple[Fate, Section], set[tuple[str, int]]] = {}
        for holding in _not_of_documents():
            for one in holding.persons:
                its = found.setdefault((one.fate, holding.section), set())
                for row in await self._database.all(*_select(holding.table, one, traces)):
                    if traces.found_in(row[one.column]):
                        its.add((holding.table, row["_row"]))
        counted = [(fate, section, len(rows)) for (fate, section), rows in found.items()]
        going = sections(its[1:] for its in counted if its[0] is Fate.GOES)
        staying = sections(its[1:] for its in counted if its[0] is not Fate.GOES)
        mentions = sum(not held.own for held in await self.rows(person))
        return Summary(going, staying, mentions)

    async def marked(self, transaction: Transaction, person: str) -> list[str]:
        """The communities in which something stays of a person, without their name."""
        found: set[str] = set()
        for holding in HOLDINGS:
            for one in holding.persons:
                if one.fate is Fate.FORMER:
                    sql = _communities_of(holding, _where(one))
                    rows = await transaction.all(sql, {"person": person})
                    found |= {row["community"] for row in rows}
        return sorted(found)

    async def erase(self, transaction: Transaction, person: str, words: Mapping[str, str]) -> None:
        """Have a person's id leave every table; `words`: what is written where others named them,
        by the last two letters of a column's name, or "" for all others."""
        traces = Traces(person)
        for holding in _not_of_documents():
            for one in holding.persons:
                await self._let_go(transaction, holding.table, one, traces)
        for table in await self._tables(transaction):
            await self._sweep(transaction, table, traces, words)

    async def is_left(self, person: str) -> bool:
        """Whether anything still names a person: somebody wrote it at that very moment."""
        traces = Traces(person)
        for table in await self._tables(self._database):
            columns = await self._text_columns(self._database, table)
            rows = await self._database.all(_naming(table, columns), {"bare": traces.bare})
            if any(_names(row, columns, traces) for row in rows):
                return True
        return False

    async def communities(self, platform: str) -> list[str]:
        """The communities of a platform of which anything is held."""
        found: set[str] = set()
        for holding in HOLDINGS:
            if holding.belonging and holding.belonging.way is Way.OWN:
                rows = await self._database.all(_communities_of(holding, "true"))
                found |= {row["community"] for row in rows}
        return sorted(one for one in found if one.startswith(f"{platform}:"))

    async def erase_community(self, transaction: Transaction, community: str) -> None:
        """Have nothing of a community left in any table."""
        names = await self._names_of(transaction, community)
        for holding in HOLDINGS:
            its = holding.belonging
            if its is None or its.way is Way.PARENT:
                continue
            if its.way is Way.OCCASION:
                values = {"community": community}
                await transaction.run(self._queries["drawn_for_announcements"], values)
            elif its.way is Way.NAMED:
                await self._delete_naming(transaction, holding.table, its.column, names)
            elif its.way is Way.CACHE:
                await transaction.run(f'delete from "{holding.table}"')
            else:
                sql = f'delete from "{holding.table}" where {_of_community(holding)}'
                await transaction.run(sql, {"community": community})

    async def owe(self, transaction: Transaction, now: datetime) -> None:
        """Note that bytes of what is deleted here are still to be wiped out."""
        await transaction.all(self._queries["owe_wipe"], {"now": to_text(now)})

    async def owed(self) -> list[int]:
        """What is still to be wiped out."""
        return [row["id"] for row in await self._database.all(self._queries["owed_wipes"])]

    async def wipe(self, owed: Collection[int]) -> bool:
        """Wipe it out; False when another process was reading it just then."""
        if not await self._database.wipe():
            return False
        async with self._database.write() as transaction:
            await transaction.run(self._queries["wiped"], {"ids": json.dumps(list(owed))})
        return True

    async def _let_go(
        self, transaction: Transaction, table: str, one: Personal, traces: Traces
    ) -> None:
        if one.form is Form.WITHIN:
            rows = await transaction.all(*_select(table, one, traces))
            gone = [row["_row"] for row in rows if traces.found_in(row[one.column])]
            await _delete(transaction, table, gone)
            return
        values = {"person": traces.place if one.form is Form.PLACE else traces.person}
        if one.fate is Fate.GOES:
            await transaction.run(f'delete from "{table}" where {_where(one)}', values)
        else:
            sql = f'update "{table}" set "{one.column}" = :former where {_where(one)}'
            await transaction.run(sql, {**values, "former": FORMER})

    async def _sweep(
        self, transaction: Transaction, table: str, traces: Traces, words: Mapping[str, str]
    ) -> None:
        """Put words wherever a table still names them."""
        columns = await self._text_columns(transaction, table)
        for row in await transaction.all(_naming(table, columns), {"bare": traces.bare}):
            for column in _names(row, columns, traces):
                said = words.get(column[-2:], words[""])
                told = {"was": row[column], "row": row["_row"]}
                told["text"] = traces.replaced(row[column], said)
                sql = f'update or ignore "{table}" set "{column}" = :text where rowid = :row'
                await transaction.run(sql, told)
                # There is such a row already, without their name: it stands for both.
                sql = f'delete from "{table}" where rowid = :row and "{column}" = :was'
                await transaction.run(sql, told)

    async def _names_of(self, transaction: Transaction, community: str) -> frozenset[str]:
        """How buttons name a community, and what is its own."""
        found = {community.partition(":")[2]}
        for holding in HOLDINGS:
            for one in holding.names:
                only = f"and {one.only}" if one.only else ""
                sql = (
                    f'select distinct "{one.column}" as name from "{holding.table}"'
                    f' where {_of_community(holding)} and "{one.column}" is not null {only}'
                )
                rows = await transaction.all(sql, {"community": community})
                found |= {row["name"].rpartition(":")[2] for row in rows}
        return frozenset(found - {""})

    async def _delete_naming(
        self, transaction: Transaction, table: str, column: str, names: frozenset[str]
    ) -> None:
        """Delete the rows of which a text names one of these."""
        rows = await transaction.all(f'select rowid as _row, "{column}" as text from "{table}"')
        said = {row["_row"]: _NAMES.findall(unquote(row["text"])) for row in rows}
        named = [row for row, found in said.items() if not names.isdisjoint(found)]
        await _delete(transaction, table, named)

    async def _tables(self, source: Transaction | Database) -> list[str]:
        """Every table but those of the documents, declared or not."""
        documents = {one.table for one in HOLDINGS if one.section is Section.DOCUMENTS}
        rows = await source.all(self._queries["tables"])
        return [row["name"] for row in rows if row["name"] not in documents]

    async def _text_columns(self, source: Transaction | Database, table: str) -> list[str]:
        rows = await source.all(self._queries["text_columns"], {"table": table})
        return [row["name"] for row in rows]


def _not_of_documents() -> Iterator[Holding]:
    return (one for one in HOLDINGS if one.section is not Section.DOCUMENTS)


def _where(one: Personal) -> str:
    """In which rows a column names the person; what is found within a text is looked at again."""
    test = "instr({}, :person) > 0" if one.form is Form.WITHIN else "{} = :person"
    said = test.format(f'"{one.column}"')
    return f"{said} and {one.only}" if one.only else said


def _select(table: str, one: Personal, traces: Traces) -> tuple[str, dict[str, str]]:
    value = {Form.ID: traces.person, Form.PLACE: traces.place, Form.WITHIN: traces.bare}[one.form]
    return f'select rowid as _row, * from "{table}" where {_where(one)}', {"person": value}


def _naming(table: str, columns: Sequence[str]) -> str:
    """The rows in which one of some columns may name somebody by their bare id."""
    tests = " or ".join(f'instr("{column}", :bare) > 0' for column in columns) or "false"
    return f'select rowid as _row, * from "{table}" where {tests}'


def _names(row: Row, columns: Sequence[str], traces: Traces) -> list[str]:
    """The columns of a row that name the person."""
    return [one for one in columns if row[one] is not None and traces.found_in(row[one])]


def _of_community(holding: Holding) -> str:
    """In which rows of a table something is a community's."""
    its = holding.belonging
    if its is None or its.way not in (Way.OWN, Way.PARENT):
        raise ValueError(f"{holding.table} is no community's")
    if its.way is Way.PARENT:
        parent = next(one for one in HOLDINGS if one.table == its.parent)
        return f'"{its.column}" in (select id from "{its.parent}" where {_of_community(parent)})'
    only = f" and {its.only}" if its.only else ""
    return f'"{its.column}" = :community{only}'


def _communities_of(holding: Holding, where: str) -> str:
    """The communities of the rows of a table of which something holds."""
    its = holding.belonging
    if its is None or its.way not in (Way.OWN, Way.PARENT):
        raise ValueError(f"{holding.table} is no community's")
    if its.way is Way.PARENT:
        pointing = f'select "{its.column}" from "{holding.table}" where {where}'
        return f'select distinct community from "{its.parent}" where id in ({pointing})'
    only = f" and {its.only}" if its.only else ""
    return f'select distinct "{its.column}" as community from "{holding.table}" where {where}{only}'


async def _delete(transaction: Transaction, table: str, rows: Sequence[int]) -> None:
    sql = f'delete from "{table}" where rowid in (select value from json_each(:rows))'
    await transaction.run(sql, {"rows": json.dumps(rows)})


def _plain(row: Row) -> dict[str, Any]:
    return {name: value for name, value in dict(row).items() if name != "_row"}
