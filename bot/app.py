"""Opens everything in order and closes it in reverse."""

import gc
import logging
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import date, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.actions.service import ActionService
from bot.actions.store import ActionStore
from bot.announcements.clock import Alarm
from bot.assembly import Ground, Services, enter_commands, outbox_of, services_of
from bot.clock import Clock, today, utc_now
from bot.communities.asides import Asides
from bot.content.library import Library
from bot.core import Core
from bot.database import Database
from bot.database.errors import advice_for
from bot.editing.exchange_writing import FileFormat
from bot.errors import StorageUnavailable
from bot.faults import BrokenDocuments, CannotStart, Fault
from bot.i18n import Catalogue, Locale
from bot.knowledge.store import KnowledgeStore
from bot.people import Role
from bot.pictures.service import PictureService
from bot.pictures.store import PictureStore
from bot.practices.store import PracticeStore
from bot.questions.service import QuestionService
from bot.quiz.store import MythStore
from bot.search.store import WordStore
from bot.settings import Settings
from bot.table import Table

# Front ends and tools are imported where they are started: each costs memory that the others
# need not pay, discord.py alone some 25 MB.
if TYPE_CHECKING:
    from bot.frontends.text.saying import Said

_log = logging.getLogger(__name__)


@asynccontextmanager
async def open_core(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    random: Random | None = None,
    catalogue: Catalogue | None = None,
) -> AsyncGenerator[Core]:
    """The whole bot without a front end, its documents taken in.

    `catalogue`: words that were read already, which takes most of the time of a start.

    Raises `BrokenDocuments` with every fault of documents and translations, `UnusableDatabase`
    when the database cannot be opened, `CannotStart` when it cannot be read or written.
    """
    catalogue = catalogue or Catalogue.load(settings.data_dir / "locales")
    async with _assembled(settings, catalogue, clock, random) as (core, services):
        await _catch_up(services)
        async with services.editing.tally.running():
            yield core


@asynccontextmanager
async def _assembled(
    settings: Settings, catalogue: Catalogue, clock: Clock, random: Random | None = None
) -> AsyncGenerator[tuple[Core, Services]]:
    """The bot with its documents taken in, before it does anything by itself."""
    async with Database.open(settings.database_path) as database:
        ground = Ground(settings, catalogue, database, clock, random or Random(), Alarm(clock))
        with _at_the_start(settings.database_path):
            library = Library(settings.data_dir, today(clock, settings.zone))
            knowledge = KnowledgeStore(database)
            stores = (knowledge, PracticeStore(database), MythStore(database), WordStore(database))
            await library.refresh(database, stores)
            subjects = tuple(await knowledge.subjects())
        services = services_of(ground)
        core = Core(
            settings=settings,
            catalogue=catalogue,
            database=database,
            table=Table(),
            communities=services.communities,
            asides=Asides(services.communities, catalogue),
            actions=ActionService(ActionStore(database)),
            pictures=PictureService(PictureStore(database)),
            platforms=ground.platforms,
            outbox=outbox_of(ground, services),
            calendars=services.workshops.calendars,
            exports=services.editing.exchange.exporting,
            departures=services.privacy.departures,
            finding=services.questions.finding,
            subjects=subjects,
        )
        enter_commands(core, services, clock)
        yield core, services


async def _catch_up(services: Services) -> None:
    """What a start brings: what is to go goes, and communities are told what has changed. Where the
    database takes nothing, the next start does it."""
    try:
        await services.privacy.service.wipe()
        await services.audit.forget_old()
        await services.editing.begin()
    except StorageUnavailable as error:
        _log.warning("not caught up with what went and changed at this start: %s", error)


@contextmanager
def _at_the_start(path: Path) -> Generator[None]:
    """What the database refuses before anybody can be told in the chat, the operator is told."""
    try:
        yield
    except StorageUnavailable as error:
        reason = error.details["reason"]
        raise CannotStart(f"{path}: {reason}: {advice_for(str(reason))}") from error


@contextmanager
def _throw_away_database(settings: Settings) -> Generator[Settings]:
    """The settings with a database of their own, so that what is tried or generated never meets
    what a real community has."""
    with TemporaryDirectory(prefix="sobrio-") as folder:
        yield settings.model_copy(update={"database_url": f"sqlite:///{folder}/sobrio.db"})


@asynccontextmanager
async def _serving(core: Core) -> AsyncGenerator[None]:
    """The calendars at their addresses, where an operator opened a port."""
    settings = core.settings
    if settings.http_port is None:
        yield
        return
    from bot.frontends.web.server import serve

    async with serve(core.calendars, settings.http_host, settings.http_port):
        yield


async def run_discord(settings: Settings, *, clock: Clock = utc_now) -> None:
    """Be on Discord until stopped; raise `CannotStart` without a token or with a wrong one."""
    from bot.frontends.discord.session import stay_connected

    if settings.discord_token is None:
        raise CannotStart("DISCORD_TOKEN is not set: put the bot's token in .env, or use preview")
    async with open_core(settings, clock=clock) as core:
        # What is there now stays to the end: people need not wait while it is looked through for
        # garbage, which takes more than 50 ms, again and again.
        gc.collect()
        gc.freeze()
        async with core.finding.learning(), core.outbox.running(), _serving(core):
            await stay_connected(core, settings.discord_token.get_secret_value())


async def run_preview(settings: Settings, port: int) -> None:
    """Show the bot in the browser until stopped."""
    try:
        from bot.frontends.preview.page import show_page
        from bot.frontends.preview.time import MovableClock
    except ImportError as error:
        raise CannotStart(
            f"{error.name} is missing: pip install -r requirements-preview.txt"
        ) from error

    with _throw_away_database(settings) as own:
        clock = MovableClock()
        async with (
            open_core(own, clock=clock) as core,
            core.finding.learning(),
            core.outbox.running(),
            _serving(core),
        ):
            await show_page(core, port, clock)


async def say(settings: Settings, line: str, locale: Locale, role: Role, as_json: bool) -> "Said":
    """Answer one typed line."""
    from bot.frontends.text.saying import say as answer

    async with open_core(settings) as core:
        return await answer(core, line, locale, role, as_json=as_json)


async def ask(settings: Settings, question: str, locale: Locale, community: str | None) -> str:
    """What `/ask` answers, as text; nothing is counted, nor kept."""
    from bot.frontends.text.saying import ask as answer

    catalogue = Catalogue.load(settings.data_dir / "locales")
    async with _assembled(settings, catalogue, utc_now) as (core, _):
        return await answer(core, question, locale, community)


@asynccontextmanager
async def ranking(settings: Settings, *, clock: Clock = utc_now) -> AsyncGenerator[QuestionService]:
    """What answers questions, for tools; nothing is counted, nor kept."""
    # Nothing is said: without any words, half the time of a start is saved.
    async with _assembled(settings, Catalogue({}, frozenset()), clock) as (_, services):
        yield services.questions.service


async def rank(settings: Settings, question: str, community: str | None) -> Sequence[str]:
    """The ids of what answers a question, the best first."""
    async with ranking(settings) as questions:
        return await questions.ranked(question, community)


def when(
    settings: Settings, phrase: str, now: datetime, zone: ZoneInfo, locale: Locale, as_json: bool
) -> "Said":
    """Read one phrase for a moment; raise `BrokenDocuments` when it cannot be said."""
    from bot.frontends.text.when import tell_when

    words = Catalogue.load(settings.data_dir / "locales")[locale]
    return tell_when(phrase, now, zone, words, as_json=as_json)


async def export(
    settings: Settings, community: str | None, file_format: FileFormat, out: Path
) -> list[Path]:
    """Write what a community added and decided into a folder, or what each did; say where.

    Raises `CannotStart` for a community that added nothing, and where nothing can be written.
    """
    async with open_core(settings) as core:
        there = await core.exports.communities()
        if community is not None and community not in there:
            raise CannotStart(f"{community}: nothing was added or decided there")
        files = {
            out / f"{one.replace(':', '-')}.{file_format}": await core.exports.file_of(
                one, file_format
            )
            for one in ([community] if community else there)
        }
    _write(out, files)
    return list(files)


def _write(folder: Path, files: Mapping[Path, bytes]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            path.write_bytes(content)
    except OSError as error:
        raise CannotStart(f"{folder}: {error.strerror or error}") from error


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
    from bot.transcripts import DAY

    with _throw_away_database(settings) as own:
        async with open_core(own, clock=lambda: DAY) as core:
            made = await papers(core)
    written = {root / path: text for path, text in made.items()}
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(written)
