"""Series: each date once, at its wall time, as a draft, and never again when it was changed."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import Database
from bot.errors import GoneAction, NoCountry, NotAllowed, TooLong
from bot.i18n import Catalogue, Locale
from bot.matching import pick
from bot.when.recurring import BadRule
from bot.when.rules import proposals
from bot.workshops.model import Deed, Details, State
from bot.workshops.series import AHEAD, AT_LEAST, AT_MOST, Series, of_text, to_text
from tests.announcements.stage import Watch
from tests.workshops.ground import COMMUNITY, REX, Ground, at, member, organiser

SECOND_TUESDAY = "FREQ=MONTHLY;BYDAY=2TU"
FIRST = at(2026, 12, 8, 11)


@pytest.fixture
def watch() -> Watch:
    return Watch(datetime(2026, 11, 22, 9, tzinfo=UTC))


@pytest.fixture
async def ground(tmp_path: Path, watch: Watch) -> AsyncGenerator[Ground]:
    async with Database.open(tmp_path / "series.db") as database:
        yield Ground.on(database, watch)


async def save(ground: Ground, rule: str = SECOND_TUESDAY, *, skip: bool = False) -> str:
    """Save a series that begins on 8 December 2026."""
    outline = await ground.series.outline(organiser(), REX, FIRST, rule)
    saved = await ground.series.save(organiser(), outline.draft, skip_holidays=skip)
    return saved.series.id


async def proposed(ground: Ground) -> list[str]:
    """The days of all that were proposed."""
    return [str(one.occurrence.date()) for one in await ground.every() if one.occurrence]


async def test_nothing_is_kept_before_it_is_saved(ground: Ground) -> None:
    outline = await ground.series.outline(organiser(), REX, FIRST, SECOND_TUESDAY)
    assert [str(one.moment.local.date()) for one in outline.dates] == [
        "2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13", "2027-05-11",
    ]  # fmt: skip
    assert await ground.every() == []
    assert await ground.series.running(organiser()) == []


async def test_it_proposes_drafts_half_a_year_ahead(ground: Ground) -> None:
    series = await save(ground)
    every = await ground.every()
    assert await proposed(ground) == [
        "2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13", "2027-05-11",
    ]  # fmt: skip
    assert {one.state for one in every} == {State.DRAFT}
    assert {one.details for one in every} == {REX}
    assert every[0].uid == f"{series}-20261208T110000@sobrio"
    assert len({one.uid for one in every}) == len({one.id for one in every}) == 6
    (change,) = await ground.workshops.history(every[0])
    assert (change.deed, change.person) == (Deed.PROPOSED, organiser().person)


async def test_saved_twice_there_is_one(ground: Ground) -> None:
    outline = await ground.series.outline(organiser(), REX, FIRST, SECOND_TUESDAY)
    both = await asyncio.gather(
        *(ground.series.save(organiser(), outline.draft, skip_holidays=False) for _ in range(5))
    )
    assert {one.series.id for one in both} == {outline.series.id}
    assert len(await ground.series.running(organiser())) == 1
    assert len(await ground.every()) == 6


async def test_as_time_goes_by_it_proposes_more_and_nothing_twice(
    ground: Ground, watch: Watch
) -> None:
    await save(ground)
    for _ in range(8):
        watch.forward(days=31)
        await asyncio.gather(*(ground.series.fill(COMMUNITY) for _ in range(3)))
    days = await proposed(ground)
    assert len(days) == len(set(days)) == 14
    assert days[-1] == "2028-01-11"
    last = (await ground.every())[-1]
    (change,) = await ground.workshops.history(last)
    assert change.person is None, "the bot itself"


async def test_rare_ones_are_proposed_three_ahead(ground: Ground) -> None:
    await save(ground, "FREQ=MONTHLY;INTERVAL=12;BYDAY=2TU")
    assert await proposed(ground) == ["2026-12-08", "2027-12-14", "2028-12-12"]


async def test_one_that_ends_proposes_no_more(ground: Ground, watch: Watch) -> None:
    await save(ground, "FREQ=WEEKLY;BYDAY=TU;COUNT=2")
    watch.forward(days=400)
    await ground.series.fill(COMMUNITY)
    assert await proposed(ground) == ["2026-12-08", "2026-12-15"]


async def test_one_occurrence_that_was_changed_alone_is_never_proposed_again(
    ground: Ground, watch: Watch
) -> None:
    await save(ground)
    moved, edited, cancelled, *_ = await ground.every()
    await ground.become(moved, State.DRAFT, start=at(2026, 12, 9, 14))
    await ground.become(edited, State.DRAFT, details=Details(title_fr="Autre"))
    await ground.become(cancelled, State.CANCELLED)
    before = await proposed(ground)
    for _ in range(3):
        watch.forward(days=2)
        await ground.series.fill(COMMUNITY)
    assert await proposed(ground) == before
    assert [one.start.local.day for one in await ground.every()][:3] == [9, 12, 9]
    # Nor when nobody noted what was proposed.
    async with ground.database.write() as transaction:
        await transaction.run("update workshop_series set proposed_until = null")
    await ground.series.fill(COMMUNITY)
    assert await proposed(ground) == before


@pytest.mark.parametrize("hour", [(2, 30), (11, 0)])
async def test_across_the_clock_changes_each_once_at_its_wall_time(
    ground: Ground, watch: Watch, hour: tuple[int, int]
) -> None:
    watch.now = datetime(2026, 1, 1, tzinfo=UTC)
    start = at(2026, 1, 4, *hour)
    outline = await ground.series.outline(organiser(), REX, start, "FREQ=WEEKLY;BYDAY=SU")
    await ground.series.save(organiser(), outline.draft, skip_holidays=False)
    while watch.now < datetime(2027, 12, 1, tzinfo=UTC):
        watch.forward(days=11)
        await ground.series.fill(COMMUNITY)
    two_years = [one for one in await ground.every() if one.start.local.year < 2028]
    sundays = [date(2026, 1, 4) + timedelta(weeks=n) for n in range(104)]
    assert [one.start.local.date() for one in two_years] == sundays
    assert len({one.start.instant for one in two_years}) == 104
    odd = [one.start for one in two_years if one.start.local.time() != start.local.time()]
    # The clocks leave 02:30 out when they go forward: it is as late as before the change.
    skipped = [datetime(2026, 3, 29, 3, 30), datetime(2027, 3, 28, 3, 30)]
    assert [one.local for one in odd] == (skipped if hour == (2, 30) else [])
    # They show it twice when they go back: the first time counts.
    back = {date(2026, 10, 25), date(2027, 10, 31)}
    twice = [one.start for one in two_years if one.start.local.date() in back]
    first = 0 if hour == (2, 30) else 10
    assert [one.instant.hour for one in twice] == [first, first]
    assert {one.start.fold for one in two_years} == {0}


async def test_public_holidays_are_shown_and_left_out_where_that_is_asked(
    ground: Ground, watch: Watch
) -> None:
    watch.now = datetime(2027, 4, 1, tzinfo=UTC)
    start = at(2027, 4, 3, 11)  # Saturdays, and 1 and 8 May are among them
    with pytest.raises(NoCountry):
        outline = await ground.series.outline(organiser(), REX, start, "FREQ=WEEKLY;BYDAY=SA")
        assert not any(one.holiday for one in outline.dates)
        await ground.series.save(organiser(), outline.draft, skip_holidays=True)
    await ground.keep_holidays("FR")
    outline = await ground.series.outline(organiser(), REX, start, "FREQ=WEEKLY;BYDAY=SA")
    told = {str(one.moment.local.date()): one.holiday for one in outline.dates}
    assert [day for day, holiday in told.items() if holiday] == ["2027-05-01", "2027-05-08"]
    await ground.series.save(organiser(), outline.draft, skip_holidays=True)
    days = await proposed(ground)
    assert "2027-04-24" in days
    assert "2027-05-15" in days
    assert not {"2027-05-01", "2027-05-08"} & set(days)


async def test_ended_its_untouched_drafts_go_and_what_people_did_stays(
    ground: Ground, watch: Watch
) -> None:
    series = await save(ground)
    confirmed, edited, *_ = await ground.every()
    await ground.become(confirmed, State.CONFIRMED, organiser="board:olivia")
    await ground.become(edited, State.DRAFT, details=Details(title_fr="Autre"))
    assert (await ground.series.planned(organiser(), series)).untouched == 4
    ended = await ground.series.end(organiser(), series)
    assert ended.untouched == 0
    assert [one.state for one in await ground.every()] == [
        State.CONFIRMED, State.DRAFT, *[State.CANCELLED] * 4,
    ]  # fmt: skip
    assert await ground.series.end(organiser(), series) == ended
    watch.forward(days=200)
    await ground.series.fill(COMMUNITY)
    assert len(await ground.every()) == 6
    history = await ground.workshops.history((await ground.every())[-1])
    assert [change.deed for change in history] == [Deed.CANCELLED, Deed.PROPOSED]


async def test_only_organisers_of_that_community(ground: Ground) -> None:
    series = await save(ground)
    outline = await ground.series.outline(organiser(), REX, FIRST, SECOND_TUESDAY)
    with pytest.raises(NotAllowed):
        await ground.series.outline(member(), REX, FIRST, SECOND_TUESDAY)
    with pytest.raises(NotAllowed):
        await ground.series.save(member(), outline.draft, skip_holidays=False)
    with pytest.raises(NotAllowed):
        await ground.series.planned(member(), series)
    with pytest.raises(NotAllowed):
        await ground.series.end(member(), series)
    elsewhere = organiser(community="board:elsewhere")
    with pytest.raises(GoneAction):
        await ground.series.end(elsewhere, series)
    assert len(await ground.series.running(organiser())) == 1


@pytest.mark.parametrize("draft", ["", "{}", "[]", "null", '{"id":1}', "x" * 90])
async def test_what_is_no_draft_is_gone(ground: Ground, draft: str) -> None:
    with pytest.raises(GoneAction):
        await ground.series.save(organiser(), draft, skip_holidays=False)


async def test_what_cannot_be_a_series_is_refused(ground: Ground) -> None:
    with pytest.raises(BadRule):
        await ground.series.outline(organiser(), REX, FIRST, "FREQ=YEARLY")
    long = Details(title_fr="REX", description_fr="é" * 5_000)
    with pytest.raises(TooLong):
        await ground.series.outline(organiser(), long, FIRST, SECOND_TUESDAY)


@given(
    st.sampled_from(
        ["FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", SECOND_TUESDAY, "FREQ=MONTHLY;INTERVAL=5"]
    ),
    st.integers(0, 900),
    st.lists(st.integers(1, 120), max_size=8),
)
def test_however_often_somebody_looks(rule: str, first: int, pauses: list[int]) -> None:
    """What is proposed over time: all dates from the first look on, once, in order."""
    series = Series("s", COMMUNITY, FIRST, rule)
    now = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=first)
    found: list[datetime] = []
    for pause in [0, *pauses]:
        now += timedelta(days=pause)
        coming = series.to_propose(now)
        found += [moment.instant for moment in coming]
        if coming:
            series = replace(series, proposed_until=coming[-1].instant)
        ahead = [instant for instant in found if instant > now]
        assert AT_LEAST <= len(ahead) <= AT_MOST
        assert len(ahead) == AT_MOST or len(ahead) == AT_LEAST or ahead[-1] <= now + AHEAD
    assert found == sorted(set(found))


@given(st.text(max_size=80), st.sampled_from([None, timedelta(minutes=90)]))
def test_a_draft_survives_its_button(title: str, length: timedelta | None) -> None:
    details = Details(title_fr=title, sign_up_here=True, capacity=10)
    series = Series("0f", COMMUNITY, at(2026, 10, 25, 2, 30), SECOND_TUESDAY, details, length)
    assert of_text(to_text(series), COMMUNITY) == series


def test_every_second_tuesday_is_never_guessed(catalogue: Catalogue) -> None:
    """It may mean every other week, or once a month: both are offered, in words of their own."""
    english = proposals(FIRST, catalogue[Locale.EN])
    labels = {choice.value: choice.label for choice in english}
    assert labels["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"] == "every other week on Tuesday"
    assert labels[SECOND_TUESDAY] == "every month on the 2nd Tuesday"
    assert pick(english, "every second Tuesday") is None
    last = proposals(at(2026, 12, 31, 11), catalogue[Locale.EN])
    assert "every month on the last Thursday" in [choice.label for choice in last]
    fifteenth = proposals(at(2026, 12, 15, 11), catalogue[Locale.FR])
    assert "chaque mois, le 15" in [choice.label for choice in fifteenth]
