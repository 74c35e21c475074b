"""What a community adds, in the chat: told there, nowhere else, and after a restart."""

from random import Random

import pytest

from bot.core import Core
from bot.editing.model import Content, Standing, Version
from bot.editing.store import EditingStore
from bot.i18n import Locale
from bot.knowledge.service import Figure, Qualifier
from bot.people import Actor
from bot.settings import Settings
from tests.conftest import NOW, open_bot, practices_of, reply_of
from tests.conversation import Chat
from tests.editing.conftest import HERE, SIGNATORIES, content

NEW = "own-0000000a"


async def decide(
    core: Core,
    fact: str,
    said: Content | None = None,
    standing: Standing = Standing.PUBLISHED,
    community: str = HERE,
    successor: str | None = None,
) -> None:
    """A decision of a community, in the database before anybody asks."""
    store = EditingStore(core.database)
    version = Version(community, fact, 0, standing, said, "test:edda", NOW, successor=successor)
    async with store.writing() as transaction:
        await store.add_version(transaction, version)


async def corrected_in(core: Core, community: str) -> None:
    """872 signatories becomes 900 there."""
    figures = (Figure("signatories", 900, Qualifier.EXACT),)
    said = content("Planet Tech'Care compte 900 signataires.", topic="signatories", figures=figures)
    await decide(core, NEW, said, community=community)
    await decide(core, SIGNATORIES, None, Standing.SUPERSEDED, community, NEW)


async def test_a_correction_is_told_in_its_server_and_nowhere_else(chat: Chat) -> None:
    await corrected_in(chat.core, f"discord:{chat.guild.id}")
    anna = await chat.as_("Anna")
    here = await anna.say("/planettechcare", topic="signataires")
    assert "900 signataires" in here.text
    assert "ajouté par la communauté" in here.text
    assert "872 signataires" not in here.text
    assert "Proposer une correction" in here.buttons
    history = await anna.press("Historique")
    assert "872 signataires" in history.text
    assert "900 signataires" in history.text
    assert "Proposer une correction" in history.buttons
    bea = await chat.elsewhere().as_("Bea", Locale.EN)
    there = await bea.say("/planettechcare", topic="signatories")
    alone = await anna.privately().say("/planettechcare", topic="signataires")
    for heard in (there, alone):
        assert "872" in heard.text
        assert "900 " not in heard.text
    assert "Suggest a correction" in there.buttons
    assert "Proposer une correction" not in alone.buttons


async def test_a_fact_in_french_only_says_so_to_who_reads_english(chat: Chat) -> None:
    await corrected_in(chat.core, f"discord:{chat.guild.id}")
    ben = await chat.as_("Ben", Locale.EN)
    heard = await ben.say("/planettechcare", topic="signatories")
    assert "Planet Tech'Care compte 900 signataires." in heard.text
    assert "in French only" in heard.text
    assert "added by the community" in heard.text
    seen = await ben.press("Over time: signatory organisations")
    assert "in French only" in seen.text
    assert "Suggest a correction" in seen.buttons


async def test_what_was_added_is_there_after_a_restart(settings: Settings) -> None:
    reader = Actor("test:1", Locale.FR, Locale.FR, Locale.FR, HERE)
    for start in range(2):
        async with open_bot(settings, clock=lambda: NOW, random=Random(1)) as core:
            if start == 0:
                await corrected_in(core, HERE)
            reply = await reply_of(core, reader, "planettechcare")
            assert "900 signataires" in str(reply)
            assert "872 signataires" not in str(reply)


@pytest.mark.parametrize("locale", Locale)
async def test_a_tip_gives_no_reason_that_its_community_does_not_tell(
    core: Core, locale: Locale
) -> None:
    rests = [
        practice
        for row in await core.database.all("select id from practices where why_fact is not null")
        for practice in [await practices_of(core).practice(row["id"])]
    ]
    assert rests
    practice = rests[0]
    assert practice.why is not None
    await decide(core, practice.why.fact or "", standing=Standing.RETIRED)
    why = core.catalogue[locale]("tip-why")
    for community, told in ((HERE, False), ("test:elsewhere", True), (None, True)):
        reader = Actor("test:1", locale, locale, locale, community)
        card = str(await reply_of(core, reader, "practice", practice=practice.id))
        assert (why in card) is told
        assert (practice.why.text[locale][:20] in card) is told
