"""Rate limits as Discord's headers describe them: so many requests per window, by bucket."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

MESSAGES = "/channels/{channel_id}/messages"


class Window:
    """A number of requests that may be made in each span of time."""

    def __init__(self, limit: int, seconds: float, monotonic: Callable[[], float]) -> None:
        self.limit = limit
        self._seconds = seconds
        self._monotonic = monotonic
        self._used = 0
        self._ends = -math.inf

    def take(self) -> bool:
        """Use one request up; False when none is left."""
        if self._monotonic() >= self._ends:
            self._ends = self._monotonic() + self._seconds
            self._used = 0
        if self._used >= self.limit:
            return False
        self._used += 1
        return True

    @property
    def remaining(self) -> int:
        """How many are left in this window."""
        return self.limit - self._used

    @property
    def reset_after(self) -> float:
        """Seconds until the window begins anew."""
        return max(0.0, self._ends - self._monotonic())


@dataclass(frozen=True)
class Rule:
    """The limit of one route, told by method and path with `*` for anything."""

    method: str
    path: str
    limit: int
    seconds: float


@dataclass(frozen=True)
class Verdict:
    """Whether a request may pass, and the headers that say so."""

    allowed: bool
    is_global: bool = False
    retry_after: float = 0.0
    headers: dict[str, str] = field(default_factory=dict[str, str])


class Limits:
    """The global limit and those of the routes."""

    def __init__(self, monotonic: Callable[[], float], wall: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._wall = wall
        # Only the figure for posting is taken from life; the rest is wide enough not to be met.
        self._rules = [Rule("POST", MESSAGES, 5, 5.0), Rule("*", "*", 50, 1.0)]
        self._windows: dict[tuple[Rule, str], Window] = {}
        self.set_global(50, 1.0)

    def set_global(self, limit: int, seconds: float) -> None:
        """Let so many requests pass in all."""
        self._global = Window(limit, seconds, self._monotonic)

    def set_route(self, method: str, path: str, limit: int, seconds: float) -> None:
        """Limit a route, told by its template such as `/channels/{channel_id}/messages`."""
        self._rules.insert(0, Rule(method, path, limit, seconds))

    def judge(self, method: str, template: str, major: str, *, exempt: bool) -> Verdict:
        """Count a request and tell whether it may pass; callbacks and webhooks skip the global."""
        if not exempt and not self._global.take():
            wait = self._global.reset_after
            headers = {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}
            return Verdict(False, True, wait, headers | {"Retry-After": str(math.ceil(wait))})
        rule = next(r for r in self._rules if _matches(r, method, template))
        key = (rule, f"{method} {template} {major}")
        window = self._windows.setdefault(key, Window(rule.limit, rule.seconds, self._monotonic))
        allowed = window.take()
        headers = self._headers(window, f"{method} {template}")
        if allowed:
            return Verdict(True, headers=headers)
        headers |= {"Retry-After": str(math.ceil(window.reset_after)), "X-RateLimit-Scope": "user"}
        return Verdict(False, False, window.reset_after, headers)

    def _headers(self, window: Window, route: str) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(window.limit),
            "X-RateLimit-Remaining": str(window.remaining),
            "X-RateLimit-Reset": f"{self._wall() + window.reset_after:.3f}",
            # Rounded up: who comes back a moment too early is refused.
            "X-RateLimit-Reset-After": f"{math.ceil(window.reset_after * 1000) / 1000:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
        }


def _matches(rule: Rule, method: str, template: str) -> bool:
    return fnmatchcase(method, rule.method) and fnmatchcase(template, rule.path)
