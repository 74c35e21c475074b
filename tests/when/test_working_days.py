"""The first working day of a month: weekends and public holidays move it, clock changes do not."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.model import Plan
from bot.when.holidays import UnknownCountry, is_holiday
from bot.when.moments import Moment, after_the_gap
from bot.when.working_days import FIRST_WORKING_DAY, first_working_day, next_first_working_day

PARIS = ZoneInfo("Europe/Paris")
MONTHS = [(year, month) for year in range(2026, 2031) for month in range(1, 13)]


@pytest.mark.parametrize(
    ("month", "day"),
    [
        ((2027, 1), date(2027, 1, 4)),  # 1 January is a Friday
        ((2026, 5), date(2026, 5, 4)),  # 1 May is a Friday
        ((2029, 5), date(2029, 5, 2)),  # 1 May is a Tuesday
        ((2026, 4), date(2026, 4, 1)),
        ((2029, 4), date(2029, 4, 3)),  # it begins on Easter Sunday, and Easter Monday follows
        ((2027, 8), date(2027, 8, 2)),  # 1 August is a Sunday
        ((2027, 11), date(2027, 11, 2)),
    ],
)
def test_public_holidays_move_it_to_the_next_working_day(month: tuple[int, int], day: date) -> None:
    assert first_working_day(*month, "FR") == day


def test_without_a_country_it_is_the_first_weekday() -> None:
    assert first_working_day(2027, 1) == date(2027, 1, 1)
    assert first_working_day(2029, 4) == date(2029, 4, 2)


def test_an_unknown_country_is_told() -> None:
    with pytest.raises(UnknownCountry):
        first_working_day(2027, 1, "XX")


@given(st.sampled_from(MONTHS), st.sampled_from(("FR", "BE", "US", None)))
def test_nobody_works_on_the_days_before_it(month: tuple[int, int], country: str | None) -> None:
    found = first_working_day(*month, country)
    assert (found.year, found.month) == month
    assert found.weekday() < 5
    days = (date(*month, 1) + timedelta(days=n) for n in range(found.day))
    free = [day.weekday() > 4 or bool(country and is_holiday(day, country)) for day in days]
    assert free == [True] * (found.day - 1) + [False]


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)),
    st.sampled_from([time(9), time(2, 30), time(0), time(23, 59)]),
    st.sampled_from(("FR", None)),
)
def test_it_is_the_next_one_at_its_wall_time(
    after: datetime, hour: time, country: str | None
) -> None:
    start = Moment(datetime.combine(date(2025, 12, 15), hour), PARIS)
    instant = after.replace(tzinfo=UTC)
    found = next_first_working_day(start, instant, country)
    every = (first_working_day(*month, country) for month in [*MONTHS, (2031, 1)])
    moments = (after_the_gap(datetime.combine(day, hour), PARIS) for day in every)
    assert found == next(moment for moment in moments if moment.instant > instant)


def test_sixty_months_are_met_once_each_by_a_plan() -> None:
    plan = Plan(Moment(datetime(2025, 12, 15, 9), PARIS), FIRST_WORKING_DAY, "FR")
    met: list[datetime] = []
    at = datetime(2025, 12, 15, tzinfo=UTC)
    while len(met) < 60:
        found = plan.next_after(at)
        assert found is not None
        met.append(found)
        at = found
    there = [instant.astimezone(PARIS) for instant in met]
    assert [(one.year, one.month) for one in there] == MONTHS
    assert {(one.hour, one.minute) for one in there} == {(9, 0)}
    assert {instant.hour for instant in met} == {7, 8}


def test_it_never_comes_before_its_start() -> None:
    start = Moment(datetime(2026, 12, 1, 9, 30), PARIS)
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    assert next_first_working_day(start, long_ago) == start
    the_day_after = Moment(datetime(2026, 12, 2, 9, 15), PARIS)
    assert next_first_working_day(the_day_after, long_ago).local == datetime(2027, 1, 1, 9, 15)
