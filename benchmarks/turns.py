"""One turn of one bot: started, asked by a crowd, then at a steady pace, and stopped."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

import aiohttp

from benchmarks.contenders import COMMAND, LOCALE, OPTIONS, SOBRIO, Contender, Running, running
from benchmarks.usage import Memory, cpu_seconds, memory
from tests.loopback.client import LoopbackDiscord
from tests.loopback.jsons import JsonObject, as_list, as_object, number
from tests.loopback.process import Line

# Questions under way at a time in the crowd: enough that the bot always has a next one.
CROWD = 16

# Questions a second at the steady pace: as many requests as Discord takes of a bot.
PACE = 50

# Before anything is counted, both bots are asked for this part of a phase.
WARM_UP = 0.2


class NotTheSame(Exception):
    """The bots do not send the same card, so there is nothing to compare."""


@dataclass(frozen=True, slots=True)
class Phase:
    """Some seconds of questions: answers a second, milliseconds each took, processor time."""

    rate: float
    times: Sequence[float]
    cpu_ms: float
    busy: float
    discord_busy: float

    def percentile(self, which: int) -> float:
        """The time in milliseconds within which so many of a hundred were answered."""
        return quantiles(self.times, n=100, method="inclusive")[which - 1]


@dataclass(frozen=True, slots=True)
class Turn:
    """All that is measured of one bot in one round."""

    started_in: float
    crowd: Phase
    steady: Phase
    memory: Memory


class Place:
    """A Discord with somebody on it who asks one bot."""

    def __init__(self, line: Line, scene: JsonObject, bot: Running) -> None:
        self._line = line
        self._scene = scene
        self.bot = bot

    @classmethod
    @asynccontextmanager
    async def open(cls, contender: Contender, folder: Path) -> "AsyncGenerator[Place]":
        """A new Discord with one server, the bot on it, and a French reader."""
        patient = aiohttp.ClientTimeout(total=None)
        async with (
            LoopbackDiscord.start(contract=False) as discord,
            aiohttp.ClientSession(timeout=patient) as session,
        ):
            guild = await discord.add_guild("Numérique responsable", locale=LOCALE)
            anna = await discord.add_member(guild, "Anna")
            scene: JsonObject = {"user": anna.id, "channel": guild.channel.id, "locale": LOCALE}
            scene |= {"command": COMMAND, "options": {**OPTIONS}}
            async with running(contender, discord, folder) as bot:
                yield cls(Line(session, discord.control_url), scene, bot)

    async def card(self) -> JsonObject:
        """What the bot answers, as it came over the wire."""
        asked = as_object(await self._line.say("slash", self._scene))
        seen = as_object(await self._line.say("settle", {"interaction": asked["id"]}))
        return as_object(seen.get("data"))

    async def ask(self, verb: str, seconds: float, **how: float) -> Phase:
        """Let people ask for some seconds, as a `crowd` or in a `stream`."""
        pid = self.bot.process.pid
        before = cpu_seconds(pid)
        heard = as_object(await self._line.say(verb, {**self._scene, **how, "seconds": seconds}))
        spent, lasted = cpu_seconds(pid) - before, number(heard, "seconds")
        times = [float(ms) for ms in as_list(heard["ms"]) if isinstance(ms, int | float)]
        return Phase(
            rate=len(times) / lasted,
            times=times,
            cpu_ms=spent / len(times) * 1_000,
            busy=spent / lasted,
            discord_busy=number(heard, "busy"),
        )


async def first_start(folder: Path) -> tuple[float, JsonObject]:
    """Sobrio with an empty database: the seconds until it could be asked, and its card."""
    async with Place.open(SOBRIO, folder) as place:
        return place.bot.started_in, await place.card()


async def take_turn(contender: Contender, folder: Path, card: JsonObject, seconds: float) -> Turn:
    """Measure one bot; raise `NotTheSame` when it answers with another card."""
    async with Place.open(contender, folder) as place:
        if await place.card() != card:
            raise NotTheSame(f"{contender.name} sends another card")
        await place.ask("crowd", seconds * WARM_UP, at_once=CROWD)
        crowd = await place.ask("crowd", seconds, at_once=CROWD)
        steady = await place.ask("stream", seconds, rate=PACE)
        return Turn(place.bot.started_in, crowd, steady, memory(place.bot.process.pid))
