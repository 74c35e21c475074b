"""Puts the exchange of facts together: what takes them in, hands them out and promotes them."""

from collections.abc import Collection, Iterable
from pathlib import Path
from random import Random

from bot.clock import Clock
from bot.communities.service import CommunityService, Trail
from bot.database import Database
from bot.editing.checked_files import CheckedFiles
from bot.editing.exchange_commands import ExchangeCommands
from bot.editing.exchange_gathering import Gathering
from bot.editing.exporting import ExportService
from bot.editing.importing import ImportService, KeepUp
from bot.editing.promoting import PromotionService
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.i18n import Catalogue
from bot.knowledge.service import Documents
from bot.table import Command


class Exchange:
    """Facts as files. `owners`: the people who own the bot; `drafts`: where drafts of documents are
    kept; `keep_up`: what follows in a community that took something in."""

    def __init__(
        self,
        database: Database,
        store: EditingStore,
        editing: EditingService,
        documents: Documents,
        communities: CommunityService,
        trail: Trail,
        catalogue: Catalogue,
        clock: Clock,
        random: Random,
        owners: Collection[str],
        drafts: Path,
        keep_up: KeepUp,
    ) -> None:
        gathering = Gathering(store, editing, documents, communities, clock)
        files = CheckedFiles(database)
        self.exporting = ExportService(store, editing, gathering, communities, trail)
        self.importing = ImportService(
            store, editing, gathering, files, trail, clock, random, keep_up
        )
        self.promoting = PromotionService(store, editing, gathering, trail, clock, owners, drafts)
        self._commands = ExchangeCommands(
            self.importing, self.exporting, self.promoting, editing, catalogue, clock
        )

    def entries(self) -> Iterable[Command]:
        """Its commands."""
        return self._commands.entries()
