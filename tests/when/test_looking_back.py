"""Days gone by: the last one that a phrase names, or a plain refusal."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n import Locale
from bot.when.looking_back import UnclearDay, read_day

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)  # a Sunday


@pytest.mark.parametrize(
    ("french", "english", "day"),
    [
        ("aujourd’hui", "today", date(2026, 11, 22)),
        ("hier", "yesterday", date(2026, 11, 21)),
        ("avant-hier", "the day before yesterday", date(2026, 11, 20)),
        ("dimanche", "Sunday", date(2026, 11, 22)),
        ("lundi", "Monday", date(2026, 11, 16)),
        ("lundi dernier", "last Monday", date(2026, 11, 16)),
        ("22 novembre", "22 November", date(2026, 11, 22)),
        ("20 novembre", "20 November", date(2026, 11, 20)),
        ("23 novembre", "23 November", date(2025, 11, 23)),
        ("1er décembre", "1 December", date(2025, 12, 1)),
        ("1er octobre", "October 1st", date(2026, 10, 1)),
        ("mardi 17 novembre", "Tuesday 17 November", date(2026, 11, 17)),
        ("le 8", "the 8th", date(2026, 11, 8)),
        ("1er mars 2025", "1 March 2025", date(2025, 3, 1)),
        ("2026-10-01", "2026-10-01", date(2026, 10, 1)),
        ("15/10", "15/10", date(2026, 10, 15)),
    ],
)
def test_the_last_day_of_that_name_is_meant(french: str, english: str, day: date) -> None:
    assert read_day(french, NOW, PARIS, Locale.FR) == day
    assert read_day(english, NOW, PARIS, Locale.EN) == day


@pytest.mark.parametrize(
    "phrase",
    [
        "", "x" * 200, "<@12>", "demain", "lundi prochain", "dans 3 jours", "2027-01-01",
        "9999-99-99", "31 février", "mercredi 17 novembre", "hier 14h", "14h",
    ],
)  # fmt: skip
def test_what_names_no_day_gone_by_is_refused(phrase: str) -> None:
    for locale in Locale:
        with pytest.raises(UnclearDay):
            read_day(phrase, NOW, PARIS, locale)


def test_a_day_that_may_be_two_is_refused_to_those_who_write_the_month_first() -> None:
    assert read_day("3/10", NOW, PARIS, Locale.FR) == date(2026, 10, 3)
    with pytest.raises(UnclearDay):
        read_day("3/10", NOW, PARIS, Locale.EN)


def test_today_is_that_of_the_community() -> None:
    night = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert read_day("hier", night, PARIS, Locale.FR) == date(2026, 11, 21)
    assert read_day("hier", night, ZoneInfo("America/Toronto"), Locale.FR) == date(2026, 11, 20)
