"""One instant, many channels: how fast they get their post, and what people notice meanwhile."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import aiohttp

from benchmarks.contenders import COMMAND, LOCALE, OPTIONS
from benchmarks.once.lives import LATENCY, MANY, POSTING
from benchmarks.once.planning import Planned, plan
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import ChannelHandle
from tests.loopback.jsons import JsonObject, as_list, as_object
from tests.loopback.process import Line
from tests.patience import PATIENCE
from tests.process import sobrio

# Requests that Discord takes of a bot in a second, and questions that people ask meanwhile.
LIMIT, ASKED = 50, 20.0

# A server has 500 channels at most.
_PER_GUILD = 500

# From the plan until it is due: it is written, the bot starts, and answers in quiet first.
PLANNED_A_SECOND, START_SECONDS = 100, 10.0


@dataclass(frozen=True, slots=True)
class FanOut:
    """What came of one instant: seconds from it to the first and the last post, and the rest."""

    channels: int
    posted: int
    first: float
    last: float
    limited: int
    quiet: Sequence[float]
    meanwhile: Sequence[float]

    @property
    def share(self) -> float:
        """Which part of Discord's limit was used, from the first post to the last."""
        spent = self.last - self.first
        return (self.channels - 1) / spent / LIMIT if self.channels > 1 else 0.0


async def fan_out(channels: int) -> FanOut:
    """Announce something in so many channels at one instant, while people ask."""
    patient = aiohttp.ClientTimeout(total=None)
    with TemporaryDirectory(prefix="sobrio-") as name:
        folder = Path(name)
        async with (
            LoopbackDiscord.start(contract=False) as discord,
            aiohttp.ClientSession(timeout=patient) as session,
        ):
            places, scene = await _scene(discord, channels)
            line = Line(session, discord.control_url)
            await discord.fault(*POSTING, delay=LATENCY, times=MANY)
            await plan(folder / "sobrio.db", ())
            async with sobrio(discord, folder) as bot:
                await discord.wait_for_session(identifies=1)
                await _ask(line, scene, 2.0)
                await bot.kill()
            await discord.wait_for_session(connected=0)
            within = timedelta(seconds=START_SECONDS + channels / PLANNED_A_SECOND)
            due = (datetime.now(UTC) + within).replace(microsecond=0)
            await plan(folder / "sobrio.db", (Planned("Bonjour", one, due) for one in places))
            async with sobrio(discord, folder):
                await discord.wait_for_session(identifies=2)
                await _ask(line, scene, 1.0)
                left = (due - datetime.now(UTC)).total_seconds()
                # Where a machine starts so slowly that it is due already, there is little quiet.
                quiet = await _ask(line, scene, max(left - 1.0, 1.0))
                meanwhile = await _until_posted(discord, line, scene, channels)
            return await _judged(discord, channels, due, quiet, meanwhile)


async def _scene(discord: LoopbackDiscord, channels: int) -> tuple[list[ChannelHandle], JsonObject]:
    """The channels, and somebody who asks in another."""
    home = await discord.add_guild("Numérique responsable", locale=LOCALE)
    anna, places = await discord.add_member(home, "Anna"), list[ChannelHandle]()
    while len(places) < channels:
        guild = await discord.add_guild("Un autre serveur", locale=LOCALE)
        count = min(_PER_GUILD, channels - len(places))
        places += await discord.add_channels(guild, "annonces", count)
    scene: JsonObject = {"user": anna.id, "channel": home.channel.id, "locale": LOCALE}
    scene |= {"command": COMMAND, "options": {**OPTIONS}}
    return places, scene


async def _ask(line: Line, scene: JsonObject, seconds: float) -> list[float]:
    """How long people wait for their answers, in milliseconds."""
    heard = as_object(await line.say("stream", {**scene, "rate": ASKED, "seconds": seconds}))
    return [float(ms) for ms in as_list(heard["ms"]) if isinstance(ms, int | float)]


async def _until_posted(
    discord: LoopbackDiscord, line: Line, scene: JsonObject, channels: int
) -> list[float]:
    asked, patience = await _ask(line, scene, channels / LIMIT + 3.0), time.monotonic() + PATIENCE
    while len(await discord.posts()) < channels and time.monotonic() < patience:
        asked += await _ask(line, scene, 1.0)
    return asked


async def _judged(
    discord: LoopbackDiscord,
    channels: int,
    due: datetime,
    quiet: Sequence[float],
    meanwhile: Sequence[float],
) -> FanOut:
    # The loopback's times are those of the machine's monotonic clock, as ours.
    began = time.monotonic() - (datetime.now(UTC) - due).total_seconds()
    requests = await discord.requests("POST", "/messages")
    times = sorted(one.at - began for one in requests if one.outcome == "passed")
    limited = (await discord.traffic()).limited
    return FanOut(channels, len(times), times[0], times[-1], limited, quiet, meanwhile)


def p99(times: Sequence[float]) -> float:
    """Within which ninety-nine of a hundred were answered."""
    return quantiles(times, n=100, method="inclusive")[98]
