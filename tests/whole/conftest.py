"""A Discord on loopback with a server and a member, for a bot that is a process of its own."""

import re
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.loopback.answers import Answer
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import GuildHandle, RoleHandle, UserHandle
from tests.patience import PATIENCE

# As many as the generated reference tells of.
_REFERENCE = (ROOT / "docs" / "commands.md").read_text("utf-8")
COMMANDS = len(set(re.findall(r"^## /(\S+)", _REFERENCE, re.MULTILINE)))

# Discord's right that makes an admin.
MANAGE_SERVER = 1 << 5


class Place(NamedTuple):
    """A Discord with a server and a member, and the folder of the bot's database."""

    discord: LoopbackDiscord
    guild: GuildHandle
    anna: UserHandle
    folder: Path


class Team(NamedTuple):
    """An admin, an organiser and the role that makes one."""

    ada: UserHandle
    olivia: UserHandle
    role: RoleHandle


def picker(answer: Answer, purpose: str) -> str:
    """The id of the picker for a purpose."""
    return next(s.custom_id for s in answer.selects if purpose in s.custom_id)


@asynccontextmanager
async def set_up(folder: Path, filled_database: Path) -> AsyncGenerator[Place]:
    """A Discord with Anna on a server, and a folder with a database that has its documents."""
    shutil.copy(filled_database, folder / "sobrio.db")
    async with LoopbackDiscord.start() as discord:
        # A busy machine may take longer than the three seconds that Discord waits for a first sign.
        await discord.tune(acknowledge_within=PATIENCE)
        guild = await discord.add_guild("Numérique responsable", locale="fr")
        anna = await discord.add_member(guild, "Anna")
        yield Place(discord, guild, anna, folder)


@pytest.fixture
async def place(tmp_path: Path, filled_database: Path) -> AsyncGenerator[Place]:
    async with set_up(tmp_path, filled_database) as place:
        yield place
        expected = {401, 403, 404}  # what some tests provoke; a body that is wrong gives 400
        # An answer had arrived although the connection was lost; a server's events are full.
        codes = {40060, 30038}
        refused = [r for r in await place.discord.refused() if r.code not in codes]
        wrong = [request for request in refused if request.status not in expected]
        assert wrong == [], "the bot sent something that Discord does not take"


@pytest.fixture
async def team(place: Place) -> Team:
    discord, guild = place.discord, place.guild
    role = await discord.add_role(guild, "Organisation")
    ada = await discord.add_member(guild, "Ada", permissions=MANAGE_SERVER)
    return Team(ada, await discord.add_member(guild, "Olivia", roles=[role]), role)


async def set_up_team(place: Place, team: Team) -> None:
    """Have the role organise, and announcements in the general channel."""
    discord, guild = place.discord, place.guild
    card = await discord.slash(team.ada, guild.channel, "settings", locale="fr")
    roles = await discord.press(team.ada, card, "Rôles", locale="fr")
    await discord.choose(
        team.ada, roles, team.role.id, custom_id=picker(roles, "organiser"), locale="fr"
    )
    card = await discord.slash(team.ada, guild.channel, "settings", locale="fr")
    channels = await discord.press(team.ada, card, "Salons", locale="fr")
    await discord.choose(
        team.ada, channels, guild.channel.id, custom_id=picker(channels, "announcements"),
        locale="fr",
    )  # fmt: skip
