"""The monthly promise: what each month is called, and how it is told and drawn."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts import Columns, Sign
from bot.database import Database
from bot.errors import NotAllowed, OutsideCommunities
from bot.frontends.text.drawing import draw
from bot.i18n import Catalogue, Locale
from bot.replies import Entries, Picture, Reply
from bot.workshops.model import State, Workshop
from bot.workshops.promise import AHEAD, BEFORE, Beginning, Month, Standing, promise
from bot.workshops.promise_views import promise_card
from bot.workshops.promising import PromiseService
from tests.announcements.stage import Watch
from tests.workshops.ground import COMMUNITY, PARIS, REX, Ground, at, member, organiser

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
KNOWN = Beginning(LONG_AGO, LONG_AGO)


def workshop(*when: int, state: State = State.CONFIRMED, zone: ZoneInfo = PARIS) -> Workshop:
    """A workshop that begins at a wall time."""
    return Workshop("w", COMMUNITY, "w@sobrio", at(*when, zone=zone), state, details=REX,
                    organiser=None if state is State.DRAFT else "board:olivia")  # fmt: skip


def standings(*workshops: Workshop, beginning: Beginning | None = KNOWN) -> dict[str, Standing]:
    found = promise(workshops, beginning, NOW, PARIS)
    return {told.month.key: told.standing for told in (*found.past, *found.coming)}


def test_a_month_with_a_workshop_keeps_it_whatever_becomes_of_others() -> None:
    told = standings(
        workshop(2026, 10, 1, 0),
        workshop(2026, 10, 2, 11, state=State.CANCELLED),
        workshop(2026, 9, 30, 23, 59, state=State.DONE),
        workshop(2026, 8, 10, 11, state=State.DRAFT),
        workshop(2026, 7, 10, 11, state=State.CANCELLED),
        workshop(2026, 12, 31, 23, 59, state=State.MOVED),
        workshop(2027, 1, 10, 11, state=State.DRAFT),
    )
    assert told["2026-10"] is told["2026-09"] is told["2026-12"] is Standing.KEPT
    assert told["2026-08"] is told["2026-07"] is Standing.BROKEN
    assert told["2026-11"] is told["2027-01"] is Standing.OPEN
    assert len(told) == BEFORE + AHEAD


def test_drafts_that_can_still_be_confirmed_are_told_and_those_called_off() -> None:
    drafts = workshop(2026, 11, 1, 11, state=State.DRAFT), workshop(2026, 11, 30, 11)
    coming = replace(drafts[1], state=State.DRAFT)
    off = workshop(2026, 11, 2, 11, state=State.CANCELLED)
    dropped = replace(off, organiser=None)
    november = promise([drafts[0], coming, off, dropped], KNOWN, NOW, PARIS).coming[0]
    assert november.drafts == (coming,)
    assert november.cancelled == (off,)
    assert november.kept is None


def test_what_the_bot_did_not_know_is_not_called_broken() -> None:
    learned = datetime(2026, 7, 15, tzinfo=UTC)
    early = Beginning(datetime(2024, 5, 1, tzinfo=UTC), learned)
    told = standings(workshop(2026, 2, 3, 11, state=State.DONE), beginning=early)
    assert told["2026-01"] is told["2026-07"] is Standing.UNKNOWN
    assert told["2026-02"] is Standing.KEPT, "imported since"
    assert told["2026-08"] is told["2026-10"] is Standing.BROKEN
    late = Beginning(datetime(2026, 9, 30, 21, 59, tzinfo=UTC), LONG_AGO)
    assert standings(beginning=late)["2026-08"] is Standing.UNKNOWN
    assert standings(beginning=late)["2026-09"] is Standing.BROKEN
    assert Standing.BROKEN not in standings(beginning=None).values()
    assert Standing.BROKEN not in standings(beginning=Beginning(None, LONG_AGO)).values()


def test_a_month_is_that_of_the_community() -> None:
    midnight = datetime(2026, 9, 30, 22, tzinfo=UTC)  # 1 October in Paris
    here = promise([workshop(2026, 10, 1, 0)], KNOWN, NOW, PARIS)
    there = promise([workshop(2026, 10, 1, 0)], KNOWN, NOW, ZoneInfo("America/New_York"))
    assert Month.at(midnight, PARIS) == Month(2026, 10)
    assert [told.month.month for told in here.past if told.kept] == [10]
    assert [told.month.month for told in there.past if told.kept] == [9]


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)),
    st.lists(st.tuples(st.integers(-800, 800), st.sampled_from(State)), max_size=12),
)
def test_every_workshop_is_in_its_month_and_no_other(
    now: datetime, held: list[tuple[int, State]]
) -> None:
    instant = now.replace(tzinfo=UTC)
    days = [(now.date() + timedelta(days=away), state) for away, state in held]
    every = [workshop(day.year, day.month, day.day, 11, state=state) for day, state in days]
    found = promise(every, KNOWN, instant, PARIS)
    months = [*found.past, *found.coming]
    first = Month.at(instant, PARIS).later(-BEFORE)
    assert [told.month for told in months] == [first.later(n) for n in range(BEFORE + AHEAD)]
    for told in months:
        its = [one for one in every if Month.of(one.start.local.date()) == told.month]
        taken = [one for one in its if one.state not in (State.DRAFT, State.CANCELLED)]
        assert list(told.confirmed) == taken
        assert (told.kept is True) is bool(taken)
        assert told.kept is not False or told.month < Month.at(instant, PARIS)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_months_are_counted_over_years(day: date, months: int) -> None:
    month = Month.of(day)
    assert month.later(months).later(-months) == month
    assert month.later(1).first_day == month.last_day + timedelta(days=1)
    assert month.end(PARIS) == month.later(1).begin(PARIS)


@pytest.fixture
def watch() -> Watch:
    return Watch(NOW)


@pytest.fixture
async def ground(tmp_path: Path, watch: Watch) -> AsyncGenerator[Ground]:
    async with Database.open(tmp_path / "promise.db") as database:
        yield Ground.on(database, watch)


async def test_it_is_told_of_what_is_kept(ground: Ground, watch: Watch) -> None:
    service = PromiseService(ground.workshops, ground.communities, watch)
    outline = await ground.series.outline(
        organiser(), REX, at(2026, 12, 8, 11), "FREQ=MONTHLY;BYDAY=2TU"
    )
    await ground.series.save(organiser(), outline.draft, skip_holidays=False)
    december, january, *_ = await ground.every()
    await ground.become(december, State.CONFIRMED, organiser="board:olivia")
    found = await service.promise(organiser())
    assert {told.standing for told in found.past} == {Standing.UNKNOWN}
    assert [told.kept for told in found.coming[:3]] == [None, True, None]
    assert found.coming[2].drafts == (january,)
    watch.now = datetime(2027, 3, 1, tzinfo=UTC)
    past = (await service.promise(organiser())).past
    assert [told.standing for told in past[-4:]] == [
        Standing.UNKNOWN, Standing.KEPT, Standing.BROKEN, Standing.BROKEN,
    ]  # fmt: skip


async def test_it_is_for_organisers(ground: Ground, watch: Watch) -> None:
    service = PromiseService(ground.workshops, ground.communities, watch)
    with pytest.raises(NotAllowed):
        await service.promise(member())
    with pytest.raises(OutsideCommunities):
        await service.promise(replace(organiser(), community=None))


def shown(catalogue: Catalogue, locale: Locale) -> Reply:
    every = [
        workshop(2026, 10, 1, 11),
        workshop(2026, 10, 8, 11),
        workshop(2026, 12, 8, 11),
        workshop(2027, 1, 12, 11, state=State.DRAFT),
        workshop(2026, 6, 1, 11, state=State.CANCELLED),
    ]
    known = Beginning(datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC))
    return promise_card(promise(every, known, NOW, PARIS), catalogue[locale])


def test_the_card_says_each_month_in_words(catalogue: Catalogue) -> None:
    french, english = shown(catalogue, Locale.FR), shown(catalogue, Locale.EN)
    assert french.private
    lists = [block for block in french.blocks if isinstance(block, Entries)]
    months = {e.term: e.text for block in lists for e in block.entries if block.entries[0].term}
    assert months["octobre 2026"] == "tenue, 2 ateliers"
    assert months["juin 2026"] == "non tenue, 1 annulé"
    assert months["janvier 2026"] == "inconnu"
    assert months["novembre 2026"] == "pas encore"
    assert months["janvier 2027"] == "pas encore, 1 brouillon à confirmer"
    titles = [e.term for block in lists for e in block.entries]
    assert "REX DEEE" in titles, "the draft that would keep the promise"
    english_months = str([block for block in english.blocks if isinstance(block, Entries)])
    for said in ("kept, 2 workshops", "not kept, 1 cancelled", "not known", "not yet, 1 draft"):
        assert said in english_months


def test_the_picture_says_the_same_as_the_words(catalogue: Catalogue) -> None:
    for locale in Locale:
        (picture,) = (b for b in shown(catalogue, locale).blocks if isinstance(b, Picture))
        assert isinstance(picture.chart, Columns)
        past, coming = picture.chart.rows
        assert [column.count for column in past.columns][-3:] == [0, 0, 2]
        assert [column.sign for column in past.columns][-3:] == [Sign.CROSS, Sign.CROSS, Sign.NONE]
        assert past.columns[0].sign is Sign.DASH
        assert [(c.count, c.perhaps) for c in coming.columns][:4] == [
            (0, 0), (1, 0), (0, 1), (0, 0),
        ]  # fmt: skip
        assert len(picture.alt) <= 1_024
    french = next(b for b in shown(catalogue, Locale.FR).blocks if isinstance(b, Picture)).alt
    said = french.replace("\u00a0", " ").replace("\u202f", " ")
    assert "sept. aucun ; oct. 2." in said
    assert "janv. 2027 0 et 1 brouillon" in said


def test_there_is_room_for_the_worst_of_years(catalogue: Catalogue) -> None:
    first = Month.at(NOW, PARIS).later(-BEFORE)
    days = [first.later(n).first_day for n in range(24)]
    every = [
        workshop(day.year, day.month, 28, 23, state=state)
        for day in days
        for state in [State.DRAFT] * 12 + [State.CONFIRMED] * 10 + [State.CANCELLED] * 10
    ]
    # And months that nothing but drafts could save, of long titles.
    long = replace(REX, title_fr="é" * 300, title_en="é" * 300)
    drafts = [replace(one, details=long) for one in every if one.state is State.DRAFT]
    for locale in Locale:
        reply = promise_card(promise(every, KNOWN, NOW, PARIS), catalogue[locale])
        (picture,) = (block for block in reply.blocks if isinstance(block, Picture))
        assert len(picture.alt) <= 1_024
        # What Discord has room for; the text front end draws some signs more.
        assert len(draw(reply)) - len(picture.alt) < 4_000
        only_drafts = promise_card(promise(drafts, KNOWN, NOW, PARIS), catalogue[locale])
        assert len(draw(only_drafts)) - len(picture.alt) < 4_000
