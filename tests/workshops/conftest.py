"""What the tests of workshops share: a clock to move, the bot on it, and a community's life."""

from collections.abc import AsyncGenerator
from pathlib import Path
from random import Random

import pytest

from bot.core import Core
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.workshops.life import Life


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def core(settings: Settings, watch: Watch) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        yield core


@pytest.fixture
def life(settings: Settings, tmp_path: Path, watch: Watch) -> Life:
    """A community in which nothing is set yet."""
    own = settings.model_copy(update={"database_url": f"sqlite:///{tmp_path}/life.db"})
    return Life(own, watch, Board(watch))
