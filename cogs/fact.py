"""What editors do with facts."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

Typed = app_commands.Range[str, 1, 100]
Reason = app_commands.Range[str, 1, 300]


# Its roles are those of a server, so it is offered in servers alone, and checked there again.
@app_commands.allowed_contexts(guilds=True)
@app_commands.allowed_installs(guilds=True)
class FactEditing(commands.GroupCog, group_name="fact"):
    """To add facts, correct them, read them again, retire and restore them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def add(
        self, interaction: Interaction, subject: Typed | None = None, topic: Typed | None = None
    ) -> None:
        """Add a fact."""
        await self._desk.answer(interaction, subject=subject, topic=topic)

    @app_commands.command()
    async def edit(self, interaction: Interaction, fact: Typed) -> None:
        """Correct a fact."""
        await self._desk.answer(interaction, fact=fact)

    @app_commands.command()
    async def retire(self, interaction: Interaction, fact: Typed, reason: Reason) -> None:
        """Tell a fact no more."""
        await self._desk.answer(interaction, fact=fact, reason=reason)

    @app_commands.command()
    async def restore(self, interaction: Interaction, fact: Typed) -> None:
        """Tell a fact again."""
        await self._desk.answer(interaction, fact=fact)

    @app_commands.command()
    async def review(self, interaction: Interaction) -> None:
        """What waits for an editor."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def questions(self, interaction: Interaction) -> None:
        """The questions of members that nobody could answer."""
        await self._desk.answer(interaction)

    @app_commands.command()
    async def history(self, interaction: Interaction, fact: Typed) -> None:
        """Every version of a fact."""
        await self._desk.answer(interaction, fact=fact)

    @app_commands.command(name="import")
    async def take(
        self, interaction: Interaction, file: discord.Attachment | None = None, dry: bool = False
    ) -> None:
        """Take facts in from a file."""
        await self._desk.answer(interaction, file=file, dry=dry)

    @app_commands.command()
    async def export(self, interaction: Interaction, format: Typed = "yaml") -> None:  # noqa: A002
        """Everything that the community added, as a file."""
        await self._desk.answer(interaction, format=format)

    @app_commands.command()
    async def promote(self, interaction: Interaction, fact: Typed) -> None:
        """Offer a fact of the community to everybody."""
        await self._desk.answer(interaction, fact=fact)

    @add.autocomplete("subject")
    async def subjects(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The subjects that may be meant."""
        return await self._desk.suggest(interaction, "subject", typed)

    @add.autocomplete("topic")
    async def topics(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The topics of the subject that was named."""
        return await self._desk.suggest(interaction, "topic", typed)

    @edit.autocomplete("fact")
    @retire.autocomplete("fact")
    @restore.autocomplete("fact")
    @history.autocomplete("fact")
    @promote.autocomplete("fact")
    async def facts(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The facts that may be meant."""
        return await self._desk.suggest(interaction, "fact", typed)

    @export.autocomplete("format")
    async def formats(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The forms in which facts go out."""
        return await self._desk.suggest(interaction, "format", typed)


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(FactEditing(bot.desk))
