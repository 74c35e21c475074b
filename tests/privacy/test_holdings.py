"""What is declared to be held is what the schema holds: every table, every column."""

from pathlib import Path

import pytest

from bot.database import Database
from bot.i18n import Catalogue, Locale
from bot.privacy.holdings import HOLDINGS
from bot.privacy.model import Section, Way

_COLUMNS = """
    select t.name as "table", c.name as "column", upper(c.type) as type
    from sqlite_master as t, pragma_table_info(t.name) as c
    where t.type = 'table' and t.name not like 'sqlite%'
"""

# What holds an id of somebody is called so, as a rule.
_PERSONAL = {"person", "organiser", "made_by", "changed_by", "decided_by", "owner", "about"}


@pytest.fixture
async def columns(tmp_path: Path) -> dict[str, set[str]]:
    """Every column of every table, once all migrations have run."""
    found: dict[str, set[str]] = {}
    async with Database.open(tmp_path / "schema.db") as database:
        for row in await database.all(_COLUMNS):
            found.setdefault(row["table"], set()).add(row["column"])
    assert len(found) > 40
    return found


def test_every_column_of_every_table_is_declared_once(columns: dict[str, set[str]]) -> None:
    declared = {holding.table: holding for holding in HOLDINGS}
    assert len(declared) == len(HOLDINGS)
    assert columns.keys() == declared.keys(), "declare what it holds in bot/privacy/holdings.py"
    for table, names in columns.items():
        assert declared[table].columns == names, table


def test_what_is_called_as_a_persons_id_is_declared_as_one(columns: dict[str, set[str]]) -> None:
    looked = 0
    for holding in HOLDINGS:
        personal = {one.column for one in holding.persons}
        for column in columns[holding.table] & _PERSONAL:
            looked += 1
            swept = holding.table == "audit" and column == "about"
            assert column in personal or swept, (holding.table, column)
    assert looked > 15


def test_whatever_names_a_community_is_declared_as_its_own(columns: dict[str, set[str]]) -> None:
    looked = 0
    for holding in HOLDINGS:
        if "community" in columns[holding.table]:
            looked += 1
            assert holding.belonging is not None
            assert (holding.belonging.way, holding.belonging.column) == (Way.OWN, "community")
    assert looked > 12


async def test_what_goes_with_another_row_goes_by_cascade(tmp_path: Path) -> None:
    looked = 0
    async with Database.open(tmp_path / "schema.db") as database:
        for holding in HOLDINGS:
            its = holding.belonging
            if its is None or its.way is not Way.PARENT:
                continue
            looked += 1
            sql = "select * from pragma_foreign_key_list(:table)"
            links = await database.all(sql, {"table": holding.table})
            assert [
                link["on_delete"] for link in links
                if (link["from"], link["table"]) == (its.column, its.parent)
            ] == ["CASCADE"], holding.table  # fmt: skip
    assert looked > 5


async def test_what_is_not_of_the_documents_can_be_swept_by_its_row_numbers(tmp_path: Path) -> None:
    swept = [holding.table for holding in HOLDINGS if holding.section is not Section.DOCUMENTS]
    assert len(swept) > 25
    async with Database.open(tmp_path / "schema.db") as database:
        for table in swept:
            await database.all(f'select rowid from "{table}"')  # no such column: `without rowid`


def test_columns_that_are_told_and_that_buttons_name_are_columns() -> None:
    for holding in HOLDINGS:
        assert set(holding.told) <= holding.columns
        assert {one.column for one in holding.names} <= holding.columns
        assert len({*holding.texts, *holding.plain}) == len(holding.texts) + len(holding.plain)


def test_each_section_says_what_why_and_how_long(catalogue: Catalogue) -> None:
    assert {holding.section for holding in HOLDINGS} == set(Section)
    for words in (catalogue[locale] for locale in Locale):
        for section in Section:
            assert all(words(f"holding-{section}{part}") for part in ("", ".why", ".kept"))
