"""The outbox: what is due is posted once. The database is the truth, each step one transaction.

    due -> a row in deliveries, unique -> claimed with a lease -> posted under its key -> ended

A process may be killed between any two of these: whoever comes next finds the row as it was left,
and a delivery that may have been posted is looked for before it is posted again.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from bot.announcements.clock import Alarm
from bot.announcements.courier import POSTING_SECONDS, Courier, Hold
from bot.announcements.kinds import Kind
from bot.announcements.model import Announcement, Occurrence
from bot.announcements.store import OutboxStore
from bot.clock import Clock
from bot.errors import Correctable, StorageUnavailable
from bot.platforms import Platforms

_log = logging.getLogger(__name__)

# Nobody else tries what is being posted until then: longer than an attempt may take.
LEASE = timedelta(seconds=POSTING_SECONDS * 1.5)

# Posts under way at once. At a third of a second each, which is slow, these keep up with Discord's
# limit; more would only be drawn in one go, and people's answers wait meanwhile.
MOST_AT_ONCE = 16
MOST_PLANNED = 500

# While something is under way, one looks after this many seconds whether more has become due.
_LOOK_SECONDS = 1.0

# What is due may be another process's to post: not looked at again and again meanwhile.
_RECHECK = timedelta(seconds=1)

# After the database was unavailable or something stumbled.
_PAUSE = timedelta(seconds=5)


class Outbox:
    """Posts what is due, on every platform that is connected."""

    def __init__(
        self,
        store: OutboxStore,
        courier: Courier,
        kinds: Mapping[str, Kind],
        platforms: Platforms,
        alarm: Alarm,
        clock: Clock,
        hold: Hold,
        *,
        lease: timedelta = LEASE,
    ) -> None:
        self._store = store
        self._courier = courier
        self._kinds = kinds
        self._platforms = platforms
        self._alarm = alarm
        self._clock = clock
        self._hold = hold
        self._lease = lease
        self._under_way: dict[asyncio.Task[None], str] = {}  # and where
        self._claiming = asyncio.Lock()

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Post what is due for as long as the block lasts."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
            await self.finish(0)

    def wake(self) -> None:
        """Look now what is due: something changed, the clock was moved, a platform is there."""
        self._alarm.ring()

    async def finish(self, within: float) -> None:
        """Let what is being posted end; what takes longer, in seconds, is put off."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=within)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def turn(self) -> datetime | None:
        """Post all that is due by now; tells when the next thing is."""
        while True:
            now, busy = self._clock(), bool(self._under_way)
            if not busy:
                # One question, mostly: nothing is due.
                due = await self._store.next_due(now, self._lease, self._platforms.names())
                if due is None or due > now:
                    return due
            planned = await self._plan(now)
            await self._begin()
            if self._under_way:
                # Not for ever: something else may have become due meanwhile.
                first = asyncio.FIRST_COMPLETED
                await asyncio.wait(self._under_way, timeout=_LOOK_SECONDS, return_when=first)
            elif not planned and not busy:  # what ended meanwhile may be due again at another time
                return now + _RECHECK

    async def _run(self) -> None:
        async with self._alarm.set():
            while True:
                await self._alarm.wait(await self._turn_or_pause())

    async def _turn_or_pause(self) -> datetime | None:
        """Post what is due; tells when to look again, soon if something stumbled."""
        try:
            return await self.turn()
        except StorageUnavailable as error:
            _log.warning("the outbox waits for the database: %s", error)
        except Exception as error:
            _log.error("the outbox stumbled, and goes on", exc_info=error)
        return self._clock() + _PAUSE

    async def _plan(self, now: datetime) -> bool:
        """Make deliveries of the occurrences that have come; tells whether there were any."""
        due = await self._store.due(now, MOST_PLANNED)
        found = [await self._occurrence_or_none(one) for one in due]
        come = [one for one in found if one is not None]
        if come:
            await self._store.deliver(come)
        return bool(come)

    async def _occurrence_or_none(self, announcement: Announcement) -> Occurrence | None:
        """Nobody's posts wait for one that stumbles; it is tried again, and not lost."""
        try:
            return await self._occurrence(announcement)
        except StorageUnavailable:
            raise
        except Exception as error:
            _log.error("announcement %s stumbled", announcement.id, exc_info=error)
            return None

    async def _occurrence(self, announcement: Announcement) -> Occurrence:
        came = announcement.next_at
        if came is None:
            raise ValueError(f"announcement {announcement.id} is not due")
        kind = self._kinds[announcement.kind]
        due_at = await self._hold(announcement.community, came) if kind.keeps_quiet else came
        try:
            following = announcement.plan.next_after(came)
        except (Correctable, LookupError) as error:
            # A rule or a country that another version knew: what is due now is posted all the same.
            _log.error("announcement %s ends here", announcement.id, exc_info=error)
            following = None
        return Occurrence(announcement, due_at, following, await kind.places(announcement))

    async def _begin(self) -> None:
        """Claim what may be under way besides, in few transactions, and begin with it."""
        async with self._claiming:
            free = MOST_AT_ONCE - len(self._under_way)
            if free < MOST_AT_ONCE / 2:
                return
            # A lease may run out before its attempt ends: the machine slept, its clock was changed.
            held, names = self._under_way.values(), self._platforms.names()
            for delivery in await self._store.claim(self._clock, self._lease, names, free, held):
                task = asyncio.create_task(self._courier.deliver(delivery))
                self._under_way[task] = delivery.place
                task.add_done_callback(self._under_way.pop)
