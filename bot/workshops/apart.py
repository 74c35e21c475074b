"""People's files, read in a process of its own: `python -m bot.workshops.apart` is its other end.

A file may be made to keep a library busy for minutes, and holds Python's lock meanwhile. It also
costs the memory of icalendar and pydantic's shapes, which end with the process.
"""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.errors import Flaw
from bot.i18n import Locale
from bot.replies import Upload
from bot.workshops.entries import BrokenSheet, Entry, of_file

# A file of 200 workshops takes a second; one that takes this long, in seconds, never ends.
PATIENCE_SECONDS = 10.0

_ROOT = Path(__file__).parents[2]


class SheetReader:
    """Reads files of workshops one at a time, so that many at once cost no more than one."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._turn = asyncio.Lock()

    async def read(
        self,
        upload: Upload,
        now: datetime,
        zone: ZoneInfo,
        themes: Collection[str],
        locale: Locale,
    ) -> list[Entry]:
        """What `bot.workshops.sheets.read` makes of a file; raise `BrokenSheet` likewise.

        A file that takes too long is broken too; anything else is `RuntimeError`.
        """
        asked = pickle.dumps((upload, now, zone, frozenset(themes), locale))
        async with self._turn:
            answer = await self._ask(asked)
        entries, flaws = answer
        if flaws:
            raise BrokenSheet(flaws)
        return entries

    async def _ask(self, asked: bytes) -> tuple[list[Entry], list[Flaw]]:
        command = (sys.executable, "-m", "bot.workshops.apart")
        process = await asyncio.create_subprocess_exec(
            *command, cwd=_ROOT, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        try:
            told, complaint = await asyncio.wait_for(process.communicate(asked), self._patience)
        except TimeoutError:
            raise of_file("sheet-too-long-to-read") from None
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if process.returncode:
            raise RuntimeError(complaint.decode("utf-8", "replace").strip() or "no answer came")
        return pickle.loads(told)


def _answer() -> None:
    from bot.workshops.sheets import read

    asked = pickle.loads(sys.stdin.buffer.read())
    try:
        answer: tuple[list[Entry], list[Flaw]] = (read(*asked), [])
    except BrokenSheet as broken:
        answer = ([], list(broken.flaws))
    sys.stdout.buffer.write(pickle.dumps(answer))


if __name__ == "__main__":
    _answer()
