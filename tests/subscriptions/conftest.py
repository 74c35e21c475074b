"""What the tests of subscriptions share: communities on a board, a bot for each step."""

import pytest

from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.subscriptions.stage import Letters


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def life(settings: Settings, watch: Watch) -> Letters:
    """Two communities in which nothing is set yet."""
    return Letters(settings, watch, Board(watch))
