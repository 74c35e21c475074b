"""The monthly promise, for organisers."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.people import Actor, Role
from bot.workshops.model import STANDING, Workshop
from bot.workshops.promise import AHEAD, BEFORE, Month, Promise, Told, promise, tell
from bot.workshops.store import WorkshopStore


class PromiseService:
    """Tells how months stand towards the promise of one workshop each."""

    def __init__(
        self, workshops: WorkshopStore, communities: CommunityService, clock: Clock
    ) -> None:
        self._workshops = workshops
        self._communities = communities
        self._clock = clock

    async def promise(self, actor: Actor) -> Promise:
        """The last twelve months and the next; raise `NotAllowed` for who is no organiser."""
        actor.require(Role.ORGANISER)
        community = actor.within()
        zone = (await self._communities.settings_of(community)).zone
        now = self._clock()
        present = Month.at(now, zone)
        begin, end = present.later(-BEFORE).begin(zone), present.later(AHEAD).begin(zone)
        found = await self._workshops.between(community, begin, end)
        return promise(found, await self._workshops.beginning(community), now, zone)

    async def month(self, community: str, month: Month, zone: ZoneInfo) -> Told:
        """How one month of a community stands."""
        found = await self._workshops.between(community, month.begin(zone), month.end(zone))
        beginning = await self._workshops.beginning(community)
        return tell(month, found, beginning, self._clock(), zone)

    async def to_come(
        self, community: str, month: Month, zone: ZoneInfo, now: datetime
    ) -> list[Workshop]:
        """The confirmed workshops of a month that have not begun, the next first."""
        begin = max(now, month.begin(zone))
        found = await self._workshops.between(community, begin, month.end(zone))
        return [one for one in found if one.state in STANDING and not one.has_begun(now)]
