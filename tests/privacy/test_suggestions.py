"""Who suggested something has their data deleted: it is withdrawn, and the team sees that."""

from collections.abc import AsyncGenerator

import pytest

from bot.editing.model import FORMER
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import ADA, BEN, COMMUNITY, TEAM, Scene, begin, in_files, open_scene
from tests.workshops.life import said

WORDS = "Le guide du programme a changé de nom."


@pytest.fixture
async def scene(settings: Settings) -> AsyncGenerator[Scene]:
    async with open_scene(settings, Watch()) as opened:
        await begin(opened)
        yield opened


async def suggest(scene: Scene) -> None:
    """Ben suggests a fact, which the team is shown."""
    await scene.say(BEN, "suggest")
    await scene.fill(
        BEN, text=WORDS, source="Example", url="https://example.org/guide", as_of="2026-11"
    )
    await scene.core.outbox.turn()


def card(scene: Scene) -> str:
    """What the team's channel shows now."""
    (message,) = [m for m in scene.board.messages if m.place == TEAM]
    return said(scene.board.amended.get(message.id, message.post).reply)


async def test_what_waits_is_withdrawn_and_its_post_names_nobody(scene: Scene) -> None:
    await suggest(scene)
    assert BEN in card(scene)
    assert WORDS in card(scene)
    await scene.say(BEN, "privacy-erase")
    assert in_files(scene.path, BEN) == 0
    await scene.core.outbox.turn()
    assert BEN not in card(scene)
    assert WORDS not in card(scene)
    assert "un ancien membre" in card(scene).lower()
    (row,) = await scene.core.database.all("select * from fact_drafts")
    assert (row["community"], row["state"], row["person"]) == (COMMUNITY, "withdrawn", FORMER)
    assert WORDS not in row["content"]


async def test_its_words_stand_in_no_file_any_more(scene: Scene) -> None:
    await suggest(scene)
    await suggest(scene)
    (draft, _) = await scene.core.database.all("select id from fact_drafts")
    await scene.say(ADA, "fact-reject", draft=draft["id"], reason="Trop vague.")
    assert WORDS.encode() in scene.path.read_bytes() + _log(scene)
    await scene.say(BEN, "privacy-erase")
    assert WORDS.encode() not in scene.path.read_bytes() + _log(scene)
    trail = said(await scene.say(ADA, "audit"))
    assert "Trop vague." in trail, "what others did is known, and why"


def _log(scene: Scene) -> bytes:
    """What is written and not yet in the file itself."""
    log = scene.path.with_name(f"{scene.path.name}-wal")
    return log.read_bytes() if log.exists() else b""


async def test_nobody_waits_for_a_decision_any_more(scene: Scene) -> None:
    await suggest(scene)
    await scene.say(BEN, "privacy-erase")
    written = len(scene.board.messages)
    await scene.pass_time(days=100)
    assert len(scene.board.messages) == written
    rows = await scene.core.database.all(
        "select kind from announcements where state = 'planned' and kind like 'fact-%'"
    )
    assert not rows
