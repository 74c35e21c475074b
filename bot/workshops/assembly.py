"""Puts the workshops together: their services, their kinds of announcements, their commands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from random import Random

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock
from bot.communities.service import CommunityService, Trail
from bot.database import Database
from bot.i18n import Catalogue, Locale
from bot.practices.service import PracticeService
from bot.table import Command
from bot.workshops import ics
from bot.workshops.announcing import Announcing
from bot.workshops.asking import Asking
from bot.workshops.calendars import CalendarService
from bot.workshops.commands import WorkshopCommands
from bot.workshops.farewell import Farewells
from bot.workshops.file_commands import FileCommands
from bot.workshops.ground import Ground
from bot.workshops.habit_commands import HabitCommands
from bot.workshops.importing import ImportService
from bot.workshops.member_commands import MemberCommands
from bot.workshops.mirror import Mirroring
from bot.workshops.model import Workshop
from bot.workshops.monthly import MonthlyService
from bot.workshops.months import AmendingMonths, MissingNotice, MissingWorkshop, WorkshopsOfMonth
from bot.workshops.people_commands import PeopleCommands
from bot.workshops.planning import PlanningService
from bot.workshops.posts import Ahead, Amending, Changed, Confirmed, Replay, ReplayAsked, Tried
from bot.workshops.promise_commands import PromiseCommands
from bot.workshops.promising import PromiseService
from bot.workshops.promotions import Promotions
from bot.workshops.remembering import RememberingService
from bot.workshops.reminders import PlaceKind, ReminderKind, ToldKind
from bot.workshops.repeating import SeriesService
from bot.workshops.replay_commands import ReplayCommands
from bot.workshops.serials import SeriesStore
from bot.workshops.series_commands import SeriesCommands
from bot.workshops.service import WorkshopService
from bot.workshops.signing import IsWrittenTo, SigningService
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
    trail: Trail
    practices: PracticeService
    catalogue: Catalogue
    clock: Clock
    random: Random
    new_token: Callable[[], str]
    calendar_url: str | None
    is_written_to: IsWrittenTo


class Workshops:
    """Everything about workshops."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        announcements, communities, clock = around.announcements, around.communities, around.clock
        self._store = WorkshopStore(around.database, around.trail)
        self.service = WorkshopService(self._store, clock)
        promoted = Promotions(announcements, clock).follow
        self._signups = SignupStore(around.database, promoted, clock)
        self.farewell = Farewells(self._store, self._signups, clock).leave_all
        self._months = MonthlyService(self._store, announcements, communities, around.trail, clock)
        self._series = SeriesService(
            SeriesStore(around.database),
            self._store,
            communities,
            around.trail,
            clock,
            around.random,
        )
        self._promises = PromiseService(self._store, communities, clock)
        self._announcing = Announcing(
            self.service, announcements, communities, self._signups.filling, clock
        )
        self.planning = PlanningService(
            self._store,
            self.service,
            announcements,
            communities,
            self._announcing,
            self._months.keep_up,
            clock,
            around.random,
        )
        communities.followed_by(self.planning.follow)
        communities.followed_by(self._months.follow)
        self._months.followed_by(self.planning.follow)
        self._ground = Ground(self.service, communities, around.practices, around.catalogue, clock)
        self.calendars = CalendarService(
            TokenStore(around.database),
            self.service,
            communities,
            around.trail,
            around.catalogue,
            clock,
            around.new_token,
            around.calendar_url,
        )

    def kinds(self) -> Iterable[Kind]:
        """What is announced of them."""
        ground, announcements = self._ground, self._around.announcements
        replay = Replay(ground, announcements)
        yield from (posting(ground, announcements) for posting in (Confirmed, Ahead, Changed))
        yield Amending(ground, announcements, replay)
        yield Mirroring(ground, announcements, self._around.communities, self._store)
        yield from (ReplayAsked(ground, announcements), replay, Tried(ground, self._store))
        yield WorkshopsOfMonth(ground, self._promises, announcements)
        yield AmendingMonths(ground, self._promises, announcements)
        yield MissingWorkshop(ground, self._promises, self._series, announcements)
        yield MissingNotice(self._promises, self._series, self._around.communities)
        personal = ReminderKind, PlaceKind, ToldKind
        yield from (letter(self._signups, ground) for letter in personal)

    def entries(self) -> Iterable[Command]:
        """Their commands: first what members come for."""
        around, catalogue, clock = self._around, self._around.catalogue, self._around.clock
        signing = SigningService(
            self._signups, self.service, around.announcements, clock, around.is_written_to
        )
        yield from MemberCommands(
            signing, self._ground, partial(_file, catalogue, clock), self.calendars
        ).entries()
        asking = Asking(self.planning, self._series.fill, self._ground)
        yield from WorkshopCommands(self.planning, self._series, asking, catalogue, clock).entries()
        yield from PeopleCommands(signing, self.planning, asking).entries()
        remembering = RememberingService(
            self._store, self.service, around.announcements, self._announcing, clock
        )
        yield from ReplayCommands(self.planning, remembering, asking).entries()
        yield from self._file_commands().entries()
        yield from PromiseCommands(self._promises, self._series, catalogue).entries()
        yield from SeriesCommands(self._series, self._months.keep_up, catalogue).entries()
        yield from HabitCommands(self._months, around.communities, catalogue).entries()

    def _file_commands(self) -> FileCommands:
        around = self._around
        importing = ImportService(
            self._store,
            self.planning,
            around.practices,
            around.communities,
            self._months.keep_up,
            around.clock,
        )
        return FileCommands(importing, self.calendars, around.catalogue)


def _file(
    catalogue: Catalogue, clock: Clock, workshop: Workshop, locale: Locale, join: bool
) -> tuple[str, bytes]:
    """A workshop as a file for a calendar: its name and what it holds."""
    name = catalogue[locale]("calendar-name")
    return ics.file_name(workshop), ics.write([workshop], name, locale, clock(), join=join)
