"""What people choose for themselves."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Communities(commands.Cog):
    """A person's own language."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def language(
        self, interaction: Interaction, language: app_commands.Range[str, 1, 100] | None = None
    ) -> None:
        """The language in which the bot answers."""
        await self._desk.answer(interaction, language=language)

    @language.autocomplete("language")
    async def languages(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The languages that may be meant."""
        return await self._desk.suggest(interaction, "language", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Communities(bot.desk))
