"""The team learns why nothing is posted: each reason once, and anew when it comes back."""

import pytest

from bot.announcements.model import Announcement, Delivery, Plan, State
from bot.announcements.troubles import NOTICE, TOLD, NoticeKind, Troubles
from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.i18n import Catalogue, Locale
from bot.people import Actor
from bot.platforms import Refusal
from bot.when.moments import Moment
from tests.announcements.board import loses, refuses
from tests.announcements.stage import COMMUNITY, HERE, PARIS, THERE, Desk
from tests.conftest import NOW

GONE, FORBIDDEN = f"posting/{HERE}/gone", f"posting/{HERE}/forbidden"


@pytest.fixture
async def ada(desk: Desk) -> Actor:
    """An admin, no longer to be introduced."""
    visitor = Visitor("board:ada", community=COMMUNITY, manages=True)
    actor = await desk.communities.actor(visitor)
    await desk.communities.set_holidays(actor, "FR")
    return actor


@pytest.fixture
def troubles(desk: Desk) -> Troubles:
    """Tells of what happens on the desk, in the place of its list."""
    made = Troubles(desk.communities, desk.service, desk.watch)
    desk.tell = made.tell
    return made


async def heard(desk: Desk, ada: Actor) -> list[str]:
    """What the admin is told now."""
    keys: list[str] = []
    while notice := await desk.communities.untold(ada):
        await desk.communities.told(notice)
        keys.append(notice.key)
    return keys


def a_delivery() -> Delivery:
    """Something that was to be posted here."""
    plan = Plan(Moment.at(NOW, PARIS))
    announcement = Announcement("a", "written", COMMUNITY, HERE, plan, State.PLANNED)
    return Delivery(1, announcement, NOW, HERE, NOW)


@pytest.mark.usefixtures("troubles")
async def test_what_came_to_an_end_is_told_anew_when_it_comes_back(desk: Desk, ada: Actor) -> None:
    for told in ([FORBIDDEN], []):
        desk.board.before = refuses(Refusal.FORBIDDEN)
        await desk.announce()
        for _ in range(40):  # until it is given up
            await desk.outbox.turn()
            desk.watch.forward(minutes=15)
        assert await heard(desk, ada) == told
    desk.board.before = None
    await desk.announce()
    await desk.outbox.turn()
    desk.board.before = refuses(Refusal.FORBIDDEN)
    await desk.announce()
    await desk.outbox.turn()
    assert await heard(desk, ada) == [FORBIDDEN]


async def test_what_was_mended_before_anybody_read_of_it_is_not_told(
    desk: Desk, ada: Actor, troubles: Troubles
) -> None:
    await troubles.tell(a_delivery(), Refusal.GONE)
    await desk.announce()
    await desk.outbox.turn()
    assert await heard(desk, ada) == []


async def test_another_reason_is_told_as_well(desk: Desk, ada: Actor, troubles: Troubles) -> None:
    for reason in (Refusal.FORBIDDEN, Refusal.GONE, Refusal.FORBIDDEN, Refusal.GONE):
        await troubles.tell(a_delivery(), reason)
    assert await heard(desk, ada) == [FORBIDDEN, GONE]


async def test_a_note_that_came_late_is_not_told_again(
    desk: Desk, ada: Actor, troubles: Troubles, catalogue: Catalogue
) -> None:
    await desk.communities.set_channel(ada, ChannelPurpose.ORGANISERS, THERE)
    desk.kinds[NOTICE] = NoticeKind(desk.communities, catalogue)
    desk.board.after = loses(1)
    await troubles.tell(a_delivery(), Refusal.GONE)
    for _ in range(4):
        await desk.outbox.turn()
        desk.watch.forward(minutes=5)
    assert [message.place for message in desk.board.messages] == [THERE]
    assert await heard(desk, ada) == []


async def test_where_the_team_s_channel_is_closed_too_an_admin_is_told(
    desk: Desk, ada: Actor, troubles: Troubles, catalogue: Catalogue
) -> None:
    await desk.communities.set_channel(ada, ChannelPurpose.ORGANISERS, THERE)
    desk.kinds[NOTICE] = NoticeKind(desk.communities, catalogue)
    desk.board.before = refuses(Refusal.FORBIDDEN)
    await troubles.tell(a_delivery(), Refusal.GONE)
    await desk.outbox.turn()
    assert await heard(desk, ada) == [GONE]


async def test_that_nobody_can_be_told_leaves_the_delivery_as_it_is(desk: Desk) -> None:
    async def stumble(_: Delivery, __: str | None) -> None:
        raise LookupError

    desk.tell = stumble
    desk.board.before = refuses(Refusal.FORBIDDEN, times=1)
    await desk.announce()
    await desk.outbox.turn()
    assert await desk.outcomes() == [("pending", "forbidden")]
    desk.watch.forward(minutes=15)
    await desk.outbox.turn()
    assert await desk.outcomes() == [("posted", "posted")]
    rows = await desk.database.all("select outcome from delivery_attempts order by id")
    assert [row["outcome"] for row in rows] == ["forbidden", "posted"]


@pytest.mark.parametrize("locale", Locale)
def test_there_are_words_for_all_that_is_told(catalogue: Catalogue, locale: Locale) -> None:
    assert TOLD
    for reason in TOLD:
        assert "#here" in catalogue[locale](f"notice-{reason}", channel="#here")
