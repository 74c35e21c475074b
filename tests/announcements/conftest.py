"""What the conversations about announcements share: a server with an organiser, and a clock."""

from collections.abc import AsyncGenerator, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import discord
import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.people import Actor
from bot.settings import Settings
from tests.announcements.stage import Desk, Watch, set_up
from tests.conftest import open_bot
from tests.conversation import Chat, Heard, Voice, plain


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncGenerator[Desk]:
    """An outbox on a file of its own, which posts on a board."""
    async with set_up(tmp_path / "outbox.db", Watch()) as opened:
        yield opened


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def core(settings: Settings, watch: Watch) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        yield core


@pytest.fixture
async def admin(chat: Chat) -> Actor:
    """Somebody who may change the settings of the server."""
    community = f"discord:{chat.guild.id}"
    return await chat.core.communities.actor(
        Visitor("discord:0", community=community, manages=True)
    )


@pytest.fixture
async def olivia(chat: Chat, admin: Actor) -> Voice:
    """An organiser of a server that has a channel for announcements."""
    voice = await chat.as_("Olivia")
    role = chat.guild.roles["Olivia's"].id
    await chat.core.communities.set_roles(admin, RolePurpose.ORGANISER, [f"discord:{role}"])
    place = f"discord:{chat.channel.id}"
    await chat.core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, place)
    return voice


def posted(chat: Chat) -> list[str]:
    """What the bot posted in the channel without being asked."""
    return [
        plain("\n".join(_texts(message.components)))
        for message in chat.channel.history()
        if message.interaction_metadata is None and message.author.bot
    ]


def _texts(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _texts(getattr(component, "children", ()))


async def write(voice: Voice, text: str = "Atelier DEEE", **options: object) -> Heard:
    """Write an announcement in French, up to its preview."""
    assert (await voice.say("/announce write", **options)).form
    return await voice.fill(text_fr=text, text_en="")
