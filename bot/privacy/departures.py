"""A community that the bot left: what is held of it is deleted 30 days later, unless it is back."""

from collections.abc import Collection
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.service import (
    AnnouncementService,
    Chore,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Plan,
    Reason,
    Stage,
)
from bot.clock import Clock
from bot.database import Transaction
from bot.platforms import Platform, whole_place
from bot.privacy.service import Forget, PrivacyService
from bot.privacy.store import PrivacyStore
from bot.when.moments import Moment

FORGOTTEN = "community-forgotten"

# Long enough for a bot that was taken out by mistake to be asked back.
KEPT_FOR = timedelta(days=30)

# However late it is, it is done.
_EVER = timedelta(days=36_500)


class Departures:
    """Learns where the bot is and is not any more, and plans accordingly."""

    def __init__(
        self, store: PrivacyStore, announcements: AnnouncementService, clock: Clock
    ) -> None:
        self._store = store
        self._announcements = announcements
        self._clock = clock

    async def left(self, community: str) -> None:
        """The bot is not in a community any more; told twice, the first time counts."""
        if await self._announcements.planned(community, FORGOTTEN):
            return
        if community not in await self._store.communities(community.partition(":")[0]):
            return
        due = Moment.at((self._clock() + KEPT_FOR).astimezone(UTC), ZoneInfo("UTC"))
        await self._announcements.plan(FORGOTTEN, community, whole_place(community), Plan(due))

    async def back(self, community: str) -> None:
        """The bot is in a community, for the first time or again: nothing is deleted."""
        for planned in await self._announcements.planned(community, FORGOTTEN):
            await self._announcements.cancel(community, planned.id)

    async def compare(self, platform: str, there: Collection[str]) -> None:
        """Learn what happened while the bot was off: `there` are all the communities of a platform
        that it is in, those included that are out of order just now."""
        leaving = {one.community for one in await self._announcements.planned_everywhere(FORGOTTEN)}
        for community in leaving & set(there):
            await self.back(community)
        for community in await self._store.communities(platform):
            if community not in there and community not in leaving:
                await self.left(community)


class Forgetting(Chore):
    """Deletes all that is held of a community, if the bot has not come back."""

    name = FORGOTTEN
    policy = LatePolicy(_EVER, _EVER)
    keeps_quiet = False  # it calls nobody

    def __init__(
        self, store: PrivacyStore, privacy: PrivacyService, forget: Collection[Forget], clock: Clock
    ) -> None:
        self._store = store
        self._privacy = privacy
        self._forgetting = forget
        self._clock = clock

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Make sure that it is to be done; `follow` does it."""
        if platform.is_in(delivery.announcement.community):
            return Ended(End.WITHHELD, Reason.CANCELLED)
        return Ended(End.POSTED, Outcome.DONE)

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Delete it all, this delivery and its announcement included: it ends with what it does."""
        if ended.end is not End.POSTED:
            return
        await self._store.erase_community(transaction, delivery.announcement.community)
        await self._store.owe(transaction, self._clock())

    async def ended(self, delivery: Delivery, ended: Ended) -> None:
        """Let go of what is in memory, and of the bytes in the files."""
        if ended.end is not End.POSTED:
            return
        for forget in self._forgetting:
            forget(delivery.announcement.community)
        await self._privacy.wipe()
