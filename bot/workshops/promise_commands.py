"""What organisers ask of the monthly promise."""

from collections.abc import Iterable

from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.replies import Reply
from bot.table import Command
from bot.workshops import promise_views as views
from bot.workshops.promising import PromiseService
from bot.workshops.repeating import SeriesService


class PromiseCommands:
    """To see whether each month has its workshop."""

    def __init__(
        self, service: PromiseService, series: SeriesService, catalogue: Catalogue
    ) -> None:
        self._service = service
        self._series = series
        self._catalogue = catalogue

    async def promise(self, actor: Actor) -> Reply:
        """The last twelve months and the next; series propose their drafts before."""
        actor.require(Role.ORGANISER)
        await self._series.fill(actor.within())
        promise = await self._service.promise(actor)
        return views.promise_card(promise, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        words = "command-workshop-promise"
        yield Command(views.PROMISE, self.promise, words, role=Role.ORGANISER)
