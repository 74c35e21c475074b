"""Facts of others that name somebody who has their data deleted: they stay, and go out and in."""

from collections.abc import AsyncGenerator

import pytest

from bot.replies import File, Reply, Upload
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import ADA, ANNA, Scene, begin, open_scene

FACT = {
    "text_fr": f"Un guide paraît, dit {ANNA}.",
    "subject": "planettechcare",
    "topic": "overview",
    "as_of": "2026-11",
    "source": f"Annuaire, Sa page, https://example.org/people/{ANNA}?of=4",
}


@pytest.fixture
async def scene(settings: Settings) -> AsyncGenerator[Scene]:
    async with open_scene(settings, Watch()) as opened:
        await begin(opened)
        yield opened


@pytest.mark.parametrize("form", ["yaml", "json", "csv"])
async def test_what_is_exported_after_it_loads_again(scene: Scene, form: str) -> None:
    await scene.say(ADA, "fact add")
    await scene.fill(ADA, **FACT)
    await scene.press("Publier", ADA)
    await scene.say(ANNA, "tip")
    assert scene.in_files(ANNA) > 1
    await scene.say(ANNA, "privacy-erase")
    assert scene.in_files(ANNA) == 0
    exported = await scene.say(ADA, "fact export", format=form)
    assert isinstance(exported, Reply)
    (file,) = [block for block in exported.blocks if isinstance(block, File)]
    said = file.data.decode()
    assert "Un guide paraît, dit un ancien membre." in said
    assert "https://example.org/people/former?of=4" in said
    again = await scene.say(ADA, "fact import", file=Upload(file.name, file.data))
    assert "Rien ne changerait" in repr(again)
