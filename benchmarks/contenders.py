"""Those who are measured: each a process of its own, on a Discord of its own."""

import json
import sys
import time
from asyncio.subprocess import Process, create_subprocess_exec
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.loopback.client import LoopbackDiscord
from tests.loopback.jsons import JsonObject
from tests.process import ROOT, environment

# What everybody asks, and in which language they read.
COMMAND, OPTIONS, LOCALE = "planettechcare", {"topic": "signataires"}, "fr"

STARTING_SECONDS = 30.0


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
    settings = {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DATABASE_URL": f"sqlite:///{folder}/sobrio.db",
    }
    began = time.perf_counter()
    with (folder / f"{contender.name}.log").open("wb") as log:
        process = await create_subprocess_exec(
            sys.executable, *contender.arguments, cwd=ROOT, env=environment(settings), stderr=log
        )
    try:
        # Both register their commands before they sign in.
        await discord.wait_for_session(identifies=1, within=STARTING_SECONDS)
        yield Running(process, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
