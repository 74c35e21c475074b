"""What is found of a community goes with it, and a person's id leaves the index as well."""

from bot.database import Database
from bot.privacy.store import PrivacyStore
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY
from tests.search.conftest import HERE, entry, ids, rows, wanted

NUMBER = "80351110224678912"


async def test_nothing_is_kept_of_a_community_that_is_erased(
    index: SearchIndex, database: Database
) -> None:
    await index.put(EVERYBODY, [entry("a", "commun")])
    before = await rows(database)
    await index.put(HERE, [entry("b", "secret commun", owner=HERE)])
    store = PrivacyStore(database)
    assert await store.communities("board") == [HERE]
    async with database.write() as transaction:
        await store.erase_community(transaction, HERE)
    assert await rows(database) == before


async def test_an_id_leaves_the_index_and_the_index_goes_on(
    index: SearchIndex, database: Database
) -> None:
    named = entry("b", f"relu par {NUMBER}", owner=HERE, by=f"board:{NUMBER}")
    await index.put(HERE, [named])
    async with database.write() as transaction:
        words = {"": "a former member", "fr": "", "en": ""}
        await PrivacyStore(database).erase(transaction, f"board:{NUMBER}", words)
    assert NUMBER not in str([tuple(row) for its in (await rows(database)).values() for row in its])
    assert ids(await index.find(wanted("relu"), [HERE], 1, 9)) == ["b"]
    assert await index.put(HERE, [entry("b", "relu par eux", owner=HERE, stamp="2")]) == 1
    assert (await index.rarity(["relu", "par", "eux"])).holding == {"relu": 1, "par": 1, "eux": 1}
    assert await index.put(HERE, []) == 1
    kept = await rows(database)
    assert not kept["search_entries"]
    assert not kept["search_sets"]
