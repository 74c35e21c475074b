"""No query of the index reads a whole table, however much can be found."""

import re
from pathlib import Path

import pytest

from bot.database import Database, Queries
from bot.search import index

QUERIES = Queries(Path(index.__file__).parent / "index.sql")
LARGE = ("entries", "keys", "sets", "search_entries", "search_keys", "search_sets")


@pytest.mark.parametrize("name", list(QUERIES))
async def test_a_query_finds_its_rows_by_an_index(name: str, database: Database) -> None:
    values = dict.fromkeys(re.findall(r":(\w+)", QUERIES[name]), "[]")
    plan = await database.all(f"explain query plan {QUERIES[name]}", values)
    steps = [row["detail"] for row in plan]
    assert not [step for step in steps if re.match(rf"SCAN ({'|'.join(LARGE)})\b", step)], steps


def test_it_looked_at_queries() -> None:
    assert len(list(QUERIES)) > 15
