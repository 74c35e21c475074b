"""The index finds what a plain list would: whatever is put, in whichever order, by whomever."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.database import Database
from bot.search.index import SearchIndex
from bot.search.model import Wanted
from tests.search.conftest import HERE, OWNERS, entry
from tests.search.reference import PlainIndex

WORDS = st.sampled_from([f"w{n}" for n in range(9)] + ["numeum", "numerum", "climats", "climat"])
# What an entry says, and each question by which people ask for it.
SAID = st.tuples(st.lists(WORDS, max_size=6), st.lists(st.lists(WORDS, max_size=3), max_size=2))
ENTRIES = st.dictionaries(st.sampled_from("abcdefgh"), SAID, max_size=8)
PUTS = st.lists(st.tuples(st.sampled_from(OWNERS), ENTRIES), min_size=1, max_size=6)
WEIGHTS = st.integers(1, 9) | st.floats(0.01, 20)
LOOKS = st.lists(
    st.tuples(
        st.lists(
            st.tuples(st.frozensets(WORDS, min_size=1, max_size=3), WEIGHTS),
            min_size=1,
            max_size=8,
        ),
        st.sets(st.sampled_from(OWNERS)),
        st.sampled_from([0.0, 0.3, 0.5, 2 / 3, 1.0]),
        st.integers(1, 6),
    ),
    min_size=1,
    max_size=4,
)


@given(puts=PUTS, looks=LOOKS, apart=st.sampled_from([1, 3, 20_000]))
@settings(max_examples=60)
def test_it_finds_what_a_plain_list_would(puts: Any, looks: Any, apart: int) -> None:
    asyncio.run(_as_a_plain_list(puts, looks, apart))


async def _as_a_plain_list(puts: Any, looks: Any, apart: int) -> None:
    """`apart`: how far the ids of entries lie from each other, so that they fill some chunks."""
    plain = PlainIndex()
    with tempfile.TemporaryDirectory() as folder:
        async with Database.open(Path(folder) / "search.db") as database:
            index = SearchIndex(database)
            for number, (owner, listed) in enumerate(puts):
                await _skip(database, number * apart)
                said = [
                    # Whoever changes what an entry says gives it another stamp.
                    entry(
                        name,
                        " ".join(words),
                        owner=owner,
                        stamp=f"{words} {asked}",
                        asked=[" ".join(question) for question in asked],
                    )
                    for name, (words, asked) in listed.items()
                ]
                assert await index.put(owner, said) == plain.put(owner, said)
            await index.forget("gap")
            for things, owners, share, most in looks:
                asked = [Wanted(terms, float(weight)) for terms, weight in things]
                # Where not all are given, weights that nearly are the same count as the same.
                whole = all(one.weight.is_integer() for one in asked)
                given = most if whole else 99
                found = await index.find(asked, owners, share, given)
                assert found == plain.find(asked, owners, share, given)
                terms = {term for one in asked for term in one.terms}
                assert await index.rarity(terms) == plain.rarity(terms)
                assert await index.rarity(terms, owners) == plain.rarity(terms, owners)
            for term in ("numem", "climats", "climta", "numeumr"):
                assert await index.resembling(term, [HERE]) == plain.resembling(term, [HERE])
                assert await index.resembling(term) == plain.resembling(term)


async def _skip(database: Database, number: int) -> None:
    """Have the next entry a greater number than this."""
    async with database.write() as transaction:
        await transaction.run("insert or ignore into search_shelves (community) values ('gap')")
        await transaction.run(
            "insert or ignore into search_entries (id, shelf, name, stamp, terms, facets)"
            " select :number, id, :number, '', '{}', '{}' from search_shelves"
            " where community = 'gap'",
            {"number": number},
        )
