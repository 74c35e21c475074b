"""What organisers do with announcements."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

Typed = app_commands.Range[str, 1, 100]
Channel = discord.TextChannel


# Its roles are those of a server, so it is offered in servers alone, and checked there again.
@app_commands.allowed_contexts(guilds=True)
@app_commands.allowed_installs(guilds=True)
class Announcements(commands.GroupCog, group_name="announce"):
    """To write announcements, see them, change them and call them off."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def write(
        self,
        interaction: Interaction,
        when: Typed | None = None,
        channel: Channel | None = None,
        repeat: Typed | None = None,
        mention: discord.Role | None = None,
        publish: bool = False,
    ) -> None:
        """Write an announcement."""
        place, role = _id(channel), _id(mention)
        await self._desk.answer(
            interaction, when=when, channel=place, repeat=repeat, mention=role, publish=publish
        )

    @app_commands.command(name="list")
    async def coming(self, interaction: Interaction) -> None:
        """The announcements to come."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def edit(
        self,
        interaction: Interaction,
        announcement: Typed,
        when: Typed | None = None,
        channel: Channel | None = None,
        repeat: Typed | None = None,
        mention: discord.Role | None = None,
        publish: bool | None = None,
    ) -> None:
        """Change an announcement to come."""
        await self._desk.answer(
            interaction,
            announcement=announcement,
            when=when,
            channel=_id(channel),
            repeat=repeat,
            mention=_id(mention),
            publish=publish,
        )

    @app_commands.command()
    async def cancel(self, interaction: Interaction, announcement: Typed) -> None:
        """Call an announcement off."""
        await self._desk.answer(interaction, announcement=announcement)

    @app_commands.command()
    async def log(self, interaction: Interaction) -> None:
        """What was posted or not, and why."""
        await self._desk.answer(interaction)

    @write.autocomplete("when")
    @edit.autocomplete("when")
    async def moments(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The moments that may be meant."""
        return await self._desk.suggest(interaction, "when", typed)

    @write.autocomplete("repeat")
    @edit.autocomplete("repeat")
    async def repeats(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """How it may come back."""
        return await self._desk.suggest(interaction, "repeat", typed)

    @edit.autocomplete("announcement")
    @cancel.autocomplete("announcement")
    async def announcements(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The announcements that may be meant."""
        return await self._desk.suggest(interaction, "announcement", typed)


def _id(named: discord.TextChannel | discord.Role | None) -> str | None:
    """A channel or a role as the core knows it."""
    return f"discord:{named.id}" if named else None


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Announcements(bot.desk))
