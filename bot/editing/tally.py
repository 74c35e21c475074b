"""How often facts are shown in each community: what is read most is looked at first.

Nothing is noted of who read it, nor when.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.editing.store import EditingStore
from bot.errors import StorageUnavailable

_log = logging.getLogger(__name__)

# What was counted is written so long after the first, or at so many facts of communities.
EVERY = timedelta(minutes=5)
MOST_COUNTED = 2_000


class Tally:
    """Counts in memory, and writes now and then beside the answers: none of them waits for it.

    What was not written when the process dies is lost, which does no harm.
    """

    def __init__(self, store: EditingStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._counted: Counter[tuple[str, str]] = Counter()
        self._since: datetime | None = None
        self._writing: asyncio.Task[None] | None = None

    def count(self, community: str, facts: Iterable[str]) -> None:
        """Facts are shown once more in a community."""
        for fact in facts:
            self._counted[community, fact] += 1
        now = self._clock()
        self._since = self._since or now
        due = now - self._since >= EVERY or len(self._counted) >= MOST_COUNTED
        if due and (self._writing is None or self._writing.done()):
            # Kept, or the loop might let go of it half done.
            self._writing = asyncio.create_task(self._write())

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Count for as long as the block lasts, and write the rest at its end."""
        try:
            yield
        finally:
            if self._writing is not None:
                await asyncio.wait({self._writing})
            await self._write()

    async def _write(self) -> None:
        """Write what was counted until now; lose it where the database does not take it."""
        counted, self._counted, self._since = self._counted, Counter(), None
        if not counted:
            return
        try:
            await self._store.count_shown(counted)
        except StorageUnavailable as error:
            _log.warning("what was shown was not counted: %s", error)
