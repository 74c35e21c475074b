"""What organisers do with workshops."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

Typed = app_commands.Range[str, 1, 100]
Line = app_commands.Range[str, 1, 150]
Link = app_commands.Range[str, 1, 500]


# Its roles are those of a server, so it is offered in servers alone, and checked there again.
@app_commands.allowed_contexts(guilds=True)
@app_commands.allowed_installs(guilds=True)
class WorkshopOrganising(commands.GroupCog, group_name="workshop"):
    """To plan workshops, confirm them, move them, call them off."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def plan(
        self,
        interaction: Interaction,
        title: Line,
        when: Typed,
        kind: Typed | None = None,
        repeat: Typed | None = None,
    ) -> None:
        """Plan a workshop."""
        await self._desk.answer(interaction, title=title, when=when, kind=kind, repeat=repeat)

    @app_commands.command()
    async def edit(self, interaction: Interaction, workshop: Typed) -> None:
        """Complete or correct a workshop."""
        await self._desk.answer(interaction, workshop=workshop)

    @app_commands.command()
    async def confirm(self, interaction: Interaction, workshop: Typed) -> None:
        """Announce a workshop."""
        await self._desk.answer(interaction, workshop=workshop)

    @app_commands.command()
    async def move(
        self, interaction: Interaction, workshop: Typed, when: Typed, reason: Line | None = None
    ) -> None:
        """Put a workshop on another date."""
        await self._desk.answer(interaction, workshop=workshop, when=when, reason=reason)

    @app_commands.command()
    async def cancel(
        self, interaction: Interaction, workshop: Typed, reason: Line | None = None
    ) -> None:
        """Call a workshop off."""
        await self._desk.answer(interaction, workshop=workshop, reason=reason)

    @app_commands.command()
    async def replay(
        self,
        interaction: Interaction,
        workshop: Typed,
        replay: Link | None = None,
        summary: Link | None = None,
    ) -> None:
        """Give the replay of a workshop."""
        await self._desk.answer(interaction, workshop=workshop, replay=replay, summary=summary)

    @app_commands.command()
    async def people(self, interaction: Interaction, workshop: Typed) -> None:
        """Who takes part in a workshop."""
        await self._desk.answer(interaction, workshop=workshop)

    @app_commands.command(name="import")
    async def take_in(
        self, interaction: Interaction, file: discord.Attachment | None = None
    ) -> None:
        """Take in workshops from a file."""
        await self._desk.answer(interaction, file=file)

    @app_commands.command()
    async def promise(self, interaction: Interaction) -> None:
        """The promise of one workshop a month."""
        await self._desk.answer(interaction)

    @plan.autocomplete("when")
    @move.autocomplete("when")
    async def moments(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The moments that may be meant."""
        return await self._desk.suggest(interaction, "when", typed)

    @plan.autocomplete("kind")
    async def sorts(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The kinds that may be meant."""
        return await self._desk.suggest(interaction, "kind", typed)

    @plan.autocomplete("repeat")
    async def repeats(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """How it may come back."""
        return await self._desk.suggest(interaction, "repeat", typed)

    @edit.autocomplete("workshop")
    @confirm.autocomplete("workshop")
    @move.autocomplete("workshop")
    @cancel.autocomplete("workshop")
    @people.autocomplete("workshop")
    @replay.autocomplete("workshop")
    async def workshops(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The workshops that may be meant."""
        return await self._desk.suggest(interaction, "workshop", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(WorkshopOrganising(bot.desk))
