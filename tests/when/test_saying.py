"""Days, times and moments as people read them, and why a phrase was refused."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.apologies import correctable
from bot.i18n import Catalogue, Locale
from bot.when.moments import Moment
from bot.when.reading import read
from bot.when.refusals import Refused
from bot.when.saying import say, say_day, say_time
from tests.when.tables import CASES


@pytest.mark.parametrize(
    ("local", "zone", "fold", "french", "english"),
    [
        (
            datetime(2026, 12, 8, 14), "Europe/Paris", 0,
            "mardi 8 décembre 2026 à 14 h (heure : Paris)",
            "Tuesday 8 December 2026 at 14:00 (Paris time)",
        ),
        (
            datetime(2026, 12, 1, 9, 5), "Africa/Cairo", 0,
            "mardi 1er décembre 2026 à 9 h 05 (heure : Le Caire)",
            "Tuesday 1 December 2026 at 09:05 (Cairo time)",
        ),
        (
            datetime(2027, 10, 31, 2, 30), "Europe/Paris", 0,
            "dimanche 31 octobre 2027 à 2 h 30, heure d’été (heure : Paris)",
            "Sunday 31 October 2027 at 02:30 summer time (Paris time)",
        ),
        (
            datetime(2027, 10, 31, 2, 30), "Europe/Paris", 1,
            "dimanche 31 octobre 2027 à 2 h 30, heure d’hiver (heure : Paris)",
            "Sunday 31 October 2027 at 02:30 winter time (Paris time)",
        ),
        # Morocco goes back an hour for Ramadan, in either season.
        (
            datetime(2027, 2, 7, 2, 30), "Africa/Casablanca", 1,
            "dimanche 7 février 2027 à 2 h 30, UTC+00:00 (heure : Casablanca)",
            "Sunday 7 February 2027 at 02:30 UTC+00:00 (Casablanca time)",
        ),
    ],
)  # fmt: skip
def test_a_moment_in_full(
    catalogue: Catalogue, local: datetime, zone: str, fold: int, french: str, english: str
) -> None:
    moment = Moment(local, ZoneInfo(zone), fold)
    assert say(moment, catalogue[Locale.FR]).replace("\u00a0", " ") == french
    assert say(moment, catalogue[Locale.EN]) == english


def test_a_time_does_not_break_over_two_lines() -> None:
    assert say_time(time(14, 30), Locale.FR) == "14\u00a0h\u00a030"
    assert say_time(time(0, 0), Locale.FR) == "0\u00a0h"
    assert say_time(time(0, 0), Locale.EN) == "00:00"


def test_the_first_of_a_month_is_first_and_no_other() -> None:
    assert say_day(date(2026, 12, 1), Locale.FR) == "mardi 1er décembre 2026"
    assert say_day(date(2026, 12, 11), Locale.FR) == "vendredi 11 décembre 2026"
    assert say_day(date(2026, 12, 21), Locale.FR) == "lundi 21 décembre 2026"


def refusals() -> Iterator[Refused]:
    for case in CASES:
        try:
            read(case.phrase, case.now.astimezone(UTC), case.zone, case.locale)
        except Refused as refused:
            yield refused
    for phrase in ("", "x" * 101):
        with pytest.raises(Refused) as caught:
            read(phrase, datetime.now(UTC), ZoneInfo("UTC"), Locale.FR)
        yield caught.value


def test_every_refusal_can_be_said_in_both_languages(catalogue: Catalogue) -> None:
    met = list(refusals())
    kinds = {type(refused) for refused in met}
    assert kinds == set(Refused.__subclasses__()), "the corpus meets every kind"
    for refused in met:
        for locale in Locale:
            assert correctable(refused, catalogue[locale]).blocks


@pytest.mark.parametrize(
    ("locale", "phrase", "told"),
    [
        (
            "fr", "lundi 8 décembre 14h",
            "Le 8 décembre 2026 est un mardi. Corrigez le jour ou la date.",
        ),
        (
            "en", "Monday 8 December 2pm",
            "8 December 2026 is a Tuesday. Correct the day or the date.",
        ),
        ("fr", "31 novembre 14h", "Il n’y a pas de 31 en novembre 2026. Vérifiez le jour."),
        ("en", "Nov 31 2pm", "There is no 31 in November 2026. Check the day."),
        (
            "fr", "mardi 8 décembre",
            "« mardi 8 décembre 2026 » : à quelle heure ?"
            " Ajoutez-la, par exemple « 14h » ou « 9h30 ».",
        ),
        (
            "fr", "mercredi 14h",
            "Cela peut vouloir dire mercredi 18 novembre 2026 à 14 h, ou mercredi 25 novembre 2026"
            " à 14 h. Tapez la date et l’heure que vous voulez, en entier.",
        ),
        (
            "en", "tomorrow around 2pm",
            "I do not understand “around 2pm”. Type a day and a time, for example"
            " “Tuesday 8 December 2pm” or “in 2 hours”.",
        ),
        (
            "fr", "Réunion à Évry demain 14h",
            "Je ne comprends pas « Réunion à Évry demain 14h ». Tapez un jour et une heure, par"
            " exemple « mardi 8 décembre 14h » ou « dans 2 heures ».",
        ),
    ],
)  # fmt: skip
def test_why_a_phrase_is_refused(catalogue: Catalogue, locale: str, phrase: str, told: str) -> None:
    now = datetime(2026, 11, 18, 10, tzinfo=UTC)
    with pytest.raises(Refused) as caught:
        read(phrase, now, ZoneInfo("Europe/Paris"), Locale(locale))
    said = catalogue[Locale(locale)](caught.value.key, **caught.value.details)
    assert said.replace("\u00a0", " ").replace("\u202f", " ") == told
