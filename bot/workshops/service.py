"""Workshops as everybody may read them: the next, those to come, those of the past."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import GoneAction
from bot.people import Actor
from bot.workshops.model import Habits, State, Workshop
from bot.workshops.store import WorkshopStore

# One that lasts longer than this is not found any more once it has begun.
_LONGEST = timedelta(days=14)

# How far back a calendar goes.
_KEPT_IN_CALENDARS = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Past:
    """A page of what took place, the last first; pages count from 1."""

    shown: Sequence[Workshop]
    page: int
    pages: int


class WorkshopService:
    """Reads the workshops of communities. Drafts are for organisers: their services check that."""

    def __init__(self, store: WorkshopStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def find(self, community: str, workshop: str) -> Workshop:
        """One workshop of a community; raise `GoneAction` where there is none such."""
        found = await self._store.find(community, workshop)
        if found is None:
            raise GoneAction()
        return found

    async def known(self, actor: Actor, workshop: str) -> Workshop:
        """One that the actor may know of: somebody confirmed it once. Raises `GoneAction`."""
        found = await self.find(actor.within(), workshop)
        if not found.is_public:
            raise GoneAction()
        return found

    async def coming(self, community: str) -> list[Workshop]:
        """Those that take place and are not over, the next first."""
        now = self._clock()
        found = await self._store.standing(community, now - _LONGEST)
        return [workshop for workshop in found if not workshop.is_over(now)]

    async def past(self, community: str, page: int, size: int) -> Past:
        """A page of those that are over, the last first."""
        now = self._clock()
        under_way = sum(one.has_begun(now) for one in await self.coming(community))
        pages = -(-(await self._store.begun_size(community, now) - under_way) // size)
        wanted = min(max(page, 1), max(pages, 1))
        # Those under way stand anywhere among the last that have begun.
        found = await self._store.begun(community, now, wanted * size + under_way)
        over = [one for one in found if one.state is State.DONE or one.is_over(now)]
        return Past(over[(wanted - 1) * size : wanted * size], wanted, pages)

    async def between(self, community: str, start: datetime, end: datetime) -> list[Workshop]:
        """All that begin from one instant until before another, whatever their state."""
        return await self._store.between(community, start, end)

    async def drafts(self, community: str) -> list[Workshop]:
        """What nobody confirmed yet, the earliest first."""
        return await self._store.in_state(community, State.DRAFT)

    async def for_calendar(self, community: str) -> Sequence[Workshop]:
        """What a calendar shows: those that were confirmed once, called off since or not."""
        return await self._store.known(community, self._clock() - _KEPT_IN_CALENDARS)

    async def habits(self, community: str) -> Habits:
        """What a community wants of its workshops."""
        return await self._store.habits(community)
