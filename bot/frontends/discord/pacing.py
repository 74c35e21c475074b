"""How fast the bot speaks by itself: as near Discord's limits as it can without meeting them.

Why these figures: see docs/decisions/0016-posting-once.md.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiolimiter import AsyncLimiter

# Discord takes 50 requests in a second. A leaky bucket lets through, in any second, as many as it
# holds and its rate besides: here 1.2 + 49.3, so 50 whole ones at most. The half up to 51 takes up
# requests that arrive closer together than they were sent (10 ms), what is above 1 a timer that
# wakes us late (4 ms), which would cost rate otherwise.
RATE, BURST = 49.3, 1.2

# Discord takes 5 messages in 5 s in a channel. With 4 at most, one is always left: at the fifth
# discord.py would keep its answer back until the 5 s are over.
SPACING_SECONDS = 1.25


@dataclass(slots=True, eq=False)
class _Gate:
    """The way into one channel, and how many are on it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    opens_at: float = 0.0
    users: int = 0


class Pacer:
    """Gives everything that the bot sends by itself its turn, in the order in which it came."""

    def __init__(self) -> None:
        self._limiter = AsyncLimiter(BURST, BURST / RATE)
        # One turn in a pass of the event loop: while thousands begin in one, time goes by and the
        # bucket leaks, but nothing is sent before its end, and then all at once.
        self._one = asyncio.Lock()
        self._gates: dict[int, _Gate] = {}

    async def turn(self) -> None:
        """Wait until one more request may go."""
        async with self._one:
            await self._limiter.acquire()

    @asynccontextmanager
    async def alone_in(self, channel: int) -> AsyncGenerator[None]:
        """Be the only one who posts in a channel, long enough after the one before.

        To be entered before asking for a turn: who waits here takes nobody's.
        """
        gate = self._gates.setdefault(channel, _Gate())
        gate.users += 1
        try:
            async with gate.lock:
                now = asyncio.get_running_loop().time
                await asyncio.sleep(max(0.0, gate.opens_at - now()))
                try:
                    yield
                finally:
                    gate.opens_at = now() + SPACING_SECONDS
        finally:
            gate.users -= 1
            asyncio.get_running_loop().call_later(SPACING_SECONDS, self._forget, channel, gate)

    def _forget(self, channel: int, gate: _Gate) -> None:
        """Let go of a channel in which nobody posts any more."""
        idle = not gate.users and gate.opens_at <= asyncio.get_running_loop().time()
        if idle and self._gates.get(channel) is gate:
            del self._gates[channel]
