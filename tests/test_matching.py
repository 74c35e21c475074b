"""What was typed against what there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import TooLong
from bot.matching import Choice, pick, suggest
from bot.text import fold, shorten

TOPICS = [
    Choice("overview", "En bref", ("Overview", "c'est quoi")),
    Choice("signatories", "Signataires", ("Signatories", "nombre de signataires", "members")),
    Choice("survey", "Enquête membres", ("Member survey", "sondage")),
    Choice("team", "Équipe", ("Team",)),
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("signataires", "signatories"),
        ("SIGNATAIRES", "signatories"),
        ("signatories", "signatories"),
        ("signatiares", "signatories"),
        ("c’est quoi", "overview"),
        ("cest quoi", "overview"),
        ("equipe", "team"),
        ("  Équipe ", "team"),
        ("enquete  membres", "survey"),
    ],
)
def test_slips_of_spelling_are_forgiven(typed: str, meant: str) -> None:
    chosen = pick(TOPICS, typed)
    assert chosen is not None
    assert chosen.value == meant


@pytest.mark.parametrize("typed", ["", "   ", "m", "météo", "signataires de Paris", "???", "😀"])
def test_nothing_is_guessed(typed: str) -> None:
    assert pick(TOPICS, typed) is None


def test_two_equally_near_choices_are_not_decided_between() -> None:
    assert pick([Choice("a", "atelier 1"), Choice("b", "atelier 2")], "atelier 3") is None


def test_a_name_that_two_answer_to_means_neither_but_a_value_means_its_own() -> None:
    twins = [Choice("a", "Un", ("même", "b")), Choice("b", "Deux", ("même",))]
    assert pick(twins, "même") is None
    assert pick(twins, "b") is twins[1]


def test_beginnings_come_first() -> None:
    assert [choice.value for choice in suggest(TOPICS, "mem")] == ["signatories", "survey"]
    assert suggest(TOPICS, "") == TOPICS


def test_too_long_is_said_where_it_is_picked_and_cut_where_it_is_completed() -> None:
    with pytest.raises(TooLong):
        pick(TOPICS, "x" * 4_000)
    assert suggest(TOPICS, "x" * 4_000) == []


@given(st.text(max_size=100))
def test_any_text_can_be_typed(typed: str) -> None:
    assert len(suggest(TOPICS, typed, most=3)) <= 3
    chosen = pick(TOPICS, typed)
    assert chosen is None or chosen in TOPICS


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.integers(1, 50))
def test_shortened_text_fits(text: str, longest: int) -> None:
    assert len(shorten(text, longest)) <= longest
