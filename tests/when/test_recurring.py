"""What comes back: each occurrence once, at its wall time, whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from bot.when.moments import Moment, after_the_gap
from bot.when.recurring import BadRule, Recurrence, next_after, occurrences

PARIS, NEW_YORK = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)

weekdays = st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))
several = st.lists(weekdays, min_size=1, max_size=3, unique=True).map(",".join)
rules = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 10)),
    st.builds("FREQ=WEEKLY;INTERVAL={}".format, st.integers(1, 4)),
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 4), several),
    st.builds("FREQ=MONTHLY;INTERVAL={}".format, st.integers(1, 12)),
    st.builds(
        "FREQ=MONTHLY;INTERVAL={};BYDAY={}{}".format,
        st.integers(1, 12),
        st.sampled_from((1, 2, 3, 4, 5, -1, -2)),
        weekdays,
    ),
    st.builds(
        "FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format,
        st.integers(1, 12),
        st.sampled_from((1, 8, 28, 29, 30, 31, -1, -2, -14, -21, -28, "-14,-21")),
    ),
)
starts = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda local: local.replace(second=0, microsecond=0)
)


def locals_of(rule: str, start: datetime, zone: ZoneInfo, number: int) -> list[datetime]:
    """The first wall times of a rule."""
    found = occurrences(Moment(start, zone), Recurrence.parse(rule), LONG_AGO)
    return [moment.local for moment in islice(found, number)]


@given(rules, starts, st.integers(0, 4_000), st.sampled_from((PARIS, NEW_YORK)))
def test_each_occurrence_is_that_of_the_rule(
    rule: str, start: datetime, days: int, zone: ZoneInfo
) -> None:
    after = start.replace(tzinfo=zone).astimezone(UTC) + timedelta(days=days)
    found = next_after(Moment(start, zone), Recurrence.parse(rule), after)
    every = (after_the_gap(local, zone) for local in rrulestr(rule, dtstart=start))
    known = next((moment for moment in every if moment.instant > after), None)
    horizon = after + timedelta(days=9 * 365)
    assert found == known or (found is None and known is not None and known.instant > horizon)


@given(rules, starts)
def test_one_after_another_they_are_each_met_once(rule: str, start: datetime) -> None:
    begins, parsed = Moment(start, PARIS), Recurrence.parse(rule)
    at_once = list(islice(occurrences(begins, parsed, LONG_AGO), 8))
    one_by_one: list[Moment] = []
    after = LONG_AGO
    while len(one_by_one) < len(at_once) and (moment := next_after(begins, parsed, after)):
        one_by_one.append(moment)
        after = moment.instant
    assert one_by_one == at_once
    assert len(set(at_once)) == len(at_once)


def test_a_year_of_days_keeps_its_wall_time_over_both_changes() -> None:
    for zone in (PARIS, NEW_YORK):
        daily = occurrences(
            Moment(datetime(2027, 1, 1, 9), zone), Recurrence.parse("FREQ=DAILY"), LONG_AGO
        )
        year = list(islice(daily, 365))
        assert {moment.local.hour for moment in year} == {9}
        assert len({moment.instant for moment in year}) == 365
        assert [moment.local.date() for moment in year] == [
            date(2027, 1, 1) + timedelta(days=day) for day in range(365)
        ]
        assert len({moment.instant.hour for moment in year}) == 2


def test_a_time_that_the_clocks_leave_out_comes_as_late_as_before() -> None:
    found = locals_of("FREQ=DAILY", datetime(2027, 3, 27, 2, 30), PARIS, 3)
    assert found == [
        datetime(2027, 3, 27, 2, 30), datetime(2027, 3, 28, 3, 30), datetime(2027, 3, 29, 2, 30),
    ]  # fmt: skip


def test_a_time_that_the_clocks_show_twice_comes_once_the_first_time() -> None:
    start = Moment(datetime(2027, 10, 30, 2, 30), PARIS)
    found = list(islice(occurrences(start, Recurrence.parse("FREQ=DAILY"), LONG_AGO), 3))
    assert [moment.fold for moment in found] == [0, 0, 0]
    assert found[1].instant == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    second = Moment(datetime(2027, 10, 31, 2, 30), PARIS, fold=1)
    assert next_after(second, Recurrence.parse("FREQ=DAILY"), LONG_AGO) == second


def test_the_last_friday_and_the_31st() -> None:
    assert locals_of("FREQ=MONTHLY;BYDAY=-1FR", datetime(2026, 11, 27, 9), PARIS, 3) == [
        datetime(2026, 11, 27, 9), datetime(2026, 12, 25, 9), datetime(2027, 1, 29, 9),
    ]  # fmt: skip
    assert locals_of("FREQ=MONTHLY", datetime(2026, 12, 31, 9), PARIS, 3) == [
        datetime(2026, 12, 31, 9), datetime(2027, 1, 31, 9), datetime(2027, 3, 31, 9),
    ]  # fmt: skip


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_days_before_the_next_month_begins_are_counted_from_the_end(day: date) -> None:
    rule = Recurrence.parse("FREQ=MONTHLY;BYMONTHDAY=-21,-14")
    after = datetime(day.year, day.month, day.day, tzinfo=PARIS)
    found = next_after(Moment(datetime(2025, 12, 1, 9), PARIS), rule, after)
    assert found is not None
    following = (found.local.date().replace(day=1) + timedelta(days=31)).replace(day=1)
    assert (following - found.local.date()).days in (21, 14)


def test_a_rule_ends_after_its_times_or_its_day() -> None:
    start = datetime(2026, 12, 8, 14)
    assert len(locals_of("FREQ=WEEKLY;COUNT=3", start, PARIS, 9)) == 3
    assert len(locals_of("FREQ=WEEKLY;UNTIL=20261222", start, PARIS, 9)) == 3
    assert len(locals_of("FREQ=WEEKLY;UNTIL=20261222T130000Z", start, PARIS, 9)) == 3
    assert len(locals_of("FREQ=WEEKLY;UNTIL=20261222T125959Z", start, PARIS, 9)) == 2
    rule = Recurrence.parse("FREQ=WEEKLY;COUNT=3")
    assert next_after(Moment(start, PARIS), rule, datetime(2030, 1, 1, tzinfo=UTC)) is None


def test_days_are_skipped_and_count_all_the_same() -> None:
    start = Moment(datetime(2026, 12, 18, 14), PARIS)
    christmas = date(2026, 12, 25)
    rule = Recurrence.parse("FREQ=WEEKLY;COUNT=3")
    found = list(occurrences(start, rule, LONG_AGO, skip=lambda day: day == christmas))
    assert [moment.local.day for moment in found] == [18, 1]
    assert next_after(start, rule, LONG_AGO, skip=lambda _: True) is None


def test_it_ends_soon_when_nothing_comes_and_when_much_time_has_passed() -> None:
    begun = process_time()
    never = Recurrence.parse("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30")
    assert next_after(Moment(datetime(2026, 2, 1, 9), PARIS), never, LONG_AGO) is None
    daily = Recurrence.parse("FREQ=DAILY")
    late = datetime(2126, 1, 1, tzinfo=UTC)
    found = next_after(Moment(datetime(2026, 2, 1, 9), PARIS), daily, late)
    assert found == Moment(datetime(2126, 1, 1, 9), PARIS)
    assert process_time() - begun < 3


@given(rules)
def test_a_rule_is_written_as_it_is_read(rule: str) -> None:
    parsed = Recurrence.parse(rule)
    assert Recurrence.parse(str(parsed)) == parsed


@pytest.mark.parametrize(
    "text",
    [
        "", "FREQ", "FREQ=", "FREQ=HOURLY", "FREQ=SECONDLY;INTERVAL=1", "FREQ=YEARLY",
        "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=99999", "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=5;UNTIL=20270101", "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;UNTIL=20271340",
        "FREQ=WEEKLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=6TU",
        "FREQ=MONTHLY;BYDAY=0TU", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=-29", "FREQ=MONTHLY;BYMONTHDAY=1,-31",
        "FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=8", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;", "FREQ=DAILY\nFREQ=DAILY", "RRULE:FREQ=DAILY", "FREQ=WEEKLY;BYDAY=",
        "FREQ=DAILY;COUNT=" + "9" * 500,
    ],
)  # fmt: skip
def test_what_is_no_rule_of_ours_is_refused(text: str) -> None:
    with pytest.raises(BadRule):
        Recurrence.parse(text)
