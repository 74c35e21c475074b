"""The whole process on a Discord on loopback: signed in, dropped, faulted, killed, restarted."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from tests.conftest import ROOT
from tests.loopback.answers import NoAnswer
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import GuildHandle, UserHandle
from tests.process import run, sobrio

# As many as the generated reference tells of.
COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8").count("\n## /")


class Place(NamedTuple):
    """A Discord with a server and a member, and the folder of the bot's database."""

    discord: LoopbackDiscord
    guild: GuildHandle
    anna: UserHandle
    folder: Path


@pytest.fixture
async def place(tmp_path: Path, filled_database: Path) -> AsyncGenerator[Place]:
    shutil.copy(filled_database, tmp_path / "sobrio.db")
    async with LoopbackDiscord.start() as discord:
        guild = await discord.add_guild("Numérique responsable", locale="fr")
        anna = await discord.add_member(guild, "Anna")
        yield Place(discord, guild, anna, tmp_path)
        expected = {401, 403, 404}  # what some tests provoke; a body that is wrong gives 400
        twice = 40060  # the answer had arrived although the connection was lost
        refused = [r for r in await discord.refused() if r.code != twice]
        wrong = [request for request in refused if request.status not in expected]
        assert wrong == [], "the bot sent something that Discord does not take"


async def test_it_signs_in_and_answers_a_french_and_an_english_reader(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        asked = (anna, guild.channel, "planettechcare")
        french = await discord.slash(*asked, topic="signataires", locale="fr")
        assert "872 signataires au 4 juillet 2023" in french.text
        assert "[1] [Maddyness, 4 juillet 2023](<https://www.maddyness.com/" in french.text
        assert not french.ephemeral
        english = await discord.slash(*asked, topic="signataires", locale="en-GB")
        assert "872 signatories on 4 July 2023" in english.text
        german = await discord.slash(*asked, topic="signataires", locale="de", guild_locale="fr")
        assert "872 signataires" in german.text, "an unsupported language falls back"
        tip = await discord.slash(anna, guild.channel, "tip", locale="fr")
        assert tip.ephemeral
        offered = await discord.autocomplete(*asked, "topic", "signatiares", locale="fr")
        assert offered[0].name == "Signataires"


async def test_commands_are_registered_in_both_languages_and_only_when_they_changed(
    place: Place,
) -> None:
    discord, _, _, folder = place
    for _ in range(2):
        async with sobrio(discord, folder):
            await discord.wait_for_session(connected=1)
        await discord.wait_for_session(connected=0)
    assert len(await discord.requests("PUT", "/commands")) == 1
    commands = {str(command["name"]): command for command in await discord.commands()}
    assert commands.keys() >= {"about", "help", "language", "planettechcare", "tip"}
    assert len(commands) == COMMANDS
    tip = json.dumps(commands["tip"], ensure_ascii=False)
    assert '"fr": "conseil"' in tip
    assert '"fr": "thème"' in tip
    assert "Un conseil de numérique responsable" in tip
    assert "A tip for responsible digital practice" in tip
    assert commands["planettechcare"]["contexts"] == [0, 1, 2]
    assert commands["planettechcare"]["integration_types"] == [0, 1]
    brand = commands["planettechcare"]["name_localizations"]
    assert isinstance(brand, dict)
    assert set(brand.values()) == {"planettechcare"}


async def test_while_developing_the_commands_are_in_the_named_servers_alone(place: Place) -> None:
    discord, guild, _, folder = place
    for ids, everywhere, here in (
        ("", COMMANDS, 0),
        (guild.id, 0, COMMANDS),
        ("", COMMANDS, 0),
    ):
        async with sobrio(discord, folder, DISCORD_GUILD_IDS=ids):
            await discord.wait_for_session(connected=1)
            assert len(await discord.commands()) == everywhere
            assert len(await discord.commands(guild)) == here
        await discord.wait_for_session(connected=0)


async def test_old_buttons_work_after_a_kill_and_a_restart(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(
            anna, guild.channel, "planettechcare", locale="fr", topic="signataires", private=True
        )
        public = await discord.slash(anna, guild.channel, "planettechcare", locale="fr")
        await bot.kill()
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=2)
        older = await discord.press(anna, card, "Plus ancien", locale="fr")
        assert older.kind == "update"
        assert "315 organisations" in older.text
        chosen = await discord.choose(anna, public, "Ateliers", locale="fr")
        assert "28 octobre 2025" in chosen.text
        assert chosen.ephemeral


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
        asking = asyncio.create_task(
            discord.slash(*asked, language="English", locale="fr", within=9)
        )
        await asyncio.sleep(2.8)
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
        await bot.wait_for_log("the connection was lost during /help", within=30)
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


async def test_answers_under_way_are_given_before_it_stops(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
        rival.execute("begin immediate")
        asking = asyncio.create_task(
            discord.slash(
                anna, guild.channel, "language", language="English", locale="fr", within=9
            )
        )
        await asyncio.sleep(0.7)
        bot.process.terminate()
        await asyncio.sleep(0.3)
        rival.execute("rollback")
        rival.close()
        assert "I answer you in English" in (await asking).text
        assert await bot.process.wait() == 0
        assert "Traceback" not in bot.log


async def test_a_locked_database_at_the_start_is_told_to_the_operator(place: Place) -> None:
    discord, _, _, folder = place
    data = Path(shutil.copytree(ROOT / "data", folder / "data"))
    (data / "practices" / "ai.yaml").unlink()
    rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
    rival.execute("begin immediate")
    told = await run(
        "discord",
        DISCORD_TOKEN=discord.token,
        DATA_DIR=str(data),
        DATABASE_URL=f"sqlite:///{folder}/sobrio.db",
    )
    rival.execute("rollback")
    rival.close()
    assert told.code == 1
    assert "SQLITE_BUSY: another program holds it; stop that one, or wait" in told.err
    assert "Traceback" not in told.err


async def test_a_locked_database_is_said_in_time_and_later_works(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
        rival.execute("begin immediate")
        asked = (anna, guild.channel, "language")
        refused = await discord.slash(*asked, language="English", locale="fr", within=12)
        rival.execute("rollback")
        rival.close()
        assert refused.acknowledged_ms < 3_000
        assert refused.kind == "deferred"
        assert "Ma base de données est indisponible" in refused.text
        done = await discord.slash(*asked, language="English", locale="fr")
        assert "I answer you in English" in done.text


async def test_in_direct_messages_and_brought_along_by_a_person(place: Place) -> None:
    discord, _, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        private = await discord.open_private(anna)
        alone = await discord.slash(anna, private, "tip", locale="fr")
        assert [button.label for button in alone.buttons] == ["Un autre conseil"]
        elsewhere = await discord.add_guild("Ailleurs", with_bot=False)
        ben = await discord.add_member(elsewhere, "Ben")
        answer = await discord.slash(
            ben, elsewhere.channel, "planettechcare", topic="signatories", locale="en-US"
        )
        assert "872 signatories" in answer.text


async def test_tips_asked_at_once_differ_and_are_shared_once_even_after_a_kill(
    place: Place,
) -> None:
    discord, guild, anna, folder = place
    asked = (anna, guild.channel, "tip")
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        at_once = (discord.slash(*asked, theme="ai", locale="fr") for _ in range(3))
        cards = await asyncio.gather(*at_once)
        card, seen = cards[0], [heard.text for heard in cards]
        shares = (discord.press(anna, card, "Partager ici", locale="fr") for _ in range(3))
        shared = await asyncio.gather(*shares)
        assert sorted(heard.ephemeral for heard in shared) == [False, True, True]
        await bot.kill()
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=2)
        again = await discord.press(anna, card, "Partager ici", locale="fr")
        assert "vient d’être partagé ici" in again.text
        for _ in range(2):
            seen.append((await discord.slash(*asked, theme="ai", locale="fr")).text)
    assert len({text.splitlines()[0] for text in seen}) == 5, "all five of the theme, once each"


async def test_a_button_whose_content_was_withdrawn_says_so(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(anna, guild.channel, "tip", theme="équipement", locale="fr")
    data = Path(shutil.copytree(ROOT / "data", folder / "data"))
    (data / "practices" / "equipment.yaml").unlink()
    async with sobrio(discord, folder, DATA_DIR=str(data)):
        await discord.wait_for_session(identifies=2)
        shared = await discord.press(anna, card, "Partager ici", locale="fr")
        assert "Ce bouton n’est plus valable" in shared.text


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


async def test_a_discord_that_is_away_at_the_start_is_waited_for(place: Place) -> None:
    discord, _, _, folder = place
    await discord.fault("GET", "/users/@me", status=503, times=6)
    async with sobrio(discord, folder) as bot:
        await bot.wait_for_log("Discord cannot be reached", within=25)
        await discord.clear_faults()
        await discord.wait_for_session(identifies=1, within=20)


async def test_it_stops_cleanly_when_asked(place: Place) -> None:
    discord, _, _, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        bot.process.terminate()
        assert await bot.process.wait() == 0
        assert "Traceback" not in bot.log
    assert not list(folder.glob("sobrio.db-wal")), "the database was closed, not abandoned"
