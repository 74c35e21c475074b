"""Who takes part in a workshop, for its organisers."""

from collections.abc import Iterable, Sequence

from bot.matching import Choice, suggest
from bot.people import Actor, Role
from bot.replies import Arguments, Reply
from bot.table import Command
from bot.workshops import people_views, plan_views
from bot.workshops.asking import Asking
from bot.workshops.planning import PlanningService
from bot.workshops.signing import SigningService


class PeopleCommands:
    """Lists who signed up here."""

    def __init__(self, signing: SigningService, planning: PlanningService, asking: Asking) -> None:
        self._signing = signing
        self._planning = planning
        self._asking = asking

    async def people(self, actor: Actor, workshop: str) -> Reply:
        """Who takes part, then who waits, in the order of coming."""
        every = await self._asking.every(actor)
        return await self.page(actor, (await self._asking.meant(actor, workshop, every)).id)

    async def page(self, actor: Actor, workshop: str, page: int = 1) -> Reply:
        """A page of them."""
        found = await self._planning.find(actor, workshop)
        people = await self._signing.people(actor, workshop)
        reader = await self._asking.reader(actor)
        return people_views.people_card(found, people, page, reader)

    async def suggest_workshop(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """Drafts and what is to come, and what took place last."""
        return suggest(await self._asking.every(actor), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role, suggests = Role.ORGANISER, {"workshop": self.suggest_workshop}
        words = "command-workshop-people"
        yield Command(plan_views.PEOPLE, self.people, words, role=role, suggests=suggests)
        yield Command(plan_views.PEOPLE_PAGE, self.page, role=role)
