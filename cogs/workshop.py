"""What organisers do with workshops."""

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction


# Its roles are those of a server, so it is offered in servers alone, and checked there again.
@app_commands.allowed_contexts(guilds=True)
@app_commands.allowed_installs(guilds=True)
class WorkshopOrganising(commands.GroupCog, group_name="workshop"):
    """To plan workshops, and see whether each month has one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def promise(self, interaction: Interaction) -> None:
        """The promise of one workshop a month."""
        await self._desk.answer(interaction)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(WorkshopOrganising(bot.desk))
