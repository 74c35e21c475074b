"""The gateway on the loopback: dropped, resumed, refused; and a bot process that is killed."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import zlib
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import discord
import pytest
import pytest_asyncio

from tests.loopback.client import Dropping, LoopbackDiscord
from tests.loopback.example import CHANNEL, NONCE, ExampleBot, point_at, signed_in
from tests.loopback.jsons import JsonObject, as_object, parse, text, whole
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]


@pytest_asyncio.fixture
async def loopback() -> AsyncGenerator[LoopbackDiscord, None]:
    async with LoopbackDiscord.start() as started:
        yield started


@pytest.mark.parametrize("how", ["reconnect", "close", "abort"])
async def test_a_dropped_bot_resumes_and_misses_nothing(
    loopback: LoopbackDiscord, how: Dropping
) -> None:
    guild = await loopback.add_guild("Numérique responsable")
    anna = await loopback.add_member(guild, "Anna")
    async with signed_in(loopback) as bot:
        assert await loopback.drop_gateway(how=how) == 1
        # Sent while the bot is away: it is told when it is back.
        answer = await loopback.slash(anna, guild.channel, "card")
        assert answer.text == "# Une carte"
        seen = await loopback.wait_for_session(resumes=1)
        assert (seen.identifies, seen.resumes, seen.connected) == (1, 1, 1)
        await asyncio.wait_for(bot.resumed.wait(), PATIENCE)


async def test_an_invalid_session_signs_in_anew(loopback: LoopbackDiscord) -> None:
    guild = await loopback.add_guild("Numérique responsable")
    anna = await loopback.add_member(guild, "Anna")
    async with signed_in(loopback):
        await loopback.drop_gateway(resumable=False)
        seen = await loopback.wait_for_session(identifies=2)
        assert (seen.identifies, seen.resumes) == (2, 0)
        assert (await loopback.slash(anna, guild.channel, "card")).text == "# Une carte"


async def test_a_wrong_token_is_refused(loopback: LoopbackDiscord) -> None:
    point_at(loopback.api_url, loopback.gateway_url)
    async with ExampleBot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.login("another")
    assert [r.status for r in await loopback.refused()] == [401]


async def test_the_bot_learns_what_changes(loopback: LoopbackDiscord) -> None:
    async with signed_in(loopback) as bot:
        await bot.wait_until_ready()
        joined = asyncio.create_task(bot.wait_for("guild_join", timeout=PATIENCE))
        await asyncio.sleep(0)
        guild = await loopback.add_guild("Planet Tech'Care", locale="fr")
        arrived = await joined
        assert (arrived.name, str(arrived.preferred_locale)) == ("Planet Tech'Care", "fr")
        created = asyncio.create_task(bot.wait_for("guild_channel_create", timeout=PATIENCE))
        await asyncio.sleep(0)
        channel = await loopback.add_channel(guild, "annonces", kind="announcement")
        assert (await created).id == int(channel.id)
        deleted = asyncio.create_task(bot.wait_for("guild_channel_delete", timeout=PATIENCE))
        await asyncio.sleep(0)
        await loopback.remove_channel(channel)
        await deleted
        gone = asyncio.create_task(bot.wait_for("guild_remove", timeout=PATIENCE))
        await asyncio.sleep(0)
        await loopback.remove_guild(guild)
        assert (await gone).id == int(guild.id)


async def test_a_killed_bot_announces_once(loopback: LoopbackDiscord) -> None:
    guild = await loopback.add_guild("Numérique responsable")
    environment = {
        "EXAMPLE_API": loopback.api_url,
        "EXAMPLE_GATEWAY": loopback.gateway_url,
        "EXAMPLE_TOKEN": loopback.token,
        CHANNEL: guild.channel.id,
        NONCE: "atelier-1",
    }
    posting = f"/channels/{guild.channel.id}/messages"
    # The message is written, its answer is lost, and the process dies over it.
    await loopback.fault("POST", posting, drop="after")
    async with _bot_process(environment) as bot:
        await loopback.wait_for_messages(guild.channel, 1)
        bot.kill()
        await bot.wait()
    async with _bot_process(environment):
        await loopback.wait_for_session(identifies=2)
        asked = await loopback.wait_for_requests("POST", posting, 2)
    assert [r.outcome for r in asked] == ["dropped after", "passed"]
    assert [m.text for m in await loopback.messages(guild.channel)] == ["L'atelier commence"]


@asynccontextmanager
async def _bot_process(environment: dict[str, str]) -> AsyncGenerator[Process, None]:
    command = [sys.executable, "-m", "tests.loopback.example"]
    there = {**os.environ, **environment}
    bot = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=there)
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.kill()
        await bot.wait()


async def test_the_frames_themselves(loopback: LoopbackDiscord) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{loopback.gateway_url}?v=10&encoding=json&compress=zlib-stream"
        async with session.ws_connect(url) as plug:
            inflate = zlib.decompressobj()

            async def hear() -> JsonObject:
                return as_object(parse(inflate.decompress(await plug.receive_bytes())))

            hello = await hear()
            assert whole(hello, "op") == 10
            await plug.send_str(json.dumps({"op": 1, "d": None}))
            assert whole(await hear(), "op") == 11
            await plug.send_str(json.dumps({"op": 6, "d": {"token": loopback.token, "seq": 4}}))
            assert await hear() == {"op": 9, "d": False}
            intents = {"token": loopback.token, "intents": 1}
            await plug.send_str(json.dumps({"op": 2, "d": intents}))
            ready = await hear()
            assert (text(ready, "t"), whole(ready, "s")) == ("READY", 1)


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ({"op": 2, "d": {"token": "another", "intents": 1}}, 4004),
        ({"op": 2, "d": {"token": "loopback", "intents": 2}}, 4014),
        ({"op": 8, "d": {}}, 4003),
        ("not a frame", 4002),
    ],
)
async def test_wrong_frames_close_with_discords_codes(
    loopback: LoopbackDiscord, frame: JsonObject | str, code: int
) -> None:
    await loopback.tune(allowed_intents=1)
    async with aiohttp.ClientSession() as session, session.ws_connect(loopback.gateway_url) as plug:
        await plug.receive()
        await plug.send_str(frame if isinstance(frame, str) else json.dumps(frame))
        closed = await plug.receive(timeout=PATIENCE)
        assert closed.data == code


async def test_a_privileged_intent_that_is_not_granted_is_told(loopback: LoopbackDiscord) -> None:
    await loopback.tune(allowed_intents=0)
    point_at(loopback.api_url, loopback.gateway_url)
    async with ExampleBot() as bot:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.start(loopback.token)
