"""Many questions at once: each is answered, and every answer has its time."""

from __future__ import annotations

import aiohttp
import pytest

from tests.loopback.client import LoopbackDiscord
from tests.loopback.example import signed_in
from tests.loopback.jsons import JsonObject, as_list, as_object, number
from tests.loopback.process import ControlError, Line


async def measured(verb: str, command: str, **told: float) -> tuple[JsonObject, int]:
    """What a verb told, and how many interactions there were."""
    async with (
        LoopbackDiscord.start(contract=False) as discord,
        signed_in(discord),
        aiohttp.ClientSession() as session,
    ):
        guild = await discord.add_guild("Numérique responsable")
        scene: JsonObject = {"user": guild.owner.id, "channel": guild.channel.id}
        line = Line(session, discord.control_url)
        heard = as_object(await line.say(verb, {**scene, "command": command, **told}))
        return heard, len(await discord.interactions())


async def test_a_crowd_asks_again_as_soon_as_it_is_answered() -> None:
    heard, asked = await measured("crowd", "card", at_once=3, seconds=1)
    times = as_list(heard["ms"])
    assert len(times) > 3
    assert asked == len(times) + 3, "those still waiting at the end are answered and not counted"
    assert number(heard, "seconds") >= 1
    assert number(heard, "busy") > 0


async def test_a_stream_asks_at_its_times() -> None:
    heard, asked = await measured("stream", "card", rate=50, seconds=0.2)
    assert len(as_list(heard["ms"])) == asked == 10


async def test_a_question_without_an_answer_is_not_passed_over() -> None:
    with pytest.raises(ControlError, match="without an answer"):
        await measured("stream", "silent", rate=10, seconds=0.1, within=0.2)
