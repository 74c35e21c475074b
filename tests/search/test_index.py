"""What is put is found: by its words, by its owner, once, and no longer than it is there."""

import asyncio

import pytest

from bot.database import Database
from bot.search import index as module
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY, Entry, Field
from tests.search.conftest import HERE, OWNERS, entry, ids, rows, wanted


async def test_what_holds_more_weight_comes_first_and_of_equals_the_newest(
    index: SearchIndex,
) -> None:
    await index.put(
        EVERYBODY,
        [entry("a", "sign climat"), entry("b", "sign"), entry("c", "climat sign"), entry("d", "x")],
    )
    found = await index.find(wanted("climat sign"), [EVERYBODY], 0.5, 10)
    assert ids(found) == ["c", "a", "b"]
    assert ids(await index.find(wanted("climat sign"), [EVERYBODY], 0.6, 10)) == ["c", "a"]
    assert ids(await index.find(wanted("climat sign"), [EVERYBODY], 0.5, 1)) == ["c"]


async def test_an_entry_comes_back_as_it_was_put(index: SearchIndex) -> None:
    put = Entry(
        "fact:é", HERE, "s", {Field.NAMES: ("numeum",), Field.TOPIC: (), Field.TEXT: ("a", "a")},
        {"as_of": "2023-07", "topic": "signataires d’été"}, {"combien": 3, "=signatory": 1}, 4,
    )  # fmt: skip
    await index.put(HERE, [put])
    assert await index.find(wanted("a combien =signatory"), [HERE], 1, 1) == [put]


async def test_an_entry_is_found_by_what_people_say_when_they_ask_for_it(
    index: SearchIndex, database: Database
) -> None:
    await index.put(EVERYBODY, [entry("a", "sign"), entry("b", "climat", asked=["combien sign"])])
    assert ids(await index.find(wanted("combien sign"), [EVERYBODY], 0.5, 9)) == ["b", "a"]
    assert (await index.rarity(["sign", "combien"])).holding == {"sign": 2, "combien": 1}
    assert await index.resembling("combein") == ["combien"]
    await index.put(EVERYBODY, [entry("b", "climat", stamp="2", asked=["qui"])])
    assert (await index.rarity(["sign", "combien", "qui"])).holding == {"qui": 1}
    await index.put(EVERYBODY, [])
    assert not any((await rows(database)).values())


async def test_any_of_the_terms_of_a_wanted_thing_will_do(index: SearchIndex) -> None:
    await index.put(EVERYBODY, [entry("a", "voiture auto"), entry("b", "auto rouge")])
    assert ids(await index.find(wanted("auto|voiture rouge"), [EVERYBODY], 0.5, 9)) == ["b", "a"]


async def test_a_word_that_nothing_holds_weighs_as_well(index: SearchIndex) -> None:
    await index.put(EVERYBODY, [entry("a", "sign")])
    assert ids(await index.find(wanted("sign licorne"), [EVERYBODY], 0.5, 9)) == ["a"]
    assert await index.find(wanted("sign licorne dragon"), [EVERYBODY], 0.5, 9) == []


async def test_hundreds_of_things_may_be_wanted(index: SearchIndex) -> None:
    await index.put(EVERYBODY, [entry(f"a{n}", f"w{n} w{n + 1}") for n in range(400)])
    asked = wanted(" ".join(f"w{n}|v{n}" for n in range(1, 400)), 1.7)
    assert ids(await index.find(asked, [EVERYBODY], 2 / 400, 2)) == ["a398", "a397"]


async def test_nothing_is_found_where_nothing_is_wanted(index: SearchIndex) -> None:
    await index.put(EVERYBODY, [entry("a", "sign")])
    assert await index.find([], [EVERYBODY], 0.0, 9) == []
    assert await index.find(wanted("sign", 0.0), [EVERYBODY], 0.0, 9) == []
    assert await index.find(wanted("sign", -1.0), [EVERYBODY], 0.0, 9) == []
    assert await index.find(wanted("sign"), [], 0.0, 9) == []
    assert await index.find(wanted("sign"), [EVERYBODY], 0.0, 0) == []
    assert await index.find(wanted("other"), [EVERYBODY], 0.0, 9) == []


async def test_a_community_finds_its_own_beside_everybodys_and_no_other(index: SearchIndex) -> None:
    for owner in OWNERS:
        await index.put(owner, [entry("same", f"sign {'numeum' if owner else ''}", owner=owner)])
    found = await index.find(wanted("sign"), [EVERYBODY, HERE], 1, 9)
    assert [(one.id, one.owner) for one in found] == [("same", HERE), ("same", EVERYBODY)]
    assert (await index.rarity(["numeum", "nobody"])).holding == {"numeum": 2}
    assert (await index.rarity(["numeum"], [EVERYBODY, HERE])).holding == {"numeum": 1}
    assert (await index.rarity([], [EVERYBODY, HERE])).entries == 2
    assert await index.resembling("numeun", [EVERYBODY]) == []
    assert await index.resembling("numeun", [HERE]) == ["numeum"]


async def test_only_what_differs_is_written(index: SearchIndex, database: Database) -> None:
    first = [entry("a", "sign"), entry("b", "climat"), entry("c", "sign climat")]
    assert await index.put(EVERYBODY, first) == 3
    before = await rows(database)
    assert await index.put(EVERYBODY, first) == 0
    assert await rows(database) == before
    second = [entry("a", "sign"), entry("b", "energie", stamp="2"), entry("d", "sign")]
    assert await index.put(EVERYBODY, second) == 3, "one changed, one came, one went"
    assert ids(await index.find(wanted("sign"), [EVERYBODY], 1, 9)) == ["d", "a"]
    assert await index.find(wanted("climat"), [EVERYBODY], 1, 9) == []
    assert (await index.rarity(["sign", "climat", "energie"])).holding == {"sign": 2, "energie": 1}


async def test_a_put_that_changes_nothing_begins_no_write(
    index: SearchIndex, database: Database
) -> None:
    await index.put(EVERYBODY, [entry("a", "sign")])
    async with database.write(), asyncio.timeout(5):
        other = asyncio.create_task(index.put(EVERYBODY, [entry("a", "sign")]))
        assert await other == 0


@pytest.mark.parametrize("end", ["forget", "put"])
async def test_nothing_is_kept_of_an_owner_who_is_forgotten(
    end: str, index: SearchIndex, database: Database
) -> None:
    await index.put(EVERYBODY, [entry("a", "commun")])
    before = await rows(database)
    await index.put(HERE, [entry("b", "secret commun", owner=HERE)])
    if end == "forget":
        await index.forget(HERE)
    else:
        assert await index.put(HERE, []) == 1
    assert await rows(database) == before
    assert await index.find(wanted("commun"), OWNERS, 1, 9) == [entry("a", "commun")]


async def test_a_community_that_is_forgotten_while_its_entries_are_put_leaves_nothing(
    index: SearchIndex, database: Database
) -> None:
    await index.put(HERE, [entry(f"a{n}", "sign", owner=HERE) for n in range(600)])
    async with database.write():
        # It has read what there is, and waits to take it away.
        putting = asyncio.create_task(index.put(HERE, []))
        forgetting = asyncio.create_task(index.forget(HERE))
        await asyncio.sleep(0.2)
    await asyncio.gather(putting, forgetting)
    assert not any((await rows(database)).values())


async def test_two_processes_that_put_the_same_take_nothing_from_each_other(
    index: SearchIndex, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    await index.put(EVERYBODY, [entry(f"a{n}", "sign", stamp="before") for n in range(9)])
    put = [entry(f"a{n}", "sign") for n in range(9)]
    other = SearchIndex(database)
    await asyncio.gather(index.put(EVERYBODY, put), other.put(EVERYBODY, put))
    found = await index.find(wanted("sign"), [EVERYBODY], 1, 99)
    assert sorted(ids(found)) == ids(put)


async def test_two_puts_of_an_owner_wait_for_each_other(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    one = [entry(f"a{n}", "sign") for n in range(9)]
    other = [entry(f"b{n}", "sign") for n in range(9)]
    await asyncio.gather(index.put(EVERYBODY, one), index.put(EVERYBODY, other))
    found = await index.find(wanted("sign"), [EVERYBODY], 1, 99)
    assert sorted(ids(found)) == ids(other)


async def test_others_write_while_much_is_put(
    index: SearchIndex, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    done: list[str] = []

    async def put() -> None:
        await index.put(EVERYBODY, [entry(f"a{n}", "sign") for n in range(40)])
        done.append("put")

    async def write() -> None:
        for _ in range(3):
            async with database.write() as transaction:
                await transaction.run("select 1")
        done.append("write")

    await asyncio.gather(put(), write())
    assert done == ["write", "put"]


async def test_entries_are_taken_one_batch_at_a_time(index: SearchIndex) -> None:
    assert await index.put(EVERYBODY, (entry(f"a{n}", f"sign w{n}") for n in range(1_200))) == 1_200
    assert (await index.rarity(["sign", "w7"])).holding == {"sign": 1_200, "w7": 1}
    assert await index.put(EVERYBODY, (entry(f"a{n}", f"sign w{n}") for n in range(7))) == 1_193
    assert (await index.rarity(["sign", "w7"])).holding == {"sign": 7}


async def test_slips_are_found_in_terms_of_letters(index: SearchIndex) -> None:
    text = "numeum numerum sobriete sobrietes reparation 2021 2022 co2 eau"
    await index.put(EVERYBODY, [entry("a", text), entry("b", "numerum")])
    assert await index.resembling("nmueum") == ["numeum"]
    assert await index.resembling("numerm") == ["numerum", "numeum"]
    assert await index.resembling("numeumm") == ["numeum"]
    assert await index.resembling("sobrieete") == ["sobriete", "sobrietes"]
    assert await index.resembling("erparaiton") == ["reparation"]
    assert await index.resembling("2023") == []
    assert await index.resembling("eaz") == []
    assert await index.resembling("eaux") == ["eau"]
    await index.put(EVERYBODY, [])
    assert await index.resembling("nmueum") == []
