"""The bot about itself."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Guide(commands.Cog):
    """Help and about."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def help(self, interaction: Interaction) -> None:
        """What the bot can do."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def about(self, interaction: Interaction) -> None:
        """What the bot is."""
        await self._desk.answer(interaction)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Guide(bot.desk))
