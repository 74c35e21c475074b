"""Puts the privacy together: its services, its kind of announcement, its commands."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock, Today
from bot.communities.service import Trail
from bot.database import Database
from bot.i18n import Catalogue, Locale
from bot.privacy.commands import PrivacyCommands
from bot.privacy.departures import Departures, Forgetting
from bot.privacy.service import Leaving, PrivacyService
from bot.privacy.store import PrivacyStore
from bot.table import Command


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the privacy needs of the rest of the bot.

    `leaving`: what the features have done when somebody leaves. `locale`: the language of what
    stands in place of a name, where the place does not say which.
    """

    database: Database
    announcements: AnnouncementService
    trail: Trail
    leaving: Leaving
    catalogue: Catalogue
    clock: Clock
    today: Today
    locale: Locale
    contact: str | None


class Privacy:
    """Everything about what is held of people and communities."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        clock = around.clock
        self._store = PrivacyStore(around.database)
        self.service = PrivacyService(
            around.database,
            self._store,
            around.trail,
            around.leaving,
            around.announcements.wake,
            around.catalogue,
            clock,
            around.locale,
        )
        self.departures = Departures(self._store, around.announcements, clock)

    def kinds(self) -> Iterable[Kind]:
        """What is done at its time."""
        forget = self._around.leaving.forget_community
        yield Forgetting(self._store, self.service, forget, self._around.clock)

    def entries(self) -> Iterable[Command]:
        """Their commands."""
        around = self._around
        yield from PrivacyCommands(
            self.service, around.catalogue, around.today, around.contact
        ).entries()
