"""Somebody has their data deleted: nothing of them is left, and nothing of others is touched."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Any

import pytest

from bot.i18n import Locale
from bot.people import FORMER
from bot.privacy.holdings import HOLDINGS
from bot.privacy.store import PrivacyStore
from bot.replies import Reply
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import (
    ADA,
    ANNA,
    BEN,
    CLEO,
    COMMUNITY,
    Scene,
    begin,
    count,
    in_files,
    live,
    open_scene,
    rows_of,
)
from tests.workshops.life import said


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def scene(settings: Settings, watch: Watch) -> AsyncGenerator[Scene]:
    async with open_scene(settings, watch) as opened:
        await begin(opened)
        yield opened


async def erase(scene: Scene, number: str = ANNA, at: str | None = COMMUNITY) -> None:
    """Ask for it, and confirm."""
    await scene.say(number, "privacy delete", at=at)
    action = next(one for one in scene.actions if one.command == "privacy-erase")
    await scene.say(number, action.command, at=at)


async def test_nothing_of_the_id_is_left_in_any_file(scene: Scene) -> None:
    await live(scene)
    assert in_files(scene.path, ANNA) > 50, "it must have been there to be gone"
    held = {
        table
        for table, rows in rows_of(scene.path).items()
        if any(names(row, ANNA) for row in rows)
    }
    assert held >= {holding.table for holding in HOLDINGS if holding.persons}, "all was tried"
    await erase(scene)
    assert in_files(scene.path, ANNA) == 0
    assert in_files(scene.path, BEN) > 20, "and of who has a longer number, all is there"
    await scene.pass_time(days=20)
    assert in_files(scene.path, ANNA) == 0, "nothing comes back"


async def test_the_files_hold_nothing_after_a_restart_either(
    settings: Settings, watch: Watch
) -> None:
    async with open_scene(settings, watch) as scene:
        await begin(scene)
        await live(scene)
    async with open_scene(settings, watch, scene.board, seed=2) as scene:
        assert in_files(scene.path, ANNA) > 40
        await erase(scene)
    assert in_files(scene.path, ANNA) == 0
    async with open_scene(settings, watch, scene.board, seed=3) as scene:
        await scene.pass_time(days=1)
        heard = await scene.say(ANNA, "privacy delete")
        assert "Je ne garde rien sur vous." in said(heard)
    assert in_files(scene.path, ANNA) == 0


async def test_what_others_have_is_untouched(scene: Scene) -> None:
    full = await live(scene)
    before = {table: of_others(table, rows, scene) for table, rows in scene.rows().items()}
    await erase(scene)
    after = scene.rows()
    lost = {
        table: [row for row in rows if row not in after[table]] for table, rows in before.items()
    }
    changed = {table: rows for table, rows in lost.items() if rows}
    (promoted,) = changed.pop("workshop_signups")
    assert promoted[1:3] == (full, f"board:{CLEO}")
    # Two questions: one that Anna asked alone, and one that Ben asked too.
    assert {row[3] for row in changed.pop("unanswered_questions")} == {
        "Combien d’abeilles au siège ?", f"Que fait {BEN} ?",
    }  # fmt: skip
    (end,) = changed.pop("announcements")
    assert end[1] == "question-end"
    assert not changed


async def test_leaving_frees_the_place_for_who_has_waited_longest(scene: Scene) -> None:
    full = await live(scene)
    await erase(scene)
    assert await parts(scene, full) == [(f"board:{CLEO}", "in"), (f"board:{BEN}", "waiting")]
    await scene.core.outbox.turn()
    told = [m.place for m in scene.board.messages if "Une place s’est libérée" in said_in(m)]
    assert told[-1] == f"board:@{CLEO}"


async def test_who_gets_the_place_is_told_at_once(scene: Scene) -> None:
    await live(scene)
    async with scene.core.outbox.running():
        await erase(scene)
        for _ in range(100):
            if scene.board.messages[-1].place == f"board:@{CLEO}":
                break
            await asyncio.sleep(0.05)
    assert scene.board.messages[-1].place == f"board:@{CLEO}"


async def test_nothing_is_written_to_them_any_more(scene: Scene) -> None:
    await live(scene)
    await scene.core.outbox.turn()
    written = len([m for m in scene.board.messages if ANNA in m.place and BEN not in m.place])
    await erase(scene)
    await scene.pass_time(days=20)
    to_anna = [m for m in scene.board.messages if m.place == f"board:@{ANNA}"]
    to_ben = [m for m in scene.board.messages if m.place == f"board:@{BEN}"]
    assert len(to_anna) <= written
    assert to_ben, "while others are reminded"


async def test_what_stays_says_a_former_member(scene: Scene) -> None:
    await live(scene)
    await erase(scene)
    database = scene.core.database
    columns = [("workshops", "organiser"), ("workshop_changes", "person")]
    columns += [("fact_versions", "person"), ("fact_verifications", "person"), ("audit", "person")]
    columns += [("fact_drafts", "person"), ("fact_drafts", "decided_by")]
    for table, column in columns:
        assert await count(database, table, f"{column} = :former", former=FORMER), (table, column)
    undecided = "person = :former and state not in ('published', 'withdrawn')"
    assert not await count(database, "fact_drafts", undecided, former=FORMER)
    texts = await database.all("select text_fr, text_en from written_announcements")
    assert f"Merci à un ancien membre et à <@{BEN}> !" in {row["text_fr"] for row in texts}
    assert f"Merci à a former member et à <@{BEN}> !" in {row["text_en"] for row in texts}
    whys = {row["why"] for row in await database.all("select why from fact_drafts")}
    assert f"vu avec un ancien membre, pas {CLEO}" in whys


async def test_the_history_names_nobody_and_the_trail_notes_it_once(scene: Scene) -> None:
    await live(scene)
    await erase(scene)
    rows = await scene.core.database.all("select * from audit where deed = 'data-deleted'")
    assert [(row["community"], row["person"]) for row in rows] == [(COMMUNITY, FORMER)]
    (held,) = await scene.core.database.all("select id from workshops where organiser = 'former'")
    heard = await scene.say(ADA, "workshop-history", workshop=held["id"])
    assert "confirmé · un ancien membre" in said(heard).lower()


async def test_who_leaves_no_trace_is_not_noted_either(scene: Scene) -> None:
    await scene.say(CLEO, "tip")
    await scene.say(CLEO, "language", language="English")
    await erase(scene, CLEO)
    assert in_files(scene.path, CLEO) == 0
    assert not await count(scene.core.database, "audit", "deed = 'data-deleted'")


async def test_two_people_delete_at_once(scene: Scene) -> None:
    await live(scene)
    await asyncio.gather(*(erase(scene, number) for number in (ANNA, BEN)))
    assert in_files(scene.path, ANNA) == in_files(scene.path, BEN) == 0
    assert in_files(scene.path, CLEO) > 0
    assert not await count(scene.core.database, "wipes", "true")


async def test_what_a_bot_that_died_did_not_wipe_out_is_wiped_out_at_the_next_start(
    settings: Settings, watch: Watch
) -> None:
    async with open_scene(settings, watch) as scene:
        await begin(scene)
        await live(scene)
        store, database = PrivacyStore(scene.core.database), scene.core.database
        async with database.write() as transaction:
            await store.erase(transaction, f"board:{ANNA}", {"": "X"})
            await store.owe(transaction, watch.now)
        assert in_files(scene.path, ANNA) > 0
    async with open_scene(settings, watch, scene.board) as scene:
        assert in_files(scene.path, ANNA) == 0
        assert not await count(scene.core.database, "wipes", "true")


async def test_it_works_in_private_messages_and_twice(scene: Scene) -> None:
    await live(scene)
    await erase(scene, at=None)
    assert in_files(scene.path, ANNA) == 0
    heard = await scene.say(ANNA, "privacy-erase", at=None)
    assert "C’est fait" in said(heard)


async def test_what_was_chosen_is_forgotten_in_memory_too(scene: Scene) -> None:
    await scene.say(ANNA, "language", language="English")
    communities = scene.core.communities
    anna = scene.person(ANNA)
    assert await communities.chosen_locale(anna) is Locale.EN
    await erase(scene)
    assert await communities.chosen_locale(anna) is None


async def test_it_says_first_what_goes_and_deletes_nothing(scene: Scene) -> None:
    await live(scene)
    before = scene.rows()
    heard = said(await scene.say(ANNA, "privacy delete"))
    assert isinstance(scene.shown, Reply)
    assert scene.shown.private
    for line in (
        "Ce qui sera effacé",
        "Inscriptions, rappels et leurs préférences",
        "Ce qui reste, sans votre nom",
        "Ateliers et leur historique",
        "Vous cédez vos places : elles vont à qui attend.",
        "C’est sans retour.",
    ):
        assert line in heard
    assert scene.rows() == before
    english = replace(scene.person(ANNA), locale=Locale.EN)
    told = await scene.core.table.find("privacy delete")(english, {})
    assert "This cannot be undone." in said(told)


async def test_what_was_written_at_that_very_moment_goes_too(scene: Scene) -> None:
    await live(scene)
    anna = f"board:{ANNA}"
    store = PrivacyStore(scene.core.database)
    assert await store.is_left(anna)
    deleting = asyncio.create_task(erase(scene))
    for _ in range(20):
        await asyncio.sleep(0)
    async with scene.core.database.write() as transaction:
        # As the outbox does that asked before whom to remind.
        await transaction.run(
            "insert into deliveries (announcement, occurrence, place, due_at, try_at)"
            " select id, 'late', :place, '2099', '2099' from announcements limit 1",
            {"place": f"board:@{ANNA}"},
        )
    await deleting
    assert not await store.is_left(anna)


def names(row: tuple[Any, ...], number: str) -> bool:
    """Whether a row holds a number, and not a longer one."""
    others = (BEN, CLEO)
    text = " ".join(str(value) for value in row)
    for other in others:
        text = text.replace(other, "")
    return number in text


def of_others(table: str, rows: list[tuple[Any, ...]], scene: Scene) -> list[tuple[Any, ...]]:
    """The rows that have nothing to do with Anna."""
    if table == "delivery_attempts":
        hers = {row[0] for row in scene.rows()["deliveries"] if names(row, ANNA)}
        return [row for row in rows if row[1] not in hers]
    return [row for row in rows if not names(row, ANNA)]


async def parts(scene: Scene, workshop: str) -> list[tuple[str, str]]:
    rows = await scene.core.database.all(
        "select person, state from workshop_signups where workshop = :id order by id",
        {"id": workshop},
    )
    return [(row["person"], row["state"]) for row in rows]


def said_in(message: Any) -> str:
    return said(message.post.reply)
