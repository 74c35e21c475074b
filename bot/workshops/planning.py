"""What organisers do with a workshop: plan, complete, confirm, move, cancel, give its replay.

Each change is one transaction with its history and with all that is announced because of it.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.announcements.service import AnnouncementService
from bot.clock import Clock
from bot.communities.service import CommunityService, CommunitySettings
from bot.database import Change as Write
from bot.errors import Correctable
from bot.people import Actor, Role
from bot.platforms import Right
from bot.when.moments import Moment
from bot.workshops.announcing import Announcing
from bot.workshops.arranging import Home
from bot.workshops.model import Change, Deed, Details, State, Workshop, moved
from bot.workshops.refusals import (
    AlreadyBegun,
    CalledOff,
    ChangedMeanwhile,
    InThePast,
    NotConfirmed,
    NoTitle,
    NotYetBegun,
    NowhereToAnnounce,
)
from bot.workshops.service import WorkshopService
from bot.workshops.store import WorkshopStore
from bot.workshops.values import differences

# What the workshop becomes; raises `Correctable` where that cannot be.
Alter = Callable[[Workshop], Workshop]

# Has a community told of its months, as far as it has workshops.
KeepUp = Callable[[str], Awaitable[None]]

# What is written in the same transaction, beside what it was and what it is.
Follow = Callable[[Workshop, Workshop], Awaitable[Sequence[Write]]]

# How long after its start a workshop may still have something to be announced.
_FOLLOWED_FOR = timedelta(days=31)

_YEAR = timedelta(days=366)

# How often one's own change is tried again over those of others.
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Outlook:
    """What becomes of a workshop once it is confirmed, moved or cancelled.

    `missing`: why it cannot be. `posted_at`: when the channel is told, later than now in quiet
    hours. `lacking`: what the bot may not do there.
    """

    workshop: Workshop
    home: Home
    posted_at: datetime
    held: bool
    missing: tuple[Correctable, ...] = ()
    lacking: frozenset[Right] = frozenset()


class PlanningService:
    """Workshops as organisers make them. Raises `NotAllowed` for anybody else."""

    def __init__(
        self,
        store: WorkshopStore,
        workshops: WorkshopService,
        announcements: AnnouncementService,
        communities: CommunityService,
        announcing: Announcing,
        keep_up: KeepUp,
        clock: Clock,
        random: Random,
    ) -> None:
        self._store = store
        self._workshops = workshops
        self._announcements = announcements
        self._communities = communities
        self._announcing = announcing
        self._keep_up = keep_up
        self._clock = clock
        self._random = random

    async def settings(self, actor: Actor) -> CommunitySettings:
        """What holds in the organiser's community."""
        return await self._communities.settings_of(_organised(actor))

    async def follow(self, community: str, _: object = None) -> None:
        """Announce all anew as a community has set it: its channel, its hour, its time zone."""
        since = self._clock() - _FOLLOWED_FOR
        again = partial(self._announcing.arranged, alike=True)
        redirected = await self._announcing.redirected(community)
        await self._store.write_for_known(community, since, again, redirected)
        self._announcements.wake()

    async def find(self, actor: Actor, workshop: str) -> Workshop:
        """One workshop, a draft as well; raise `GoneAction` where there is none such."""
        return await self._workshops.find(_organised(actor), workshop)

    async def open(self, actor: Actor) -> list[Workshop]:
        """Drafts and what is to come, the next first."""
        community = _organised(actor)
        drafts = await self._workshops.drafts(community)
        coming = await self._workshops.coming(community)
        return sorted([*drafts, *coming], key=lambda one: one.start.instant)

    async def every(self, actor: Actor) -> list[Workshop]:
        """All of the last year and to come, called off or not; the nearest first."""
        now = self._clock()
        found = await self._workshops.between(_organised(actor), now - _YEAR, now + 5 * _YEAR)
        return sorted(found, key=lambda one: abs(one.start.instant - now))

    async def held(self, actor: Actor, most: int) -> Sequence[Workshop]:
        """Those that took place last."""
        return (await self._workshops.past(_organised(actor), 1, most)).shown

    async def history(self, actor: Actor, workshop: str) -> list[Change]:
        """What was done with it, the last first."""
        return await self._store.history(await self.find(actor, workshop))

    async def plan(
        self, actor: Actor, details: Details, start: Moment, length: timedelta | None = None
    ) -> Workshop:
        """A draft, which only organisers see."""
        workshop = self.new(_organised(actor), details, start, length)
        await self._store.add(workshop, Change(self._clock(), actor.person, Deed.PLANNED))
        await self._keep_up(workshop.community)
        return workshop

    def new(
        self,
        community: str,
        details: Details,
        start: Moment,
        length: timedelta | None = None,
        uid: str = "",
    ) -> Workshop:
        """A draft that nobody keeps yet."""
        drawn = f"{self._random.getrandbits(48):012x}"
        named = uid or f"{drawn}@sobrio"
        return Workshop(drawn, community, named, start, length=length, details=details)

    async def edit(
        self, actor: Actor, workshop: str, alter: Alter, deed: Deed = Deed.EDITED
    ) -> Workshop:
        """Change what is said of it, or how long it takes; earlier posts are changed as well."""
        before = await self.find(actor, workshop)
        return await self._change(actor, before, deed, alter, self._announcing.edited)

    async def outlook(self, actor: Actor, workshop: str) -> Outlook:
        """What will be posted, where and when, should it be confirmed, moved or cancelled."""
        found = await self.find(actor, workshop)
        home = await self._announcing.home(found.community)
        now = self._clock()
        posted_at = await self._announcements.hold(found.community, now)
        missing = tuple(self._missing(found, home))
        lacking = self._communities.hindered(home.channel or "")
        return Outlook(found, home, posted_at, posted_at > now, missing, lacking)

    async def confirm(self, actor: Actor, workshop: str, revision: int) -> Workshop:
        """Announce it, as it was shown: raise `ChangedMeanwhile` when it is not that any more.

        Raises `NoTitle`, `InThePast`, `NowhereToAnnounce` or `CalledOff`.
        """
        before = await self.find(actor, workshop)
        if before.stands:
            return before
        _check_revision(before, revision)
        home = await self._announcing.home(before.community)
        for missing in self._missing(before, home):
            raise missing

        def alter(draft: Workshop) -> Workshop:
            return replace(draft, state=State.CONFIRMED, organiser=actor.person)

        follow = self._announcing.confirmed
        return await self._change(actor, before, Deed.CONFIRMED, alter, follow, once=True)

    async def move(
        self,
        actor: Actor,
        workshop: str,
        revision: int,
        start: Moment,
        reason: str = "",
    ) -> Workshop:
        """Put it on another date; those who know of the former one are told once.

        Raises `AlreadyBegun`, `CalledOff`, `InThePast` or `ChangedMeanwhile`.
        """
        before = await self.find(actor, workshop)
        self._check_open(before)
        if start.instant <= self._clock():
            raise InThePast()
        if before.start == start:
            return before
        _check_revision(before, revision)

        def alter(one: Workshop) -> Workshop:
            told = replace(one.details, reason=reason)
            return replace(moved(one, start, one.length), details=told)

        follow = self._announcing.corrected
        return await self._change(actor, before, Deed.MOVED, alter, follow, once=True)

    async def cancel(
        self, actor: Actor, workshop: str, revision: int, reason: str = ""
    ) -> Workshop:
        """Call it off; those who know of it are told once. Raises as `move` does."""
        before = await self.find(actor, workshop)
        if before.state is State.CANCELLED:
            return before
        self._check_open(before)
        _check_revision(before, revision)

        def alter(one: Workshop) -> Workshop:
            told = replace(one.details, reason=reason)
            return replace(one, state=State.CANCELLED, details=told)

        follow = self._announcing.corrected
        return await self._change(actor, before, Deed.CANCELLED, alter, follow, once=True)

    async def replay(
        self, actor: Actor, workshop: str, replay_url: str, summary_url: str
    ) -> Workshop:
        """Where to see it again and to read about it; the first replay is posted, once.

        Raises `NotYetBegun`, or `NotConfirmed` of what never took place.
        """
        before = await self.find(actor, workshop)
        if not (before.stands or before.state is State.DONE):
            raise NotConfirmed()
        if not before.has_begun(self._clock()):
            raise NotYetBegun()

        def alter(one: Workshop) -> Workshop:
            links = {"replay_url": replay_url, "summary_url": summary_url}
            return replace(one, details=replace(one.details, **links))

        return await self._change(actor, before, Deed.REPLAY, alter, self._announcing.replayed)

    async def no_replay(self, actor: Actor, workshop: str) -> Workshop:
        """There will be none: nobody is asked for it any more."""
        before = await self.find(actor, workshop)

        def alter(one: Workshop) -> Workshop:
            return replace(one, replay_wanted=False)

        return await self._change(actor, before, Deed.EDITED, alter, self._announcing.edited)

    async def _change(
        self,
        actor: Actor,
        before: Workshop,
        deed: Deed,
        alter: Alter,
        follow: Follow,
        *,
        once: bool = False,
    ) -> Workshop:
        """Keep what a workshop becomes; `once`: not over the changes of somebody else."""
        for _ in range(1 if once else _TRIES):
            after = alter(before)
            if after == before:
                return before
            if before.state is not State.DRAFT:
                after = replace(after, sequence=before.sequence + 1)
            change = Change(self._clock(), actor.person, deed, *differences(before, after))
            kept = await self._store.keep(before, after, change, await follow(before, after))
            if kept is not None:
                self._announcements.wake()
                await self._keep_up(kept.community)
                return kept
            before = await self.find(actor, before.id)
        raise ChangedMeanwhile()

    def _missing(self, workshop: Workshop, home: Home) -> list[Correctable]:
        """Why it cannot be confirmed as it is."""
        found: list[Correctable] = []
        if workshop.state is State.CANCELLED:
            found.append(CalledOff())
        details = workshop.details
        if not (details.title_fr or details.title_en):
            found.append(NoTitle())
        if workshop.has_begun(self._clock()):
            found.append(InThePast())
        if home.channel is None:
            found.append(NowhereToAnnounce())
        return found

    def _check_open(self, workshop: Workshop) -> None:
        if workshop.state is State.CANCELLED:
            raise CalledOff()
        if workshop.state is State.DONE or (workshop.stands and workshop.has_begun(self._clock())):
            raise AlreadyBegun()


def _organised(actor: Actor) -> str:
    """The community in which the actor is an organiser."""
    actor.require(Role.ORGANISER)
    return actor.within()


def _check_revision(workshop: Workshop, revision: int) -> None:
    if workshop.revision != revision:
        raise ChangedMeanwhile()
