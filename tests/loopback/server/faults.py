"""Faults on demand: what goes wrong with the next requests that match."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

Drop = Literal["", "before", "after"]


@dataclass
class Fault:
    """What happens to a request: an error status, a delay, a socket dropped before or after it."""

    method: str
    path: str
    times: int
    status: int = 0
    code: int = 0
    message: str = ""
    delay: float = 0.0
    drop: Drop = ""
    retry_after: float = 0.05


class Faults:
    """The faults still to come, in the order they were asked for."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

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
