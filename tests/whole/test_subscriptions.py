"""What people have sent to them on the whole process: killed while letters go out, each has theirs
once; stopped from the letter itself, by somebody who is not in the server any more."""

from datetime import timedelta

from tests.conversation import plain
from tests.loopback.answers import Answer
from tests.loopback.handles import UserHandle
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme

# The Tuesday after what was planned, a little before and after nine.
TUESDAY = PLANNED + timedelta(days=(1 - PLANNED.weekday()) % 7)
BEFORE, DUE = TUESDAY.replace(hour=8, minute=50), TUESDAY.replace(hour=9, minute=0, second=20)


async def switch(programme: Programme, who: UserHandle, locale: str = "fr") -> Answer:
    """Somebody presses the switch of the tip."""
    discord, guild = programme.place.discord, programme.place.guild
    card = await discord.slash(who, guild.channel, "subscribe", locale=locale)
    (label,) = [b.label for b in card.buttons if "conseil" in b.label or "tip" in b.label]
    return await discord.press(who, card, label, locale=locale)


async def test_killed_while_letters_go_out_each_has_theirs_once(place: Place, team: Team) -> None:
    programme, discord, anna = Programme(place, team), place.discord, place.anna
    await discord.tune(nonce_memory=0.0)
    ben, zoe, carl = [await discord.add_member(place.guild, n) for n in ("Ben", "Zoe", "Carl")]
    doors = {who.id: await programme.door(who) for who in (anna, ben, zoe, carl)}
    async with programme.starts(BEFORE):
        await programme.begin()
        await switch(programme, anna)
        await switch(programme, ben)
        await switch(programme, carl)
        await switch(programme, carl)
        await switch(programme, zoe, "en-US")
    await discord.wait_for_session(connected=0)
    await discord.fault("POST", f"/channels/{doors[anna.id].id}/messages", hold="after")
    await discord.fault("POST", f"/channels/{doors[ben.id].id}/messages", hold="before")
    async with programme.starts(DUE) as bot:
        await discord.wait_for_held(2)
        await bot.kill()
    await discord.clear_faults()
    await discord.release()
    await discord.wait_for_session(connected=0)
    async with programme.starts(DUE + timedelta(minutes=10)):
        await programme.at_rest()
        for who in (anna, ben, zoe):
            assert len(await programme.letters(who)) == 1
        assert await programme.letters(carl) == []
        await discord.remove_member(place.guild, ben)
        (letter,) = await discord.messages(doors[ben.id])
        (stop,) = [b.label for b in letter.buttons if "recevoir" in b.label]
        stopped = await discord.press(ben, letter, stop, locale="fr")
        assert "C’est arrêté" in stopped.text
        await discord.remove_member(place.guild, anna)
    await discord.wait_for_session(connected=0)
    async with programme.starts(DUE + timedelta(days=7)):
        await discord.wait_for_session(connected=1)
        await programme.at_rest()
        assert [len(await programme.letters(who)) for who in (anna, ben, carl)] == [1, 1, 0]
        assert len(await programme.letters(zoe)) == 2


async def test_closed_messages_and_a_change_of_mind_while_it_is_posted(
    place: Place, team: Team
) -> None:
    programme, discord, anna = Programme(place, team), place.discord, place.anna
    ben = await discord.add_member(place.guild, "Ben")
    doors = {who.id: await programme.door(who) for who in (anna, ben)}
    async with programme.starts(BEFORE):
        await programme.begin()
        await switch(programme, anna)
        await switch(programme, ben)
    await discord.wait_for_session(connected=0)
    await discord.fault(
        "POST", f"/channels/{doors[anna.id].id}/messages", status=403, code=50007, times=5
    )
    await discord.fault("POST", f"/channels/{doors[ben.id].id}/messages", hold="before")
    async with programme.starts(DUE):
        await discord.wait_for_held()
        turned = await switch(programme, ben)
        assert "C’est noté" in turned.text
        await discord.release()
        await programme.at_rest()
        assert len(await programme.letters(ben)) <= 1
        card = await discord.slash(anna, place.guild.channel, "subscribe", locale="fr")
        assert "n’a pas pu vous être remis" in card.text
    await discord.clear_faults()
    await discord.wait_for_session(connected=0)
    async with programme.starts(DUE + timedelta(days=7)):
        await discord.wait_for_session(connected=1)
        await programme.at_rest()
        assert await programme.letters(anna) == []
        assert len(await programme.letters(ben)) <= 1
        card = await discord.slash(anna, place.guild.channel, "subscribe", locale="fr")
        again = await discord.press(anna, card, "Reprendre l’envoi", locale="fr")
        assert "n’a pas pu vous être remis" not in plain(again.text)
    await discord.wait_for_session(connected=0)
    async with programme.starts(DUE + timedelta(days=14)):
        await discord.wait_for_session(connected=1)
        await programme.at_rest()
        assert len(await programme.letters(anna)) == 1
        assert len(await programme.letters(ben)) <= 1
