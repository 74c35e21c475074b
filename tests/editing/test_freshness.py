"""The facts that a team looks at again: a list a month at most, the most read first."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.announcements.agenda import AgendaStore
from bot.announcements.service import Delivery
from bot.communities.model import ChannelPurpose
from bot.core import Core
from bot.dates import Edtf
from bot.editing.freshness import FRESHNESS, MOST_LISTED, Listed
from bot.editing.freshness_views import freshness_card
from bot.editing.store import EditingStore
from bot.errors import NotAllowed
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.service import FactKind
from bot.people import Actor
from bot.replies import Statement
from bot.settings import Settings
from bot.when.working_days import first_working_day
from tests.announcements.board import Board, Message, loses
from tests.announcements.stage import Watch
from tests.conftest import open_bot, reply_of
from tests.editing.conftest import content
from tests.editing.team import COMMUNITY, OTHER, Team, at_work, listed, live, team_of
from tests.knowledge.added import own

PARIS = ZoneInfo("Europe/Paris")
DECEMBER = datetime(2026, 12, 2, tzinfo=UTC)

# A state that nobody need look at again before 2027.
FRESH = content("Le programme a un guide.", as_of=Edtf.parse("2026-11"))


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def board(watch: Watch) -> Board:
    return Board(watch)


@pytest.fixture
async def core(settings: Settings, watch: Watch) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        yield core


@pytest.fixture
def team(core: Core, watch: Watch) -> Team:
    return at_work(core, watch)


def lists_of(board: Board, community: str = COMMUNITY) -> list[Message]:
    """The lists that a team got."""
    there = (message for message in board.messages if message.place == team_of(community))
    return [m for m in there if m.post.reply.title.startswith(("Faits à revoir", "Facts to check"))]


def days(messages: list[Message]) -> list[str]:
    return [str(message.at.astimezone(PARIS).date()) for message in messages]


async def test_a_year_of_lists_over_restarts_and_clock_changes(
    settings: Settings, watch: Watch, board: Board
) -> None:
    """One team verifies all that it is asked, the other nothing; both are asked once a month."""
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        team = at_work(core, watch)
        for community in (COMMUNITY, OTHER):
            admin = await team.set_up(community)
            await core.communities.set_holidays(admin, "FR")
    done = 0
    while watch.now < datetime(2027, 12, 1, 0, tzinfo=PARIS):
        async with open_bot(settings, clock=watch, random=Random(watch.now.day)) as core:
            board.after = loses(watch.now.day % 3)  # an answer is lost now and then
            await live(core, watch, board, watch.now + timedelta(days=5, hours=7))
            editor = await at_work(core, watch).editor()
            for message in lists_of(board)[done:]:
                done += 1
                for fact in listed(message):
                    await reply_of(core, editor, "fact-still-true", fact=fact)
    months = [(2026, 12), *((2027, month) for month in range(1, 13))]
    expected = [str(first_working_day(*month, "FR")) for month in months]
    assert days(lists_of(board, OTHER)) == expected
    assert {m.at.astimezone(PARIS).hour for m in lists_of(board, OTHER)} == {9}
    assert {m.at.hour for m in lists_of(board, OTHER)} == {7, 8}, "both sides of the clock changes"
    asked = [listed(message) for message in lists_of(board)]
    assert days(lists_of(board)) == expected[: len(asked)], "silent once nothing is due"
    assert [len(facts) for facts in asked[:3]] == [MOST_LISTED] * 3
    every = [fact for facts in asked for fact in facts]
    assert len(every) == len(set(every)), "what was verified is not asked again"
    others = [listed(message) for message in lists_of(board, OTHER)]
    assert others[0] == others[1] == asked[0], "what nobody verifies is asked again"


async def test_what_was_verified_is_asked_again_after_a_year(
    core: Core, team: Team, watch: Watch
) -> None:
    await team.set_up()
    service, editor = team.editing.freshness, await team.editor()
    first = (await service.due(COMMUNITY, watch.now.date()))[0]
    await reply_of(core, editor, "fact-still-true", fact=first.id)
    team = at_work(core, watch)
    for away, asked in ((0, False), (364, False), (365, True)):
        due = await team.editing.freshness.due(COMMUNITY, watch.now.date() + timedelta(days=away))
        assert (first.id in {fact.id for fact in due}) is asked, away
    due = await team.editing.freshness.due(OTHER, watch.now.date())
    assert first.id in {fact.id for fact in due}, "elsewhere nobody verified it"


async def test_the_most_read_come_first_then_the_oldest(
    core: Core, team: Team, watch: Watch
) -> None:
    store, today = EditingStore(core.database), watch.now.date()
    before = await team.editing.freshness.due(COMMUNITY, today)
    dates = [fact.as_of.first_day for fact in before]
    assert dates == sorted(dates)
    assert {fact.kind for fact in before} == {FactKind.STATE}
    last, middle = before[-1].id, before[20].id
    await store.count_shown({(COMMUNITY, last): 5, (COMMUNITY, middle): 9, (OTHER, last): 90})
    after = [fact.id for fact in await team.editing.freshness.due(COMMUNITY, today)]
    assert after[:3] == [middle, last, before[0].id]


async def test_a_list_that_is_posted_anew_says_the_same(core: Core, team: Team) -> None:
    await team.set_up()
    service, editor = team.editing.freshness, await team.editor()
    (announcement,) = await AgendaStore(core.database).planned(COMMUNITY, FRESHNESS)
    delivery = Delivery(1, announcement, DECEMBER, team_of(COMMUNITY), DECEMBER)
    first = await service.list_for(delivery)
    read, gone, *_ = (fact.id for fact in first.facts)
    await team.editing.keeping.verify(editor, read)
    await EditingStore(core.database).count_shown({(COMMUNITY, "ptc-07"): 90})
    again = await service.list_for(delivery)
    assert [fact.id for fact in again.facts] == [fact.id for fact in first.facts]
    assert again.due == first.due > MOST_LISTED
    await team.editing.keeping.retire(editor, gone, "Plus à jour.")
    left = [fact.id for fact in (await service.list_for(delivery)).facts]
    assert gone not in left
    assert len(left) == MOST_LISTED - 1, "nothing comes in the place of what is not told any more"


async def test_a_team_without_editors_gets_its_lists_with_its_first_fact(
    core: Core, team: Team, watch: Watch, board: Board
) -> None:
    await team.set_up(roles=False)
    await team.set_up(OTHER, roles=False)
    await live(core, watch, board, DECEMBER)
    assert board.messages == []
    await team.add(FRESH)
    async with open_bot(core.settings, clock=watch, random=Random(2)) as again:
        await live(again, watch, board, datetime(2027, 1, 6, tzinfo=UTC))
    assert days(lists_of(board)) == ["2027-01-01"]
    assert lists_of(board, OTHER) == []


async def test_lists_follow_what_admins_set(
    core: Core, team: Team, watch: Watch, board: Board
) -> None:
    admin, communities = await team.set_up(), core.communities
    await live(core, watch, board, DECEMBER)
    assert len(lists_of(board)) == 1
    # Where it is later, the same month has come again: it was told.
    await communities.set_zone(admin, ZoneInfo("Pacific/Auckland"))
    await communities.set_zone(admin, ZoneInfo("America/Los_Angeles"))
    await communities.set_holidays(admin, "FR")
    await live(core, watch, board, datetime(2027, 1, 6, tzinfo=UTC))
    assert days(lists_of(board)) == ["2026-12-01", "2027-01-04"], "nine o’clock in California"
    await communities.set_channel(admin, ChannelPurpose.ORGANISERS, "board:elsewhere")
    await live(core, watch, board, datetime(2027, 2, 6, tzinfo=UTC))
    assert board.messages[-1].place == "board:elsewhere"
    await communities.set_channel(admin, ChannelPurpose.ORGANISERS, None)
    known = len(board.messages)
    await live(core, watch, board, datetime(2027, 5, 6, tzinfo=UTC))
    assert len(board.messages) == known
    assert await core.database.all("select id from announcements where state = 'planned'") == []


async def test_a_month_that_begins_again_elsewhere_brings_no_second_list(
    core: Core, team: Team, watch: Watch, board: Board
) -> None:
    """Nine o’clock on 1 December is past in Paris, and comes once more in California."""
    admin, communities = await team.set_up(), core.communities
    await live(core, watch, board, datetime(2026, 12, 1, 10, tzinfo=UTC))
    assert days(lists_of(board)) == ["2026-12-01"]
    await communities.set_zone(admin, ZoneInfo("America/Los_Angeles"))
    await live(core, watch, board, datetime(2026, 12, 31, tzinfo=UTC))
    assert days(lists_of(board)) == ["2026-12-01"]
    await live(core, watch, board, datetime(2027, 1, 31, tzinfo=UTC))
    assert days(lists_of(board)) == ["2026-12-01", "2027-01-01"]


async def test_no_list_is_posted_where_nothing_is_due(
    core: Core, team: Team, watch: Watch, board: Board
) -> None:
    await team.set_up()
    editor = await team.editor()
    for fact in await team.editing.freshness.due(COMMUNITY, date(2026, 12, 31)):
        await team.editing.keeping.verify(editor, fact.id)
    async with open_bot(core.settings, clock=watch, random=Random(2)) as again:
        await live(again, watch, board, DECEMBER)
    assert lists_of(board) == []


async def test_editors_may_want_a_fact_looked_at_sooner_or_later(team: Team) -> None:
    wanted = date(2026, 12, 24)
    sooner = await team.add(
        content("Le programme change.", as_of=Edtf.parse("2026-11"), review_on=wanted)
    )
    later = await team.add(
        content("Une loi tient.", as_of=Edtf.parse("2020"), review_on=date(2029, 1, 1))
    )
    event = await team.add(
        content("Un livre paraît.", as_of=Edtf.parse("2020"), kind=FactKind.EVENT)
    )

    async def due(day: date) -> set[str]:
        return {fact.id for fact in await team.editing.freshness.due(COMMUNITY, day)}

    assert sooner not in await due(date(2026, 12, 23))
    assert sooner in await due(wanted)
    assert later not in await due(date(2028, 12, 31))
    assert later in await due(date(2029, 1, 1))
    assert event not in await due(date(2040, 1, 1))
    assert sooner not in {f.id for f in await team.editing.freshness.due(OTHER, wanted)}


@pytest.mark.parametrize(
    ("locale", "noted", "again", "month"),
    [
        (Locale.FR, "vérifié le 21 novembre 2026", "le 21 novembre 2027", "vérifié en novembre"),
        (Locale.EN, "verified on 21 November 2026", "on 21 November 2027", "verified November"),
    ],
)
async def test_an_editor_says_that_a_fact_still_holds(
    core: Core, team: Team, locale: Locale, noted: str, again: str, month: str
) -> None:
    editor = await team.editor()
    reader = Actor("board:mia", locale, locale, locale, COMMUNITY)
    asked = {"topic": "signataires"}
    assert month not in str(await reply_of(core, reader, "planettechcare", **asked))
    with pytest.raises(NotAllowed):
        await reply_of(core, reader, "fact-still-true", fact="ptc-18")
    said = Actor(editor.person, locale, locale, locale, COMMUNITY, editor.roles)
    card = str(await reply_of(core, said, "fact-still-true", fact="ptc-18"))
    assert noted in card
    assert again in card
    assert month in str(await reply_of(core, reader, "planettechcare", **asked))
    elsewhere = Actor("board:mia", locale, locale, locale, OTHER)
    assert month not in str(await reply_of(core, elsewhere, "planettechcare", **asked))


@pytest.mark.parametrize("locale", Locale)
async def test_the_longest_list_fits_its_card(
    core: Core, catalogue: Catalogue, locale: Locale
) -> None:
    long = own(1, text=Text("Très_long. " * 55, "Very_long. " * 55), as_of=Edtf(2020, 9, 28, True))
    facts = [replace(long, id=own(number).id) for number in range(MOST_LISTED)]
    card = freshness_card(Listed(facts, 90), date(2026, 12, 1), catalogue[locale])
    ids = {action: await core.actions.id_of(action.command, action.arguments)
           for action in actions_of(card)}  # fmt: skip
    assert all(custom_id.startswith("s1:") for custom_id in ids.values())
    assert 2_000 < draw_card(card, ids).content_length() <= LONGEST_CARD
    statements = [block for block in card.blocks if isinstance(block, Statement)]
    assert len(statements) == MOST_LISTED
    assert all("2020" in statement.note and "Gazette" in statement.note for statement in statements)
