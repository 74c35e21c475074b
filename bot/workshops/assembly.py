"""Puts the workshops together: their services, their kinds of announcements, their commands."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Database
from bot.i18n import Catalogue
from bot.practices.service import PracticeService
from bot.table import Command
from bot.workshops.announcing import Announcing
from bot.workshops.asking import Asking
from bot.workshops.commands import WorkshopCommands
from bot.workshops.ground import Ground
from bot.workshops.member_commands import MemberCommands
from bot.workshops.mirror import Mirroring
from bot.workshops.planning import PlanningService
from bot.workshops.posts import Ahead, Amending, Changed, Confirmed, Replay, ReplayAsked, Tried
from bot.workshops.promotions import Promotions
from bot.workshops.remembering import RememberingService
from bot.workshops.reminders import PlaceKind, ReminderKind, ToldKind
from bot.workshops.replay_commands import ReplayCommands
from bot.workshops.service import WorkshopService
from bot.workshops.signing import SigningService
from bot.workshops.signups import SignupStore
from bot.workshops.store import WorkshopStore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the workshops need of the rest of the bot."""

    database: Database
    announcements: AnnouncementService
    communities: CommunityService
    practices: PracticeService
    catalogue: Catalogue
    clock: Clock
    random: Random


class Workshops:
    """Everything about workshops."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        announcements, communities, clock = around.announcements, around.communities, around.clock
        self._store = WorkshopStore(around.database)
        self.service = WorkshopService(self._store, clock)
        self._ground = Ground(self.service, communities, around.practices, around.catalogue, clock)
        promoted = Promotions(announcements, clock).follow
        self._signups = SignupStore(around.database, promoted, clock)
        self._announcing = Announcing(
            self.service, announcements, communities, self._signups.filling, clock
        )
        self.planning = PlanningService(
            self._store,
            self.service,
            announcements,
            communities,
            self._announcing,
            clock,
            around.random,
        )
        communities.followed_by(self.planning.follow)

    def kinds(self) -> Iterable[Kind]:
        """What is announced of them."""
        around, announcements, ground = self._around, self._around.announcements, self._ground
        replay = Replay(ground)
        yield from (posting(ground, announcements) for posting in (Confirmed, Ahead, Changed))
        yield Amending(ground, announcements, replay)
        yield Mirroring(ground, around.communities, self._store)
        yield from (ReplayAsked(ground), replay, Tried(ground, self._store))
        personal = (ReminderKind, PlaceKind, ToldKind)
        yield from (letter(self._signups, ground) for letter in personal)

    def entries(self) -> Iterable[Command]:
        """Their commands: first what members come for."""
        yield from self._member_commands().entries()
        around = self._around
        asking = Asking(
            self.planning, around.practices, around.communities, around.catalogue, around.clock
        )
        yield from WorkshopCommands(self.planning, asking, around.catalogue, around.clock).entries()
        remembering = RememberingService(
            self._store, self.service, around.announcements, self._announcing, around.clock
        )
        yield from ReplayCommands(self.planning, remembering, asking).entries()

    def _member_commands(self) -> MemberCommands:
        around = self._around
        return MemberCommands(
            SigningService(self._signups, self.service, around.announcements, around.clock),
            self._ground,
            lambda workshop, locale, join: ("workshop.ics", b""),  # noqa: ARG005
            _NoCalendars(),
        )


class _NoCalendars:
    async def address(self, community: str) -> str | None:  # noqa: ARG002
        return None
