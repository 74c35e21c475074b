"""Time as the preview has it: the machine's, until somebody moves it forward."""

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from discord import app_commands
from discord.ext import commands

from bot.clock import utc_now
from bot.core import Core
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.desk import Desk
from bot.frontends.discord.syncing import payload_of, sync_commands
from bot.frontends.discord.visitors import Interaction
from bot.matching import Choice
from bot.people import Actor
from bot.replies import Arguments, Block, Entries, Entry, Heading, Paragraph, Reply
from bot.table import Command
from bot.when.reading import read
from bot.when.saying import say, say_instant
from bot.when.suggesting import suggest

FORWARD = "forward"

Typed = app_commands.Range[str, 1, 100]

# More than happens in a year that is worth being looked at.
_MOST_STOPS, _MOST_SHOWN = 1_000, 20


class MovableClock:
    """Goes as the machine's clock does, ahead of it by as much as it was moved."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        """The present instant of the preview, in UTC."""
        return utc_now() + self._ahead

    def move_to(self, instant: datetime) -> None:
        """Go on from an instant; never back."""
        self._ahead = max(self._ahead, instant - utc_now())


class TimeCommands:
    """What the preview has and no real bot does: time moves forward when one says so."""

    def __init__(self, core: Core, clock: MovableClock) -> None:
        self._core = core
        self._clock = clock

    async def forward(self, actor: Actor, when: str) -> Reply:
        """Be at a later moment; all that is due until then happens on the way, each at its time."""
        zone = await self._zone_of(actor)
        to = read(when, self._clock(), zone, actor.locale)
        stops = [stop async for stop in self._stops(to.instant)]
        self._clock.move_to(to.instant)
        self._core.outbox.wake()
        words = self._core.catalogue[actor.locale]
        blocks: list[Block] = [Paragraph(words("preview-now", now=say(to, words)))]
        if stops:
            shown = [Entry(say_instant(stop, zone, words)) for stop in stops[-_MOST_SHOWN:]]
            blocks += [Heading(words("preview-stops")), Entries(tuple(shown))]
        return Reply(words("preview-time"), tuple(blocks))

    async def _stops(self, to: datetime) -> AsyncIterator[datetime]:
        """Stop wherever something is due, until an instant: it happens there."""
        for _ in range(_MOST_STOPS):
            due = await self._core.outbox.turn()
            if due is None or due > to:
                return
            self._clock.move_to(due)
            yield due

    async def suggest_when(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The moments that may be meant, in full."""
        zone = await self._zone_of(actor)
        return suggest(typed, self._clock(), zone, self._core.catalogue[actor.locale])

    async def _zone_of(self, actor: Actor) -> ZoneInfo:
        if actor.community is None:
            return self._core.settings.zone
        return (await self._core.communities.settings_of(actor.community)).zone

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"when": self.suggest_when}
        yield Command(FORWARD, self.forward, "command-forward", suggests=suggests)


class TimeCog(commands.Cog):
    """Moves time forward, in the preview alone: it is not among the files of `cogs/`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    async def forward(self, interaction: Interaction, when: Typed) -> None:
        """Move time forward."""
        await self._desk.answer(interaction, when=when)

    @forward.autocomplete("when")
    async def moments(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """The moments that may be meant."""
        return await self._desk.suggest(interaction, "when", typed)


async def add_time(client: SobrioClient, clock: MovableClock) -> None:
    """Let people on a client move the clock forward."""
    client.core.table.add(TimeCommands(client.core, clock).entries())
    await client.add_cog(TimeCog(client.desk))
    await sync_commands(client, client.core, payload_of(client, client.core))
