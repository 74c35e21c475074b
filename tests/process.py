"""The bot as a process of its own: `python run.py …` as an operator starts it."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from tests.conftest import ROOT
from tests.loopback.client import LoopbackDiscord
from tests.patience import PATIENCE, until


@dataclass(frozen=True, slots=True)
class Run:
    """What a finished process said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Sobrio:
    """A bot that is running."""

    process: Process
    log_file: Path

    @property
    def log(self) -> str:
        """What it logged so far."""
        return self.log_file.read_text("utf-8")

    async def wait_for_log(self, words: str) -> None:
        """Wait until the words were logged."""
        await until(lambda: words in self.log, lambda: f"never logged: {words}\n{self.log}")

    async def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        await self.process.wait()


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The machine's environment with these settings and no others of ours."""
    ours = Settings.model_fields
    kept = {name: value for name, value in os.environ.items() if name.lower() not in ours}
    return {**kept, **settings}


async def run(*arguments: str, **settings: str) -> Run:
    """Run a sub-command to its end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "run.py", *arguments,
        cwd=ROOT, env=environment(settings),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.communicate()
        raise
    return Run(process.returncode or 0, out.decode(), err.decode())


@asynccontextmanager
async def sobrio(
    discord: LoopbackDiscord,
    folder: Path,
    *,
    program: Sequence[str] = ("run.py", "discord"),
    **settings: str,
) -> AsyncGenerator[Sobrio, None]:
    """The bot on the loopback Discord, stopped at the end; its database is in the folder."""
    own = {
        "DISCORD_TOKEN": discord.token,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DATABASE_URL": f"sqlite:///{folder}/sobrio.db",
        **settings,
    }
    log_file = folder / "sobrio.log"
    with log_file.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *program, cwd=ROOT, env=environment(own), stderr=log
        )
    try:
        yield Sobrio(process, log_file)
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise
