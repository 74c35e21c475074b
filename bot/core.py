"""What the front ends speak to: the open bot, without knowing how it was opened."""

from dataclasses import dataclass

from bot.actions.service import ActionService
from bot.announcements.outbox import Outbox
from bot.communities.asides import Asides
from bot.communities.service import CommunityService
from bot.database import Database
from bot.editing.exporting import ExportService
from bot.i18n import Catalogue
from bot.knowledge.model import Subject
from bot.pictures.service import PictureService
from bot.platforms import Platforms
from bot.privacy.departures import Departures
from bot.questions.finding import Finding
from bot.settings import Settings
from bot.table import Table
from bot.workshops.calendars import CalendarService


@dataclass(frozen=True, slots=True)
class Core:
    """Settings, words, commands, and the services that a front end needs for itself."""

    settings: Settings
    catalogue: Catalogue
    database: Database
    table: Table
    communities: CommunityService
    asides: Asides
    actions: ActionService
    pictures: PictureService
    platforms: Platforms
    outbox: Outbox
    calendars: CalendarService
    exports: ExportService
    departures: Departures
    finding: Finding
    subjects: tuple[Subject, ...]
