"""Public holidays, through the library of that name: loaded only where somebody keeps them."""

from collections.abc import Container, Mapping
from datetime import date
from functools import lru_cache

from babel import Locale as BabelLocale

from bot.i18n import Locale, Words
from bot.matching import Choice
from bot.text import fold
from bot.when.saying import CONVENTIONS


class UnknownCountry(LookupError):
    """No public holidays are known for that country."""


def is_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday all over a country, by its code: "FR".

    Raises `UnknownCountry`.
    """
    return day in _holidays(country, day.year)


def countries(words: Words) -> list[Choice]:
    """The countries whose holidays are known, by their names in the reader's language."""
    from holidays import list_supported_countries

    names = BabelLocale.parse(CONVENTIONS[words.locale]).territories
    known = [code for code in list_supported_countries(include_aliases=False) if code in names]
    choices = [Choice(code, names[code]) for code in known]
    return sorted(choices, key=lambda choice: fold(choice.label))


def holiday_name(day: date, country: str, locale: Locale) -> str:
    """What a public holiday is called in a language; "" on other days, and where the library does
    not say. Raises `UnknownCountry`."""
    return _names(country, day.year, locale).get(day, "")


# A few countries over the years around now; building a year takes milliseconds.
@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> Container[date]:
    from holidays import country_holidays

    try:
        return frozenset(country_holidays(country, years=year))
    except NotImplementedError:
        raise UnknownCountry(country) from None


@lru_cache(maxsize=64)
def _names(country: str, year: int, locale: Locale) -> Mapping[date, str]:
    from holidays import country_holidays

    try:
        known = country_holidays(country, years=year)
    except NotImplementedError:
        raise UnknownCountry(country) from None
    # In a language that it lacks, the library would name them in that of the country.
    spoken = next((one for one in known.supported_languages if one[:2] == locale.value), None)
    return {} if spoken is None else dict(country_holidays(country, years=year, language=spoken))
