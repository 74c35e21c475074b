"""Dates known as well as their source knows them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.i18n import Catalogue, Locale
from tests.conftest import TODAY

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, st.integers(0, 2), st.booleans())
def test_what_is_written_reads_the_same(day: date, known: int, approximate: bool) -> None:
    month, number = (day.month if known else None), (day.day if known == 2 else None)
    original = Edtf(day.year, month, number, approximate)
    assert Edtf.parse(str(original)) == original


@pytest.mark.parametrize(
    "text", ["", "21", "2021-13", "2021-02-30", "2021-9", "XXXX", "2021-09-", "~2021", "2021?"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar words half of these
        Edtf.parse(text)


@given(days, days)
def test_an_age_is_never_negative_nor_too_great(day: date, today: date) -> None:
    months = Edtf(day.year, day.month, day.day).months_before(today)
    assert months >= 0
    assert months * 28 <= max((today - day).days, 0)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2025-11-22", None),
        ("2025-11-21", 12),
        ("2025-10-30", 12),
        ("2025-11", None),
        ("2025-10", 12),
        ("2025", None),
        ("2024", 22),
        ("2024~", 22),
        ("2027", None),
    ],
)
def test_it_is_old_once_a_year_has_passed_since_its_last_possible_day(
    text: str, months: int | None
) -> None:
    assert Edtf.parse(text).months_when_old(TODAY) == months


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("2023-07-04", "4 juillet 2023", "4 July 2023"),
        ("2022-12-01", "1er décembre 2022", "1 December 2022"),
        ("2022-12-11", "11 décembre 2022", "11 December 2022"),
        ("2021-04", "avril 2021", "April 2021"),
        ("2022", "2022", "2022"),
        ("2024~", "vers 2024", "about 2024"),
        ("2025-10~", "vers octobre 2025", "about October 2025"),
    ],
)
def test_dates_are_read_aloud(catalogue: Catalogue, text: str, french: str, english: str) -> None:
    known = Edtf.parse(text)
    assert catalogue[Locale.FR].date(known) == french
    assert catalogue[Locale.EN].date(known) == english
