"""One's data, asked for and deleted in the chat; a server that puts the bot out and has it back."""

from collections.abc import AsyncGenerator
from random import Random
from typing import cast

import pytest

from bot.core import Core
from bot.frontends.discord.client import SobrioClient
from bot.i18n import Locale
from bot.privacy.departures import FORGOTTEN
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.conversation import Chat, Voice, plain
from tests.privacy.scene import in_files


@pytest.fixture
async def core(settings: Settings) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=Watch(), random=Random(1)) as opened:
        yield opened


def number(voice: Voice) -> str:
    """Somebody's number."""
    return str(voice.member.id)


async def planned(core: Core) -> list[str]:
    """The communities of which all is to be deleted."""
    rows = await core.database.all(
        "select community from announcements where kind = :kind and state = 'planned'",
        {"kind": FORGOTTEN},
    )
    return [row["community"] for row in rows]


async def test_in_french_from_the_file_to_the_deletion(chat: Chat, settings: Settings) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/tip")
    assert in_files(settings.database_path, number(anna)) > 0
    heard = await anna.say("/privacy export")
    assert heard.private
    assert "Vos données" in heard.text
    await anna.press("Effacer mes données")
    heard = await anna.say("/privacy delete")
    assert "Ce qui sera effacé" in heard.text
    assert heard.buttons == ["Tout effacer", "Les avoir d’abord en fichier"]
    assert in_files(settings.database_path, number(anna)) > 0, "not before it was confirmed"
    heard = await anna.press("Tout effacer")
    assert heard.private
    assert "C’est fait" in heard.text
    assert in_files(settings.database_path, number(anna)) == 0


async def test_in_english_in_private_messages(chat: Chat, settings: Settings) -> None:
    ben = await chat.in_private("Ben", Locale.EN)
    await ben.say("/tip")
    heard = await ben.say("/privacy delete")
    assert "What will be deleted" in heard.text
    heard = await ben.press("Delete everything")
    assert "It is done" in heard.text
    assert in_files(settings.database_path, number(ben)) == 0
    heard = await ben.say("/privacy delete")
    assert "I keep nothing about you." in plain(heard.text)


async def test_a_button_pressed_by_somebody_else_deletes_what_is_theirs_alone(
    chat: Chat, settings: Settings
) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    await anna.say("/tip")
    await ben.say("/tip")
    await ben.press_id("s1:privacy-erase")
    assert in_files(settings.database_path, number(ben)) == 0
    assert in_files(settings.database_path, number(anna)) > 0


async def test_a_server_that_puts_the_bot_out_and_has_it_back(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/tip", here=True)
    community = f"discord:{chat.guild.id}"
    assert await planned(chat.core) == []
    (guild,) = chat.env.bot.guilds
    chat.env.backend.emit("GUILD_DELETE", {"id": str(guild.id), "unavailable": True})
    await chat.env.settle()
    assert guild.unavailable
    assert await planned(chat.core) == [], "an outage is no farewell"
    chat.env.backend.remove_guild(guild.id)
    await chat.env.settle()
    assert await planned(chat.core) == [community]
    await cast(SobrioClient, chat.env.bot).on_guild_join(guild)
    assert await planned(chat.core) == []


async def test_a_server_in_an_outage_is_no_server_that_was_left(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/tip", here=True)
    (guild,) = chat.env.bot.guilds
    guild.unavailable = True
    await cast(SobrioClient, chat.env.bot).on_ready()
    assert await planned(chat.core) == []
