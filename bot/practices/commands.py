"""The commands about tips, and about what a community does."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from bot.clock import Today
from bot.i18n import Catalogue
from bot.matching import Choice
from bot.people import Actor
from bot.practices import views
from bot.practices.model import Bag, Owner, Vocabulary
from bot.practices.saying import PRACTICE
from bot.practices.service import PracticeService
from bot.replies import Arguments, Reply
from bot.table import Command


class PracticeCommands:
    """Tips, one at a time, and the practices that a community says it does."""

    def __init__(
        self, service: PracticeService, catalogue: Catalogue, today: Today, zone: ZoneInfo
    ) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today
        self._zone = zone

    async def tip(
        self,
        actor: Actor,
        theme: str | None = None,
        audience: str | None = None,
        here: bool = False,
    ) -> Reply:
        """A tip, of a theme or for an audience if wanted; for everybody who is here if wanted."""
        if not here or actor.alone or actor.community is None:
            return await self.another(actor, theme, audience)
        filters = await self._service.filters(theme, audience)
        practice = await self._service.draw_here(actor, actor.community, filters)
        return views.shared_tip(practice, self._reader(actor))

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
        practice = await self._service.draw(bag, filters, besides, actor.community)
        since = await self._service.done_since(actor, practice.id)
        return views.tip(practice, filters, since, self._reader(actor))

    async def share(self, actor: Actor, practice: str) -> Reply:
        """The tip again, for everybody in the channel."""
        found = await self._service.share(actor, practice)
        return views.shared_tip(found, self._reader(actor))

    async def practice(self, actor: Actor, practice: str) -> Reply:
        """One practice in full, for the person alone."""
        found = await self._service.practice(practice, actor.community)
        since = await self._service.done_since(actor, practice)
        return views.practice_card(found, since, self._reader(actor))

    async def do_this(self, actor: Actor, practice: str, instead: bool = False) -> Reply:
        """Put a practice on the list of what the community does."""
        done = await self._service.adopt(actor, practice)
        return views.adopted(done, self._reader(actor), beside=not instead)

    async def stop_this(self, actor: Actor, practice: str) -> Reply:
        """Take a practice off that list."""
        found, was_there = await self._service.give_up(actor, practice)
        return views.given_up(found, self._reader(actor), was_there=was_there)

    async def practices(
        self, actor: Actor, theme: str | None = None, private: bool = False
    ) -> Reply:
        """What the community does, by theme."""
        return await self._list(actor, theme, page=1, private=private)

    async def practices_page(self, actor: Actor, theme: str | None = None, page: int = 1) -> Reply:
        """A page of that list, for the person who pressed the button."""
        return await self._list(actor, theme, page=page, private=True)

    async def suggest_theme(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The themes that may be meant."""
        words = self._catalogue[actor.locale]
        return await self._service.suggest(Vocabulary.THEME, typed, words)

    async def suggest_audience(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The audiences that may be meant."""
        words = self._catalogue[actor.locale]
        return await self._service.suggest(Vocabulary.AUDIENCE, typed, words)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        theme = {"theme": self.suggest_theme}
        suggests = {**theme, "audience": self.suggest_audience}
        yield Command(views.TIP, self.tip, "command-tip", suggests=suggests)
        yield Command(views.PRACTICES, self.practices, "command-practices", suggests=theme)
        yield Command(views.ANOTHER_TIP, self.another)
        yield Command(views.SHARE_TIP, self.share)
        yield Command(PRACTICE, self.practice)
        yield Command(views.DO_THIS, self.do_this, communal=True)
        yield Command(views.STOP_THIS, self.stop_this, communal=True)
        yield Command(views.PRACTICES_PAGE, self.practices_page)

    async def _list(self, actor: Actor, theme: str | None, *, page: int, private: bool) -> Reply:
        reader = self._reader(actor)
        if actor.community is None:
            return views.no_community(reader.words)
        done = await self._service.done_here(actor, theme)
        return views.done_here(done, reader, page=page, private=private)

    def _reader(self, actor: Actor) -> views.Reader:
        return views.Reader(
            words=self._catalogue[actor.locale],
            today=self._today(),
            zone=self._zone,
            community=actor.community is not None,
            alone=actor.alone,
        )
