"""The whole process while Discord fails: dropped, refused, late, cut off in the middle."""

import asyncio
import shutil
import sqlite3
from pathlib import Path
from typing import Literal

import pytest

from tests.conftest import ROOT
from tests.loopback.answers import NoAnswer
from tests.process import run, sobrio
from tests.whole.conftest import COMMANDS, Place


async def test_a_dropped_gateway_is_taken_up_again(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        for number, how in enumerate(("reconnect", "close"), 1):
            await discord.drop_gateway(how=how)
            await discord.wait_for_session(resumes=number)
            answer = await discord.slash(anna, guild.channel, "about", locale="fr")
            assert "0.1.0" in answer.text


async def test_a_500_and_a_429_are_tried_again_and_the_answer_arrives(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        for status in (500, 429):
            await discord.fault("POST", "/interactions/*/callback", status=status)
            answer = await discord.slash(anna, guild.channel, "help", locale="fr")
            assert "Ce que je sais faire" in answer.text


async def test_what_discord_refuses_is_apologised_for_with_an_id_that_is_in_the_log(
    place: Place,
) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        await discord.fault("POST", "/interactions/*/callback", status=400, code=50035)
        answer = await discord.slash(anna, guild.channel, "help", locale="fr")
        assert "Désolé, une erreur de notre côté" in answer.text
        reference = answer.text.split()[-1]
        await bot.wait_for_log(f"reference {reference}")


async def test_an_expired_interaction_is_noted_and_the_bot_goes_on(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        await discord.fault("POST", "/interactions/*/callback", status=404, code=10062)
        late = discord.slash(anna, guild.channel, "help", locale="fr", within=0.5)
        with pytest.raises(NoAnswer):
            await late
        await bot.wait_for_log("/help came too late")
        assert "Traceback" not in bot.log
        answer = await discord.slash(anna, guild.channel, "help", locale="fr")
        assert "Ce que je sais faire" in answer.text


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_connection_lost_once_costs_nobody_their_answer(
    place: Place, drop: Literal["before", "after"]
) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        await discord.fault("POST", "/interactions/*/callback", drop=drop)
        answer = await discord.slash(anna, guild.channel, "help", locale="fr")
        assert "Ce que je sais faire" in answer.text


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_connection_lost_while_a_slow_answer_is_announced_costs_nobody_theirs(
    place: Place, drop: Literal["before", "after"]
) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
        rival.execute("begin immediate")
        await discord.fault("POST", "/interactions/*/callback", drop=drop)
        asked = (anna, guild.channel, "language")
        asking = asyncio.create_task(discord.slash(*asked, language="English", locale="fr"))
        await discord.wait_for_requests("POST", "/callback", 2)
        rival.execute("rollback")
        rival.close()
        assert "I answer you in English" in (await asking).text


async def test_commands_taken_away_in_vain_are_taken_away_later(place: Place) -> None:
    discord, guild, _, folder = place
    async with sobrio(discord, folder, DISCORD_GUILD_IDS=guild.id):
        await discord.wait_for_session(identifies=1)
    await discord.wait_for_session(connected=0)
    await discord.fault("PUT", "/applications/*/guilds/*/commands", status=400, times=1)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=2)
        await bot.wait_for_log("the commands are not all registered")
    await discord.wait_for_session(connected=0)
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=3)
        assert await discord.commands(guild) == []
        assert len(await discord.commands()) == COMMANDS


async def test_a_connection_that_stays_lost_is_noted_and_the_bot_goes_on(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        await discord.fault("POST", "/interactions/*/callback", drop="before", times=99)
        with pytest.raises(NoAnswer):
            await discord.slash(anna, guild.channel, "help", locale="fr", within=0.5)
        await bot.wait_for_log("the connection was lost during /help")
        assert "answered /help" not in bot.log
        await discord.clear_faults()
        answer = await discord.slash(anna, guild.channel, "help", locale="fr")
        assert "Ce que je sais faire" in answer.text


async def test_commands_that_discord_refuses_stay_as_they_were_and_the_bot_answers(
    place: Place,
) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
    await discord.wait_for_session(connected=0)
    async with sobrio(discord, folder, DISCORD_GUILD_IDS="123456789012345678") as bot:
        await discord.wait_for_session(connected=1)
        await bot.wait_for_log("the commands are not all registered")
        assert len(await discord.commands()) == COMMANDS, (
            "a slip in the settings takes nothing away"
        )
        answer = await discord.slash(anna, guild.channel, "help", locale="fr")
        assert "Ce que je sais faire" in answer.text


async def test_a_command_that_is_gone_says_so_and_offers_no_choices(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        data = Path(shutil.copytree(ROOT / "data", folder / "data"))
        document = data / "subjects" / "planettechcare.yaml"
        document.write_text(document.read_text("utf-8").replace("command: planettechcare", ""))
        await bot.kill()
    await discord.wait_for_session(connected=0)
    await discord.fault("PUT", "/applications/*/commands", status=403, times=99)
    async with sobrio(discord, folder, DATA_DIR=str(data)) as bot:
        await discord.wait_for_session(connected=1)
        asked = (anna, guild.channel, "planettechcare")
        with pytest.raises(NoAnswer):
            await discord.autocomplete(*asked, "topic", "signat", within=0.5)
        answer = await discord.slash(*asked, locale="fr")
        assert "Cette commande a changé" in answer.text
        assert "Traceback" not in bot.log


async def test_a_discord_that_is_away_at_the_start_is_waited_for(place: Place) -> None:
    discord, _, _, folder = place
    await discord.fault("GET", "/users/@me", status=503, times=6)
    async with sobrio(discord, folder) as bot:
        await bot.wait_for_log("Discord cannot be reached")
        await discord.clear_faults()
        await discord.wait_for_session(identifies=1)


async def test_a_wrong_token_is_one_line_that_says_what_to_do(place: Place) -> None:
    discord, _, _, folder = place
    ended = await run(
        "discord",
        DISCORD_TOKEN="not.the.token",
        DISCORD_API_URL=discord.api_url,
        DISCORD_GATEWAY_URL=discord.gateway_url,
        DATABASE_URL=f"sqlite:///{folder}/sobrio.db",
        LOG_LEVEL="ERROR",
    )
    assert ended.code == 1
    assert ended.err.strip() == (
        "Discord refuses DISCORD_TOKEN: copy the bot's token again from the developer portal "
        "(application, Bot, Reset Token)"
    )
    assert "not.the.token" not in ended.err + ended.out
