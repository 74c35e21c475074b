"""What people have sent to them by private message."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Subscriptions(commands.Cog):
    """The switches."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def subscribe(self, interaction: Interaction) -> None:
        """What is sent to the person, and what else could be."""
        await self._desk.answer(interaction)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Subscriptions(bot.desk))
