"""The bot as discord.py runs it: few intents, no cache, one desk for everything that is asked."""

import asyncio
import logging
import pkgutil
from collections.abc import Callable, Coroutine
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.core import Core
from bot.errors import GoneCommand, StorageUnavailable
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.painter import Painter
from bot.frontends.discord.places import Places
from bot.frontends.discord.posting import DiscordPlatform
from bot.frontends.discord.syncing import keep_registering, payload_of
from bot.frontends.discord.visitors import Interaction
from bot.frontends.discord.wire import trace

_log = logging.getLogger(__name__)

# Every file in this folder is loaded, by name: the cogs know the front end, not the reverse.
COGS = Path(__file__).parents[3] / "cogs"


# How long a stop waits for answers under way, and a start for the commands to be registered.
FINISH_SECONDS, REGISTERING_SECONDS = 3.0, 10.0

# Makes the platform of a client.
MakePlatform = Callable[[discord.Client, Pacer, Painter, Places], DiscordPlatform]


class Tree(app_commands.CommandTree[discord.Client]):
    """The slash commands; what fails before a command of ours begins is said as well."""

    async def on_error(
        self, interaction: Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Called by discord.py."""
        if interaction.type is discord.InteractionType.autocomplete:
            return  # choices are all that Discord takes here, and there are none
        client = interaction.client
        stale = (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)
        if isinstance(client, SobrioClient):
            told = GoneCommand() if isinstance(error, stale) else error
            await client.desk.apologise(interaction, told)


class SobrioClient(commands.Bot):
    """Sobrio on Discord. It reads no messages and keeps no members: interactions bring theirs."""

    def __init__(self, core: Core, platform: MakePlatform = DiscordPlatform) -> None:
        pacer = Pacer()
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            http_trace=trace(pacer),
        )
        self.core = core
        self.desk = Desk(core)
        painter = Painter(core.actions, core.pictures)
        self.platform = platform(self, pacer, painter, Places(self))
        self.was_ready = False
        self._registering: asyncio.Task[None] | None = None
        self._connected = ExitStack()

    async def setup_hook(self) -> None:
        """Load every cog and register the commands."""
        # People may ask before all channels are known: what is not known yet is refused, not taken.
        connected = self.core.platforms.connected("discord", self.platform)
        self._connected.enter_context(connected)
        for module in pkgutil.iter_modules([str(COGS)], "cogs."):
            await self.load_extension(module.name)
        # Not waited for longer than this: what Discord has from the last start still works.
        tried, payload = asyncio.Event(), payload_of(self, self.core)
        self._registering = asyncio.create_task(keep_registering(self, self.core, payload, tried))
        with suppress(TimeoutError):
            await asyncio.wait_for(tried.wait(), REGISTERING_SECONDS)

    async def on_ready(self) -> None:
        """Post what waited for us: the channels are known now."""
        self.was_ready = True
        # Those that are out of order just now are among them.
        there = {f"discord:{guild.id}" for guild in self.guilds}
        await _learn(self.core.departures.compare("discord", there))
        self.core.outbox.wake()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Have what is held of a server deleted, unless it asks the bot back."""
        await _learn(self.core.departures.left(f"discord:{guild.id}"))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep what is held of a server that has the bot again."""
        await _learn(self.core.departures.back(f"discord:{guild.id}"))

    async def on_resumed(self) -> None:
        """Look what is due: a machine that slept lost its connection, and nothing else tells us."""
        self.core.outbox.wake()

    async def close(self) -> None:
        """Let what is under way end before the connection and the database close."""
        self._connected.close()
        await self.core.outbox.finish(FINISH_SECONDS)
        if self._registering is not None:
            self._registering.cancel()
        await self.desk.finish(FINISH_SECONDS)
        await super().close()

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer buttons, menus and forms; discord.py answers the slash commands."""
        if interaction.type is discord.InteractionType.component:
            await self.desk.press(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.desk.submit(interaction)


async def _learn(news: Coroutine[Any, Any, None]) -> None:
    """Note where the bot is; what cannot be noted now is learned at the next start."""
    try:
        await news
    except StorageUnavailable as error:
        _log.warning("where the bot is could not be noted: %s", error)
