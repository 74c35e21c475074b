"""What the tests of the search share: an empty index, and entries that say some words."""

from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest

from bot.database import Database, Row
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY, Entry, Field, Wanted

HERE, THERE = "board:here", "board:there"
OWNERS = (EVERYBODY, HERE, THERE)


def entry(
    id_: str,
    text: str,
    *,
    owner: str = EVERYBODY,
    stamp: str = "1",
    asked: Sequence[str] = (),
    **facets: str,
) -> Entry:
    """An entry that says some words; `asked`: those of each question by which people ask for it."""
    said = Counter(word for question in asked for word in set(question.split()))
    return Entry(id_, owner, stamp, {Field.TEXT: tuple(text.split())}, facets, said, len(asked))


def wanted(text: str, weight: float = 1.0) -> list[Wanted]:
    """Each of some words, with the same weight; words that mean the same have a | between."""
    return [Wanted(frozenset(word.split("|")), weight) for word in text.split()]


def ids(entries: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in entries]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncGenerator[Database]:
    async with Database.open(tmp_path / "search.db") as opened:
        yield opened


@pytest.fixture
def index(database: Database) -> SearchIndex:
    return SearchIndex(database)


async def rows(database: Database) -> dict[str, list[Row]]:
    """All that is kept, table by table."""
    tables = ("search_shelves", "search_entries", "search_keys", "search_sets")
    return {table: await database.all(f"select * from {table} order by 1, 2") for table in tables}
