"""What is offered while somebody types when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.i18n import Catalogue, Locale
from bot.when.reading import read
from bot.when.suggesting import suggest

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


def offered(catalogue: Catalogue, typed: str, locale: Locale = Locale.FR) -> dict[str, str]:
    """What is offered: labels by value, their unbreakable spaces made plain."""
    choices = suggest(typed, NOW, PARIS, catalogue[locale])
    plain = str.maketrans("\u00a0\u202f", "  ")
    return {choice.value: choice.label.translate(plain) for choice in choices}


def test_the_date_is_shown_in_full_while_it_is_typed(catalogue: Catalogue) -> None:
    assert offered(catalogue, "mar 8 dec 14h") == {
        "2026-12-08T14:00+01:00": "mardi 8 décembre 2026 à 14 h (heure : Paris)"
    }
    assert offered(catalogue, "Tue 8 dec 2pm", Locale.EN) == {
        "2026-12-08T14:00+01:00": "Tuesday 8 December 2026 at 14:00 (Paris time)"
    }


def test_what_is_missing_is_said_and_nothing_else_offered(catalogue: Catalogue) -> None:
    assert offered(catalogue, "mardi 8 décembre") == {
        "mardi 8 décembre": "mardi 8 décembre 2026 : à quelle heure ?"
    }
    (label,) = offered(catalogue, "8 novembre 14h").values()
    assert label.startswith("C’est déjà passé : dimanche 8 novembre 2026.")
    (label,) = offered(catalogue, "mardi vers", Locale.EN).values()
    assert label.startswith("I do not understand “vers”.")


def test_both_readings_are_offered(catalogue: Catalogue) -> None:
    assert list(offered(catalogue, "vendredi prochain 14h")) == [
        "2026-11-20T14:00+01:00", "2026-11-27T14:00+01:00",
    ]  # fmt: skip
    twice = offered(catalogue, "31 octobre 2027 2h30")
    assert list(twice) == ["2027-10-31T02:30+02:00", "2027-10-31T02:30+01:00"]
    assert [read(value, NOW, PARIS, Locale.FR).fold for value in twice] == [0, 1]


def test_a_reading_that_has_passed_is_not_offered(catalogue: Catalogue) -> None:
    assert list(offered(catalogue, "mercredi 9h")) == ["2026-11-25T09:00+01:00"]


def test_examples_are_offered_before_anything_is_typed(catalogue: Catalogue) -> None:
    examples = offered(catalogue, "  ")
    assert list(examples) == [
        "2026-11-19T09:00+01:00", "2026-11-19T14:00+01:00", "2026-11-23T09:00+01:00",
        "2026-11-23T14:00+01:00", "2026-11-25T09:00+01:00", "2026-11-25T14:00+01:00",
    ]  # fmt: skip
    assert examples["2026-11-19T09:00+01:00"] == "jeudi 19 novembre 2026 à 9 h (heure : Paris)"


def test_too_much_is_told_in_the_place_of_a_choice(catalogue: Catalogue) -> None:
    (choice,) = suggest("mardi " * 50, NOW, PARIS, catalogue[Locale.FR])
    assert len(choice.value) == 100
