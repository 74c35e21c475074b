"""Times, time zones and countries as people write them."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.communities.setting_views import PAGES, Page, Setting
from bot.communities.zones import Zones, known_countries
from bot.errors import UnclearTime, UnknownCountry, UnknownZone
from bot.i18n import Catalogue, Locale
from bot.when.hours import read_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("21:00", time(21)),
        ("21h", time(21)),
        ("21 h 30", time(21, 30)),
        ("21\u00a0h\u00a030", time(21, 30)),
        ("8.30", time(8, 30)),
        ("21 heures", time(21)),
        ("21", time(21)),
        ("9pm", time(21)),
        ("9:30 p.m.", time(21, 30)),
        ("12 AM", time(0)),
        ("12pm", time(12)),
        ("24h", time(0)),
        ("Minuit", time(0)),
        ("noon", time(12)),
        (" 0:00 ", time(0)),
    ],
)
def test_times_are_read(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "25h", "13pm", "0am", "9:7", "21:60", "24:30", "tôt", "21-22", "-1", "9" * 90]
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(UnclearTime) as caught:
        read_time(typed)
    assert len(str(caught.value.details["typed"])) <= 60


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("paris", "Europe/Paris"),
        ("France", "Europe/Paris"),
        ("London", "Europe/London"),
        ("Londres", "Europe/London"),
        ("londn", "Europe/London"),
        ("montreal", "America/Toronto"),
        ("La Réunion", "Indian/Reunion"),
        ("Nouvelle-Calédonie", "Pacific/Noumea"),
        ("UTC", "Etc/UTC"),
    ],
)
def test_a_zone_is_known_by_city_and_country_in_either_language(
    catalogue: Catalogue, locale: Locale, typed: str, meant: str
) -> None:
    assert Zones(catalogue).zone(typed, locale) == ZoneInfo(meant)


def test_what_is_several_zones_or_none_is_not_guessed(catalogue: Catalogue) -> None:
    zones = Zones(catalogue)
    for typed in ("Canada", "Atlantide", "", "x"):
        with pytest.raises(UnknownZone):
            zones.zone(typed, Locale.FR)
    assert zones.zone("auto", Locale.FR) is None
    with pytest.raises(UnknownCountry):
        zones.country("Europe", Locale.EN)
    assert zones.country("none", Locale.EN) is None
    assert zones.country("belgium", Locale.FR) == "BE"


@pytest.mark.parametrize("locale", Locale)
def test_every_zone_and_country_exists_and_has_a_name(catalogue: Catalogue, locale: Locale) -> None:
    zones = Zones(catalogue)
    *listed, _ = zones.zones(locale)
    assert len(listed) > 400
    assert all(ZoneInfo(zone.value) and 0 < len(zone.label) <= 100 for zone in listed)
    assert len({zone.label for zone in listed}) == len(listed)
    *countries, _ = zones.countries(locale)
    assert {country.value for country in countries} == known_countries() != set()
    assert not any(country.label == country.value for country in countries)


def test_every_setting_is_on_one_page_and_has_its_words(catalogue: Catalogue) -> None:
    assert sorted(s for page in PAGES.values() for s in page) == sorted(Setting)
    said = {f"setting-{setting}{part}" for setting in Setting for part in ("", ".about", ".none")}
    said |= {f"settings-{page}" for page in Page} | {f"introduction-{page}" for page in Page}
    assert said <= catalogue.keys
