"""What admins ask of who did what."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

Typed = app_commands.Range[str, 1, 100]


class Audit(commands.Cog):
    """The trail of a community."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_contexts(guilds=True)
    @app_commands.allowed_installs(guilds=True)
    async def audit(
        self,
        interaction: Interaction,
        person: Typed | None = None,
        area: Typed | None = None,
        since: Typed | None = None,
    ) -> None:
        """Who did what in the community."""
        await self._desk.answer(interaction, person=person, area=area, since=since)

    @audit.autocomplete("person")
    async def people(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Those who cannot be mentioned."""
        return await self._desk.suggest(interaction, "person", typed)

    @audit.autocomplete("area")
    async def areas(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The areas that may be meant."""
        return await self._desk.suggest(interaction, "area", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Audit(bot.desk))
