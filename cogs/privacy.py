"""What people have told and deleted of themselves."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Privacy(commands.GroupCog, group_name="privacy"):
    """One's own data."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def export(self, interaction: Interaction) -> None:
        """All that is held about the person, as a file."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def delete(self, interaction: Interaction) -> None:
        """Have it deleted, once it was confirmed."""
        await self._desk.answer(interaction)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Privacy(bot.desk))
