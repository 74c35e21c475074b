"""The workshops of each month in one post, and the team alone told of a month without any."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.communities.model import ChannelPurpose
from bot.core import Core
from bot.errors import NotAllowed
from bot.i18n import Locale
from bot.platforms import Refusal
from bot.replies import Action, Link
from bot.settings import Settings
from bot.when.working_days import first_working_day
from bot.workshops.model import State
from bot.workshops.series import Series, to_text
from tests.announcements.board import Board, Message, loses, refuses
from tests.announcements.stage import Watch
from tests.conftest import open_bot, reply_of
from tests.workshops.ground import COMMUNITY, PARIS, at
from tests.workshops.stage import HERE, TEAM, add, admin_of, become, keep_up, live

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)

TITLES = ("Les ateliers du mois", "The workshops of the month", "Pas encore d’", "No workshop yet")


@pytest.fixture
def watch() -> Watch:
    return Watch(NOW)


@pytest.fixture
def board(watch: Watch) -> Board:
    return Board(watch)


def of(board: Board, *places: str) -> list[Message]:
    """What stands in some channels about months, beside what is said of each workshop."""
    there = (message for message in board.messages if message.place in places)
    return [message for message in there if message.post.reply.title.startswith(TITLES)]


def days(messages: list[Message]) -> list[str]:
    return [str(message.at.astimezone(PARIS).date()) for message in messages]


def text(message: Message) -> str:
    reply = message.post.reply
    return str((reply.title, reply.blocks)).replace("\\xa0", " ").replace("\\u202f", " ")


def until(*parts: int) -> datetime:
    return at(*parts).instant


async def test_nothing_is_announced_where_there_never_was_a_workshop(
    core: Core, watch: Watch, board: Board
) -> None:
    await keep_up(core, await admin_of(core))
    assert await core.database.all("select id from announcements") == []
    await live(core, watch, board, until(2027, 3, 1, 0))
    assert board.messages == []


async def test_a_year_of_months_over_restarts_and_clock_changes(
    settings: Settings, watch: Watch, board: Board
) -> None:
    held = [(2026, 11, 20), (2026, 12, 8), (2027, 1, 12), (2027, 2, 9), (2027, 3, 9), (2027, 3, 31)]
    held += [(2027, 5, 11), (2027, 6, 8), (2027, 8, 31), (2027, 10, 12), (2027, 11, 3)]
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        admin = await admin_of(core)
        await core.communities.set_holidays(admin, "FR")
        for when in held:
            await add(core, *when, 11)
        await keep_up(core, admin)
    while watch.now < until(2027, 12, 1, 0):
        async with open_bot(settings, clock=watch, random=Random(watch.now.day)) as core:
            board.after = loses(watch.now.day % 3)  # an answer is lost now and then
            await live(core, watch, board, watch.now + timedelta(days=5, hours=7))
            if watch.now.day % 4 == 0:
                await keep_up(core, await admin_of(core))
    posted = of(board, HERE)
    months = [(2026, 12), *((2027, month) for month in (1, 2, 3, 5, 6, 8, 10, 11))]
    assert days(posted) == [str(first_working_day(*month, "FR")) for month in months]
    there = [message.at.astimezone(PARIS) for message in posted]
    assert {(one.hour, one.minute) for one in there} == {(9, 0)}
    assert {message.at.hour for message in posted} == {7, 8}, "both sides of the clock changes"
    assert ["REX 2027-3-9-11" in text(m) and "REX 2027-3-31" in text(m) for m in posted].count(
        True
    ) == 1
    # The months that have none: told 21 and 14 days before each begins.
    missing = [date(2027, 4, 1), date(2027, 7, 1), date(2027, 9, 1), date(2027, 12, 1)]
    told = [str(day - timedelta(days=away)) for day in missing for away in (21, 14)]
    assert days(of(board, TEAM)) == told
    assert {m.at.astimezone(PARIS).hour for m in of(board, TEAM)} == {9}


async def test_a_month_tells_what_is_confirmed_and_has_not_begun(
    core: Core, watch: Watch, board: Board
) -> None:
    page = "https://example.org/rex"
    await add(core, 2026, 12, 1, 8, title_fr="Tôt")  # begins before the post
    await add(core, 2026, 12, 8, 11, title_fr="REX DEEE", registration_url=page)
    await add(core, 2026, 12, 15, 11, title_fr="Ici", sign_up_here=True)
    await add(core, 2026, 12, 16, 11, state=State.DRAFT, title_fr="Brouillon")
    await add(core, 2026, 12, 17, 11, state=State.CANCELLED, title_fr="Annulé")
    await add(core, 2026, 12, 31, 23, state=State.MOVED, title_fr="Déplacé")
    await add(core, 2027, 1, 1, 0, title_fr="Janvier")
    await keep_up(core, await admin_of(core))
    await live(core, watch, board, until(2026, 12, 2, 0))
    (message,) = of(board, HERE)
    said = text(message)
    assert "Les ateliers du mois : décembre 2026" in said
    assert "3 ateliers vous attendent" in said
    for title in ("REX DEEE", "Ici", "Déplacé", "mardi 8 décembre 2026 à 11 h"):
        assert title in said
    for title in ("Tôt", "Brouillon", "Annulé", "Janvier"):
        assert title not in said
    link, here, see = message.post.reply.actions
    assert isinstance(link, Link)
    assert (link.url, link.label) == (page, "S’inscrire\u00a0: REX DEEE")
    assert isinstance(here, Action)
    assert (here.command, here.label) == ("show-workshop", "Voir et s’inscrire\u00a0: Ici")
    assert see.label == "Voir\u00a0: Déplacé"
    assert not message.post.reply.private


async def test_a_month_is_told_in_the_language_of_the_community(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 12, 8, 11, title_en="E-waste")
    admin = await admin_of(core)
    await core.communities.set_locale(admin, Locale.EN)
    await live(core, watch, board, until(2026, 12, 20, 0))
    (month,), (missing, _) = of(board, HERE), of(board, TEAM)
    assert "The workshops of the month: December 2026" in text(month)
    assert "E-waste" in text(month)
    assert "No workshop yet for January 2027" in text(missing)
    assert "begins in 21 days" in text(missing)


async def test_a_month_without_workshops_is_silent(core: Core, watch: Watch, board: Board) -> None:
    await add(core, 2026, 12, 8, 11, state=State.DRAFT)
    await add(core, 2027, 1, 8, 11, state=State.CANCELLED)
    await keep_up(core, await admin_of(core))
    await live(core, watch, board, until(2027, 2, 3, 0))
    assert of(board, HERE) == []


async def test_the_team_is_told_twice_with_the_drafts_of_that_month(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 11, 20, 11)
    await add(core, 2027, 1, 12, 11, state=State.DRAFT, title_fr="REX DEEE")
    await add(core, 2026, 12, 9, 11)
    await keep_up(core, await admin_of(core))
    await live(core, watch, board, until(2026, 12, 31, 0))
    first, second = of(board, TEAM)
    assert days([first, second]) == ["2026-12-11", "2026-12-18"]
    assert "Pas encore d’atelier pour janvier 2027" in text(first)
    assert "dans 21 jours" in text(first)
    assert "dans 14 jours" in text(second)
    assert "REX DEEE" in text(first)
    assert "mardi 12 janvier 2027 à 11 h" in text(first)
    assert "/atelier confirmer" in text(first)
    menu = first.post.reply.menu
    assert menu is not None
    (option,) = menu.options
    assert option.label == "mardi 12 janvier 2027 · REX DEEE"
    assert option.command == "workshop-open"
    assert not any(
        "janvier" in text(message) for message in board.messages if message.place == HERE
    )


async def test_one_confirmed_in_between_stops_it(core: Core, watch: Watch, board: Board) -> None:
    await add(core, 2026, 11, 20, 11)
    draft = await add(core, 2026, 12, 12, 11, state=State.DRAFT)
    await keep_up(core, await admin_of(core))
    await live(core, watch, board, until(2026, 11, 12, 0))
    assert days(of(board, TEAM)) == ["2026-11-10"]
    await become(core, draft, State.CONFIRMED)
    await live(core, watch, board, until(2026, 12, 1, 0))
    assert days(of(board, TEAM)) == ["2026-11-10"]


async def test_drafts_of_series_are_proposed_before_it_is_told(
    core: Core, watch: Watch, board: Board
) -> None:
    admin = await admin_of(core)
    series = Series("0a", COMMUNITY, at(2026, 11, 10, 11), "FREQ=MONTHLY;BYDAY=2TU")
    await reply_of(core, admin, "series-save", draft=to_text(series))
    await live(core, watch, board, until(2026, 11, 12, 0))
    assert "mardi 8 décembre 2026" in text(of(board, TEAM)[0])
    await live(core, watch, board, until(2027, 11, 30, 0))
    assert "mardi 14 décembre 2027" in text(of(board, TEAM)[-1])


@pytest.mark.parametrize(("away", "posted"), [(3, True), (6, True), (8, False)])
async def test_stopped_over_the_first_working_day(
    core: Core, watch: Watch, board: Board, away: int, posted: bool
) -> None:
    await add(core, 2026, 12, 3, 11, title_fr="Passé")
    await add(core, 2026, 12, 20, 11, title_fr="À venir")
    await keep_up(core, await admin_of(core))
    watch.now = until(2026, 12, 1, 9) + timedelta(days=away)
    await live(core, watch, board, watch.now + timedelta(hours=1))
    said = [text(message) for message in of(board, HERE)]
    assert len(said) == posted
    if posted:
        assert "À venir" in said[0]
        assert "Passé" not in said[0]


@pytest.mark.parametrize(("away", "told"), [(5, 1), (6, 1), (6.5, 0)])
async def test_stopped_over_the_day_of_the_promise(
    core: Core, watch: Watch, board: Board, away: float, told: int
) -> None:
    await add(core, 2026, 11, 20, 11)
    await keep_up(core, await admin_of(core))
    watch.now = until(2026, 11, 10, 9) + timedelta(days=away)
    await live(core, watch, board, watch.now + timedelta(hours=1))
    assert len(of(board, TEAM)) == told
    if told:
        assert f"dans {21 - int(away)} jours" in text(of(board, TEAM)[0])


async def test_without_a_channel_of_the_team_an_admin_learns_it_beside_an_answer(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 11, 20, 11)
    draft = await add(core, 2026, 12, 12, 11, state=State.DRAFT)
    admin = await admin_of(core, team=None)
    await keep_up(core, admin)
    await live(core, watch, board, until(2026, 11, 12, 0))
    first = await core.communities.untold(admin)
    assert first is not None
    words = core.catalogue[Locale.FR](first.words, **first.details)
    assert "Aucun atelier n’est confirmé pour décembre 2026." in words.replace("\u00a0", " ")
    assert "Un brouillon attend d’être confirmé" in words
    assert await core.communities.told(first)
    await live(core, watch, board, until(2026, 11, 30, 0))
    second = await core.communities.untold(admin)
    assert second is not None, "told again a week later"
    assert second.key != first.key
    assert of(board, HERE, TEAM) == [], "never in public"
    await become(core, draft, State.CONFIRMED)
    await keep_up(core, admin)
    assert await core.communities.untold(admin) is None


async def test_an_admin_who_learns_nothing_for_weeks_learns_it_once(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 11, 20, 11)
    admin = await admin_of(core, team=None)
    await keep_up(core, admin)
    await live(core, watch, board, until(2026, 11, 30, 0))
    notice = await core.communities.untold(admin)
    assert notice is not None
    await core.communities.told(notice)
    assert await core.communities.untold(admin) is None


async def test_a_channel_for_the_team_takes_the_place_of_the_notice(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 11, 20, 11)
    admin = await admin_of(core, team=None)
    await keep_up(core, admin)
    await core.communities.set_channel(admin, ChannelPurpose.ORGANISERS, TEAM)
    await live(core, watch, board, until(2026, 11, 30, 0))
    assert days(of(board, TEAM)) == ["2026-11-10", "2026-11-17"]
    assert await core.communities.untold(admin) is None


async def test_the_team_s_channel_closed_an_admin_learns_why(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 11, 20, 11)
    admin = await admin_of(core)
    await keep_up(core, admin)
    board.before = refuses(Refusal.FORBIDDEN)
    await live(core, watch, board, until(2026, 11, 12, 0))
    notice = await core.communities.untold(admin)
    assert notice is not None
    assert notice.words == "notice-forbidden"


async def test_it_follows_the_settings_and_the_habits(
    core: Core, watch: Watch, board: Board
) -> None:
    for month in range(1, 10):
        await add(core, 2027, month, 28, 11)
    admin = await admin_of(core)
    rows = "select id from announcements where state = 'planned' and about = 'months'"
    planned = [row["id"] for row in await core.database.all(rows)]
    await keep_up(core, admin)
    assert [row["id"] for row in await core.database.all(rows)] == planned, "nothing changed"
    await core.communities.set_zone(admin, ZoneInfo("America/Toronto"))
    await reply_of(core, admin, "workshop-habits-set", at="14h30")
    await live(core, watch, board, until(2027, 1, 15, 0))
    (january,) = of(board, HERE)
    there = january.at.astimezone(ZoneInfo("America/Toronto"))
    assert (there.date(), there.hour, there.minute) == (date(2027, 1, 1), 14, 30)
    await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, "board:there")
    await live(core, watch, board, until(2027, 2, 15, 0))
    assert len(of(board, "board:there")) == 1
    await reply_of(core, admin, "workshop-habits-set", monthly=False, promise=False)
    assert await core.database.all(rows) == []
    await live(core, watch, board, until(2027, 5, 15, 0))
    assert len(of(board, "board:there")) == 1
    await reply_of(core, admin, "workshop-habits-set", monthly=True)
    await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, None)
    assert await core.database.all(rows) == []


async def test_another_hour_or_place_on_that_day_does_not_tell_it_twice(
    core: Core, watch: Watch, board: Board
) -> None:
    await add(core, 2026, 12, 8, 11)
    admin = await admin_of(core)
    await keep_up(core, admin)
    await live(core, watch, board, until(2026, 12, 1, 9, 30))
    await reply_of(core, admin, "workshop-habits-set", at="10h")
    await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, "board:there")
    await live(core, watch, board, until(2026, 12, 11, 9, 30))
    assert days(of(board, TEAM)) == []
    await live(core, watch, board, until(2026, 12, 11, 10, 30))
    await reply_of(core, admin, "workshop-habits-set", at="11h")
    await live(core, watch, board, until(2026, 12, 17, 0))
    assert days(of(board, HERE)) == ["2026-12-01"]
    assert of(board, "board:there") == []
    assert days(of(board, TEAM)) == ["2026-12-11"]


async def test_who_is_no_admin_changes_nothing(core: Core) -> None:
    admin = await admin_of(core)
    other = replace(admin, roles=frozenset())
    for command in ("workshop-habits", "workshop-habits-set", "workshop-habits-hour"):
        with pytest.raises(NotAllowed):
            await reply_of(core, other, command)
