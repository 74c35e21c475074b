"""Two editors at once: one decides, the other is told, and nobody decides on what they did not
read."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace

import pytest

from bot.editing.model import Said, Standing
from bot.editing.refusals import AlreadyDecided, ChangedMeanwhile, NothingToRestore, NotTold
from bot.errors import Correctable
from bot.people import Actor
from bot.replies import Action, Paragraph, Reply
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.editing.conftest import EDDA, EMIL, SIGNATORIES, Desk, content
from tests.editing.life import TEAM, FactLife


async def outcome(work: Awaitable[object]) -> type:
    """What came of it: something, or why not."""
    try:
        return type(await work)
    except Correctable as refused:
        return type(refused)


async def waiting(desk: Desk, actor: Actor, fact: str, text: str) -> str:
    """A correction of a fact that waits for a second person; its draft."""
    drafts = desk.editing.drafts
    card = await drafts.edit(actor, fact)
    said = replace(card.draft.content, text=Said(text, text))
    await drafts.alter(actor, card.draft.id, lambda draft: replace(draft, content=said))
    assert (await drafts.publish(actor, card.draft.id, sure=True)).waits
    return card.draft.id


async def history(desk: Desk, fact: str) -> Sequence[Standing]:
    """How a fact stood, from its first version to its last."""
    entry = await desk.editing.service.entry(EDDA, fact)
    return [version.standing for version in entry.versions]


@pytest.fixture(autouse=True)
async def two_editors(desk: Desk) -> None:
    """Edda and Emil have been at work: a second person reads every fact."""
    for actor in (EDDA, EMIL):
        await desk.editing.service.working_in(actor)


async def test_one_fact_takes_the_place_of_another_and_not_two(desk: Desk) -> None:
    drafts = desk.editing.drafts
    hers = await waiting(desk, EDDA, SIGNATORIES, "Le programme a 900 signataires.")
    his = await waiting(desk, EMIL, SIGNATORIES, "Le programme a 950 signataires.")
    came = await asyncio.gather(
        outcome(drafts.publish(EMIL, hers)), outcome(drafts.publish(EDDA, his))
    )
    assert came.count(ChangedMeanwhile) == 1
    assert await history(desk, SIGNATORIES) == [Standing.SUPERSEDED]
    assert sum(fact.own for fact in (await desk.told()).values()) == 1


async def test_what_is_retired_is_not_told_again_by_who_did_not_know(desk: Desk) -> None:
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    card = await drafts.begin(EDDA, content())
    await drafts.publish(EDDA, card.draft.id)
    fact = (await drafts.publish(EMIL, card.draft.id)).fact or ""
    draft = await waiting(desk, EDDA, fact, "Le programme a deux guides.")
    came = await asyncio.gather(
        outcome(keeping.retire(EDDA, fact, "faux")), outcome(drafts.publish(EMIL, draft))
    )
    assert came.count(ChangedMeanwhile) == 1
    assert len(await history(desk, fact)) == 2


async def test_what_two_do_at_once_stands_in_the_history_once(desk: Desk) -> None:
    keeping = desk.editing.keeping
    retire = (outcome(keeping.retire(who, SIGNATORIES, "faux")) for who in (EDDA, EMIL))
    assert (await asyncio.gather(*retire)).count(NotTold) == 1
    restore = (outcome(keeping.restore(who, SIGNATORIES)) for who in (EDDA, EMIL))
    assert (await asyncio.gather(*restore)).count(NothingToRestore) == 1
    assert await history(desk, SIGNATORIES) == [Standing.RETIRED, Standing.PUBLISHED]


async def test_a_draft_is_decided_once(desk: Desk) -> None:
    drafts = desk.editing.drafts
    draft = await waiting(desk, EDDA, SIGNATORIES, "Le programme a 900 signataires.")
    came = await asyncio.gather(
        outcome(drafts.publish(EMIL, draft)),
        outcome(drafts.reject(EMIL, draft, "non")),
        outcome(drafts.publish(EMIL, draft)),
    )
    assert came.count(AlreadyDecided) == 2


async def test_who_approves_approves_what_they_read(desk: Desk) -> None:
    draft = await waiting(desk, EDDA, SIGNATORIES, "Le programme a 900 signataires.")
    table = desk.core.table
    card = await table.find("fact-draft")(EMIL, {"draft": draft})
    changed = {"draft": draft, "group": "words", "text_fr": "Le programme en a neuf mille."}
    await table.find("fact-save")(EDDA, changed)
    shown = await press(desk, EMIL, card)
    assert isinstance(shown, Reply)
    told = shown.blocks[0]
    assert isinstance(told, Paragraph)
    assert told.text.startswith("Ceci a changé depuis que vous l’avez lu")
    assert "en a neuf mille" in repr(shown)
    assert await history(desk, SIGNATORIES) == []
    assert "Publié" in repr(await press(desk, EMIL, shown))
    assert await history(desk, SIGNATORIES) == [Standing.SUPERSEDED]


async def test_nor_is_it_approved_unread_from_the_channel_of_the_team(
    settings: Settings, watch: Watch
) -> None:
    life = FactLife(settings, watch, Board(watch))
    await life.begin()
    await life.suggest(
        subject="Planet Tech'Care", topic="En bref", source="https://example.org/guide",
        as_of="novembre 2026",
    )  # fmt: skip
    await life.now()
    life.shown = life.posts(TEAM)[0]
    (read,) = [one for one in life.actions if one.command == "fact-approve"]
    changed = {"draft": await life.draft(), "group": "words", "text_fr": "Le programme est fini."}
    await life.say("emil", "fact-save", **changed)
    assert "Ceci a changé" in await life.say("edda", read.command, **read.arguments)
    assert "Le programme est fini." not in await life.say("anna", "planettechcare")
    await life.now()
    life.shown = life.posts(TEAM)[0]
    assert "Publié" in await life.press("Approuver", "edda")


async def press(desk: Desk, actor: Actor, card: object) -> object:
    """Have somebody press the button that decides."""
    assert isinstance(card, Reply)
    actions = [one for one in card.actions if isinstance(one, Action)]
    action = next(one for one in actions if one.command == "fact-publish")
    return await desk.core.table.find(action.command)(actor, action.arguments)
