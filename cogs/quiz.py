"""The quiz."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Quiz(commands.Cog):
    """Questions on common errors."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def quiz(
        self,
        interaction: Interaction,
        about: app_commands.Range[str, 1, 100] | None = None,
        score: bool = False,
    ) -> None:
        """A question, of a category if wanted; or one's own score."""
        await self._desk.answer(interaction, about=about, score=score)

    @quiz.autocomplete("about")
    async def categories(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The categories that may be meant."""
        return await self._desk.suggest(interaction, "about", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Quiz(bot.desk))
