"""Rules in words, and the rules that are offered for a date."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n import Catalogue, Locale
from bot.when.moments import Moment
from bot.when.recurring import Recurrence
from bot.when.rules import proposals, say_rule

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("rule", "french", "english"),
    [
        ("FREQ=DAILY", "tous les jours", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "tous les 3 jours", "every 3 days"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "du lundi au vendredi", "Monday to Friday"),
        ("FREQ=WEEKLY", "chaque semaine", "every week"),
        ("FREQ=WEEKLY;BYDAY=TU", "chaque semaine, le mardi", "every week on Tuesday"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
            "une semaine sur deux, le mardi et le jeudi",
            "every other week on Tuesday and Thursday",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU",
            "chaque mois, le 2e mardi",
            "every month on the 2nd Tuesday",
        ),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
            "tous les 3 mois, le dernier vendredi",
            "every 3 months on the last Friday",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "chaque mois, le 1er", "every month on the 1st"),
        ("FREQ=MONTHLY;BYMONTHDAY=22", "chaque mois, le 22", "every month on the 22nd"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "chaque mois, le dernier jour",
            "every month on the last day",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-2",
            "chaque mois, l’avant-dernier jour",
            "every month on the last day but one",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-21,-14",
            "chaque mois, le 21e jour en partant de la fin et le 14e jour en partant de la fin",
            "every month on the 21st day from the end and the 14th day from the end",
        ),
        ("FREQ=DAILY;COUNT=1", "tous les jours, 1 fois", "every day, once"),
        ("FREQ=DAILY;COUNT=10", "tous les jours, 10 fois", "every day, 10 times"),
        (
            "FREQ=DAILY;UNTIL=20270101",
            "tous les jours, jusqu’au 1er janvier 2027",
            "every day, until 1 January 2027",
        ),
    ],
)
def test_a_rule_in_words(catalogue: Catalogue, rule: str, french: str, english: str) -> None:
    parsed = Recurrence.parse(rule)
    assert say_rule(parsed, catalogue[Locale.FR]).replace("\u00a0", " ") == french
    assert say_rule(parsed, catalogue[Locale.EN]) == english


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (
            datetime(2026, 12, 8, 14),
            ["DAILY", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "WEEKLY;BYDAY=TU",
             "WEEKLY;INTERVAL=2;BYDAY=TU", "MONTHLY;BYDAY=2TU", "MONTHLY;BYMONTHDAY=8"],
        ),
        (
            datetime(2026, 11, 28, 14),
            ["DAILY", "WEEKLY;BYDAY=SA", "WEEKLY;INTERVAL=2;BYDAY=SA", "MONTHLY;BYDAY=4SA",
             "MONTHLY;BYDAY=-1SA", "MONTHLY;BYMONTHDAY=28"],
        ),
        (
            datetime(2026, 12, 29, 14),
            ["DAILY", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "WEEKLY;BYDAY=TU",
             "WEEKLY;INTERVAL=2;BYDAY=TU", "MONTHLY;BYDAY=-1TU"],
        ),
        (
            datetime(2027, 1, 31, 14),
            ["DAILY", "WEEKLY;BYDAY=SU", "WEEKLY;INTERVAL=2;BYDAY=SU", "MONTHLY;BYDAY=-1SU",
             "MONTHLY;BYMONTHDAY=-1"],
        ),
    ],
)  # fmt: skip
def test_the_rules_offered_for_a_date(
    catalogue: Catalogue, day: datetime, rules: list[str]
) -> None:
    for locale in Locale:
        offered = proposals(Moment(day, PARIS), catalogue[locale])
        assert [choice.value for choice in offered] == [f"FREQ={rule}" for rule in rules]
        for choice in offered:
            assert choice.label == say_rule(Recurrence.parse(choice.value), catalogue[locale])
