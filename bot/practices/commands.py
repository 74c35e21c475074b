"""The commands about tips."""

from collections.abc import Iterable, Sequence

from bot.clock import Today
from bot.i18n import Catalogue
from bot.matching import Choice
from bot.people import Actor
from bot.practices import views
from bot.practices.model import Bag, Owner, Vocabulary
from bot.practices.service import PracticeService
from bot.replies import Reply
from bot.table import Command


class PracticeCommands:
    """Tips, one at a time."""

    def __init__(self, service: PracticeService, catalogue: Catalogue, today: Today) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today

    async def tip(
        self, actor: Actor, theme: str | None = None, audience: str | None = None
    ) -> Reply:
        """A tip, of a theme or for an audience if wanted."""
        return await self.another(actor, theme, audience)

    async def another(
        self,
        actor: Actor,
        theme: str | None = None,
        audience: str | None = None,
        besides: str = "",
    ) -> Reply:
        """A tip like the one just shown, but not that one."""
        filters = await self._service.filters(theme, audience)
        bag = Bag(Owner.PERSON, actor.person)
        practice = await self._service.draw(bag, filters, besides)
        words = self._catalogue[actor.locale]
        return views.tip(practice, filters, self._today(), words, alone=actor.alone)

    async def share(self, actor: Actor, practice: str) -> Reply:
        """The tip again, for everybody in the channel."""
        found = await self._service.share(actor, practice)
        return views.shared_tip(found, self._today(), self._catalogue[actor.locale])

    async def suggest_theme(self, actor: Actor, typed: str) -> Sequence[Choice]:
        """The themes that may be meant."""
        return await self._service.suggest(Vocabulary.THEME, typed, actor.locale)

    async def suggest_audience(self, actor: Actor, typed: str) -> Sequence[Choice]:
        """The audiences that may be meant."""
        return await self._service.suggest(Vocabulary.AUDIENCE, typed, actor.locale)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"theme": self.suggest_theme, "audience": self.suggest_audience}
        yield Command(views.TIP, self.tip, "command-tip", suggests=suggests)
        yield Command(views.ANOTHER_TIP, self.another)
        yield Command(views.SHARE_TIP, self.share)
