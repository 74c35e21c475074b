"""Somebody leaves for good: what that means to the others who take part."""

from bot.clock import Clock
from bot.database import Transaction
from bot.workshops.signups import SignupStore
from bot.workshops.store import WorkshopStore


class Farewells:
    """Has people who have their data deleted leave as those do who give their place up."""

    def __init__(self, workshops: WorkshopStore, signups: SignupStore, clock: Clock) -> None:
        self._workshops = workshops
        self._signups = signups
        self._clock = clock

    async def leave_all(self, transaction: Transaction, person: str) -> None:
        """Give up every place and every reminder of somebody; who has waited longest gets each."""
        now = self._clock()
        for workshop in await self._workshops.of_person(transaction, person):
            useful = workshop.still_useful(now)
            await self._signups.leave_in(transaction, workshop, person, refill=useful)
