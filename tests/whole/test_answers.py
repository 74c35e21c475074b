"""What people and servers get from the whole process: answers, commands, buttons."""

import asyncio
import json
import shutil
from pathlib import Path

from tests.conftest import ROOT
from tests.process import sobrio
from tests.whole.conftest import COMMANDS, Place


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
    assert "A tip for digital responsibility" in tip
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
