"""From what a member suggests to the answer that everybody reads, retired and restored: before each
step the bot is started anew."""

from collections.abc import Mapping

import pytest

from bot.i18n import Catalogue, Locale
from bot.replies import Form
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conversation import plain
from tests.editing.conftest import SIGNATORIES
from tests.editing.life import COMMUNITY, ELSEWHERE, TEAM, FactLife

# What is said and typed, by language: as it is told before, suggested, corrected, and why retired.
SPOKEN: Mapping[Locale, tuple[str, str, str, str]] = {
    Locale.FR: (
        "872 signataires",
        "Planet Tech’Care a 1 234 signataire en novembre 2026.",
        "Planet Tech’Care a 1 234 signataires en novembre 2026.",
        "Le chiffre est contesté.",
    ),
    Locale.EN: (
        "872 signatories",
        "Planet Tech’Care have 1,234 signatories in November 2026.",
        "Planet Tech’Care has 1,234 signatories in November 2026.",
        "The figure is disputed.",
    ),
}


@pytest.mark.parametrize("locale", Locale)
async def test_suggested_corrected_approved_told_retired_restored(
    settings: Settings, watch: Watch, catalogue: Catalogue, locale: Locale
) -> None:
    life, words = FactLife(settings, watch, Board(watch), locale=locale), catalogue[locale]
    before, suggested, corrected, reason = SPOKEN[locale]
    asked = "planettechcare"
    await life.begin()
    assert before in _plain(await life.say("mia", asked, topic="signatories"))

    await life.press(words("answer-suggest-correction"), "mia")
    option = next(one for one in life.actions if one.arguments.get("fact") == SIGNATORIES)
    await life.press(plain(option.label), "mia")
    assert isinstance(life.shown, Form)
    await life.fill("mia", text=suggested, source="https://example.org/1234", as_of="2026-11")
    await life.now()
    (waiting,) = life.team()
    assert _plain(suggested) in _plain(waiting)
    assert before in _plain(waiting), "side by side with what it would replace"
    assert _plain(suggested) not in _plain(await life.say("anna", asked, topic="signatories"))

    life.shown = life.posts(TEAM)[0]
    await life.press(words("suggestion-edit"), "edda")
    await life.press(words("draft-part-words"), "edda")
    await life.fill("edda", **{f"text_{locale}": corrected})
    assert _plain(corrected) in _plain(life.heard)
    await _press(life, "fact-publish")

    told = _plain(await life.say("anna", asked, topic="signatories"))
    assert _plain(corrected) in told
    assert _plain(suggested) not in told
    life.community = ELSEWHERE
    assert before in _plain(await life.say("zoe", asked, topic="signatories"))
    assert _plain(corrected) not in _plain(life.heard)
    life.community = None
    assert _plain(corrected) not in _plain(await life.say("mia", asked, topic="signatories"))
    life.community = COMMUNITY

    await life.now()
    (letter,) = life.letters("mia")
    assert _plain(corrected) in _plain(letter)
    await life.forward(days=2)
    assert len(life.letters("mia")) == 1

    await _kept_and_put_back(life, corrected, reason)


async def _kept_and_put_back(life: FactLife, corrected: str, reason: str) -> None:
    """The history shows it; it is retired, and restored."""
    asked = "planettechcare"
    own = await _own(life)
    history = await life.say("edda", "fact history", fact=own)
    assert "board:mia" in history, "who suggested it"
    assert "board:edda" in history, "who corrected and published it"
    replaced = await life.say("edda", "fact history", fact=SIGNATORIES)
    assert "board:edda" in replaced

    await life.say("edda", "fact retire", fact=own, reason=reason)
    await _press(life, "fact-retire-sure")
    assert _plain(corrected) not in _plain(await life.say("anna", asked, topic="signatories"))
    assert reason in _plain(await life.say("edda", "fact history", fact=own))

    await life.say("edda", "fact restore", fact=own)
    await _press(life, "fact-version")
    await _press(life, "fact-put-back")
    assert _plain(corrected) in _plain(await life.say("anna", asked, topic="signatories"))

    trail = await life.say("ada", "audit")
    assert reason in _plain(trail)
    assert "board:edda" in trail


async def _press(life: FactLife, command: str) -> None:
    """Edda presses the button, or chooses what the menu has first, that stands for a command."""
    action = next(one for one in life.actions if one.command == command)
    await life.say("edda", action.command, **action.arguments)


async def _own(life: FactLife) -> str:
    """The id of the one fact that the community added."""
    async with life.awake() as core:
        rows = await core.database.all("select distinct fact from fact_versions order by fact")
    (fact,) = [row["fact"] for row in rows if row["fact"].startswith("own-")]
    return fact


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
