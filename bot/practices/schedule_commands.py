"""What admins ask of the tip of the week: all of it behind buttons of the settings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.errors import NoChannel
from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.practices import schedule_views as views
from bot.practices.scheduling import Schedule, Scheduled, TipScheduling
from bot.practices.service import PracticeService
from bot.practices.views import Reader
from bot.replies import Answer, Reply
from bot.table import Command
from bot.when.hours import read_time


class TipScheduleCommands:
    """The tip of the week: to see, turn on, change and turn off."""

    def __init__(
        self,
        scheduling: TipScheduling,
        practices: PracticeService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._scheduling = scheduling
        self._practices = practices
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def show(self, actor: Actor) -> Reply:
        """When the tip of the week comes, or that there is none."""
        current = await self._scheduling.current(actor)
        if current is None:
            return views.off_card(await self._suggested(actor), await self._reader(actor))
        return await self._on_card(current, actor)

    async def change(
        self,
        actor: Actor,
        days: str | None = None,
        at: str | None = None,
        place: str | None = None,
        themes: str | None = None,
        holidays: bool | None = None,
    ) -> Reply:
        """Turn it on, or change something of it."""
        settings = await self._communities.own_settings(actor)
        current = await self._scheduling.current(actor)
        if current is not None:
            schedule = current.schedule
        elif place is not None:
            schedule = Schedule(place, holidays=settings.holidays)
        else:
            schedule = await self._scheduling.suggested(actor)
        hour: time = schedule.at if at is None else read_time(at)
        wanted = replace(
            schedule,
            days=days or schedule.days,
            at=hour,
            place=place or schedule.place,
            themes=schedule.themes if themes is None else tuple(themes.split()),
        )
        if holidays is not None:
            wanted = await self._scheduling.with_holidays(actor, wanted, skipped=holidays)
        return await self._on_card(await self._scheduling.change(actor, wanted), actor)

    async def hour(self, actor: Actor) -> Answer:
        """Ask at which hour it comes."""
        current = await self._scheduling.current(actor)
        if current is None:
            return await self.show(actor)
        return views.hour_form(current.schedule, await self._reader(actor))

    async def stop(self, actor: Actor) -> Reply:
        """Turn it off."""
        await self._scheduling.stop(actor)
        return await self.show(actor)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.TIPS, self.show, role=Role.ADMIN)
        yield Command(views.SET_TIPS, self.change, role=Role.ADMIN)
        yield Command(views.TIP_HOUR, self.hour, role=Role.ADMIN)
        yield Command(views.STOP_TIPS, self.stop, role=Role.ADMIN)

    async def _suggested(self, actor: Actor) -> Schedule | None:
        try:
            return await self._scheduling.suggested(actor)
        except NoChannel:
            return None

    async def _on_card(self, scheduled: Scheduled, actor: Actor) -> Reply:
        themes = await self._practices.themes()
        return views.on_card(scheduled, themes, await self._reader(actor))

    async def _reader(self, actor: Actor) -> Reader:
        settings = await self._communities.own_settings(actor)
        return Reader(
            self._catalogue[actor.locale],
            today(self._clock, settings.zone),
            settings.zone,
            community=True,
            alone=False,
        )
