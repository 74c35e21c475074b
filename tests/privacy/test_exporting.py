"""What is held about somebody as a file: all of it, nobody else's, readable."""

import json
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from bot.privacy.holdings import HOLDINGS
from bot.replies import File, Reply
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import ANNA, BEN, CLEO, OLIVIA, Scene, begin, live, open_scene


@pytest.fixture
async def scene(settings: Settings) -> AsyncGenerator[Scene]:
    async with open_scene(settings, Watch()) as opened:
        await begin(opened)
        yield opened


async def exported(scene: Scene, number: str, at: str | None = "board:community") -> dict[str, Any]:
    """What somebody gets."""
    reply = await scene.say(number, "privacy export", at=at)
    assert isinstance(reply, Reply)
    assert reply.private
    (file,) = [block for block in reply.blocks if isinstance(block, File)]
    assert file.name == f"sobrio-{scene.watch.now:%Y-%m-%d}.json"
    return json.loads(file.data)


async def test_every_table_that_holds_something_about_them_is_in_it(scene: Scene) -> None:
    await live(scene)
    told = await exported(scene, ANNA)
    tables = {table for section in told["sections"] for table in section["held"]}
    assert tables == {one.table for one in HOLDINGS if one.persons} - {"notices"}
    titles = [section["title"] for section in told["sections"]]
    assert "Inscriptions, rappels et leurs préférences" in titles
    assert all(section["why"] and section["kept"] for section in told["sections"])


async def test_nobody_else_is_in_it_but_for_what_they_wrote_themselves(scene: Scene) -> None:
    await live(scene)
    for number in (ANNA, BEN):
        sections = json.dumps((await exported(scene, number))["sections"], ensure_ascii=False)
        for other in {ANNA, BEN, CLEO, OLIVIA} - {number}:
            if other != ANNA:  # Ben's own texts name her
                assert f"board:{other}" not in sections.replace(f"board:{number}", "")
    decided = json.dumps(await exported(scene, BEN), ensure_ascii=False)
    assert '"decided_by": "quelqu’un d’autre"' in decided


async def test_texts_of_others_that_name_them_are_told(scene: Scene) -> None:
    await live(scene)
    told = await exported(scene, ANNA)
    said = json.dumps(told["mentions"], ensure_ascii=False)
    assert f"Merci à <@{ANNA}> et à <@{BEN}> !" in said
    assert f"Comme <@{ANNA}>, je répare." in said


async def test_what_stands_in_json_is_told_as_what_it_is(scene: Scene) -> None:
    await live(scene)
    told = await exported(scene, ANNA)
    held = {table: rows for section in told["sections"] for table, rows in section["held"].items()}
    assert held["reminder_habits"] == [
        {"person": f"board:{ANNA}", "minutes": [1440, 60], "closed_at": None}
    ]
    assert {"details", "uid"}.isdisjoint(held["workshops"][0])


async def test_of_whom_nothing_is_held_the_file_says_so_everywhere(scene: Scene) -> None:
    told = await exported(scene, CLEO, at=None)
    assert told["person"] == f"board:{CLEO}"
    assert (told["sections"], told["mentions"]["held"]) == ([], [])
