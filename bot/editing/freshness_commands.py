"""The command by which an editor says that a fact still holds."""

from collections.abc import Iterable

from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.editing import freshness_views as views
from bot.editing.keeping import KeepingService
from bot.editing.model import review_day
from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.replies import Reply
from bot.table import Command


class FreshnessCommands:
    """What stands behind the button "still true"."""

    def __init__(
        self,
        keeping: KeepingService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._keeping = keeping
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def still_true(self, actor: Actor, fact: str) -> Reply:
        """Note that a fact holds today as it is told."""
        entry = await self._keeping.verify(actor, fact)
        zone = (await self._communities.settings_of(actor.community or "")).zone
        day = today(self._clock, zone)
        content = entry.versions[-1].content if entry.versions else None
        wanted = content.review_on if content else None
        review = review_day(entry.fact.kind, entry.fact.as_of, wanted, day)
        words = self._catalogue[actor.locale]
        return views.still_true_card(entry.fact, day, review, day, words)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.STILL_TRUE, self.still_true, role=Role.EDITOR)
