"""Ten places, fifty people who want one at the same moment, five who leave, and a bot that dies."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from tests.loopback.answers import Answer
from tests.loopback.handles import UserHandle
from tests.loopback.reading import Posted
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme, on_the_day, sheet

TITLE, PLACES, CROWD, LEAVING = "REX DEEE", 10, 50, 5

WORKSHOP = {
    "title_fr": TITLE,
    "starts": f"{on_the_day(11):%Y-%m-%d %H:%M}",
    "minutes": 60,
    "capacity": PLACES,
    "sign_up_here": "true",
}


async def test_fifty_people_ten_places_and_five_who_leave(place: Place, team: Team) -> None:
    discord, programme = place.discord, Programme(place, team)
    crowd = [await discord.add_member(place.guild, f"P{number:02}") for number in range(CROWD)]
    async with programme.starts(PLANNED) as bot:
        await programme.begin()
        await programme.take_in(sheet(WORKSHOP))
        (post,) = await programme.confirm(TITLE)
        answers = await all_join(programme, crowd, post)
        taking_part, waiting = await people(programme)
        assert (len(taking_part), len(waiting)) == (PLACES, CROWD - PLACES)
        by_coming = sorted(answers, key=lambda person: int(answers[person].id))
        assert taking_part + waiting == by_coming, "taken in the order in which Discord passed on"
        assert [standing(answers[person]) for person in taking_part] == [0] * PLACES
        assert [standing(answers[person]) for person in waiting] == [*range(1, len(waiting) + 1)]

        promoted, still = waiting[:LEAVING], waiting[LEAVING:]
        # The last of the five letters is written, and nobody hears of it.
        door = await discord.open_private(UserHandle(promoted[-1], ""))
        await discord.fault("POST", f"/channels/{door.id}/messages", hold="after")
        leaving = [person for person in crowd if person.id in taking_part[:LEAVING]]
        await all_leave(programme, leaving, answers)
        await discord.wait_for_held()
        await bot.kill()
    await discord.release()
    await discord.tune(nonce_memory=0.0)  # Discord would take it a second time
    async with programme.starts(PLANNED + timedelta(minutes=5)):
        await discord.wait_for_session(identifies=2)
        await programme.at_rest()
        assert await people(programme) == (taking_part[LEAVING:] + promoted, still)
        letters = {person.id: await programme.letters(person) for person in crowd}
        assert [who for who, got in letters.items() if got] == sorted(promoted)
        for person in promoted:
            (letter,) = letters[person]
            assert "Une place s’est libérée." in letter
            assert "votre place est réservée" in letter


async def all_join(
    programme: Programme, crowd: Sequence[UserHandle], post: Posted
) -> dict[str, Answer]:
    """Everybody presses the button under the post at once; what each is answered, by their id."""
    pressing = (programme.press(person, post, "Je participe") for person in crowd)
    answers = await asyncio.gather(*pressing)
    assert all(answer.ephemeral for answer in answers)
    return {person.id: answer for person, answer in zip(crowd, answers, strict=True)}


async def all_leave(
    programme: Programme, leaving: Sequence[UserHandle], answers: Mapping[str, Answer]
) -> None:
    """These give their places up at once, on what they were answered before."""
    pressing = (programme.press(one, answers[one.id], "Je me désiste") for one in leaving)
    left = await asyncio.gather(*pressing)
    assert all("vous ne participez pas" in answer.text for answer in left)


def standing(answer: Answer) -> int:
    """The position that somebody was told who waits, from 1; 0 for who has a place."""
    if "votre place est réservée" in answer.text:
        return 0
    assert "C’est complet" in answer.text
    told = re.search(r"à la position (\d+) sur", answer.text)
    assert told
    return int(told[1])


async def people(programme: Programme) -> tuple[list[str], list[str]]:
    """Who takes part and who waits, in their order, as Olivia reads it page after page."""
    card = await programme.organise("people", workshop=TITLE)
    told = card.text
    while any(button.label == "Page suivante" for button in card.buttons):
        card = await programme.press(programme.team.olivia, card, "Page suivante")
        told += card.text
    listed = re.findall(r"<@(\d+)>\*\* – (participe|en attente)", told)
    ids = {part: [who for who, has in listed if has == part] for _, part in listed}
    return ids["participe"], ids["en attente"]
