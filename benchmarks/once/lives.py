"""The ways in which the bot dies: at a step of the path that a post takes, or at any moment."""

import asyncio
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

from tests.loopback.client import LoopbackDiscord
from tests.patience import PATIENCE
from tests.process import sobrio

# How long Discord takes to write a message, in seconds; and as often as it may be.
LATENCY, MANY = 0.1, 1_000_000

# When the bot is killed at random, in seconds from its start: it is there after three.
MOMENTS = (0.3, 6.0)

POSTING = ("POST", "/channels/*/messages")
PUBLISHING = ("POST", "/channels/*/crosspost")
LOOKING = ("GET", "/channels/*/messages")
SIGNING_IN = ("GET", "/users/@me")

# Statements of the outbox at which the bot ends itself, by what they are in the report.
STATEMENTS: Mapping[str, tuple[str, str]] = {
    "planning, not committed": ("deliver", "begun"),
    "planned": ("deliver", "done"),
    "claiming, not committed": ("claim", "begun"),
    "claimed": ("claim", "done"),
    "posted, acknowledging, not committed": ("end", "begun"),
    "acknowledged": ("end", "done"),
    "posted, noting the message, not committed": ("note_message", "begun"),
    "message noted, not published": ("note_message", "done"),
    "putting off, not committed": ("put_off", "begun"),
    "put off": ("put_off", "done"),
}

# Requests that Discord keeps waiting, before or after their effect, until the bot is dead.
REQUESTS: Mapping[str, tuple[tuple[str, str], Literal["before", "after"]]] = {
    "signing in": (SIGNING_IN, "before"),
    "sent, written after the death": (POSTING, "before"),
    "written, not answered": (POSTING, "after"),
    "publishing": (PUBLISHING, "before"),
    "published, not answered": (PUBLISHING, "after"),
    "looking for a post": (LOOKING, "before"),
}
CATCHING_UP, ANY_MOMENT = "connected, catching up", "at a random moment"
STEPS: Sequence[str] = (*STATEMENTS, *REQUESTS, CATCHING_UP)

# What must go wrong first, that it comes to these.
_AFTER_LOSSES = {"putting off, not committed", "put off", "looking for a post"}


class NeverCame(Exception):
    """The bot did not come to the step at which it was to die; says which, and what it logged."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the bot lives: its Discord, its folder, and by how many seconds its clock is ahead."""

    discord: LoopbackDiscord
    folder: Path
    random: Random


async def live(stage: Stage, step: str, ahead: float | None) -> None:
    """Start the bot and have it killed at a step; `ahead`: None is the bot as operators start it.

    Raises `NeverCame` or `NoAnswer` when it never came to that step.
    """
    await _trouble(stage.discord, step)
    if step in STATEMENTS:
        await _killed_by_itself(stage, step, ahead or 0.0)
    elif step in REQUESTS:
        await _killed_while_waiting(stage, ahead)
    else:
        await _killed(stage, step, ahead)
    await stage.discord.clear_faults()
    await stage.discord.release()
    await stage.discord.wait_for_session(connected=0)


async def _trouble(discord: LoopbackDiscord, step: str) -> None:
    """What Discord does meanwhile: of the faults that fit a request, the first is taken."""
    if step in REQUESTS:
        request, when = REQUESTS[step]
        await discord.fault(*request, hold=when)
    if step in _AFTER_LOSSES:
        await discord.fault(*POSTING, status=503, times=MANY)
    await discord.fault(*POSTING, delay=LATENCY, times=MANY)


def program(ahead: float | None) -> Sequence[str]:
    """The bot, or the same with a clock that is ahead."""
    if ahead is None:
        return ("run.py", "discord")
    return ("-m", "benchmarks.once.dying", f"{ahead}")


async def _killed_by_itself(stage: Stage, step: str, ahead: float) -> None:
    query, moment = STATEMENTS[step]
    # Of the other steps there may be but one.
    survived = stage.random.randrange(3) if query == "end" else 0
    doom = (*program(ahead), query, moment, f"{survived}")
    async with sobrio(stage.discord, stage.folder, program=doom) as bot:
        try:
            code = await asyncio.wait_for(bot.process.wait(), PATIENCE)
        except TimeoutError:
            raise NeverCame(f"{step} within {PATIENCE} s\n{bot.log}") from None
        if code != -signal.SIGKILL:
            raise NeverCame(f"{step}: it ended with {code} before\n{bot.log}")


async def _killed_while_waiting(stage: Stage, ahead: float | None) -> None:
    async with sobrio(stage.discord, stage.folder, program=program(ahead)) as bot:
        await stage.discord.wait_for_held(within=PATIENCE)
        await bot.kill()


async def _killed(stage: Stage, step: str, ahead: float | None) -> None:
    async with sobrio(stage.discord, stage.folder, program=program(ahead)) as bot:
        if step == CATCHING_UP:
            await stage.discord.wait_for_session(connected=1, within=PATIENCE)
        else:
            first, last = MOMENTS
            await asyncio.sleep(stage.random.uniform(first, last))
        await bot.kill()
