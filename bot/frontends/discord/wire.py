"""What goes over the wire to Discord: given its turn, and watched for what becomes of it.

discord.py tries again by itself, so its last answer alone does not tell whether an earlier try had
an effect: a message may be written, the answer be a 502, and the next try meet a closed door.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import SimpleNamespace

import aiohttp
import yarl

from bot.frontends.discord.pacing import Pacer

# How long discord.py may go on with one request, from its first try: its last one must come while
# Discord still remembers the nonce, which it does for a few minutes. And how long it may let one
# wait that it holds back for a limit which it knows of.
LONGEST_SECONDS = 60.0

# Answers to what people do: Discord does not count them.
_UNCOUNTED = {"interactions", "webhooks"}

_REQUEST_TIMEOUT = 408


@dataclass(slots=True)
class Try:
    """One request as it went over the wire."""

    sent: bool = False
    status: int = 0

    @property
    def passed(self) -> bool:
        """Whether Discord said that it is done."""
        return 200 <= self.status < 300

    @property
    def refused(self) -> bool:
        """Whether Discord said that it is not."""
        return 400 <= self.status < 500 and self.status != _REQUEST_TIMEOUT


class OnlyOnce(Exception):
    """What may have been done already is not tried again."""


@dataclass(slots=True)
class Witness:
    """Saw every try of what was done while it watched.

    `only_once`: no further try is let through when one before may have had an effect. Without it,
    doing it twice must be the same as once.
    """

    tries: list[Try] = field(default_factory=list[Try])
    only_once: bool = False

    @property
    def unsettled(self) -> bool:
        """Whether any try may have had an effect, for all that its answer says."""
        return any(tried.sent and not tried.refused for tried in self.tries)

    @property
    def passed(self) -> bool:
        """Whether Discord said that it is done, although that may not have come through to us."""
        return any(tried.passed for tried in self.tries)


@dataclass(slots=True)
class _Watch:
    witness: Witness
    deadline: asyncio.Timeout

    def wait(self) -> None:
        """The first try waits for its turn: that may take long, and is not counted. Raises
        `OnlyOnce` for a further one that must not be."""
        if self.witness.only_once and self.witness.unsettled:
            raise OnlyOnce
        if not self.witness.tries:
            self.deadline.reschedule(None)

    def begin(self) -> None:
        """A try has its turn."""
        if not self.witness.tries:
            self.deadline.reschedule(asyncio.get_running_loop().time() + LONGEST_SECONDS)
        self.witness.tries.append(Try())


_watching: ContextVar[_Watch | None] = ContextVar("_watching", default=None)


@asynccontextmanager
async def watched(witness: Witness) -> AsyncGenerator[None]:
    """Let a witness see the requests of the block; raise `TimeoutError` when they take too long.

    The time begins anew with the turn of the first one, and the wait for that is not counted.
    """
    async with asyncio.timeout(LONGEST_SECONDS) as deadline:
        former = _watching.set(_Watch(witness, deadline))
        try:
            yield
        finally:
            _watching.reset(former)


def trace(pacer: Pacer) -> aiohttp.TraceConfig:
    """What a discord.py client is made with, as `http_trace`.

    The turn is given here and not before discord.py is called, because it waits by itself too,
    tries again by itself, and after a limit was met lets go of all that waited at once.
    """

    async def begin(
        _: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestStartParams
    ) -> None:
        watch = _watching.get()
        if watch:
            watch.wait()
        if _is_counted(params.url):
            await pacer.turn()
        if watch:
            watch.begin()

    async def note_sent(
        _: aiohttp.ClientSession, __: SimpleNamespace, ___: aiohttp.TraceRequestHeadersSentParams
    ) -> None:
        if watch := _watching.get():
            watch.witness.tries[-1].sent = True

    async def note_answer(
        _: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestEndParams
    ) -> None:
        if watch := _watching.get():
            watch.witness.tries[-1].status = params.response.status

    config = aiohttp.TraceConfig()
    config.on_request_start.append(begin)
    config.on_request_headers_sent.append(note_sent)
    config.on_request_end.append(note_answer)
    return config


def _is_counted(url: yarl.URL) -> bool:
    """Whether it counts for the limit of all requests: the API (/api/v10/…), less the answers."""
    parts = url.parts
    return parts[1:2] == ("api",) and not _UNCOUNTED.intersection(parts[3:4])
