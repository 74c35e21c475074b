"""What members do with workshops."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


class Workshops(commands.GroupCog, group_name="workshops"):
    """To find workshops, and what one takes part in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="next")
    async def following(self, interaction: Interaction) -> None:
        """The next workshop."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def coming(self, interaction: Interaction) -> None:
        """The workshops to come."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def past(self, interaction: Interaction) -> None:
        """The workshops of the past."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def mine(self, interaction: Interaction) -> None:
        """One's own sign-ups and reminders."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def calendar(self, interaction: Interaction) -> None:
        """Workshops in one's own calendar."""
        await self._desk.answer(interaction)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Workshops(bot.desk))
