"""Puts the subscriptions together: their service, what writes to people, their commands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.announcements.service import AnnouncementService, Kind, Sendable
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Database
from bot.i18n import Catalogue
from bot.platforms import Platforms
from bot.subscriptions.commands import SubscriptionCommands
from bot.subscriptions.letters import Subscribed
from bot.subscriptions.model import Kinds, Thing
from bot.subscriptions.service import SubscriptionService
from bot.subscriptions.store import SubscriptionStore
from bot.table import Command


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the subscriptions need of the rest of the bot; `kinds`: of what one can subscribe to."""

    database: Database
    announcements: AnnouncementService
    communities: CommunityService
    platforms: Platforms
    catalogue: Catalogue
    clock: Clock
    kinds: Kinds


class Subscriptions:
    """Everything about what people have sent to them."""

    def __init__(self, around: Surroundings) -> None:
        self._catalogue = around.catalogue
        self._kinds = around.kinds
        self.service = SubscriptionService(
            SubscriptionStore(around.database),
            around.communities,
            around.announcements,
            around.platforms,
            around.clock,
            around.kinds,
        )
        around.communities.followed_by(self.service.follow)

    def joined(self, kinds: Iterable[Kind]) -> Iterator[Kind]:
        """The same kinds; those to which one can subscribe write to people as well."""
        for kind in kinds:
            yield self._with_letters(kind) if isinstance(kind, Sendable) else kind

    def entries(self) -> Iterable[Command]:
        """Their commands."""
        yield from SubscriptionCommands(self.service, self._catalogue).entries()

    def _with_letters(self, kind: Sendable) -> Subscribed:
        kinds = self._kinds
        things = {
            kinds.month: Thing.MONTH,
            kinds.tip: Thing.TIP,
            kinds.own_tip: Thing.TIP,
            kinds.replay: Thing.REPLAY,
        }
        instead_of = kinds.tip if kind.name == kinds.own_tip else None
        return Subscribed(
            kind, things[kind.name], self.service, self._catalogue, instead_of=instead_of
        )
