"""One command used many times over, from in here so that nothing else has to keep up."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from tests.loopback.jsons import Json, JsonObject, as_object, number, text, whole
from tests.loopback.server import acting
from tests.loopback.server.interactions import Interaction
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.scenes import CannotDo, stage
from tests.patience import PATIENCE


class Crowd:
    """The verbs that measure: each tells how long every answer took, in milliseconds, and which
    share of a processor's core this Discord itself needed meanwhile.

    No answer may take longer than `within`, in seconds.
    """

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback

    def verbs(self) -> dict[str, Callable[[JsonObject], Awaitable[Json]]]:
        """By name."""
        return {"crowd": self.crowd, "stream": self.stream}

    async def crowd(self, told: JsonObject) -> Json:
        """So many questions `at_once` for some `seconds`, the next as soon as one is answered."""
        began, spent = self._now(), time.process_time()
        waiting = [self._ask(told) for _ in range(whole(told, "at_once", 1))]
        done: list[Interaction] = []
        while self._now() - began < number(told, "seconds"):
            await self._wait(told, lambda: any(asked.answered for asked in waiting))
            for place, asked in enumerate(waiting):
                if asked.answered:
                    done.append(asked)
                    waiting[place] = self._ask(told)
        measured = self._told(done, began, spent)
        await self._wait(told, lambda: all(asked.answered for asked in waiting))
        return measured

    async def stream(self, told: JsonObject) -> Json:
        """So many questions a second (`rate`) for so many `seconds`, each at its time, whether or
        not those before have their answer: a slow answer spares the next ones nothing."""
        began, spent = self._now(), time.process_time()
        asked: list[Interaction] = []
        for turn in range(round(number(told, "seconds") * number(told, "rate", 1.0))):
            await asyncio.sleep(began + turn / number(told, "rate", 1.0) - self._now())
            asked.append(self._ask(told))
        await self._wait(told, lambda: all(one.answered for one in asked))
        return self._told(asked, began, spent)

    def _ask(self, told: JsonObject) -> Interaction:
        scene, options = stage(self._loopback, told), as_object(told.get("options"))
        return acting.use_command(self._loopback, scene, text(told, "command"), options)

    async def _wait(self, told: JsonObject, true: Callable[[], bool]) -> None:
        within = number(told, "within", PATIENCE)
        if not await self._loopback.pulse.until(true, within):
            raise CannotDo(f"a question was left without an answer for {within} s")

    def _told(self, asked: list[Interaction], began: float, spent: float) -> JsonObject:
        seconds = self._now() - began
        times = [(one.acknowledged or one.began) - one.began for one in asked]
        return {
            "seconds": seconds,
            "busy": (time.process_time() - spent) / seconds,
            "ms": [round(time * 1_000, 3) for time in times],
        }

    def _now(self) -> float:
        return self._loopback.clock.monotonic()
