"""A small bot on plain discord.py with one of everything, to try the loopback with."""

from __future__ import annotations

import asyncio
import io
import os
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

if TYPE_CHECKING:
    from tests.loopback.client import LoopbackDiscord

Interaction = discord.Interaction[discord.Client]
Bot = TypeVar("Bot", bound=discord.Client)

FACTS = {
    "fr": ("plus de 1 000 signataires", "lancé en 2020"),
    "en": ("more than 1,000 signatories", "launched in 2020"),
}
TOPICS = {"signatories": "Signataires", "history": "Histoire", "partners": "Partenaires"}
CHANNEL, NONCE = "EXAMPLE_CHANNEL", "EXAMPLE_NONCE"


def point_at(api_url: str, gateway_url: str) -> None:
    """Let discord.py speak with the loopback instead of Discord."""
    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


class French(app_commands.Translator):
    """Names and descriptions in French."""

    words = {"topic": "sujet", "A fact about the programme": "Un fait sur le programme"}  # noqa: RUF012

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The French words, nothing for other languages."""
        return self.words.get(string.message) if locale is discord.Locale.french else None


def about(act: Callable[..., object]) -> str:
    """What a command's description says: its docstring, less the full stop."""
    return (act.__doc__ or "").removesuffix(".")


class ExampleBot(discord.Client):
    """A bot that signs in and registers its commands."""

    def __init__(self) -> None:
        # Discord sends guilds for a while; here they are there at once.
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.05)
        self.tree = app_commands.CommandTree(self)
        self.resumed = asyncio.Event()

    async def setup_hook(self) -> None:
        """Register the commands."""
        await self.tree.set_translator(French())
        self.tree.command(description=about(planettechcare))(planettechcare)
        self.tree.command(description=about(settings))(settings)
        for act in (propose, slow, card, chart, silent, mine):
            self.tree.command(description=about(act))(act)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Sign in at once: the usual pause of five seconds spares the real Discord only."""

    async def on_resumed(self) -> None:
        """Note that the session was resumed."""
        self.resumed.set()


class Another(discord.ui.View):
    """A button that shows the other fact, and a select of topics."""

    def __init__(self, locale: str) -> None:
        super().__init__(timeout=None)
        self._facts = FACTS[locale]

    @discord.ui.button(label="Un autre", custom_id="another")
    async def another(self, interaction: Interaction, _: discord.ui.Button[Another]) -> None:
        """Change the message in place."""
        embed = discord.Embed(title="Planet Tech'Care", description=self._facts[1])
        await interaction.response.edit_message(embed=embed)

    @discord.ui.select(
        custom_id="topic",
        placeholder="Sujet",
        options=[discord.SelectOption(label=n, value=v) for v, n in TOPICS.items()],
    )
    async def topic(self, interaction: Interaction, select: discord.ui.Select[Another]) -> None:
        """Tell what was chosen, in a private answer that comes later."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send(f"choisi : {select.values[0]}", ephemeral=True)


class Proposal(discord.ui.Modal, title="Proposer un fait"):
    """A form with a text and a choice."""

    fact = discord.ui.Label[discord.ui.Modal](
        text="Le fait",
        component=discord.ui.TextInput[discord.ui.Modal](custom_id="fact", min_length=3),
    )

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Thank for it."""
        field = self.fact.component
        assert isinstance(field, discord.ui.TextInput)
        await interaction.response.send_message(f"Merci : {field.value}", ephemeral=True)


async def suggest(_: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """The topics that begin with what was typed."""
    found = [(value, name) for value, name in TOPICS.items() if value.startswith(typed)]
    return [app_commands.Choice(name=name, value=value) for value, name in found]


@app_commands.autocomplete(topic=suggest)
async def planettechcare(interaction: Interaction, topic: str, count: int = 1) -> None:
    """A fact about the programme."""
    language = "fr" if interaction.locale is discord.Locale.french else "en"
    embed = discord.Embed(title="Planet Tech'Care", description=FACTS[language][0])
    embed.set_footer(text=f"{topic} x {count}")
    await interaction.response.send_message(embed=embed, view=Another(language))


async def propose(interaction: Interaction) -> None:
    """Open a form."""
    await interaction.response.send_modal(Proposal())


async def slow(interaction: Interaction) -> None:
    """Answer later, then change the answer and add another."""
    await interaction.response.defer(thinking=True, ephemeral=True)
    await asyncio.sleep(0.05)
    await interaction.edit_original_response(content="voilà")
    await interaction.followup.send("et encore", view=Another("fr"))


async def card(interaction: Interaction) -> None:
    """A layout with a text and a link."""
    layout = discord.ui.LayoutView()
    link = discord.ui.Button[discord.ui.LayoutView](label="Source", url="https://example.org")
    row = discord.ui.ActionRow[discord.ui.LayoutView](link)
    words = discord.ui.TextDisplay[discord.ui.LayoutView]("# Une carte")
    layout.add_item(discord.ui.Container[discord.ui.LayoutView](words, row))
    await interaction.response.send_message(view=layout)


async def chart(interaction: Interaction) -> None:
    """A file with alternative text."""
    picture = discord.File(io.BytesIO(b"points"), "chart.png", description="une courbe")
    await interaction.response.send_message(file=picture)


@app_commands.default_permissions(manage_guild=True)
async def settings(interaction: Interaction, who: discord.Member) -> None:
    """Name somebody without ringing them."""
    quiet = discord.AllowedMentions.none()
    await interaction.response.send_message(f"pour {who.mention}", allowed_mentions=quiet)


async def silent(_: Interaction) -> None:
    """Never answer."""


@app_commands.user_install()
@app_commands.allowed_contexts(dms=True, private_channels=True)
async def mine(interaction: Interaction) -> None:
    """Tell where it is used and by whose install."""
    own = interaction.is_user_integration()
    where = "entre nous" if interaction.context.private_channel else "avec le bot"
    await interaction.response.send_message(f"{where}, {'à moi' if own else 'du serveur'}")


@asynccontextmanager
async def present(loopback: LoopbackDiscord, make: Callable[[], Bot]) -> AsyncGenerator[Bot, None]:
    """Any bot in this process, signed in; signed out afterwards."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    point_at(loopback.api_url, loopback.gateway_url)
    known = await loopback.sessions()
    bot = make()
    serving = asyncio.create_task(bot.start(loopback.token))
    try:
        await loopback.wait_for_session(identifies=known.identifies + 1)
        yield bot
    finally:
        await bot.close()
        await serving
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


def signed_in(loopback: LoopbackDiscord) -> AbstractAsyncContextManager[ExampleBot]:
    """The example in this process, signed in; signed out afterwards."""
    return present(loopback, ExampleBot)


class Announcer(ExampleBot):
    """Announces once with a nonce as soon as it is signed in, for a process that gets killed."""

    async def on_connect(self) -> None:
        """Post the announcement."""
        channel = self.get_partial_messageable(int(os.environ[CHANNEL]))
        await channel.send("L'atelier commence", nonce=os.environ[NONCE])


if __name__ == "__main__":
    point_at(os.environ["EXAMPLE_API"], os.environ["EXAMPLE_GATEWAY"])
    Announcer().run(os.environ["EXAMPLE_TOKEN"], log_handler=None)
