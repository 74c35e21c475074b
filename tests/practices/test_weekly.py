"""The tip of the week: off until an admin turns it on; each once, at its hour, none twice."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.errors import UnknownPlace
from bot.i18n import Locale
from bot.people import Actor
from bot.settings import Settings
from tests.announcements.board import Board, loses
from tests.announcements.stage import Watch
from tests.conftest import open_bot, reply_of

HERE, COMMUNITY = "board:here", "board:community"


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def core(settings: Settings, watch: Watch) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        yield core


async def admin_of(core: Core) -> Actor:
    """An admin of the community whose announcements go to the board."""
    visitor = Visitor("board:ada", "fr", COMMUNITY, manages=True)
    admin = await core.communities.actor(visitor)
    await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, HERE)
    return admin


async def live(core: Core, watch: Watch, board: Board, until: datetime) -> None:
    """Let time pass until an instant, from one thing that is due to the next."""
    with core.platforms.connected("board", board):
        while True:
            due = await core.outbox.turn()
            if due is None or due > until:
                break
            watch.now = max(watch.now, due)
    watch.now = until


async def test_it_is_off_until_an_admin_turns_it_on(core: Core, watch: Watch) -> None:
    board = Board(watch)
    await admin_of(core)
    await live(core, watch, board, watch.now + timedelta(days=30))
    assert board.messages == []


async def test_a_year_of_tips_over_restarts_and_clock_changes(
    settings: Settings, watch: Watch
) -> None:
    board, start = Board(watch), watch.now
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        admin = await admin_of(core)
        await reply_of(core, admin, "set-weekly-tip", place=HERE)
    for week in range(1, 53):
        async with open_bot(settings, clock=watch, random=Random(week)) as core:
            board.after = loses(week % 3)  # an answer is lost now and then
            await live(core, watch, board, start + timedelta(weeks=week, hours=week % 20))
    at = [message.at for message in board.messages]
    assert len(at) == 52
    paris = [instant.astimezone(settings.zone) for instant in at]
    assert {(there.weekday(), there.hour, there.minute) for there in paris} == {(1, 9, 0)}
    assert {instant.hour for instant in at} == {7, 8}  # both sides of the clock changes
    assert len({message.post.reply.title for message in board.messages}) == 52


async def test_none_comes_back_before_all_were_shown(core: Core, watch: Watch) -> None:
    board, admin = Board(watch), await admin_of(core)
    await reply_of(core, admin, "set-weekly-tip", place=HERE, days="daily", themes="equipment")
    await live(core, watch, board, watch.now + timedelta(days=60))
    shown = [message.post.reply.title for message in board.messages]
    known = len(set(shown))
    assert 5 < known < 60
    times = Counter(shown)
    assert max(times.values()) - min(times.values()) <= 1
    assert set(shown[:known]) == set(shown[known : 2 * known])


async def test_public_holidays_are_skipped_where_that_is_asked(core: Core, watch: Watch) -> None:
    board, admin = Board(watch), await admin_of(core)
    await core.communities.set_holidays(admin, "FR")
    await reply_of(core, admin, "set-weekly-tip", place=HERE, days="daily")
    await live(core, watch, board, datetime(2027, 1, 3, tzinfo=UTC))
    days = {message.at.date().isoformat() for message in board.messages}
    assert "2026-12-24" in days
    assert "2026-12-25" not in days
    assert "2027-01-01" not in days
    await reply_of(core, admin, "set-weekly-tip", holidays=False)
    await live(core, watch, board, datetime(2027, 5, 2, tzinfo=UTC))
    assert "2027-05-01" in {message.at.date().isoformat() for message in board.messages}


async def test_every_change_shows_on_the_card_and_holds(core: Core, watch: Watch) -> None:
    admin = await admin_of(core)
    off = await reply_of(core, admin, "weekly-tip")
    assert "Désactivé" in str(off.blocks)
    await reply_of(core, admin, "set-weekly-tip", place=HERE)
    await reply_of(core, admin, "set-weekly-tip", days="friday")
    card = await reply_of(core, admin, "set-weekly-tip", at="14h30")
    assert "le vendredi à 14\u00a0h\u00a030" in str(card.blocks).replace("\\xa0", "\u00a0")
    board = Board(watch)
    await live(core, watch, board, watch.now + timedelta(days=14))
    paris = [m.at.astimezone(core.settings.zone) for m in board.messages]
    assert [(there.weekday(), there.hour, there.minute) for there in paris] == [(4, 14, 30)] * 2
    await reply_of(core, admin, "no-weekly-tip")
    await live(core, watch, board, watch.now + timedelta(days=14))
    assert len(board.messages) == 2


async def test_pressed_twice_at_once_there_is_one(core: Core) -> None:
    admin = await admin_of(core)
    for _ in range(2):
        await asyncio.gather(
            *(
                reply_of(core, admin, "set-weekly-tip", place=HERE, days=d)
                for d in ("daily", "friday")
            )
        )
        rows = await core.database.all("select id from announcements where state = 'planned'")
        assert len(rows) == 1


async def test_a_channel_of_elsewhere_is_refused(core: Core) -> None:
    admin = await admin_of(core)
    with pytest.raises(UnknownPlace):
        await reply_of(core, admin, "set-weekly-tip", place="discord:5")
    assert "Désactivé" in str((await reply_of(core, admin, "weekly-tip")).blocks)


async def test_a_theme_that_was_withdrawn_stands_in_nobody_s_way(core: Core) -> None:
    admin = await admin_of(core)
    await reply_of(core, admin, "set-weekly-tip", place=HERE, themes="equipment")
    async with core.database.write() as transaction:
        await transaction.run("update announcements set about = 'withdrawn equipment'")
    card = await reply_of(core, admin, "set-weekly-tip", days="friday")
    assert "le vendredi" in str(card.blocks)
    rows = await core.database.all("select about from announcements where state = 'planned'")
    assert [row["about"] for row in rows] == ["equipment"]


async def test_it_speaks_the_language_of_the_community(core: Core, watch: Watch) -> None:
    board, admin = Board(watch), await admin_of(core)
    await core.communities.set_locale(admin, Locale.EN)
    await reply_of(core, admin, "set-weekly-tip", place=HERE)
    await live(core, watch, board, watch.now + timedelta(days=7))
    (message,) = board.messages
    assert "A tip for me" in str(message.post.reply.actions) or message.post.reply.title.isascii()


async def test_it_follows_the_time_zone_and_the_country_of_the_community(
    core: Core, watch: Watch
) -> None:
    board, admin = Board(watch), await admin_of(core)
    await core.communities.set_holidays(admin, "FR")
    await reply_of(core, admin, "set-weekly-tip", place=HERE, days="daily")
    await core.communities.set_zone(admin, ZoneInfo("America/Toronto"))
    await core.communities.set_holidays(admin, "US")
    await live(core, watch, board, datetime(2026, 12, 1, tzinfo=UTC))
    at = [m.at.astimezone(ZoneInfo("America/Toronto")) for m in board.messages]
    assert {there.hour for there in at} == {9}
    assert 26 not in {there.day for there in at}  # Thanksgiving
    rows = await core.database.all("select count(*) as n from announcements where state='planned'")
    assert rows[0]["n"] == 1
