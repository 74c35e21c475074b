"""Time zones and countries as people name them: by city or country, in either language."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.errors import UnknownCountry, UnknownZone
from bot.i18n import Catalogue, Locale, Words
from bot.matching import Choice, pick

# Typed, or chosen from the list, to have none of one's own.
DEFAULT_ZONE, NO_COUNTRY = "auto", "none"

# Offered first, as those who speak our languages live there; the others by name.
_FIRST_ZONES = (
    "Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "America/Toronto",
    "Europe/London", "Europe/Dublin", "America/Martinique", "America/Guadeloupe",
    "America/Cayenne", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti",
    "America/New_York",
)  # fmt: skip
_FIRST_COUNTRIES = ("FR", "BE", "CH", "LU", "MC", "CA", "GB", "IE")

_UTC = "Etc/UTC"


class Zones:
    """The time zones and countries that can be chosen, listed once in each language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._zones: dict[Locale, tuple[Choice, ...]] = {}
        self._countries: dict[Locale, tuple[Choice, ...]] = {}

    def zones(self, locale: Locale) -> Sequence[Choice]:
        """Every time zone, labelled in a language and known by its names in both."""
        if locale not in self._zones:
            words = self._catalogue[locale]
            found = sorted(self._list_zones(words), key=lambda zone: zone.label)
            found.sort(key=lambda zone: _rank(zone.value, _FIRST_ZONES))
            default = Choice(DEFAULT_ZONE, words("zone-default"), ("automatique", "default"))
            self._zones[locale] = (*found, default)
        return self._zones[locale]

    def countries(self, locale: Locale) -> Sequence[Choice]:
        """Every country whose public holidays are known."""
        if locale not in self._countries:
            words = self._catalogue[locale]
            found = sorted(self._list_countries(words), key=lambda country: country.label)
            found.sort(key=lambda country: _rank(country.value, _FIRST_COUNTRIES))
            none = Choice(NO_COUNTRY, words("holidays-none"), ("aucun", "aucune"))
            self._countries[locale] = (*found, none)
        return self._countries[locale]

    def zone(self, typed: str, locale: Locale) -> ZoneInfo | None:
        """The zone that was meant, None being the default one; raise `UnknownZone`."""
        meant = pick(self.zones(locale), typed)
        if meant is None:
            raise UnknownZone(typed=typed[:60])
        return None if meant.value == DEFAULT_ZONE else ZoneInfo(meant.value)

    def country(self, typed: str, locale: Locale) -> str | None:
        """The country that was meant, or that none was; raise `UnknownCountry`."""
        meant = pick(self.countries(locale), typed)
        if meant is None:
            raise UnknownCountry(typed=typed[:60])
        return None if meant.value == NO_COUNTRY else meant.value

    def _list_zones(self, words: Words) -> Iterator[Choice]:
        territories = cast(Mapping[str, str], get_global("zone_territories"))
        aliases = cast(Mapping[str, str], get_global("zone_aliases"))
        for zone in (zone for zone in territories if not zone.startswith("Etc/")):
            names = [alias for alias, meant in aliases.items() if meant == zone]
            names += [_last(name) for name in (zone, *names)]
            for every in map(self._catalogue.__getitem__, Locale):
                names += [every.city(zone), every.country(territories[zone])]
            yield Choice(zone, zone_label(zone, words), tuple(names))
        yield Choice(_UTC, zone_label(_UTC, words), ("GMT",))

    def _list_countries(self, words: Words) -> Iterator[Choice]:
        for code in known_countries():
            names = (self._catalogue[locale].country(code) for locale in Locale)
            yield Choice(code, words.country(code), tuple(names))


def zone_label(zone: str, words: Words) -> str:
    """A time zone by city and country: "Londres, Royaume-Uni"."""
    territories = cast(Mapping[str, str], get_global("zone_territories"))
    if zone not in territories or zone.startswith("Etc/"):
        return _last(zone)
    city, country = words.city(zone), words.country(territories[zone])
    return city if city == country else f"{city}, {country}"


@lru_cache(maxsize=1)
def known_countries() -> frozenset[str]:
    """The countries (ISO 3166) whose public holidays are known.

    The library is imported when that is first asked for: most processes never need it.
    """
    from holidays.registry import COUNTRIES

    return frozenset(names[1] for names in COUNTRIES.values())


def _last(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _rank(value: str, first: Sequence[str]) -> int:
    return first.index(value) if value in first else len(first)
