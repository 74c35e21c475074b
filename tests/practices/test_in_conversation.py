"""Tips and practices as people use them in a server, in another, and alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.i18n import Locale
from bot.practices.service import SHARED_ONCE_IN
from bot.settings import Settings
from tests.conftest import NOW, open_bot
from tests.conversation import Chat, Heard


def title(heard: Heard) -> str:
    return heard.text.splitlines()[0]


async def test_a_tip_never_comes_twice_in_a_round(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    seen = [title(await anna.say("/tip", theme="intelligence artificielle"))]
    for _ in range(4):
        seen.append(title(await anna.press("Un autre conseil")))
    assert len(set(seen)) == 5
    assert title(await anna.press("Un autre conseil")) == seen[0], "a new round"


async def test_a_shared_tip_is_posted_once_however_often_it_is_pressed(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    tip = await anna.say("/tip", theme="équipement")
    await ben.say("/help")
    shared = await anna.press("Partager ici")
    assert not shared.private
    assert title(shared) == title(tip)
    await anna.say("/tip", theme="équipement")
    (row,) = await chat.core.database.all("select practice from shared_practices")
    again = f"s1:share-tip?practice={row['practice']}"
    refused = await anna.press_id(again)
    assert refused.private
    assert "vient d’être partagé ici" in refused.text
    await ben.say("/tip")
    assert "just been shared here" in (await ben.press_id(again)).text
    other = chat.elsewhere()
    carla = await other.as_("Carla")
    await carla.say("/tip")
    assert title(await carla.press_id(again)) == title(tip), "another channel has not seen it"


async def test_each_channel_of_a_community_may_have_it_once(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    again = "s1:share-tip?practice=tip-equipment-01"
    await anna.say("/tip")
    assert not (await anna.press_id(again)).private
    beside = replace(anna, channel=chat.guild.create_text_channel("other"))
    await beside.say("/tip")
    assert not (await beside.press_id(again)).private, "this channel has not seen it"
    (rows,) = await chat.core.database.all("select count(*) from shared_practices")
    assert rows[0] == 2


async def test_what_was_shared_long_ago_may_be_shared_again(settings: Settings) -> None:
    now = [NOW]
    async with open_bot(settings, clock=lambda: now[0]) as core, Chat.open(core) as chat:
        anna = await chat.as_("Anna")
        again = "s1:share-tip?practice=tip-equipment-01"
        for passed, private in [(timedelta(), False), (timedelta(), True), (SHARED_ONCE_IN, False)]:
            now[0] += passed
            await anna.say("/tip")
            assert (await anna.press_id(again)).private is private
        (row,) = await core.database.all("select * from shown_practices where bag = 'community'")
        assert row["owner"] == f"discord:{chat.guild.id}"
        assert row["practice"] == "tip-equipment-01"
        assert len(await core.database.all("select * from shared_practices")) == 1


async def test_a_tip_for_the_channel_is_one_that_the_community_has_not_seen(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    seen: set[str] = set()
    for turn in range(20):
        who, theme = (anna, "équipement") if turn % 2 else (ben, "equipment")
        shown = await who.say("/tip", theme=theme, here=True)
        assert not shown.private
        if not seen:
            (row,) = await chat.core.database.all("select practice from shared_practices")
            again = await who.press_id(f"s1:share-tip?practice={row['practice']}")
            assert again.private, "it stands there already"
        rows = "select practice from shown_practices where bag = 'community' order by turn desc"
        (newest, *_) = await chat.core.database.all(rows)
        seen.add(newest["practice"])
    fitting = "select count(*) from practices where theme = 'equipment'"
    ((number,),) = await chat.core.database.all(fitting)
    assert len(seen) == min(20, number), "none came back before the others"
    alone = await chat.in_private("Carla")
    heard = await alone.say("/tip", here=True)
    assert heard.buttons == ["Un autre conseil"], "alone, it is a tip like any other"


async def test_a_tip_for_me_is_not_the_one_that_everybody_sees(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    await anna.say("/tip")
    shared = await anna.press("Partager ici")
    assert shared.buttons == ["Un conseil pour moi", "Nous le faisons"]
    mine = await ben.press("Un conseil pour moi", on=anna)
    assert mine.private
    assert title(mine) != title(shared)


@pytest.mark.parametrize(
    ("locale", "do", "stop", "noted", "before", "off", "ours"),
    [
        (Locale.FR, "Nous le faisons", "Nous ne le faisons plus", "C’est noté", "C’était déjà noté",
         "C’est retiré", "Nos pratiques"),
        (Locale.EN, "We do this", "We no longer do this", "Noted", "Already noted",
         "Removed", "Our practices"),
    ],
)  # fmt: skip
async def test_we_do_this_and_no_longer(
    chat: Chat, locale: Locale, do: str, stop: str, noted: str, before: str, off: str, ours: str
) -> None:
    anna, ben = await chat.as_("Anna", locale), await chat.as_("Ben", locale)
    tip = await anna.say("/tip", theme="design")
    carried = title(tip).removeprefix("## ")
    said = await anna.press(do)
    assert noted in said.text
    assert carried in said.text
    assert said.private
    assert said.buttons == [ours, stop]
    mine = await anna.press(ours)
    assert carried in mine.text
    assert list(mine.menu) == [carried]
    opened = await anna.choose(carried)
    assert opened.buttons == [stop, ours]
    assert "2026" in opened.text
    taken_off = await anna.press(stop)
    assert off in taken_off.text
    back = await anna.press(do)
    assert noted in back.text
    assert back.private
    public = await ben.say("/practices")
    assert not public.private
    assert carried in public.text
    assert (await ben.say("/practices", private=True)).private
    (row,) = await chat.core.database.all("select practice from community_practices")
    await ben.say("/tip")
    again = await ben.press_id(f"s1:do-this?practice={row['practice']}")
    assert before in again.text
    assert again.private


async def test_pressing_leaves_the_tip_where_it_is(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    await anna.say("/tip")
    shared = await anna.press("Partager ici")
    said = await ben.press("Nous le faisons", on=anna)
    assert said.private
    assert title(said) == "## C’est noté"
    still = await anna.press("Nous le faisons")
    assert "C’était déjà noté" in still.text
    assert title(shared).removeprefix("## ") in still.text


async def test_a_tip_that_the_community_follows_says_so(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    for _ in range(5):
        tip = await anna.say("/tip", theme="ai")
        assert tip.buttons == ["Un autre conseil", "Nous le faisons", "Partager ici"]
        await anna.press("Nous le faisons")
    known = await anna.say("/tip", theme="ai")
    assert known.buttons == ["Un autre conseil", "Partager ici"]
    assert "Votre communauté le fait (noté le 21 novembre 2026)" in known.text


async def test_an_empty_list_says_how_to_fill_it(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    empty = await anna.say("/practices")
    assert empty.private
    assert "appuyez sur «\u00a0Nous le faisons\u00a0»" in empty.text
    assert (await anna.press("Un conseil")).buttons[1] == "Nous le faisons"
    assert "press “We do this”" in (await ben.say("/practices")).text
    assert "Equipment" in await ben.types("/practices", "theme", "equip")


async def test_two_communities_never_see_each_others_list(chat: Chat) -> None:
    other = chat.elsewhere()
    anna, carla = await chat.as_("Anna"), await other.as_("Carla")
    await anna.say("/tip", theme="design")
    await anna.press("Nous le faisons")
    assert "1 pratique, 1 thème" in (await anna.say("/practices")).text
    assert "La liste est encore vide" in (await carla.say("/practices")).text


async def test_in_direct_messages_there_are_tips_and_no_list(chat: Chat) -> None:
    dora, eve = await chat.in_private("Dora"), await chat.in_private("Eve", Locale.EN)
    assert (await dora.say("/tip")).buttons == ["Un autre conseil"]
    alone = await dora.say("/practices")
    assert "Cette liste est celle d’une communauté" in alone.text
    assert alone.buttons == ["Un conseil"]
    assert "This list belongs to a community" in (await eve.say("/practices")).text
    await dora.say("/tip")
    refused = await dora.press_id("s1:do-this?practice=tip-ai-01")
    assert "Cela se fait dans une communauté" in refused.text


async def test_after_a_restart_the_round_goes_on(settings: Settings) -> None:
    seen: list[str] = []
    for _ in range(2):
        async with open_bot(settings) as core:
            async with core.database.write() as transaction:
                # The simulated Discord is a new one, to which nothing was registered yet.
                await transaction.run("delete from command_syncs")
            async with Chat.open(core) as chat:
                anna = await chat.as_("Anna")
                seen += [title(await anna.say("/tip", theme="hosting")) for _ in range(3)]
            owners = await core.database.all("select distinct owner from shown_practices")
            assert len(owners) == 1, "the first to come has the same id each time"
    assert len(set(seen)) == 6


async def test_each_person_has_a_bag_of_their_own(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    for voice in (anna, ben):
        seen = [title(await voice.say("/tip", theme="ai"))]
        seen += [title(await voice.press("Un autre conseil")) for _ in range(4)]
        assert len(set(seen)) == 5, "one person's bag is not the other's"
