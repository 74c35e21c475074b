"""The cogs say what the table says: names, arguments, autocomplete."""

from collections.abc import Iterator
from typing import Any, cast

import discord
from discord import app_commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.dressing import dress
from bot.replies import Upload
from tests.conversation import Chat


def commands_of(chat: Chat) -> list[app_commands.Command[Any, ..., Any]]:
    """The slash commands that discord.py knows."""
    tree = cast(SobrioClient, chat.env.bot).tree
    return [c for c in tree.walk_commands() if isinstance(c, app_commands.Command)]


def parts_of(payloads: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The commands, those in groups, and the arguments of all."""
    for payload in payloads:
        yield payload
        yield from parts_of(payload.get("options", []))


async def test_every_listed_command_has_a_cog_with_the_same_arguments(chat: Chat) -> None:
    registered = {command.qualified_name: command for command in commands_of(chat)}
    listed = {command.name: command for command in chat.core.table if command.listed}
    assert registered.keys() == listed.keys() != set()
    for name, command in listed.items():
        options = {parameter.name: parameter for parameter in registered[name].parameters}
        assert options.keys() == command.parameters.keys(), name
        for option, parameter in command.parameters.items():
            assert options[option].required is parameter.required, (name, option)
            takes_a_file = options[option].type is discord.AppCommandOptionType.attachment
            assert takes_a_file is (parameter.kind is Upload), (name, option)
            assert options[option].autocomplete is (option in command.suggests), (name, option)


async def test_it_asks_for_no_privileged_intent_and_keeps_nobody_in_memory(chat: Chat) -> None:
    client = cast(SobrioClient, chat.env.bot)
    assert client.intents == discord.Intents(guilds=True)
    anna = await chat.as_("Anna")
    await anna.say("/planettechcare")
    assert list(client.cached_messages) == []
    assert list(client.persistent_views) == []


async def test_every_word_that_discord_shows_is_in_both_languages(chat: Chat) -> None:
    tree = cast(SobrioClient, chat.env.bot).tree
    plain = [command.to_dict(tree) for command in tree.get_commands()]
    payloads = dress(plain, chat.core.table, chat.core.catalogue)
    assert len(payloads) >= 5
    for part in parts_of(payloads):
        assert set(part["name_localizations"]) == {"fr", "en-GB", "en-US"}
        assert set(part["description_localizations"]) == {"fr", "en-GB", "en-US"}
        assert part["description"] == part["description_localizations"]["en-GB"]
        assert part["name"] == part["name_localizations"]["en-GB"]
