"""What a community adds is found there alone by `/ask`, by a bot that goes on: from the moment it
is told, and not a question longer."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.core import Core
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import Action
from tests.conftest import reply_of
from tests.process import run

HERE, THERE = "test:here", "test:there"
BEEHIVES = "Trois ruches bourdonnent sur le toit du siège."
ASKED = "des ruches sur le toit ?"


@dataclass
class Newsroom:
    """An editor at work and members who ask, in several communities of one bot."""

    core: Core

    async def add(self, fact: str, words: str = BEEHIVES, community: str = HERE) -> None:
        """A fact of that id is told in a community."""
        one = {
            "id": fact,
            "subject": "planettechcare",
            "topic": "overview",
            "kind": "state",
            "as_of": "2026-11",
            "text": {"fr": words},
            "sources": [{"publisher": "Example", "title": "Guide", "url": "https://example.org/g"}],
            "confidence": "medium",
        }
        edda = _person("edda", community, Role.EDITOR)
        shown = await reply_of(self.core, edda, "fact-pasted", text=json.dumps({"facts": [one]}))
        (take_in,) = [a for a in shown.actions if isinstance(a, Action)]
        await reply_of(self.core, edda, take_in.command, **take_in.arguments)

    async def retire(self, fact: str, community: str = HERE) -> None:
        """It is told no more."""
        edda = _person("edda", community, Role.EDITOR)
        await reply_of(self.core, edda, "fact-retire-sure", fact=fact, reason="faux")

    async def hears(self, community: str | None = HERE, question: str = ASKED) -> bool:
        """Whether who asks there is told of the beehives."""
        reply = await reply_of(self.core, _person("mia", community), "ask", question=question)
        return "bourdonnent sur le toit" in draw(reply)


def _person(name: str, community: str | None, role: Role = Role.MEMBER) -> Actor:
    french, roles = Locale.FR, frozenset({Role.MEMBER, role})
    return Actor(f"test:{name}", french, french, french, community, roles)


@pytest.fixture
def room(core: Core) -> Newsroom:
    return Newsroom(core)


async def test_found_where_it_is_told_and_nowhere_else(room: Newsroom) -> None:
    assert not await room.hears()
    await room.add("own-1")
    assert await room.hears()
    assert not await room.hears(THERE)
    assert not await room.hears(None)
    await room.retire("own-1")
    assert not await room.hears()


async def test_told_again_under_another_id_it_is_found(room: Newsroom) -> None:
    await room.add("own-1")
    assert await room.hears()
    await room.retire("own-1")
    await room.add("own-2")
    assert await room.hears()


async def test_what_begins_with_a_number_in_words_counts_something(room: Newsroom) -> None:
    await room.add("own-1")
    assert await room.hears(question="combien de ruches bourdonnent ?")
    assert not await room.hears(question="combien de toits ?")


@pytest.mark.parametrize("as_json", [True, False])
async def test_a_community_without_a_name_takes_nothing_away(tmp_path: Path, as_json: bool) -> None:
    """A script may well ask with a name that is not set."""
    database = {"DATABASE_URL": f"sqlite:///{tmp_path}/ask.db"}
    form = ("--json",) if as_json else ()
    asked = ("ask", "signataires aujourd'hui", *form)
    before = await run(*asked, **database)
    assert "872" in before.out or "ptc-18" in before.out
    for community in (("--community", ""), ()):
        assert (await run(*asked, *community, **database)).out == before.out
