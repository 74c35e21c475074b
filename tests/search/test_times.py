"""The time that a question asks for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.times import Asked, read_time
from bot.search.words import tokens

TODAY = date(2026, 11, 22)


def read(text: str) -> Asked:
    return read_time(tuple(tokens(text)), TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("signataires en 2021", "2021"),
        ("signataires en juillet 2023", "2023-07"),
        ("in July 2023", "2023-07"),
        ("le 4 juillet 2023", "2023-07-04"),
        ("au 2023-07-04", "2023-07-04"),
        ("le 04/07/2023", "2023-07-04"),
        ("l’année dernière", "2025"),
        ("l'an dernier", "2025"),
        ("last year?", "2025"),
    ],
)
def test_a_time_is_read_as_it_is_said(text: str, said: str) -> None:
    asked = read(text)
    assert asked.period is not None
    assert asked.period.said == said
    assert not asked.latest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("entre 2020 et 2022", date(2020, 1, 1), date(2022, 12, 31)),
        ("from June 2021 to June 2023", date(2021, 6, 1), date(2023, 6, 30)),
        ("depuis 2024", date(2024, 1, 1), TODAY),
        ("before 2022", date.min, date(2021, 12, 31)),
    ],
)
def test_a_span_has_two_ends(text: str, first: date, last: date) -> None:
    period = read(text).period
    assert period is not None
    assert (period.first, period.last, period.said) == (first, last, "")


@pytest.mark.parametrize(
    "text",
    ["combien aujourd’hui ?", "aujourd'hui", "actuellement", "how many now", "the latest count",
     "la dernière édition", "à ce jour", "as of today", "cette année"],
)  # fmt: skip
def test_the_latest_is_asked_for_in_many_words(text: str) -> None:
    asked = read(text)
    assert asked.latest
    assert asked.period is None


@pytest.mark.parametrize("text", ["2 500 adhérents", "100 signataires", "32 mars", "1234567", "42"])
def test_other_numbers_are_no_time(text: str) -> None:
    asked = read(text)
    assert asked.period is None
    assert len(asked.rest) == len(list(tokens(text)))


def test_what_is_not_of_time_is_left() -> None:
    rest = [token.folded for token in read("Combien de signataires en juillet 2023 ?").rest]
    assert rest == ["combien", "de", "signataires", "en"]


@given(st.text(alphabet="0123456789 /-.,juilenmars", max_size=60))
def test_nothing_typed_is_an_error(text: str) -> None:
    period = read(text).period
    assert period is None or period.first <= period.last
