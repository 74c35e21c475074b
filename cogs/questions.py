"""What people ask in their own words."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Questions(commands.Cog):
    """`/ask`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def ask(
        self,
        interaction: Interaction,
        question: app_commands.Range[str, 1, 300],
        private: bool = False,
    ) -> None:
        """What answers a question."""
        await self._desk.answer(interaction, question=question, private=private)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Questions(bot.desk))
