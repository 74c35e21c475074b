"""What admins ask of their community's habits with workshops: all of it behind buttons."""

from collections.abc import Iterable
from dataclasses import replace

from bot.communities.service import CommunityService
from bot.errors import UnknownChoice
from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.replies import Form, Reply
from bot.table import Command
from bot.when.hours import read_time
from bot.workshops import habit_views as views
from bot.workshops.model import Habits
from bot.workshops.monthly import MonthlyService


class HabitCommands:
    """To see and change when a community is told of its workshops."""

    def __init__(
        self, service: MonthlyService, communities: CommunityService, catalogue: Catalogue
    ) -> None:
        self._service = service
        self._communities = communities
        self._catalogue = catalogue

    async def show(self, actor: Actor) -> Reply:
        """What is wanted now."""
        return await self._card(actor, await self._service.habits(actor))

    async def change(
        self,
        actor: Actor,
        at: str | None = None,
        ahead: str | None = None,
        monthly: bool | None = None,
        promise: bool | None = None,
    ) -> Reply:
        """Change something of it; `ahead`: days with spaces between them, or none."""
        habits = await self._service.habits(actor)
        wanted = replace(
            habits,
            hour=habits.hour if at is None else read_time(at),
            ahead=habits.ahead if ahead is None else _days(ahead),
            monthly=habits.monthly if monthly is None else monthly,
            promise=habits.promise if promise is None else promise,
        )
        return await self._card(actor, await self._service.change(actor, wanted))

    async def hour(self, actor: Actor) -> Form:
        """Ask at which hour."""
        habits = await self._service.habits(actor)
        return views.hour_form(habits, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.SHOW, self.show, role=Role.ADMIN)
        yield Command(views.SET, self.change, role=Role.ADMIN)
        yield Command(views.HOUR, self.hour, role=Role.ADMIN)

    async def _card(self, actor: Actor, habits: Habits) -> Reply:
        settings = await self._communities.own_settings(actor)
        return views.card(habits, settings, self._catalogue[actor.locale])


def _days(picked: str) -> tuple[int, ...]:
    offered = {str(days): days for days in views.DAYS}
    for one in picked.split():
        if one not in offered:
            raise UnknownChoice(typed=one[:60])
    return tuple(sorted((offered[one] for one in picked.split()), reverse=True))
