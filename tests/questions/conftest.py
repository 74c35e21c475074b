"""What the tests of questions share."""

import pytest

from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.questions.life import AskingLife


@pytest.fixture
async def life(settings: Settings) -> AskingLife:
    """A community with a channel for its team, in French."""
    watch = Watch()
    life = AskingLife(settings, watch, Board(watch))
    await life.begin()
    return life
