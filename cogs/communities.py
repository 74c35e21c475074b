"""What people choose for themselves, and admins for their community."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

SettingText = app_commands.Range[str, 1, 100]


class Communities(commands.Cog):
    """A person's own language, and the settings of a community."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def language(
        self, interaction: Interaction, language: app_commands.Range[str, 1, 100] | None = None
    ) -> None:
        """The language in which the bot answers."""
        await self._desk.answer(interaction, language=language)

    @app_commands.command()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_contexts(guilds=True)
    @app_commands.allowed_installs(guilds=True)
    async def settings(
        self,
        interaction: Interaction,
        language: SettingText | None = None,
        zone: SettingText | None = None,
        holidays: SettingText | None = None,
    ) -> None:
        """What holds in the community."""
        await self._desk.answer(interaction, language=language, zone=zone, holidays=holidays)

    @settings.autocomplete("language")
    @language.autocomplete("language")
    async def languages(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The languages that may be meant."""
        return await self._desk.suggest(interaction, "language", typed)

    @settings.autocomplete("zone")
    async def zones(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The time zones that may be meant."""
        return await self._desk.suggest(interaction, "zone", typed)

    @settings.autocomplete("holidays")
    async def countries(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The countries that may be meant."""
        return await self._desk.suggest(interaction, "holidays", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Communities(bot.desk))
