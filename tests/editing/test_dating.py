"""Dates as editors type them: read, or refused where anything is unclear."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.editing.dating import FIRST_YEAR, read_as_of, read_review_day
from bot.editing.misread import DateAhead, DateGoneBy, DateTooOld, Misread, NotADate, TwoDates
from bot.i18n import Catalogue, Locale
from tests.conftest import TODAY

FRENCH, ENGLISH = Locale.FR, Locale.EN

DAYS = st.dates(date(FIRST_YEAR, 1, 1), TODAY)
LOCALES = st.sampled_from(Locale)


@st.composite
def known_dates(draw: st.DrawFn) -> Edtf:
    """A date that may be that of a fact, as well as it is known."""
    day = draw(DAYS)
    parts = draw(st.integers(0, 2))
    month = day.month if parts else None
    return Edtf(day.year, month, day.day if parts == 2 else None, approximate=draw(st.booleans()))


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023", "2023"),
        ("en 2023", "2023"),
        ("2023-07", "2023-07"),
        ("2023-07-04", "2023-07-04"),
        ("2023/07/04", "2023-07-04"),
        ("07/2023", "2023-07"),
        ("novembre 2026", "2026-11"),
        ("NOV. 2026", "2026-11"),
        ("in November 2026", "2026-11"),
        ("août 2024", "2024-08"),
        ("4 juillet 2023", "2023-07-04"),
        ("  le 1er décembre 2022 ", "2022-12-01"),
        ("mardi 4 juillet 2023", "2023-07-04"),
        ("4th of July, 2023", "2023-07-04"),
        ("July 4, 2023", "2023-07-04"),
        ("Tuesday, July 4th, 2023", "2023-07-04"),
        ("31/12/2023", "2023-12-31"),
        ("04.04.2023", "2023-04-04"),
        ("2024~", "2024~"),
        ("~2024", "2024~"),
        ("vers 2024", "2024~"),
        ("environ juillet 2023", "2023-07~"),
        ("vers le 4 juillet 2023", "2023-07-04~"),
        ("about 2024", "2024~"),
        ("c. 2024", "2024~"),
        ("aujourd’hui", "2026-11-21"),
        ("yesterday", "2026-11-20"),
    ],
)
def test_what_is_clear_is_read(typed: str, meant: str, locale: Locale) -> None:
    assert str(read_as_of(typed, locale, TODAY)) == meant


def test_the_day_comes_first_in_french_and_may_not_in_english() -> None:
    assert str(read_as_of("04/07/2023", FRENCH, TODAY)) == "2023-07-04"
    with pytest.raises(TwoDates) as refused:
        read_as_of("04/07/2023", ENGLISH, TODAY)
    said = {"typed": "04/07/2023", "one": "7 April 2023", "other": "4 July 2023"}
    assert refused.value.details == said
    assert str(read_as_of("12/31/2023", ENGLISH, TODAY)) == "2023-12-31"
    with pytest.raises(NotADate):
        read_as_of("12/31/2023", FRENCH, TODAY)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "bientôt", "fin 2023", "T3 2023", "23", "04/07/23", "2023-7", "2023/07", "20 23",
        "30 février 2023", "29/02/2023", "2023-13", "lundi 4 juillet 2023", "2023 2024",
        "2023-2024", "juillet", "4 juillet", "vers", "about ~2024", "2023 ou 2024", "٢٠٢٣",
        "²023", "2023?", "0000", "x" * 5_000,
    ],
)  # fmt: skip
def test_what_is_unclear_is_refused(typed: str, locale: Locale) -> None:
    with pytest.raises(NotADate):
        read_as_of(typed, locale, TODAY)


@pytest.mark.parametrize("typed", ["2027", "décembre 2026", "22/11/2026", "about 2027"])
def test_what_is_still_to_come_is_refused(typed: str) -> None:
    with pytest.raises(DateAhead):
        read_as_of(typed, FRENCH, TODAY)


def test_what_lies_too_far_back_is_refused() -> None:
    with pytest.raises(DateTooOld):
        read_as_of("1949", FRENCH, TODAY)
    assert read_as_of("1950", FRENCH, TODAY).year == 1950


def test_a_review_is_yet_to_come() -> None:
    assert read_review_day("mars 2027", FRENCH, TODAY) == date(2027, 3, 1)
    assert read_review_day("22/11/2026", FRENCH, TODAY) == date(2026, 11, 22)
    for gone in ("21/11/2026", "2026", "hier"):
        with pytest.raises(DateGoneBy):
            read_review_day(gone, FRENCH, TODAY)


@given(st.one_of(st.text(max_size=120), st.from_regex(r"[0-9a-zé/~., -]{0,24}")), LOCALES)
def test_anything_is_read_or_refused_and_nothing_is_to_come(typed: str, locale: Locale) -> None:
    try:
        found = read_as_of(typed, locale, TODAY)
    except Misread:
        return
    assert found.year >= FIRST_YEAR
    assert found.first_day <= TODAY
    assert read_as_of(str(found), locale, TODAY) == found


@given(known_dates(), LOCALES)
def test_a_date_is_read_back_as_it_is_written_and_as_it_is_said(
    catalogue: Catalogue, known: Edtf, locale: Locale
) -> None:
    assert read_as_of(str(known), locale, TODAY) == known
    for said_in in Locale:
        assert read_as_of(catalogue[said_in].date(known), locale, TODAY) == known


@given(DAYS, LOCALES)
def test_numbers_never_mean_another_day(day: date, locale: Locale) -> None:
    try:
        found = read_as_of(f"{day:%d/%m/%Y}", locale, TODAY)
    except TwoDates:
        assert locale is ENGLISH
        assert day.day <= 12
        return
    assert found.first_day == day


@given(st.integers(1, 5_000), LOCALES)
def test_no_day_to_come_is_taken(ahead: int, locale: Locale) -> None:
    day = TODAY + timedelta(days=ahead)
    with pytest.raises(DateAhead):
        read_as_of(day.isoformat(), locale, TODAY)
