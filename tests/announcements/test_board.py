"""The board of the tests does what the engine may ask of a platform."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.platforms import Event, NotPosted, Platform, Post, private_place
from bot.replies import Reply
from tests.announcements.board import Board

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
EVENT = Event("1", "REX", "", "En ligne", NOW, NOW + timedelta(hours=1))


async def test_it_amends_shows_events_and_has_people_who_take_no_messages() -> None:
    board = Board(lambda: NOW)
    platform: Platform = board
    anna, ben = private_place("board:anna"), private_place("board:ben")
    board.closed.add(ben)
    posted = await platform.post(anna, Post("1", Reply("un")))
    with pytest.raises(NotPosted, match="forbidden"):
        await platform.post(ben, Post("1", Reply("un")))
    await platform.amend(anna, posted, Post("1", Reply("deux")))
    assert board.amended[posted].reply.title == "deux"
    with pytest.raises(NotPosted, match="gone"):
        await platform.amend(ben, posted, Post("1", Reply("deux")))
    shown = await platform.show_event("board:community", EVENT, None)
    assert await platform.show_event("board:community", EVENT, shown) == shown
    assert board.events == {"1": EVENT}
    await platform.hide_event("board:community", "1", None)
    assert board.events == {}
