"""The process of a Discord on loopback, and the line to its control."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.loopback.jsons import Json, JsonObject, as_object, dump, parse, text
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]


class ControlError(Exception):
    """The control refused: what was asked is not possible here."""


class Line:
    """Says verbs to the control and hears what they tell."""

    def __init__(self, session: aiohttp.ClientSession, control: str) -> None:
        self._session = session
        self._control = control

    async def say(self, verb: str, told: JsonObject | None = None) -> Json:
        """Say one verb."""
        body = dump(told or {}).encode()
        async with self._session.post(f"{self._control}/{verb}", data=body) as response:
            heard = parse(await response.read())
        if response.status != 200:
            raise ControlError(text(as_object(heard), "error") or f"{verb}: {response.status}")
        return heard

    async def read(self, url: str) -> bytes:
        """The content behind an address of this Discord."""
        async with self._session.get(url) as response:
            response.raise_for_status()
            return await response.read()


@asynccontextmanager
async def running(arguments: list[str]) -> AsyncGenerator[JsonObject, None]:
    """Start the process, tell its addresses, and end it whatever happens."""
    command = [sys.executable, "-m", "tests.loopback", "--port", "0", *arguments]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    try:
        yield await _first_line(process)
    finally:
        await _end(process)


async def _first_line(process: Process) -> JsonObject:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    if not line:
        raise ControlError(f"the process ended at once with {await process.wait()}")
    return as_object(parse(line))


async def _end(process: Process) -> None:
    """Close its stdin, which ends it; kill it when that is not enough."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        await asyncio.wait_for(process.communicate(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
