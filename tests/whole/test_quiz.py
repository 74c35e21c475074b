"""The quiz on the whole process: pressed on two devices at once, killed between question and
answer."""

import asyncio
import re

from tests.loopback.answers import Answer
from tests.loopback.handles import ChannelHandle, UserHandle
from tests.process import sobrio
from tests.whole.conftest import Place

FIRST = re.compile(r"Votre réponse\W+(.+)")


def first_answer(card: Answer) -> str:
    """The answer that counts, as the card says it."""
    found = FIRST.search(card.text)
    assert found
    return found[1]


async def ask(place: Place, who: UserHandle, where: ChannelHandle) -> Answer:
    card = await place.discord.slash(who, where, "quiz", locale="fr")
    assert card.ephemeral
    assert 2 <= len(card.buttons) <= 4
    return card


async def test_all_buttons_pressed_at_once_count_once(place: Place) -> None:
    discord, guild, anna, folder = place
    ben = await discord.add_member(guild, "Ben")
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        for number in range(1, 4):
            card, his = await ask(place, anna, guild.channel), await ask(place, ben, guild.channel)
            pressed = [(anna, card, button) for button in (*card.buttons, *card.buttons)]
            pressed += [(ben, his, his.buttons[0])]
            *mine, bens = await asyncio.gather(
                *(discord.press(who, on, button.label, locale="fr") for who, on, button in pressed)
            )
            assert len({first_answer(one) for one in mine}) == 1
            assert sum("vous aviez déjà répondu" not in one.text.lower() for one in mine) == 1
            assert all(f"sur {number} ·" in one.text for one in (*mine, bens)), "one answer each"


async def test_killed_between_question_and_answer_nothing_is_lost(place: Place) -> None:
    discord, guild, anna, folder = place
    private = await discord.open_private(anna)
    seen: list[str] = []
    for where in (guild.channel, private):
        async with sobrio(discord, folder) as bot:
            await discord.wait_for_session(identifies=len(seen) + 1)
            card = await ask(place, anna, where)
            await bot.kill()
        async with sobrio(discord, folder):
            await discord.wait_for_session(identifies=len(seen) + 2)
            label = card.buttons[-1].label
            told = await discord.press(anna, card, label, locale="fr")
            assert first_answer(told) == label
            onward = await discord.press(anna, told, "Question suivante", locale="fr")
            seen += [card.text, onward.text]
    assert len(set(seen)) == 4
