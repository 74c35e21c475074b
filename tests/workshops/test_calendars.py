"""Addresses of calendars: secret, kept, renewable; and what is found there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.core import Core
from bot.errors import NotAllowed, OutsideCommunities
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.workshops.calendars import CalendarService, NoFeed
from bot.workshops.model import Workshop
from bot.workshops.tokens import TokenStore
from tests.conftest import trail_of
from tests.workshops.makers import workshop_at

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
HERE = "test:1"
ORGANISER = Actor(
    "test:9", Locale.FR, Locale.FR, Locale.FR, HERE, frozenset({Role.MEMBER, Role.ORGANISER})
)


class Board:
    """The workshops of each community, put there by a test."""

    def __init__(self) -> None:
        self.workshops: dict[str, list[Workshop]] = {}

    async def for_calendar(self, community: str) -> Sequence[Workshop]:
        return self.workshops.get(community, [])


def calendars_of(
    core: Core, shelf: Board, public_url: str | None = "https://bot.example.org/"
) -> CalendarService:
    """The calendars of an open bot, their tokens counted."""
    numbers = count(1)
    return CalendarService(
        TokenStore(core.database),
        shelf,
        core.communities,
        trail_of(core),
        core.catalogue,
        lambda: NOW,
        lambda: f"token-of-this-test-{next(numbers)}",
        public_url,
    )


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def calendars(core: Core, board: Board) -> CalendarService:
    return calendars_of(core, board)


async def test_an_address_is_made_once_for_each_community(calendars: CalendarService) -> None:
    first = await calendars.address(HERE)
    assert first == "https://bot.example.org/calendar/token-of-this-test-1.ics"
    assert await calendars.address(HERE) == first
    assert await calendars.address("test:2") != first


async def test_where_nothing_is_served_there_is_no_address(core: Core, board: Board) -> None:
    calendars = calendars_of(core, board, None)
    assert await calendars.address(HERE) is None
    with pytest.raises(NoFeed):
        await calendars.renew(ORGANISER)


async def test_a_renewed_address_is_another_and_the_former_is_gone(
    calendars: CalendarService,
) -> None:
    await calendars.address(HERE)
    assert await calendars.feed("token-of-this-test-1")
    assert await calendars.renew(ORGANISER) == await calendars.address(HERE)
    assert await calendars.feed("token-of-this-test-1") is None
    assert await calendars.feed("token-of-this-test-2")


async def test_only_organisers_renew_it_and_in_their_community(calendars: CalendarService) -> None:
    with pytest.raises(NotAllowed):
        await calendars.renew(replace(ORGANISER, roles=frozenset({Role.MEMBER})))
    with pytest.raises(OutsideCommunities):
        await calendars.renew(replace(ORGANISER, community=None))


async def test_each_address_shows_its_own_community(
    calendars: CalendarService, board: Board
) -> None:
    board.workshops = {HERE: [workshop_at(key="home")], "test:2": [workshop_at(key="away")]}
    await calendars.address(HERE)
    await calendars.address("test:2")
    for token, own, other in (("1", "home", "away"), ("2", "away", "home")):
        feed = await calendars.feed(f"token-of-this-test-{token}")
        assert feed
        assert f"UID:{own}@sobrio".encode() in feed.body
        assert other.encode() not in feed.body
        assert b"X-WR-CALNAME:Ateliers" in feed.body


async def test_the_name_of_a_feed_changes_with_it_and_only_then(
    calendars: CalendarService, board: Board
) -> None:
    board.workshops = {HERE: [workshop_at()]}
    await calendars.address(HERE)
    before = await calendars.feed("token-of-this-test-1")
    assert before == await calendars.feed("token-of-this-test-1")
    board.workshops = {HERE: [workshop_at(length=timedelta(hours=1))]}
    after = await calendars.feed("token-of-this-test-1")
    assert before
    assert after
    assert before.etag != after.etag


@pytest.mark.parametrize("token", ["", "x", "token-of-this-test-9", "a" * 65, "é" * 20, "' or 1=1"])
async def test_other_tokens_are_nobody_s(calendars: CalendarService, token: str) -> None:
    assert await calendars.feed(token) is None
