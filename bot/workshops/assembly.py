"""Puts the workshops together: their services, their kinds of announcements, their commands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from random import Random

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Database
from bot.i18n import Catalogue, Locale
from bot.practices.service import PracticeService
from bot.table import Command
from bot.workshops import ics
from bot.workshops.announcing import Announcing
from bot.workshops.asking import Asking
from bot.workshops.calendars import CalendarService
from bot.workshops.commands import WorkshopCommands
from bot.workshops.ground import Ground
from bot.workshops.member_commands import MemberCommands
from bot.workshops.mirror import Mirroring
from bot.workshops.model import Workshop
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
from bot.workshops.tokens import TokenStore


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the workshops need of the rest of the bot.

    `new_token` draws what nobody guesses; `calendar_url`: where calendars are served, if anywhere.
    """

    database: Database
    announcements: AnnouncementService
    communities: CommunityService
    practices: PracticeService
    catalogue: Catalogue
    clock: Clock
    random: Random
    new_token: Callable[[], str]
    calendar_url: str | None


class Workshops:
    """Everything about workshops."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        announcements, communities, clock = around.announcements, around.communities, around.clock
        self._store = WorkshopStore(around.database)
        self.service = WorkshopService(self._store, clock)
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
        self._ground = Ground(self.service, communities, around.practices, around.catalogue, clock)
        self.calendars = CalendarService(
            TokenStore(around.database),
            self.service,
            communities,
            around.catalogue,
            clock,
            around.new_token,
            around.calendar_url,
        )

    def kinds(self) -> Iterable[Kind]:
        """What is announced of them."""
        ground, announcements = self._ground, self._around.announcements
        replay = Replay(ground)
        yield from (posting(ground, announcements) for posting in (Confirmed, Ahead, Changed))
        yield Amending(ground, announcements, replay)
        yield Mirroring(ground, self._around.communities, self._store)
        yield from (ReplayAsked(ground), replay, Tried(ground, self._store))
        personal = ReminderKind, PlaceKind, ToldKind
        yield from (letter(self._signups, ground) for letter in personal)

    def entries(self) -> Iterable[Command]:
        """Their commands: first what members come for."""
        around, catalogue, clock = self._around, self._around.catalogue, self._around.clock
        signing = SigningService(self._signups, self.service, around.announcements, clock)
        yield from MemberCommands(
            signing, self._ground, partial(_file, catalogue, clock), self.calendars
        ).entries()
        asking = Asking(self.planning, around.practices, around.communities, catalogue, clock)
        yield from WorkshopCommands(self.planning, asking, catalogue, clock).entries()
        remembering = RememberingService(
            self._store, self.service, around.announcements, self._announcing, clock
        )
        yield from ReplayCommands(self.planning, remembering, asking).entries()


def _file(
    catalogue: Catalogue, clock: Clock, workshop: Workshop, locale: Locale, join: bool
) -> tuple[str, bytes]:
    """A workshop as a file for a calendar: its name and what it holds."""
    name = catalogue[locale]("calendar-name")
    return ics.file_name(workshop), ics.write([workshop], name, locale, clock(), join=join)
