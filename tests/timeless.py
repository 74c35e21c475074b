"""An event loop whose time passes by itself: nobody waits for it, and no machine is too slow."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec

P = ParamSpec("P")


# What one pass of the loop takes, in seconds: with none, what is due in less than a float can tell
# would be due for ever.
_PASS = 1e-6


class _Skipping(selectors.SelectSelector):
    """Where others would wait for a time, that time has passed."""

    passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(None if timeout is None else 0)
        self.passed += _PASS + (0.0 if ready else timeout or 0.0)
        return ready


class Timeless(asyncio.SelectorEventLoop):
    """Its time stands still while something is to be done, and jumps when nothing is."""

    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """The seconds that have passed."""
        return self._skipping.passed

    def spend(self, seconds: float) -> None:
        """Have time pass as though there were much to do."""
        self._skipping.passed += seconds


def timeless(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run a test in such a loop."""

    @wraps(test)
    def run(*given: P.args, **named: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=Timeless) as runner:
            runner.run(test(*given, **named))

    return run
