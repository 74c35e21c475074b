"""What people ask of the practices."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Practices(commands.Cog):
    """Tips, and what a community does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def tip(
        self,
        interaction: Interaction,
        theme: app_commands.Range[str, 1, 100] | None = None,
        audience: app_commands.Range[str, 1, 100] | None = None,
        here: bool = False,
    ) -> None:
        """A tip, of a theme or for an audience if wanted."""
        await self._desk.answer(interaction, theme=theme, audience=audience, here=here)

    @app_commands.command()
    async def practices(
        self,
        interaction: Interaction,
        theme: app_commands.Range[str, 1, 100] | None = None,
        private: bool = False,
    ) -> None:
        """What the community does, by theme."""
        await self._desk.answer(interaction, theme=theme, private=private)

    @practices.autocomplete("theme")
    @tip.autocomplete("theme")
    async def themes(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The themes that may be meant."""
        return await self._desk.suggest(interaction, "theme", typed)

    @tip.autocomplete("audience")
    async def audiences(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The audiences that may be meant."""
        return await self._desk.suggest(interaction, "audience", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Practices(bot.desk))
