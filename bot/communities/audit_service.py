"""What admins do with the trail of their community: look at it, and take it away as a file."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.communities.audit import Found, Noted, Wanted
from bot.communities.service import CommunityService, Deed, Trail
from bot.errors import StorageUnavailable
from bot.people import Actor
from bot.when.moments import after_the_gap

# A page that fits a card, and a file that fits what a platform takes.
PER_PAGE, MOST_EXPORTED = 8, 20_000

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


class AuditService:
    """Raises `NotAllowed` for anybody but an admin, `OutsideCommunities` where there is none."""

    def __init__(self, communities: CommunityService, trail: Trail) -> None:
        self._communities = communities
        self._trail = trail

    async def forget_old(self) -> None:
        """Let go of what is older than it is kept; later, where that cannot be written now."""
        with suppress(StorageUnavailable):
            await self._trail.forget_old()

    async def zone(self, actor: Actor) -> ZoneInfo:
        """The zone in which the trail of the actor's community is read."""
        return (await self._communities.own_settings(actor)).zone

    async def page(self, actor: Actor, wanted: Wanted, page: int) -> Found:
        """A page of what was done, or the one nearest to it."""
        since = _since(wanted, await self.zone(actor))
        community = actor.community or ""
        await self.forget_old()
        pages = max(-(-await self._trail.size(community, wanted, since) // PER_PAGE), 1)
        number = min(max(page, 1), pages)
        skip = (number - 1) * PER_PAGE
        noted = await self._trail.done(community, wanted, since, PER_PAGE, skip)
        return Found(tuple(noted), number, pages)

    async def export(self, actor: Actor, wanted: Wanted) -> Sequence[Noted]:
        """All that was done, the last first, and no more than `MOST_EXPORTED` of it. That it was
        taken away is noted."""
        since = _since(wanted, await self.zone(actor))
        community = actor.community or ""
        noted = await self._trail.done(community, wanted, since, MOST_EXPORTED)
        deed = Deed.AUDIT_EXPORTED
        await self._trail.note_alone(community, actor.person, deed, count=len(noted))
        return noted


def _since(wanted: Wanted, zone: ZoneInfo) -> datetime:
    """The instant at which the day begins from which on one looks."""
    if wanted.since is None:
        return _EVER
    return after_the_gap(datetime.combine(wanted.since, time()), zone).instant
