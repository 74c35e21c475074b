"""The rules that keep an answer true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.model import (
    About,
    Fact,
    FactKind,
    Figure,
    Qualifier,
    Status,
    SubjectKind,
    history,
    in_order,
    key_facts,
    leads,
    opening_date,
)
from bot.knowledge.series import Metric, Series
from bot.sources import Confidence


def known_date(day: date, known: int, vague: bool) -> Edtf:
    """A day, its month or its year alone."""
    return Edtf(day.year, day.month if known else None, day.day if known == 2 else None, vague)


def about(kind: SubjectKind) -> About:
    return About("s", kind, Text("S", "S"))


days = st.dates(date(2015, 1, 1), date(2026, 12, 31))
dates = st.builds(known_date, days, st.integers(0, 2), st.booleans())
figures = st.builds(
    Figure,
    metric=st.sampled_from(["m", "n"]),
    value=st.floats(-1e6, 1e6),
    qualifier=st.sampled_from(Qualifier),
)
facts = st.builds(
    Fact,
    id=st.uuids().map(str),
    about=st.builds(about, st.sampled_from(SubjectKind)),
    topic=st.sampled_from(["a", "b", "c"]),
    kind=st.sampled_from(FactKind),
    as_of=dates,
    text=st.sampled_from([Text("fr", "en"), Text("En 2021, fr", "In 2021, en")]),
    confidence=st.sampled_from(Confidence),
    sources=st.just(()),
    figures=st.lists(figures, max_size=2).map(tuple),
    status=st.sampled_from(Status),
)
lists = st.lists(facts, max_size=12)


def published(given_facts: list[Fact]) -> list[Fact]:
    return [fact for fact in given_facts if fact.status is Status.PUBLISHED]


@given(lists)
def test_all_that_is_published_is_told_once_and_nothing_else(given_facts: list[Fact]) -> None:
    told = sorted(f.id for f in in_order(given_facts))
    assert told == sorted(f.id for f in published(given_facts))


@given(lists)
def test_superseded_is_told_in_history_only_and_withheld_never(given_facts: list[Fact]) -> None:
    told = {*in_order(given_facts), *key_facts(given_facts), *leads(given_facts)}
    assert {fact.status for fact in told} <= {Status.PUBLISHED}
    before = history(given_facts)
    assert {fact.status for fact in before} <= {Status.SUPERSEDED}
    assert len(before) == sum(f.status is Status.SUPERSEDED for f in given_facts)
    series = Series.of(METRICS[0], given_facts)
    assert {point.fact.status for point in series.points} <= {Status.PUBLISHED}


@given(lists)
def test_the_most_recent_well_dated_figure_leads_a_later_vague_one_follows(
    given_facts: list[Fact],
) -> None:
    told = [fact for fact in in_order(given_facts) if fact.figures]
    well_dated = [fact for fact in told if not fact.as_of.approximate]
    if well_dated:
        assert not told[0].as_of.approximate
        assert told[0].as_of.first_day == max(f.as_of.first_day for f in well_dated)


@given(lists)
def test_apart_from_that_figure_it_goes_back_in_time(given_facts: list[Fact]) -> None:
    told = list(in_order(given_facts))
    lead = next((f for f in told if f.figures and not f.as_of.approximate), None)
    rest = [fact.as_of.first_day for fact in told if fact is not lead]
    assert rest == sorted(rest, reverse=True)


@given(facts, st.dates(date(2015, 1, 1), date(2035, 1, 1)))
def test_only_an_old_state_has_an_age(fact: Fact, today: date) -> None:
    age = fact.age_in_months(today)
    last = fact.as_of.last_day
    a_year_later = date(last.year + 1, last.month, min(last.day, 28))
    if fact.kind is FactKind.EVENT or today < a_year_later:
        assert age is None
    elif today > date(last.year + 1, last.month, last.day if last.month != 2 else 28):
        assert age is not None
        assert age >= 12


@given(lists)
def test_key_facts_are_states_with_figures_one_a_topic(given_facts: list[Fact]) -> None:
    key = key_facts(given_facts)
    assert len(key) <= 3
    assert len({f.topic for f in key}) == len(key)
    assert all(f.figures and f.kind is FactKind.STATE for f in key)


@given(facts)
def test_what_a_person_was_is_never_told_without_its_date_first(fact: Fact) -> None:
    opening = opening_date(fact)
    bare = fact.about.kind is SubjectKind.PERSON and fact.kind is FactKind.STATE
    opens_itself = fact.text.fr.startswith("En 2021, ") and fact.as_of.year == 2021
    assert opening == (fact.as_of if bare and not opens_itself else None)


@pytest.mark.parametrize(
    ("french", "english", "opens"),
    [
        ("En 2021, elle préside.", "In 2021, she chaired.", True),
        ("Elle préside, en 2021.", "In 2021, she chaired.", False),
        ("En 2021, elle préside.", "She chaired in 2021.", False),
        ("En 2021 elle préside.", "In 2021 she chaired.", False),
        ("Depuis 2013, elle siège.", "Since 2013, she has sat.", False),
    ],
)
def test_the_words_open_with_the_date_in_both_languages_or_it_is_put_in_front(
    french: str, english: str, opens: bool
) -> None:
    person = about(SubjectKind.PERSON)
    text = Text(french, english)
    state = Fact("a", person, "t", FactKind.STATE, Edtf(2021), text, Confidence.HIGH, ())
    assert (opening_date(state) is None) is opens


METRICS = [
    Metric(name, "s", Text(name, name), Text("un", "one"), Text("plusieurs", "several"))
    for name in ("m", "n")
]


@given(lists)
def test_a_series_is_of_one_metric_and_lacks_no_point_of_it(given_facts: list[Fact]) -> None:
    both = [Series.of(metric, given_facts) for metric in METRICS]
    for series in both:
        assert {point.figure.metric for point in series.points} <= {series.metric.id}
    points = sum(len(series.points) for series in both)
    assert points == sum(len(fact.figures) for fact in published(given_facts))


@given(lists)
def test_a_series_goes_forward_in_time_and_evolves_with_two_dates(given_facts: list[Fact]) -> None:
    series = Series.of(METRICS[0], given_facts)
    when = [point.fact.as_of.first_day for point in series.points]
    assert when == sorted(when)
    assert series.evolves == (len({point.fact.as_of for point in series.points}) > 1)
