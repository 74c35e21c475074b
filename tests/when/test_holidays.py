"""Public holidays, asked of their library only when somebody keeps them."""

import subprocess
import sys
from datetime import date

import pytest

from bot.i18n import Catalogue, Locale
from bot.when.holidays import UnknownCountry, countries, holiday_name, is_holiday
from tests.conftest import ROOT


def test_public_holidays_of_two_countries() -> None:
    assert is_holiday(date(2026, 7, 14), "FR")
    assert is_holiday(date(2027, 3, 29), "FR"), "Easter Monday"
    assert not is_holiday(date(2026, 7, 14), "BE")
    assert is_holiday(date(2026, 7, 21), "BE")
    assert not is_holiday(date(2026, 7, 15), "FR")


def test_an_unknown_country_is_told() -> None:
    with pytest.raises(UnknownCountry):
        is_holiday(date(2026, 7, 14), "XX")


def test_a_public_holiday_is_named_where_its_name_is_known() -> None:
    easter_monday = date(2027, 3, 29)
    assert holiday_name(easter_monday, "FR", Locale.FR) == "Lundi de Pâques"
    assert holiday_name(easter_monday, "FR", Locale.EN) == "Easter Monday"
    assert holiday_name(date(2027, 3, 30), "FR", Locale.FR) == ""
    assert holiday_name(date(2027, 10, 3), "DE", Locale.EN) == "German Unity Day"
    assert holiday_name(date(2027, 10, 3), "DE", Locale.FR) == "", "and not in German"
    with pytest.raises(UnknownCountry):
        holiday_name(easter_monday, "XX", Locale.FR)


def test_countries_are_named_in_the_reader_s_language(catalogue: Catalogue) -> None:
    names = {locale: {c.value: c.label for c in countries(catalogue[locale])} for locale in Locale}
    assert names[Locale.FR]["DE"] == "Allemagne"
    assert names[Locale.EN]["DE"] == "Germany"
    assert list(names[Locale.FR].values()).index("États-Unis") < 100, "É is sorted as E"
    assert len(names[Locale.FR]) > 150


def test_nobody_pays_for_the_library_who_does_not_ask() -> None:
    asked = "import sys, bot.when.holidays, bot.when.rules; print('holidays' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True)
    assert told.stdout == b"False\n"
