"""Commands of two words: registered, typed and helped with like the others."""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import cast

import pytest
from discord import app_commands
from discord.ext import commands

from bot.app import open_core
from bot.core import Core
from bot.errors import UnknownCommand
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.syncing import payload_of, sync_commands
from bot.frontends.discord.visitors import Interaction
from bot.frontends.text.drawing import draw
from bot.frontends.text.parsing import parse_line
from bot.frontends.text.saying import say
from bot.i18n import Locale
from bot.papers import papers
from bot.people import Actor, Role
from bot.replies import Reply
from bot.settings import Settings
from bot.table import Command, Table
from tests.conftest import reader, reply_of
from tests.conversation import Chat

WORDS = {
    "fr": """\
command-garden = jardin
    .description = Le jardin de la communauté
command-garden-water = arroser
    .description = Arroser une plante
    .plant = plante
    .plant-about = Son nom
""",
    "en": """\
command-garden = garden
    .description = The community's garden
command-garden-water = water
    .description = Water a plant
    .plant = plant
    .plant-about = Its name
""",
}


async def water(actor: Actor, plant: str) -> Reply:
    """A command of two words."""
    return Reply(f"{plant}, {actor.locale}")


WATER = Command("garden water", water, "command-garden-water")


class Garden(commands.GroupCog, group_name="garden"):
    """A group of commands, as discord.py knows it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def water(self, interaction: Interaction, plant: str) -> None:
        """Water a plant."""
        await self._desk.answer(interaction, plant=plant)


@pytest.fixture
async def garden(settings: Settings, tmp_path: Path) -> AsyncGenerator[Core]:
    """The bot with a command of two words and its words."""
    data = Path(shutil.copytree(settings.data_dir, tmp_path / "data"))
    for language, words in WORDS.items():
        (data / "locales" / language / "garden.ftl").write_text(words)
    async with open_core(settings.model_copy(update={"data_dir": data})) as core:
        core.table.add([WATER])
        yield core


async def test_it_is_registered_with_the_words_of_its_group_and_answers(garden: Core) -> None:
    async with Chat.open(garden) as chat:
        client = cast(SobrioClient, chat.env.bot)
        await client.add_cog(Garden(client.desk))
        payload = payload_of(client, garden)
        group = next(command for command in payload if command["name"] == "garden")
        (command,) = group["options"]
        assert group["name_localizations"]["fr"] == "jardin"
        assert group["description_localizations"]["en-GB"] == "The community’s garden"
        assert command["name_localizations"] == {
            "fr": "arroser",
            "en-GB": "water",
            "en-US": "water",
        }
        assert command["options"][0]["name_localizations"]["fr"] == "plante"
        assert await sync_commands(client, garden, payload)
        heard = await (await chat.as_("Anna")).say("/garden water", plant="Menthe")
        assert heard.text.endswith("Menthe, fr")


@pytest.mark.parametrize(
    "line",
    ["/garden water menthe", "/jardin arroser plante:menthe", "Jardin  Arroser menthe"],
)
async def test_it_is_typed_by_its_names_in_each_language(garden: Core, line: str) -> None:
    command, arguments = parse_line(line, garden.table, garden.catalogue)
    assert (command.name, dict(arguments)) == ("garden water", {"plant": "menthe"})
    assert "menthe, fr" in (await say(garden, line, Locale.FR, Role.MEMBER)).text


async def test_one_word_of_the_two_is_no_command(garden: Core) -> None:
    for line in ("/garden", "/water menthe", "/garden plough"):
        with pytest.raises(UnknownCommand):
            parse_line(line, garden.table, garden.catalogue)


async def test_the_help_and_the_papers_tell_its_whole_name(garden: Core) -> None:
    shown = draw(await reply_of(garden, reader(Locale.FR), "help"))
    assert "/jardin arroser : Arroser une plante" in shown
    reference = next(
        text for path, text in (await papers(garden)).items() if "commands" in str(path)
    )
    assert (
        "## /garden water\n\nIn the chat: `/jardin arroser` (fr), `/garden water` (en)."
        in reference
    )


def test_a_word_is_a_command_or_a_group_and_never_both() -> None:
    garden = Command("garden", water, "command-garden")
    for first, second in ((garden, WATER), (WATER, garden)):
        table = Table()
        table.add([first])
        with pytest.raises(ValueError, match="garden"):
            table.add([second])
