"""Questions without an answer on the whole process: sent at the same moment, from two servers, in
two languages, killed on the way; each is there once, and each who asked is told once."""

import asyncio
from datetime import timedelta

from tests.conversation import plain
from tests.loopback.answers import Answer
from tests.loopback.handles import ChannelHandle, UserHandle
from tests.whole.programme import PLANNED
from tests.whole.test_facts import Newsroom, let_go, room

__all__ = ["room"]

BEES = "Combien d’abeilles vivent au siège ?"
ANY_BEES = (BEES, "combien d'abeilles vivent au siege", "COMBIEN D´ABEILLES VIVENT AU SIÈGE ??!")
SURE = "Oui, envoyer cette réponse"
WAITING = "select community, people from unanswered_questions where state = 'waiting'"


async def form_of(
    room: Newsroom, who: UserHandle, where: ChannelHandle, asked: str, locale: str = "fr"
) -> Answer:
    """The form by which somebody sends a question that nothing answers."""
    discord = room.programme.place.discord
    told = await discord.slash(who, where, "ask", locale=locale, options={"question": asked})
    assert told.ephemeral
    label = "Transmettre à la rédaction" if locale == "fr" else "Send to the editors"
    return await discord.press(who, told, label, locale=locale)


async def decide(room: Newsroom, editor: UserHandle) -> Answer:
    """What an editor presses last to have a fact answer the question of the only card."""
    discord = room.programme.place.discord
    (card,) = await room.board()
    which = await room.programme.press(editor, card, "Choisir le fait qui répond")
    form = await room.programme.press(editor, which, "Chercher un autre fait")
    found = await discord.submit(editor, form, {"words": "872 entreprises"}, locale="fr")
    (menu,) = found.selects
    first = next(iter(menu.options.values()))
    return await discord.choose(editor, found, first, custom_id=menu.custom_id, locale="fr")


async def test_asked_at_once_counted_once_told_once(room: Newsroom) -> None:
    programme, place = room.programme, room.programme.place
    discord, guild, anna = place.discord, place.guild, place.anna
    ben, zoe = [await discord.add_member(guild, name) for name in ("Ben", "Zoe")]
    emil = await discord.add_member(guild, "Emil", roles=[programme.team.role])
    other = await discord.add_guild("Ailleurs", locale="en")
    olga = await discord.add_member(other, "Olga")
    people = (anna, ben, zoe, olga)
    for one in people:
        await programme.door(one)
    async with room.awake(PLANNED) as bot:
        await room.begin()
        forms = [
            (anna, await form_of(room, anna, guild.channel, asked), asked) for asked in ANY_BEES
        ]
        forms += [(ben, await form_of(room, ben, guild.channel, BEES), BEES)]
        english = await form_of(room, zoe, guild.channel, BEES, "en-US")
        there = await form_of(room, olga, other.channel, BEES, "en-US")
        await discord.fault("POST", f"/channels/{room.team.id}/messages", hold="after")
        await asyncio.gather(
            *(discord.submit(w, f, {"question": q}, locale="fr") for w, f, q in (*forms, *forms)),
            discord.submit(zoe, english, {"question": BEES}, locale="en-US"),
            discord.submit(olga, there, {"question": BEES}, locale="en-US"),
        )
        here = {f"discord:{guild.id}": 3, f"discord:{other.id}": 1}
        assert dict(room.rows(WAITING)) == here
        await discord.wait_for_held()
        await bot.kill()
    await let_go(room)
    later = PLANNED + timedelta(minutes=5)
    async with room.awake(later):
        await programme.at_rest()
        (card,) = await room.board()
        assert "3 personnes" in plain(card.text)
        ready = [(who, await decide(room, who)) for who in (room.edda, emil)]
        for one in people:
            door = await programme.door(one)
            await discord.fault("POST", f"/channels/{door.id}/messages", hold="after")
        sure = "Oui, envoyer cette réponse"
        done = await asyncio.gather(
            *(programme.press(w, on, sure) for w, on in ready for _ in "ab")
        )
        assert sum("C’est fait" in one.text for one in done) == 1
        await discord.wait_for_held()
    await let_go(room)
    async with room.awake(later + timedelta(minutes=5)):
        await programme.at_rest()
        for who, said in ((anna, "a une réponse"), (ben, "a une réponse"), (zoe, "has an answer")):
            (letter,) = await programme.letters(who)
            assert said in letter
        assert await programme.letters(olga) == []
        (card,) = await room.board()
        assert "Une réponse est donnée" in card.text
    assert dict(room.rows(WAITING)) == {f"discord:{other.id}": 1}
    assert len(room.rows("select 1 from unanswered_askers")) == 1
    assert len(room.rows("select 1 from audit where deed = 'question-answered'")) == 1


async def test_killed_while_it_is_sent_or_taken_back_it_is_there_whole(room: Newsroom) -> None:
    programme, place = room.programme, room.programme.place
    discord, guild, anna = place.discord, place.guild, place.anna
    ben = await discord.add_member(guild, "Ben")
    async with room.awake(PLANNED):
        await room.begin()
        form = await form_of(room, anna, guild.channel, BEES)
        his = await form_of(room, ben, guild.channel, BEES)
    at, of = PLANNED + timedelta(minutes=1), "questions/unanswered:"
    send = discord.submit(anna, form, {"question": BEES}, locale="fr")
    await room.dies(at, f"{of}count_person", "begun", send)
    assert room.rows(WAITING) == []
    send = discord.submit(anna, form, {"question": BEES}, locale="fr")
    await room.dies(at, f"{of}count_person", "done", send)
    assert [people for _, people in room.rows(WAITING)] == [1]
    async with room.awake(at + timedelta(minutes=5)):
        for _ in "ab":
            await discord.submit(anna, form, {"question": BEES}, locale="fr")
        await discord.submit(ben, his, {"question": BEES}, locale="fr")
        await programme.at_rest()
        assert [people for _, people in room.rows(WAITING)] == [2]
        asked = await room.slash(ben, "privacy delete")
    erase = programme.press(ben, asked, "Tout effacer")
    await room.dies(at + timedelta(minutes=10), f"{of}count_off", "begun", erase)
    assert [people for _, people in room.rows(WAITING)] == [2]
    async with room.awake(at + timedelta(minutes=15)):
        await programme.press(ben, asked, "Tout effacer")
        await programme.at_rest()
        assert [people for _, people in room.rows(WAITING)] == [1]
        (card,) = await room.board()
        assert "1 personne" in plain(card.text)
        ready = await decide(room, room.edda)
        await programme.press(room.edda, ready, SURE)
        await programme.at_rest()
        assert await programme.letters(ben) == []
        (letter,) = await programme.letters(anna)
        assert "a une réponse" in letter
