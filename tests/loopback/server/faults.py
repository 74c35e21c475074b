"""Faults on demand: what goes wrong with the next requests that match."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

Drop = Literal["", "before", "after"]
Hold = Literal["", "before", "after"]


@dataclass
class Fault:
    """What happens to a request: an error status, a delay, a socket dropped before or after it.

    `hold`: it is kept waiting, before or after its effect, until all are let go. `late`: the error
    status comes although the request had its effect.
    """

    method: str
    path: str
    times: int
    status: int = 0
    code: int = 0
    message: str = ""
    delay: float = 0.0
    drop: Drop = ""
    hold: Hold = ""
    retry_after: float = 0.05
    late: bool = False


# What happens to a request with which nothing goes wrong.
NONE = Fault("", "", 0)


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._released = asyncio.Event()
        self.held = 0

    def add(self, fault: Fault) -> None:
        """Ask for a fault."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """Forget those that did not happen yet."""
        self._waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for this request, used up once more."""
        for fault in self._waiting:
            if fnmatchcase(method, fault.method) and fnmatchcase(path, fault.path):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    async def hold(self, tell: Callable[[], None]) -> None:
        """Keep a request waiting, and tell that one more does."""
        self.held += 1
        tell()
        try:
            await self._released.wait()
        finally:
            self.held -= 1

    def release(self) -> None:
        """Let go of all that are kept waiting."""
        self._released.set()
        self._released = asyncio.Event()
