"""The agenda of announcements, as the features that announce something use it, and its values."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.announcements.agenda import AgendaStore
from bot.announcements.amending import Amendment
from bot.announcements.clock import Alarm
from bot.announcements.kinds import Chore, Kind, Posting, Sendable
from bot.announcements.model import (
    Announcement,
    Appointment,
    Around,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Log,
    Outcome,
    Plan,
    Reason,
    Stage,
    State,
    Waiting,
    Written,
)
from bot.announcements.team_queues import TeamQueue, kinds_of
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Change, Transaction

# What a feature needs to announce something of its own.
__all__ = [
    "Amendment", "Announcement", "AnnouncementService", "Appointment", "Chore", "Content",
    "Delivery", "End", "Ended", "Kind", "LatePolicy", "Outcome", "Plan", "Posting", "Reason",
    "Sendable", "Stage", "TeamQueue",
]  # fmt: skip

# How long a draft waits to be confirmed.
KEPT_FOR = timedelta(days=2)


class AnnouncementService:
    """Plans and calls off announcements of every kind. Who may, their own feature decides."""

    def __init__(
        self,
        store: AgendaStore,
        communities: CommunityService,
        alarm: Alarm,
        clock: Clock,
        random: Random,
    ) -> None:
        self._store = store
        self._communities = communities
        self._alarm = alarm
        self._clock = clock
        self._random = random

    async def plan(
        self,
        kind: str,
        community: str,
        place: str,
        plan: Plan,
        *,
        about: str = "",
        alone: bool = False,
        also: Sequence[Change] = (),
    ) -> Announcement:
        """Have something announced from now on, as the plan says.

        `alone`: in place of every other of its kind in that community, in the same transaction.
        `also`: what is written in that transaction too, as wherever it stands below.
        """
        planned = self._planned(community, Appointment(kind, plan, place, about))
        await self._store.add(planned, self._clock(), alone=alone, also=also)
        self._alarm.ring()
        return planned

    def planning(self, community: str, *appointments: Appointment) -> Change:
        """What has these announced, to be written in the transaction of what they tell of.

        `wake` is called when that is over.
        """

        async def write(transaction: Transaction) -> None:
            for appointment in appointments:
                planned = self._planned(community, appointment)
                await self._store.add_in(transaction, planned, self._clock())

        return write

    def arranging(
        self,
        community: str,
        about: str,
        kinds: Collection[str],
        appointments: Collection[Appointment],
        *,
        alike: bool = False,
    ) -> Change:
        """What has exactly these announced about something, of these kinds, as `planning` does.

        What is planned alike already, or waits to be posted alike, is left alone; anything else is
        called off. What would have been in the past is not announced any more.

        `alike`: nothing became of what they are about, only of when and where one is told of it: so
        what has come already is not called off, as long as its kind is wanted at all.
        """

        async def write(transaction: Transaction) -> None:
            now = self._clock()
            there = await self._store.keep_those(
                transaction, community, about, kinds, appointments, now, alike=alike
            )
            missing = [one for one in appointments if one not in there]
            future = [one for one in missing if one.plan.next_after(now) is not None]
            await self.planning(community, *future)(transaction)

        return write

    def redirecting(self, community: str, kinds: Collection[str], place: str) -> Change:
        """What has all that is to come of some kinds posted in another place, as `planning` does.

        That goes for what waits as well, as for a channel that is closed; but what may stand in its
        former place stays there.
        """

        async def write(transaction: Transaction) -> None:
            await self._store.redirect(transaction, community, kinds, place)

        return write

    def wake(self) -> None:
        """Have what is due looked for: something was planned in another transaction."""
        self._alarm.ring()

    def kinds_of(self, queue: TeamQueue[Any]) -> Iterable[Kind]:
        """The kinds by which teams follow what waits for them."""
        return kinds_of(queue, self._store, self._communities)

    async def posted(self, community: str, about: str, *kinds: str) -> list[Delivery]:
        """What stands in channels about something, of some kinds, in the order of posting."""
        return await self._store.posted(community, about, kinds)

    async def sent_since(self, delivery: Delivery, since: datetime) -> bool:
        """Whether the place of a delivery got the same since an instant by another announcement of
        its kind: as when its hour was changed in between."""
        return await self._store.sent_since(delivery, since)

    async def posted_around(self, announcement: Announcement, *kinds: str) -> Around:
        """What was posted of these kinds about the same as an announcement."""
        return await self._store.posted_around(announcement.id, kinds)

    async def is_overtaken(self, announcement: Announcement) -> bool:
        """Whether the same was said since about the same, for that day or a later one, or waits to
        be: as when its hour was changed after it was said, or two of them are late."""
        return await self._store.is_overtaken(announcement.id)

    def _planned(self, community: str, appointment: Appointment) -> Announcement:
        plan = appointment.plan
        new = self._new(appointment.kind, community, appointment.place, plan)
        next_at = self.next_of(plan)
        return replace(new, about=appointment.about, state=State.PLANNED, next_at=next_at)

    async def draft(
        self, kind: str, community: str, place: str, plan: Plan, written: Written
    ) -> Announcement:
        """Keep what somebody wrote, until they confirm it or forget it."""
        await self._store.forget_drafts(self._clock() - KEPT_FOR)
        announcement = self._new(kind, community, place, plan)
        await self._store.add(announcement, self._clock(), written)
        return announcement

    async def start(
        self,
        draft: Announcement,
        plan: Plan,
        replaces: str | None,
        also: Sequence[Change] = (),
    ) -> bool:
        """Plan what was a draft; False when that was done already, or what it replaces is over or
        perhaps being posted."""
        next_at = self.next_of(plan)
        if next_at is None:
            return False
        started = await self._store.start(draft, plan, next_at, self._clock(), replaces, also)
        self._alarm.ring()
        return started

    async def cancel(self, community: str, announcement: str, also: Sequence[Change] = ()) -> bool:
        """Call it off; False when nothing of it was still to come."""
        return await self._store.cancel(community, announcement, self._clock(), also)

    async def find(self, community: str, announcement: str) -> Announcement | None:
        """One announcement of a community."""
        return await self._store.find(community, announcement)

    async def waiting(self, announcement: Announcement) -> Waiting | None:
        """What is made of an announcement and waits to be posted, if anything is."""
        return await self._store.waiting(announcement.id)

    async def planned(self, community: str, kind: str) -> list[Announcement]:
        """What is still to come of a kind, the next first."""
        return await self._store.planned(community, kind)

    async def planned_everywhere(self, kind: str) -> list[Announcement]:
        """What is still to come of a kind, in any community, the next first."""
        return await self._store.planned_everywhere(kind)

    async def log(self, community: str, page: int, size: int) -> Log:
        """What was posted in a community and what was not, the last first: a page of it."""
        pages = -(-await self._store.log_size(community) // size)
        wanted = min(max(page, 1), max(pages, 1))
        shown = await self._store.log(community, size, (wanted - 1) * size)
        return Log(shown, wanted, pages)

    async def written(self, announcement: str) -> Written | None:
        """The words of an announcement that people wrote."""
        return await self._store.written(announcement)

    async def hold(self, community: str, instant: datetime) -> datetime:
        """When something due at an instant may be posted: then, or after the quiet hours."""
        settings = await self._communities.settings_of(community)
        quiet = settings.quiet
        return (quiet.end_of(instant, settings.zone) if quiet else None) or instant

    def next_of(self, plan: Plan) -> datetime | None:
        """The next occurrence of a plan that begins now; the minute that has begun counts."""
        begun = self._clock() - timedelta(minutes=1)
        return plan.next_after(begun) if plan.rule else plan.start.instant

    def _new(self, kind: str, community: str, place: str, plan: Plan) -> Announcement:
        return Announcement(
            id=f"{self._random.getrandbits(48):012x}",
            kind=kind,
            community=community,
            place=place,
            plan=plan,
            state=State.DRAFT,
        )
