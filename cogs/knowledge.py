"""What people ask about subjects: one command for each subject whose document names one."""

from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.visitors import Interaction

NameText = app_commands.Range[str, 1, 100]
TopicText = app_commands.Range[str, 1, 100]


class Knowledge(commands.Cog):
    """`/programme`, and the commands that the documents of subjects make."""

    def __init__(self, bot: SobrioClient) -> None:
        self._bot = bot

    async def cog_load(self) -> None:
        """Add a command for each subject that has one."""
        for subject in self._bot.core.subjects:
            if subject.command:
                self._bot.tree.add_command(subject_command(self._bot.desk, subject.command))

    @app_commands.command()
    async def programme(
        self,
        interaction: Interaction,
        name: NameText,
        topic: TopicText | None = None,
        private: bool = False,
    ) -> None:
        """The card of a subject, or of one of its topics."""
        await self._bot.desk.answer(interaction, name=name, topic=topic, private=private)

    @programme.autocomplete("name")
    async def names(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The subjects that may be meant."""
        return await self._bot.desk.suggest(interaction, "name", typed)

    @programme.autocomplete("topic")
    async def topics(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The topics of that subject that may be meant."""
        return await self._bot.desk.suggest(interaction, "topic", typed)


def subject_command(desk: Desk, name: str) -> app_commands.Command[Any, ..., None]:
    """The slash command of one subject."""

    async def ask(
        interaction: Interaction, topic: TopicText | None = None, private: bool = False
    ) -> None:
        await desk.answer(interaction, topic=topic, private=private)

    async def topics(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await desk.suggest(interaction, "topic", typed)

    made: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=name, description=name, callback=ask
    )
    made.autocomplete("topic")(topics)
    return made


async def setup(bot: SobrioClient) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(Knowledge(bot))
