"""Serve a Discord on loopback until stdin closes or the process is told to end."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import threading
import time
from contextlib import suppress

from aiohttp import web

from tests.loopback.jsons import JsonObject, dump
from tests.loopback.server.clock import Clock
from tests.loopback.server.contract import PLACE, Contract
from tests.loopback.server.control import Control
from tests.loopback.server.gateway import Gateway
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.web import MOST_BYTES, PREFIX, Rest, attachment

HOST = "127.0.0.1"


def main() -> None:
    """Read the command line and serve."""
    reader = argparse.ArgumentParser(prog="python -m tests.loopback", description=__doc__)
    reader.add_argument("--port", type=int, default=0, help="0 takes a free one")
    reader.add_argument("--token", default="loopback", help="what the bot signs in with")
    reader.add_argument("--no-contract", action="store_true", help="do not check bodies by it")
    asked = reader.parse_args()
    contract = Contract(None if asked.no_contract else PLACE)
    clock = Clock(time.monotonic, time.time)
    asyncio.run(serve(Loopback(clock, asked.token, contract), asked.port))


async def serve(loopback: Loopback, port: int) -> None:
    """Serve until told to stop."""
    gateway = Gateway(loopback)
    app = application(loopback, gateway)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        site = web.TCPSite(runner, HOST, port)
        await site.start()
        address = f"{HOST}:{runner.addresses[0][1]}"
        # Before the line is printed: who reads it may send a signal at once.
        ended = _ending()
        sys.stdout.write(dump(_addresses(loopback, address)) + "\n")
        sys.stdout.flush()
        await ended.wait()
    finally:
        await gateway.close()
        await runner.cleanup()


def application(loopback: Loopback, gateway: Gateway) -> web.Application:
    """The routes of the web server."""
    app = web.Application(client_max_size=MOST_BYTES)
    rest, control = Rest(loopback), Control(loopback, gateway)

    async def read_attachment(request: web.Request) -> web.Response:
        return await attachment(request, loopback)

    app.router.add_get("/gateway", gateway.handle)
    app.router.add_post("/control/{verb}", control.handle)
    app.router.add_get("/attachments/{channel}/{id}/{name}", read_attachment)
    app.router.add_route("*", PREFIX + "/{path:.*}", rest.handle)
    return app


def _addresses(loopback: Loopback, address: str) -> JsonObject:
    loopback.base, loopback.gateway = f"http://{address}", f"ws://{address}/gateway"
    return {
        "api": f"{loopback.base}{PREFIX}",
        "gateway": loopback.gateway,
        "control": f"{loopback.base}/control",
        "contract": loopback.contract.present,
    }


def _ending() -> asyncio.Event:
    """What is set when stdin closes, as it does when the test dies, or a signal comes."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ended.set)
    # A thread, because asyncio reads from pipes only, and stdin may be a file or nothing.
    threading.Thread(target=_hear_the_end, args=(loop, ended), daemon=True).start()
    return ended


def _hear_the_end(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    while os.read(0, 4096):
        pass
    # The loop is gone already when a signal ended it.
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(ended.set)


if __name__ == "__main__":
    main()
