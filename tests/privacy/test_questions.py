"""Who sent questions has their data deleted: what nobody else asked goes, words and all."""

from collections.abc import AsyncGenerator

import pytest

from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import ADA, ANNA, BEN, TEAM, Scene, begin, in_files, open_scene
from tests.workshops.life import said

# "zygopétales" stands in no document: the database is looked through for it.
WORDS = "Combien de zygopétales vivent au siège ?"


@pytest.fixture
async def scene(settings: Settings) -> AsyncGenerator[Scene]:
    async with open_scene(settings, Watch()) as opened:
        await begin(opened)
        yield opened


async def ask(scene: Scene, number: str, words: str = WORDS) -> None:
    """Somebody sends a question, which the team is shown."""
    await scene.say(number, "send-question", question=words)
    await scene.core.outbox.turn()


def card(scene: Scene) -> str:
    """What the team's channel shows now."""
    (message,) = [m for m in scene.board.messages if m.place == TEAM]
    return said(scene.board.amended.get(message.id, message.post).reply)


async def question(scene: Scene) -> str:
    """The id of the only question."""
    (row,) = await scene.core.database.all("select id from unanswered_questions")
    return row["id"]


def bytes_of(scene: Scene) -> bytes:
    """What the files of the database hold."""
    log = scene.path.with_name(f"{scene.path.name}-wal")
    return scene.path.read_bytes() + (log.read_bytes() if log.exists() else b"")


async def test_what_nobody_else_asked_goes_with_its_words(scene: Scene) -> None:
    await ask(scene, BEN)
    assert "zygopétales" in card(scene)
    await scene.say(BEN, "privacy-erase")
    await scene.core.outbox.turn()
    assert "zygopétales" not in card(scene)
    assert in_files(scene.path, BEN) == 0
    assert "zygopétales".encode() not in bytes_of(scene)


async def test_what_others_asked_stays_in_their_words(scene: Scene) -> None:
    await ask(scene, BEN, WORDS.upper())
    await ask(scene, ANNA, WORDS)
    await scene.say(BEN, "privacy-erase")
    await scene.core.outbox.turn()
    assert WORDS in card(scene)
    assert "1 personne" in card(scene)
    assert WORDS.upper().encode() not in bytes_of(scene)
    assert in_files(scene.path, BEN) == 0


async def test_an_answer_on_its_way_is_not_written_any_more(scene: Scene) -> None:
    await ask(scene, BEN)
    await scene.say(ADA, "question-answered", question=await question(scene), fact="ptc-18")
    await scene.say(BEN, "privacy-erase")
    await scene.pass_time(days=1)
    assert not [m for m in scene.board.messages if m.place.startswith("board:@")]
    assert "zygopétales".encode() not in bytes_of(scene), "nor does the trail say what it was"
    assert "Question de membre" in said(await scene.say(ADA, "audit"))


async def test_what_was_learned_of_it_goes_as_well(scene: Scene) -> None:
    await ask(scene, BEN)
    await scene.say(ADA, "question-answered", question=await question(scene), fact="ptc-18")
    assert "872" in said(await scene.say(ANNA, "ask", question=WORDS))
    assert b"zygop" in bytes_of(scene), "an entry is found by it"
    await scene.say(BEN, "privacy-erase")
    assert b"zygop" not in bytes_of(scene)
    assert "872" not in said(await scene.say(ANNA, "ask", question=WORDS))


async def test_who_decided_is_named_no_more(scene: Scene) -> None:
    await ask(scene, BEN)
    await scene.say(ANNA, "question-aside", question=await question(scene), reason="Trop vague.")
    await scene.say(ANNA, "privacy-erase")
    assert in_files(scene.path, ANNA) == 0
    await scene.pass_time(minutes=1)
    assert "un ancien membre" in card(scene)
    (letter,) = [m for m in scene.board.messages if m.place.startswith("board:@")]
    assert "Trop vague." in said(letter.post.reply)
