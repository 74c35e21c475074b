"""Tips and practices as people use them in a server, in another, and alone."""

from datetime import timedelta

from bot.app import open_core
from bot.i18n import Locale
from bot.practices.service import SHARED_ONCE_IN
from bot.settings import Settings
from tests.conftest import NOW
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


async def test_what_was_shared_long_ago_may_be_shared_again(settings: Settings) -> None:
    now = [NOW]
    async with open_core(settings, clock=lambda: now[0]) as core, Chat.open(core) as chat:
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


async def test_a_tip_for_me_is_not_the_one_that_everybody_sees(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    await anna.say("/tip")
    shared = await anna.press("Partager ici")
    assert shared.buttons == ["Un conseil pour moi"]
    mine = await ben.press("Un conseil pour moi", on=anna)
    assert mine.private
    assert title(mine) != title(shared)


async def test_after_a_restart_the_round_goes_on(settings: Settings) -> None:
    seen: list[str] = []
    for _ in range(2):
        async with open_core(settings) as core:
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
