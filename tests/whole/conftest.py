"""A Discord on loopback with a server and a member, for a bot that is a process of its own."""

import re
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import GuildHandle, UserHandle

# As many as the generated reference tells of.
_REFERENCE = (ROOT / "docs" / "commands.md").read_text("utf-8")
COMMANDS = len(set(re.findall(r"^## /(\S+)", _REFERENCE, re.MULTILINE)))


class Place(NamedTuple):
    """A Discord with a server and a member, and the folder of the bot's database."""

    discord: LoopbackDiscord
    guild: GuildHandle
    anna: UserHandle
    folder: Path


@asynccontextmanager
async def set_up(folder: Path, filled_database: Path) -> AsyncGenerator[Place]:
    """A Discord with Anna on a server, and a folder with a database that has its documents."""
    shutil.copy(filled_database, folder / "sobrio.db")
    async with LoopbackDiscord.start() as discord:
        guild = await discord.add_guild("Numérique responsable", locale="fr")
        anna = await discord.add_member(guild, "Anna")
        yield Place(discord, guild, anna, folder)


@pytest.fixture
async def place(tmp_path: Path, filled_database: Path) -> AsyncGenerator[Place]:
    async with set_up(tmp_path, filled_database) as place:
        yield place
        expected = {401, 403, 404}  # what some tests provoke; a body that is wrong gives 400
        twice = 40060  # the answer had arrived although the connection was lost
        refused = [r for r in await place.discord.refused() if r.code != twice]
        wrong = [request for request in refused if request.status not in expected]
        assert wrong == [], "the bot sent something that Discord does not take"
