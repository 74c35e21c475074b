"""What members propose to be known."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

NameText = app_commands.Range[str, 1, 100]


class Suggest(commands.Cog):
    """Facts and corrections that members suggest."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def suggest(
        self,
        interaction: Interaction,
        subject: NameText | None = None,
        topic: NameText | None = None,
    ) -> None:
        """A form for what should be known."""
        await self._desk.answer(interaction, subject=subject, topic=topic)

    @suggest.autocomplete("subject")
    async def subjects(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The subjects that may be meant."""
        return await self._desk.suggest(interaction, "subject", typed)

    @suggest.autocomplete("topic")
    async def topics(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The topics that may be meant."""
        return await self._desk.suggest(interaction, "topic", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Suggest(bot.desk))
