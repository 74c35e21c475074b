"""A Discord on loopback with a server, and the bot that is signed in there."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import discord
import pytest

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.posting import DiscordPlatform
from bot.platforms import NotPosted, Post, Refusal, private_place
from bot.replies import Action, Paragraph, Reply
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import ChannelHandle, GuildHandle, UserHandle
from tests.patience import until

CARD = Reply("Atelier", (Paragraph("Mardi à 14 h"),), (Action("Un conseil", "tip"),))


@dataclass
class Scene:
    """A Discord with a server, and the bot that is signed in there.

    `allowed`: the codes of refusals (400) that a test brings about on purpose.
    """

    discord: LoopbackDiscord
    guild: GuildHandle
    bot: SobrioClient
    allowed: set[int] = field(default_factory=lambda: {40033, 50024})

    @property
    def platform(self) -> DiscordPlatform:
        return self.bot.platform

    @property
    def place(self) -> str:
        return named(self.guild.channel)

    @property
    def posting(self) -> str:
        return f"/channels/{self.guild.channel.id}/messages"

    async def deny(self, rights: int) -> None:
        """Take rights from the bot, and wait until it was told."""
        await self.discord.deny_channel(self.guild.channel, rights)
        channel = self.bot.get_channel(int(self.guild.channel.id))
        assert isinstance(channel, discord.TextChannel)
        me = channel.guild.me
        await until(lambda: channel.overwrites_for(me).pair()[1].value == rights)

    async def refused(self, post: Post, place: str | None = None) -> Refusal:
        """Why a post is refused."""
        with pytest.raises(NotPosted) as told:
            await self.platform.post(place or self.place, post)
        return told.value.refusal


def named(channel: ChannelHandle) -> str:
    return f"discord:{channel.id}"


def private(who: UserHandle) -> str:
    return private_place(f"discord:{who.id}")


def lately() -> datetime:
    return datetime.now(UTC)
