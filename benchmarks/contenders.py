"""Those who are measured: each a process of its own, on a Discord of its own."""

import json
import time
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.loopback.client import LoopbackDiscord
from tests.loopback.jsons import JsonObject
from tests.process import sobrio

# What everybody asks, and in which language they read.
COMMAND, OPTIONS, LOCALE = "planettechcare", {"topic": "signataires"}, "fr"


@dataclass(frozen=True, slots=True)
class Contender:
    """A bot: its name in the report and how it is started."""

    name: str
    arguments: Sequence[str]


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is there: its process, and the seconds from its start until it could be asked."""

    process: Process
    started_in: float


SOBRIO = Contender("Sobrio", ("run.py", "discord"))


def bare(card: JsonObject, folder: Path) -> Contender:
    """A bot that always answers with this card."""
    file = folder / "card.json"
    file.write_text(json.dumps({"command": COMMAND, **card}), "utf-8")
    return Contender("bare bot", ("-m", "benchmarks.bare", str(file)))


@asynccontextmanager
async def running(
    contender: Contender, discord: LoopbackDiscord, folder: Path
) -> AsyncGenerator[Running]:
    """The bot signed in with its commands registered, stopped at the end.

    Its database and its log are in the folder.
    """
    began = time.perf_counter()
    async with sobrio(discord, folder, program=contender.arguments) as bot:
        # Both register their commands before they sign in.
        await discord.wait_for_session(identifies=1)
        yield Running(bot.process, time.perf_counter() - began)
