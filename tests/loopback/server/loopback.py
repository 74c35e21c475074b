"""The whole of this Discord in one place, handed to whoever answers a request."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from tests.loopback.server.clock import Clock
from tests.loopback.server.commands import Registry
from tests.loopback.server.contract import Contract
from tests.loopback.server.faults import Faults
from tests.loopback.server.interactions import Interactions
from tests.loopback.server.journal import Journal
from tests.loopback.server.limits import Limits
from tests.loopback.server.sessions import Sessions
from tests.loopback.server.world import World


class Pulse:
    """Wakes those who wait for something to become true."""

    def __init__(self) -> None:
        self._beat = asyncio.Event()

    def beat(self) -> None:
        """Something changed."""
        self._beat.set()
        self._beat = asyncio.Event()

    async def until(self, true: Callable[[], bool], within: float) -> bool:
        """Wait until it is true; False when that took too long."""
        try:
            async with asyncio.timeout(within):
                while not true():
                    await self._beat.wait()
        except TimeoutError:
            return true()
        return True


class Loopback:
    """World, records, limits, faults and sessions; `reset` begins them anew."""

    def __init__(self, clock: Clock, token: str, contract: Contract) -> None:
        self.clock = clock
        self.token = token
        self.contract = contract
        self.pulse = Pulse()
        self.base = ""
        self.gateway = ""
        self.reset()

    def reset(self) -> None:
        """Forget everything but the address and the token."""
        self.world = World(self.clock)
        self.commands = Registry(self.world.ids)
        self.interactions = Interactions(self.clock, self.world.ids)
        self.limits = Limits(self.clock.monotonic, self.clock.wall)
        self.faults = Faults()
        self.journal = Journal()
        self.sessions = Sessions()
