"""What the tests share: settings, the open core on a real SQLite file, a conversation."""

import asyncio
import os
import shutil
from collections.abc import AsyncGenerator, Generator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import hypothesis
import pytest

from bot.app import open_core
from bot.core import Core
from bot.i18n import Catalogue, Locale
from bot.people import Actor
from bot.practices.bags import BagStore
from bot.practices.lists import ListStore
from bot.practices.service import PracticeService
from bot.practices.store import PracticeStore
from bot.replies import Argument, Reply
from bot.settings import Settings
from tests.conversation import Chat

# A slow machine fails nothing, and what fails does so for everybody who has the same code. To look
# for what nobody thought of: pytest --hypothesis-profile=exploring
hypothesis.settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("exploring", deadline=None, max_examples=2_000)
hypothesis.settings.load_profile("steady")

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


def reader(locale: Locale, *, alone: bool = False) -> Actor:
    """Somebody who reads that language."""
    return Actor("test:1", locale, locale, locale, alone=alone)


async def reply_of(core: Core, actor: Actor, command: str, **arguments: Argument) -> Reply:
    """What a command of the table answers."""
    answer = await core.table.find(command)(actor, arguments)
    assert isinstance(answer, Reply)
    return answer


def practices_of(core: Core, seed: int = 1) -> PracticeService:
    """The practices of an open bot, drawn by a chance of their own."""
    database = core.database
    stores = PracticeStore(database), BagStore(database), ListStore(database)
    return PracticeService(*stores, lambda: NOW, Random(seed))


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see no setting of the machine they run on."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    assert "DISCORD_TOKEN" not in os.environ


@pytest.fixture(scope="session", autouse=True)
def words_are_read_once() -> Generator[None]:
    """Every test opens the bot anew; its words, which take most of that time, are read once."""
    load, known = Catalogue.load, dict[tuple[tuple[str, bytes], ...], Catalogue]()

    def load_once(folder: Path) -> Catalogue:
        files = sorted(folder.rglob("*.ftl"))
        said = tuple((str(file), file.read_bytes()) for file in files)
        if said not in known:
            known[said] = load(folder)
        return known[said]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Catalogue, "load", load_once)
        yield


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database into which the documents were taken, once for all tests."""
    path = tmp_path_factory.mktemp("filled") / "filled.db"

    async def fill() -> None:
        async with open_core(Settings(database_url=f"sqlite:///{path}", data_dir=ROOT / "data")):
            pass

    asyncio.run(fill())
    return path


@pytest.fixture
def settings(tmp_path: Path, filled_database: Path) -> Settings:
    """The defaults, with a copy of the filled database for this test alone."""
    path = tmp_path / "test.db"
    shutil.copy(filled_database, path)
    return Settings(database_url=f"sqlite:///{path}", data_dir=ROOT / "data")


@pytest.fixture
async def core(settings: Settings) -> AsyncGenerator[Core]:
    """The bot without a front end, on the documents that it ships with, on 21 November 2026."""
    async with open_core(settings, clock=lambda: NOW, random=Random(1)) as opened:
        yield opened


@pytest.fixture
async def chat(core: Core) -> AsyncGenerator[Chat]:
    """A conversation on the simulated Discord."""
    async with Chat.open(core) as opened:
        yield opened


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The words that the bot ships with."""
    return Catalogue.load(ROOT / "data" / "locales")
