"""The commands by which the bot explains itself."""

from collections.abc import Iterable

from bot import VERSION
from bot.guide import views
from bot.i18n import Catalogue
from bot.knowledge.service import KnowledgeService
from bot.people import Actor
from bot.practices.service import PracticeService
from bot.replies import Reply
from bot.table import Command, Table


class GuideCommands:
    """Help, from the table itself, and what the bot is."""

    def __init__(
        self,
        table: Table,
        knowledge: KnowledgeService,
        practices: PracticeService,
        catalogue: Catalogue,
        contact: str | None,
    ) -> None:
        self._table = table
        self._knowledge = knowledge
        self._practices = practices
        self._catalogue = catalogue
        self._contact = contact

    async def help(self, actor: Actor) -> Reply:
        """The commands that the person may use."""
        return await self.help_page(actor)

    async def help_page(self, actor: Actor, page: int = 1) -> Reply:
        """A page of these, where they are too many for one card."""
        usable = [c for c in self._table if c.listed and actor.may(c.role)]
        words, interface = self._catalogue[actor.locale], self._catalogue[actor.interface]
        return views.help_card(usable, words, interface, page=page)

    async def about(self, actor: Actor) -> Reply:
        """What the bot is, what it knows and since when, and whom to tell of an error."""
        holdings = await self._knowledge.holdings(actor.community)
        about = views.About(
            version=VERSION,
            facts=holdings.facts,
            practices=await self._practices.count(),
            sources=holdings.sources,
            newest_fact=holdings.newest_fact,
            newest_source=holdings.newest_source,
            contact=self._contact,
        )
        return views.about_card(about, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command("help", self.help, "command-help")
        yield Command(views.HELP_PAGE, self.help_page)
        yield Command("about", self.about, "command-about")
