"""The rules that keep an answer true."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.model import Fact, FactKind, Figure, in_order, key_facts
from bot.sources import Confidence


def known_date(day: date, known: int, vague: bool) -> Edtf:
    """A day, its month or its year alone."""
    return Edtf(day.year, day.month if known else None, day.day if known == 2 else None, vague)


days = st.dates(date(2015, 1, 1), date(2026, 12, 31))
dates = st.builds(known_date, days, st.integers(0, 2), st.booleans())
facts = st.builds(
    Fact,
    id=st.uuids().map(str),
    topic=st.sampled_from(["a", "b", "c"]),
    kind=st.sampled_from(FactKind),
    as_of=dates,
    text=st.just(Text("fr", "en")),
    confidence=st.sampled_from(Confidence),
    sources=st.just(()),
    figures=st.sampled_from([(), (Figure("m", 1, "exact"),)]),
)
lists = st.lists(facts, max_size=12)


@given(lists)
def test_nothing_is_lost_or_added_by_putting_in_order(given_facts: list[Fact]) -> None:
    assert sorted(f.id for f in in_order(given_facts)) == sorted(f.id for f in given_facts)


@given(lists)
def test_the_most_recent_well_dated_fact_leads(given_facts: list[Fact]) -> None:
    well_dated = [f for f in given_facts if not f.as_of.approximate]
    if well_dated:
        lead = in_order(given_facts)[0]
        assert not lead.as_of.approximate
        assert lead.as_of.first_day == max(f.as_of.first_day for f in well_dated)


@given(lists)
def test_the_rest_goes_from_the_newest_to_the_oldest(given_facts: list[Fact]) -> None:
    rest = [f.as_of.first_day for f in in_order(given_facts)[1:]]
    assert rest == sorted(rest, reverse=True)


@given(facts, st.dates(date(2015, 1, 1), date(2035, 1, 1)))
def test_only_an_old_state_has_an_age(fact: Fact, today: date) -> None:
    age = fact.age_in_months(today)
    if fact.kind is FactKind.EVENT:
        assert age is None
    if age is not None:
        assert age >= 12
        assert fact.as_of.first_day < today


@given(lists)
def test_key_facts_are_states_with_figures_one_a_topic(given_facts: list[Fact]) -> None:
    key = key_facts(given_facts)
    assert len(key) <= 3
    assert len({f.topic for f in key}) == len(key)
    assert all(f.figures and f.kind is FactKind.STATE for f in key)
