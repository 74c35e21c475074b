"""What the tests share: settings, the open core on a real SQLite file, a conversation."""

import asyncio
import os
import shutil
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

import hypothesis
import pytest

from bot.app import open_core, ranking
from bot.clock import Clock, utc_now
from bot.communities.trail import Trail
from bot.core import Core
from bot.i18n import Catalogue, Locale
from bot.people import Actor
from bot.practices.bags import BagStore
from bot.practices.lists import ListStore
from bot.practices.service import PracticeService
from bot.practices.store import PracticeStore
from bot.quiz.plays import PlayStore
from bot.quiz.service import QuizService
from bot.quiz.store import MythStore
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


def trail_of(core: Core) -> Trail:
    """The trail of an open bot."""
    return Trail(core.database, lambda: NOW)


def practices_of(core: Core, seed: int = 1) -> PracticeService:
    """The practices of an open bot, drawn by a chance of their own."""
    database = core.database
    stores = PracticeStore(database), BagStore(database), ListStore(database)
    return PracticeService(*stores, trail_of(core), lambda: NOW, Random(seed))


def quiz_of(core: Core, seed: int = 1) -> QuizService:
    """The quiz of an open bot, with a chance of its own."""
    return QuizService(MythStore(core.database), PlayStore(core.database), Random(seed))


@cache
def _words(folder: Path) -> Catalogue:
    return Catalogue.load(folder)


def open_bot(
    settings: Settings, *, clock: Clock = utc_now, random: Random | None = None
) -> AbstractAsyncContextManager[Core]:
    """The bot without a front end, with words that are read once for all tests."""
    words = _words(settings.data_dir / "locales")
    return open_core(settings, clock=clock, random=random, catalogue=words)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see no setting of the machine they run on."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    assert "DISCORD_TOKEN" not in os.environ


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database into which the documents were taken and made findable, once for all tests."""
    path = tmp_path_factory.mktemp("filled") / "filled.db"

    async def fill() -> None:
        settings = Settings(database_url=f"sqlite:///{path}", data_dir=ROOT / "data")
        async with open_bot(settings):
            pass
        async with ranking(settings) as questions:
            await questions.ranked("Numeum", None)  # the first one makes everything findable

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
    async with open_bot(settings, clock=lambda: NOW, random=Random(1)) as core:
        yield core


@pytest.fixture
async def chat(core: Core) -> AsyncGenerator[Chat]:
    """A conversation on the simulated Discord."""
    async with Chat.open(core) as opened:
        yield opened


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The words that the bot ships with."""
    return _words(ROOT / "data" / "locales")
