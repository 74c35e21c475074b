"""The loopback as a process: what it prints, and that it ends."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.loopback.client import LoopbackDiscord
from tests.loopback.jsons import JsonObject, as_object, parse, text
from tests.loopback.server.contract import PLACE
from tests.patience import PATIENCE, until

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def started(*arguments: str) -> AsyncGenerator[tuple[Process, JsonObject], None]:
    command = [sys.executable, "-W", "error", "-m", "tests.loopback", "--port", "0", *arguments]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=PIPE
    )
    try:
        assert process.stdout is not None
        yield process, as_object(parse(await process.stdout.readline()))
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.parametrize("how", ["stdin", "signal"])
async def test_it_prints_one_line_and_ends_when_told(how: str) -> None:
    async with started() as (process, line):
        assert list(line) == ["api", "gateway", "control", "contract"]
        assert text(line, "api").startswith("http://127.0.0.1:")
        assert text(line, "gateway").startswith("ws://127.0.0.1:")
        assert line["contract"] is PLACE.is_file()
        if how == "signal":
            process.send_signal(signal.SIGTERM)
        assert process.stdin is not None
        process.stdin.close()
        out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert (process.returncode, out, err) == (0, b"", b"")


async def test_the_contract_can_be_left_out() -> None:
    async with started("--no-contract") as (_, line):
        assert line["contract"] is False


async def test_a_test_that_fails_leaves_nothing_behind() -> None:
    addresses: list[str] = []

    async def fail() -> None:
        async with LoopbackDiscord.start() as loopback:
            addresses.append(loopback.api_url.split("/")[2])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    await nobody_answers_at(addresses[0])


async def test_a_test_that_is_killed_leaves_nothing_behind() -> None:
    script = """
import asyncio, os, signal
from tests.loopback.client import LoopbackDiscord

async def start_and_die():
    async with LoopbackDiscord.start() as loopback:
        print(loopback.api_url, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(start_and_die())
"""
    command = [sys.executable, "-c", script]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE)
    said, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    await nobody_answers_at(said.decode().split("/")[2])


async def nobody_answers_at(address: str) -> None:
    await until(lambda: not is_open(address), lambda: f"somebody answers at {address}")


def is_open(address: str) -> bool:
    host, port = address.split(":")
    with socket.socket() as caller:
        return caller.connect_ex((host, int(port))) == 0
