"""The courier: one attempt to post one delivery that was claimed, and a note of what came of it.

perhaps posted already? look for it -> still of use? -> composed -> posted -> published -> ended

In quiet hours it waits for their end, whenever it was due: after an interruption as well.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.announcements.kinds import Chore, Kind, Posting
from bot.announcements.model import (
    Content,
    Delivery,
    End,
    Ended,
    Outcome,
    Reason,
    Stage,
    State,
    pause_after,
)
from bot.announcements.store import OutboxStore
from bot.clock import Clock
from bot.database import Transaction
from bot.errors import StorageUnavailable
from bot.platforms import (
    CLOSED,
    CannotLook,
    NotPosted,
    Platform,
    Platforms,
    Post,
    Refusal,
    Removed,
    Unsure,
    person_of,
)

_log = logging.getLogger(__name__)

# When something may be posted in a community from an instant on: then, or after its quiet hours.
Hold = Callable[[str, datetime], Awaitable[datetime]]

# Tells the admins of a community why something is not posted; None: it is, after all.
Tell = Callable[[Delivery, str | None], Awaitable[None]]

# How long one attempt may take.
POSTING_SECONDS = 40.0


class _Quiet(Exception):
    """The community has quiet hours until an instant."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"until {until}")
        self.until = until


class Courier:
    """Posts one delivery at a time, once."""

    def __init__(
        self,
        store: OutboxStore,
        kinds: Mapping[str, Kind],
        platforms: Platforms,
        clock: Clock,
        hold: Hold,
        tell: Tell,
    ) -> None:
        self._store = store
        self._kinds = kinds
        self._platforms = platforms
        self._clock = clock
        self._hold = hold
        self._tell = tell

    async def deliver(self, delivery: Delivery) -> None:
        """One attempt. What cannot even be noted is tried again when its lease has ended."""
        try:
            await self._noted(delivery)
        except StorageUnavailable as error:
            _log.warning("delivery %d waits for the database: %s", delivery.id, error)

    async def _noted(self, delivery: Delivery) -> None:
        try:
            await self._attempt(delivery)
        except StorageUnavailable:
            raise
        except asyncio.CancelledError:
            await self._put_off(delivery, Reason.UNSURE, timedelta(0), unsure=True)
            raise
        except Exception as error:
            _log.error("delivery %d was not posted", delivery.id, exc_info=error)
            pause = pause_after(delivery.attempts, soon=False)
            await self._put_off(delivery, Reason.BROKEN, pause, unsure=True)

    async def _attempt(self, delivery: Delivery) -> None:
        soon = pause_after(delivery.attempts, soon=True)
        try:
            async with asyncio.timeout(POSTING_SECONDS):
                ended = await self._post(delivery)
        except NotPosted as refused:
            if refused.refusal is Refusal.BUSY:
                await self._put_off(delivery, refused.refusal, soon, unsure=False)
            elif person_of(delivery.place) and refused.refusal in CLOSED:
                # Nobody but that person can put it right, and they know what they closed.
                await self._end(delivery, Ended(End.FAILED, refused.refusal))
            else:
                await self._wait_for_admins(delivery, refused.refusal)
        except CannotLook:
            await self._wait_for_admins(delivery, Reason.CANNOT_LOOK)
        except _Quiet as quiet:
            pause = quiet.until - self._clock()
            await self._put_off(delivery, Reason.QUIET, pause, unsure=False)
        except (Unsure, TimeoutError):
            await self._put_off(delivery, Reason.UNSURE, soon, unsure=True)
        else:
            await self._end(delivery, ended)

    async def _post(self, delivery: Delivery) -> Ended:
        """Post it, unless that was done already or is of no use any more."""
        platform = self._platforms.of(delivery.place)
        if platform is None:
            raise NotPosted(Refusal.BUSY, "disconnected a moment ago")
        now, kind = self._clock(), self._kind(delivery)
        stage = await kind.stage(delivery, now)
        if isinstance(kind, Chore):
            return _of_no_use(delivery, stage) or await kind.do(platform, delivery, stage)
        if delivery.message is not None:
            return await self._finish(platform, delivery, delivery.message, Outcome.POSTED, stage)
        if delivery.may_be_posted:
            found = await self._look(platform, delivery, now, stage)
            if isinstance(found, Ended):
                return found
            if found is not None:
                return await self._finish(platform, delivery, found, Outcome.FOUND, stage)
        if withheld := _of_no_use(delivery, stage):
            return withheld
        return await self._compose_and_post(platform, delivery, now, stage)

    async def _compose_and_post(
        self, platform: Platform, delivery: Delivery, now: datetime, stage: Stage
    ) -> Ended:
        if self._kind(delivery).keeps_quiet:
            quiet_until = await self._hold(delivery.announcement.community, now)
            if quiet_until > now:
                raise _Quiet(quiet_until)
        content = await self._compose(delivery, stage)
        if content is None:
            return Ended(End.WITHHELD, Reason.NOTHING_TO_SAY)
        post = Post(delivery.key, content.reply, content.mention)
        try:
            message = await _post_surely(platform, delivery.place, post)
        except Removed:
            return Ended(End.POSTED, Outcome.REMOVED)
        return await self._publish(platform, delivery, content, message, Outcome.POSTED)

    async def _look(
        self, platform: Platform, delivery: Delivery, now: datetime, stage: Stage
    ) -> str | Ended | None:
        """The message, if there is one; the end where that can no longer be found out in time."""
        # A clock that was ahead when it was noted would have us look at the newest alone.
        since = min(delivery.unsure_since or now, now)
        try:
            return await platform.find(delivery.place, delivery.key, since)
        except CannotLook:
            if stage is Stage.USELESS:
                return Ended(End.FAILED, Reason.CANNOT_LOOK)
            raise
        except NotPosted as refused:
            if stage is Stage.USELESS and refused.refusal is not Refusal.BUSY:
                return Ended(End.FAILED, refused.refusal)
            raise

    async def _finish(
        self, platform: Platform, delivery: Delivery, message: str, how: Outcome, stage: Stage
    ) -> Ended:
        """Do what remains to be done with what an earlier attempt posted."""
        content = await self._compose(delivery, Stage.ON_TIME)
        if content is None:
            return Ended(End.POSTED, how, message)
        if content.publish and stage is Stage.USELESS:
            return Ended(End.POSTED, Outcome.NOT_PUBLISHED, message)
        return await self._publish(platform, delivery, content, message, how)

    async def _publish(
        self, platform: Platform, delivery: Delivery, content: Content, message: str, how: Outcome
    ) -> Ended:
        if not content.publish:
            return Ended(End.POSTED, how, message)
        await self._store.note_message(delivery, message)
        try:
            await platform.publish(delivery.place, message)
        except NotPosted as refused:
            if refused.refusal is Refusal.BUSY:
                raise
            _log.warning("delivery %d stands, unpublished: %s", delivery.id, refused)
            return Ended(End.POSTED, Outcome.NOT_PUBLISHED, message)
        return Ended(End.POSTED, how, message)

    async def _wait_for_admins(self, delivery: Delivery, reason: str) -> None:
        """Try again later, and tell those who can put it right meanwhile."""
        pause = pause_after(delivery.attempts, soon=False)
        await self._put_off(delivery, reason, pause, unsure=False)
        await self._inform(delivery, reason)

    async def _put_off(
        self, delivery: Delivery, reason: str, pause: timedelta, *, unsure: bool
    ) -> None:
        """Try again after a pause; `unsure`: this attempt may have posted it."""
        now = self._clock()
        since = (delivery.unsure_since or now) if unsure else delivery.unsure_since
        _log.info("delivery %d is put off for %s: %s", delivery.id, pause, reason)
        await self._store.put_off(delivery, now, now + pause, reason, unsure_since=since)

    async def _end(self, delivery: Delivery, ended: Ended) -> None:
        kind = self._kind(delivery)

        async def follow(transaction: Transaction) -> None:
            await kind.follow(transaction, delivery, ended)

        if not await self._store.end(delivery, self._clock(), ended, follow):
            return
        _log.info("delivery %d is over: %s", delivery.id, ended.reason)
        try:
            await kind.ended(delivery, ended)
        except Exception as error:
            _log.error("what follows delivery %d was not done", delivery.id, exc_info=error)
        if ended.end is End.FAILED or ended.reason == Outcome.NOT_PUBLISHED:
            await self._inform(delivery, ended.reason)
        elif ended.end is End.POSTED:
            await self._inform(delivery, None)

    async def _inform(self, delivery: Delivery, reason: str | None) -> None:
        """Tell the admins of what concerns a channel. That it fails says nothing about the
        delivery."""
        if person_of(delivery.place) or isinstance(self._kind(delivery), Chore):
            return
        try:
            await self._tell(delivery, reason)
        except Exception as error:
            _log.error("the admins could not be told of delivery %d", delivery.id, exc_info=error)

    async def _compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        kind = self._kind(delivery)
        if not isinstance(kind, Posting):
            raise TypeError(f"{kind.name} says nothing")
        return await kind.compose(delivery, stage)

    def _kind(self, delivery: Delivery) -> Kind:
        return self._kinds[delivery.announcement.kind]


async def _post_surely(platform: Platform, place: str, post: Post) -> str:
    """Post, and when the answer was lost, at once again: the platform still remembers the first.

    Later it would have to be looked for, which is slower, and not allowed everywhere.
    """
    try:
        return await platform.post(place, post)
    except Unsure:
        try:
            return await platform.post(place, post)
        except NotPosted as refused:
            raise Unsure(str(refused)) from refused


def _of_no_use(delivery: Delivery, stage: Stage) -> Ended | None:
    """Why it is not posted any more, if so: it was called off, or its time is over."""
    if delivery.announcement.state is State.CANCELLED:
        return Ended(End.WITHHELD, Reason.CANCELLED)
    if stage is not Stage.USELESS:
        return None
    # That it was refused for all that time is what people want to know.
    if delivery.reason not in (None, Reason.UNSURE, Reason.QUIET, Refusal.BUSY):
        return Ended(End.FAILED, delivery.reason or Reason.TOO_LATE)
    return Ended(End.WITHHELD, Reason.TOO_LATE)
