"""The yardstick: as little as a discord.py bot can be that answers one command with one card.

`python -m benchmarks.bare <file>`: the file holds the card as it goes over the wire.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

Interaction = discord.Interaction[discord.Client]


class Card(discord.ui.LayoutView):
    """A card that is there already: nothing is built, looked up or remembered to send it."""

    def __init__(self, components: list[dict[str, Any]]) -> None:
        super().__init__(timeout=None)
        self._components = components
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        """Called by discord.py for each answer."""
        return self._components

    def has_components_v2(self) -> bool:
        """Called by discord.py, which would look among the parts that this view does not have."""
        return True


class Bare(discord.Client):
    """A bot that has one command and keeps nothing in memory, as Sobrio does not either."""

    def __init__(self, command: str, card: Card) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(name=command, description="The card")
        async def answer(interaction: Interaction, topic: str) -> None:  # noqa: ARG001
            await interaction.response.send_message(view=card)

    async def setup_hook(self) -> None:
        """Register the command."""
        await self.tree.sync()


def main() -> None:
    """Be on the Discord that the environment names, as `run.py discord` would."""
    Route.BASE = os.environ["DISCORD_API_URL"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    told = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    Bare(told["command"], Card(told["components"])).run(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    main()
