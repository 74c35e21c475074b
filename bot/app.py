"""Opens everything in order and closes it in reverse; the one file that sees all."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.actions.service import ActionService
from bot.actions.store import ActionStore
from bot.clock import Clock, today, utc_now
from bot.communities.commands import CommunityCommands
from bot.communities.service import CommunityService
from bot.communities.store import CommunityStore
from bot.content.library import Intake, Library
from bot.core import Core
from bot.database import Database
from bot.errors import StorageUnavailable
from bot.faults import BrokenDocuments, CannotStart, Fault
from bot.guide.commands import GuideCommands
from bot.i18n import Catalogue, Locale
from bot.knowledge.commands import KnowledgeCommands
from bot.knowledge.service import KnowledgeService
from bot.knowledge.store import KnowledgeStore
from bot.people import Role
from bot.practices.commands import PracticeCommands
from bot.practices.service import PracticeService
from bot.practices.store import PracticeStore
from bot.settings import Settings
from bot.table import Table

# Front ends and tools are imported where they are started: each costs memory that the others
# need not pay, discord.py alone some 25 MB.
if TYPE_CHECKING:
    from bot.frontends.text.saying import Said


@asynccontextmanager
async def open_core(
    settings: Settings, *, clock: Clock = utc_now, random: Random | None = None
) -> AsyncGenerator[Core]:
    """The whole bot without a front end, its documents taken in.

    Raises `BrokenDocuments` with every fault of documents and translations, `UnusableDatabase`
    when the database cannot be opened, `CannotStart` when it does not take changed documents.
    """
    catalogue = Catalogue.load(settings.data_dir / "locales")
    async with Database.open(settings.database_path) as database:
        knowledge_store, practice_store = KnowledgeStore(database), PracticeStore(database)
        await _take_in_documents(settings, clock, database, (knowledge_store, practice_store))
        knowledge = KnowledgeService(knowledge_store)
        practices = PracticeService(practice_store, random or Random())
        subjects = tuple(await knowledge.subjects())
        core = Core(
            settings=settings,
            catalogue=catalogue,
            database=database,
            table=Table(),
            communities=CommunityService(CommunityStore(database), settings.default_locale),
            actions=ActionService(ActionStore(database)),
            subjects=subjects,
        )
        zone, contact = settings.zone, settings.contact_url
        # The subjects come first: they are what people come for, and /help keeps this order.
        core.table.add(KnowledgeCommands(knowledge, catalogue, clock, zone).entries(subjects))
        core.table.add(PracticeCommands(practices, catalogue, clock, zone).entries())
        core.table.add(CommunityCommands(core.communities, catalogue).entries())
        core.table.add(
            GuideCommands(core.table, knowledge, practices, catalogue, contact).entries()
        )
        yield core


async def _take_in_documents(
    settings: Settings, clock: Clock, database: Database, intakes: tuple[Intake, ...]
) -> None:
    library = Library(settings.data_dir, today(clock, settings.zone))
    try:
        await library.refresh(database, intakes)
    except StorageUnavailable as error:
        raise CannotStart(
            f"{settings.database_path}: the changed documents cannot be taken in "
            f"({error.details['reason']}): stop what else uses the database, make room on the "
            "disk or give this user the right to write, then start again"
        ) from error


async def run_discord(settings: Settings) -> None:
    """Be on Discord until stopped; raise `CannotStart` without a token or with a wrong one."""
    from bot.frontends.discord.session import stay_connected

    if settings.discord_token is None:
        raise CannotStart("DISCORD_TOKEN is not set: put the bot's token in .env, or use preview")
    async with open_core(settings) as core:
        await stay_connected(core, settings.discord_token.get_secret_value())


async def run_preview(settings: Settings, port: int) -> None:
    """Show the bot in the browser until stopped."""
    try:
        from bot.frontends.preview.page import show_page
    except ImportError as error:
        raise CannotStart(
            f"{error.name} is missing: pip install -r requirements-preview.txt"
        ) from error

    with TemporaryDirectory(prefix="sobrio-preview-") as folder:
        # Its own database: what is tried there never meets what a real community has.
        url = f"sqlite:///{folder}/preview.db"
        async with open_core(settings.model_copy(update={"database_url": url})) as core:
            try:
                await show_page(core, port)
            except OSError as error:
                raise CannotStart(f"the page cannot be served on port {port}: {error}") from error


async def say(settings: Settings, line: str, locale: Locale, role: Role, as_json: bool) -> "Said":
    """Answer one typed line."""
    from bot.frontends.text.saying import say as answer

    async with open_core(settings) as core:
        return await answer(core, line, locale, role, as_json=as_json)


def check(data: Path, now: date) -> list[Fault]:
    """Every fault of the documents and translations in a data folder, on a given day."""
    faults = Library(data, now).check()
    try:
        Catalogue.load(data / "locales")
    except BrokenDocuments as broken:
        faults += broken.faults
    return sorted(faults)


async def generate(settings: Settings, root: Path) -> list[Path]:
    """Write the generated papers below a folder; say which."""
    from bot.papers import papers

    with TemporaryDirectory(prefix="sobrio-generate-") as folder:
        url = f"sqlite:///{folder}/papers.db"
        async with open_core(settings.model_copy(update={"database_url": url})) as core:
            made = papers(core.table, core.catalogue)
            written = {root / path: text for path, text in made.items()}
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(written)
