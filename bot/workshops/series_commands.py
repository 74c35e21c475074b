"""What organisers do with series of workshops: all of it behind buttons."""

from collections.abc import Awaitable, Callable, Iterable

from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.replies import Reply
from bot.table import Command
from bot.workshops import series_views as views
from bot.workshops.repeating import SeriesService

# Told when a community has workshops that it perhaps had not before.
KeepUp = Callable[[str], Awaitable[None]]


class SeriesCommands:
    """To save a series that was shown, look at it, and end it."""

    def __init__(self, service: SeriesService, keep_up: KeepUp, catalogue: Catalogue) -> None:
        self._service = service
        self._keep_up = keep_up
        self._catalogue = catalogue

    async def save(self, actor: Actor, draft: str, skip_holidays: bool = False) -> Reply:
        """Save the series that was shown."""
        planned = await self._service.save(actor, draft, skip_holidays=skip_holidays)
        await self._keep_up(actor.within())
        return views.card(planned, self._catalogue[actor.locale])

    async def discard(self, actor: Actor) -> Reply:
        """Save nothing of it."""
        actor.require(Role.ORGANISER)
        return views.discarded_card(self._catalogue[actor.locale])

    async def card(self, actor: Actor, series: str) -> Reply:
        """A series and its next dates."""
        planned = await self._service.planned(actor, series)
        return views.card(planned, self._catalogue[actor.locale])

    async def end(self, actor: Actor, series: str) -> Reply:
        """Have it propose nothing any more."""
        planned = await self._service.end(actor, series)
        return views.card(planned, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.SAVE, self.save, role=Role.ORGANISER)
        yield Command(views.DISCARD, self.discard, role=Role.ORGANISER)
        yield Command(views.CARD, self.card, role=Role.ORGANISER)
        yield Command(views.END, self.end, role=Role.ORGANISER)
