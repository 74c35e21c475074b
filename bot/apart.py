"""Work done in a process of its own: `python -m bot.apart` is its other end.

A file that people send may be made to keep a library busy for minutes, which holds Python's lock
meanwhile; to count all questions takes seconds. What either costs in memory ends with the process.
"""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.errors import Flawed

# A full file takes a second or two; one that takes this long, in seconds, never ends.
PATIENCE_SECONDS = 10.0

_ROOT = Path(__file__).parents[1]


class Apart:
    """One function, called elsewhere: once at a time, so that many calls cost no more than one.

    It is named ("bot.workshops.sheets:read") rather than given: what it imports is not needed here.
    """

    def __init__(self, function: str, patience: float = PATIENCE_SECONDS) -> None:
        self._function = function
        self._patience = patience
        self._turn = asyncio.Lock()

    async def __call__(self, *arguments: object) -> Any:
        """What the function makes of the arguments, all of them values that can be pickled.

        Raises what is `Flawed` likewise, `TimeoutError` when it takes too long, and `RuntimeError`
        for anything else.
        """
        asked = pickle.dumps((self._function, arguments))
        async with self._turn:
            answer, flawed = pickle.loads(await self._ask(asked))
        if flawed is not None:
            kind, flaws = flawed
            raise kind(flaws)
        return answer

    async def _ask(self, asked: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.apart", cwd=_ROOT, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        try:
            told, complaint = await asyncio.wait_for(process.communicate(asked), self._patience)
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if process.returncode:
            raise RuntimeError(complaint.decode("utf-8", "replace").strip() or "no answer came")
        return told


def _answer() -> None:
    function, arguments = pickle.loads(sys.stdin.buffer.read())
    module, _, name = function.partition(":")
    try:
        told = getattr(import_module(module), name)(*arguments), None
    except Flawed as flawed:
        told = None, (type(flawed), flawed.flaws)
    sys.stdout.buffer.write(pickle.dumps(told))


if __name__ == "__main__":
    _answer()
