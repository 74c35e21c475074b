"""What a community does: its list, page by page, and nobody else's."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core import Core
from bot.errors import GoneAction, OutsideCommunities
from bot.frontends.discord.drawing import LONGEST_CARD, MOST_OPTIONS, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.practices.store import PracticeStore
from bot.replies import Entries, Reply
from bot.settings import Settings
from tests.conftest import open_bot, practices_of, reader, reply_of

HERE = replace(reader(Locale.FR), community="discord:10", place="discord:11")
THERE = replace(HERE, community="discord:20", place="discord:21")
TIP = "tip-equipment-01"


async def fits_a_card(core: Core, reply: Reply) -> None:
    ids = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
    assert draw_card(reply, ids).content_length() <= LONGEST_CARD


def listed(reply: Reply) -> list[str]:
    """The titles on a page."""
    return [e.term for block in reply.blocks if isinstance(block, Entries) for e in block.entries]


async def test_a_list_of_everything_is_read_page_by_page(core: Core) -> None:
    everything = await PracticeStore(core.database).ids(None, None)
    for practice in everything:
        await reply_of(core, HERE, "do-this", practice=practice)
    for locale in Locale:
        actor = replace(HERE, locale=locale)
        page = await reply_of(core, actor, "practices")
        assert draw(page).count(f"{len(everything)} pr") == 1
        seen = listed(page)
        while onward := [a for a in actions_of(page) if a.label in ("Page suivante", "Next page")]:
            await fits_a_card(core, page)
            assert page.menu
            assert len(page.menu.options) == len(listed(page)) <= MOST_OPTIONS
            page = await reply_of(core, actor, onward[0].command, **onward[0].arguments)
            seen += listed(page)
        assert len(seen) == len(set(seen)) == len(everything)
        beyond = await reply_of(core, actor, "practices-page", page=999)
        assert listed(beyond) == listed(page)


async def test_every_practice_opens_in_full_and_fits(core: Core) -> None:
    for practice in await PracticeStore(core.database).ids(None, None):
        await reply_of(core, HERE, "do-this", practice=practice)
        for locale in Locale:
            card = await reply_of(core, replace(HERE, locale=locale), "practice", practice=practice)
            await fits_a_card(core, card)
            assert card.private
            assert len(card.actions) == 2


async def test_outside_communities_a_practice_opens_without_what_is_a_communitys(
    core: Core,
) -> None:
    card = await reply_of(core, replace(HERE, community=None), "practice", practice=TIP)
    assert [action.command for action in actions_of(card)] == ["tip"]


async def test_a_community_sees_its_own_list_only(core: Core) -> None:
    await reply_of(core, HERE, "do-this", practice=TIP)
    assert "1 pratique, 1 thème" in draw(await reply_of(core, HERE, "practices"))
    assert "La liste est encore vide" in draw(await reply_of(core, THERE, "practices"))
    assert "noté le" not in draw(await reply_of(core, THERE, "practice", practice=TIP))
    await reply_of(core, THERE, "stop-this", practice=TIP)
    assert "1 pratique, 1 thème" in draw(await reply_of(core, HERE, "practices"))


async def test_a_theme_is_a_part_of_the_list(core: Core) -> None:
    for practice in (TIP, "tip-equipment-02", "tip-ai-01"):
        await reply_of(core, HERE, "do-this", practice=practice)
    assert "3 pratiques, 2 thèmes" in draw(await reply_of(core, HERE, "practices"))
    some = draw(await reply_of(core, HERE, "practices", theme="équipement"))
    assert "2 pratiques, 1 thème" in some
    assert "Intelligence artificielle" not in some
    none = await reply_of(core, HERE, "practices", theme="sécurité")
    assert none.private
    assert "rien noté dans ce thème" in draw(none)
    assert "/tip theme:security" in draw(none)


async def test_pressed_by_two_at_once_it_is_noted_once(core: Core) -> None:
    service = practices_of(core)
    done = await asyncio.gather(*(service.adopt(HERE, TIP) for _ in range(5)))
    assert sorted(adopted.new for adopted in done) == [False] * 4 + [True]
    taken_off = await asyncio.gather(*(service.give_up(HERE, TIP) for _ in range(5)))
    assert sorted(was_there for _, was_there in taken_off) == [False] * 4 + [True]
    assert await core.database.all("select * from community_practices") == []


async def test_the_list_outlives_a_restart_and_a_withdrawn_document(settings: Settings) -> None:
    async with open_bot(settings) as core:
        await reply_of(core, HERE, "do-this", practice=TIP)
        await reply_of(core, HERE, "do-this", practice="tip-ai-01")
        async with core.database.write() as transaction:
            await transaction.run("delete from practices where id = 'tip-ai-01'")
        shown = draw(await reply_of(core, HERE, "practices"))
        assert "1 pratique, 1 thème" in shown
        for command in ("practice", "do-this", "stop-this"):
            with pytest.raises(GoneAction):
                await reply_of(core, HERE, command, practice="tip-ai-01")
        kept = await core.database.all("select practice from community_practices order by 1")
        assert [row["practice"] for row in kept] == ["tip-ai-01", TIP], "it may come back"
    async with open_bot(settings) as core:
        assert "1 pratique, 1 thème" in draw(await reply_of(core, HERE, "practices"))


async def test_nobody_stands_on_the_list(core: Core) -> None:
    await reply_of(core, replace(HERE, person="discord:81384788765712384"), "do-this", practice=TIP)
    (row,) = await core.database.all("select * from community_practices")
    assert dict(row) == {
        "community": "discord:10", "practice": TIP, "since": "2026-11-21T09:00:00+00:00",
    }  # fmt: skip


@pytest.mark.parametrize("command", ["do-this", "stop-this"])
async def test_outside_communities_nothing_is_noted(core: Core, command: str) -> None:
    for outside in (reader(Locale.FR), reader(Locale.FR, alone=True)):
        with pytest.raises(OutsideCommunities):
            await reply_of(core, outside, command, practice=TIP)
        assert labels(await reply_of(core, outside, "tip")) & {"Nous le faisons"} == set()
        said = await reply_of(core, outside, "practices")
        assert said.private
        assert "Cette liste est celle d’une communauté" in draw(said)


def labels(reply: Reply) -> set[str]:
    return {action.label for action in reply.actions}


async def test_the_day_is_the_readers_not_that_of_greenwich(settings: Settings) -> None:
    late = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    async with open_bot(settings, clock=lambda: late) as core:
        await reply_of(core, HERE, "do-this", practice=TIP)
        assert "noté le 1er décembre 2026" in draw(await reply_of(core, HERE, "practices"))
        again = draw(await reply_of(core, HERE, "do-this", practice=TIP))
        assert "Votre communauté le fait (noté le 1er décembre 2026)" in again
