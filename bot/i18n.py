"""The languages: a catalogue of words, French and English, complete or it does not start."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, cast

from babel import Locale as BabelLocale
from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle

from bot.dates import Edtf
from bot.faults import BrokenDocuments
from bot.translations import Translation
from bot.typography import set_english, set_french


class Locale(StrEnum):
    """The languages people can read; each has a folder in `data/locales/`."""

    FR = "fr"
    EN = "en"

    @classmethod
    def of(cls, tag: str | None) -> Self | None:
        """The language of a tag such as `fr`, `en-GB` or `fr_CA`; None for one we do not have."""
        code = re.split("[-_]", tag or "")[0].lower()
        return next((locale for locale in cls if locale.value == code), None)


# What Babel and Fluent follow for dates, numbers and plurals.
_CONVENTIONS = {Locale.FR: "fr_FR", Locale.EN: "en_GB"}


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in each language."""

    fr: str
    en: str

    def __getitem__(self, locale: Locale) -> str:
        return self.fr if locale is Locale.FR else self.en


def typeset(said: str, locale: Locale) -> str:
    """Plain text with the spaces, apostrophes and quotation marks of a language."""
    return set_french(said) if locale is Locale.FR else set_english(said)


class Words:
    """One language of the catalogue: what the views speak with."""

    def __init__(self, locale: Locale, bundle: FluentBundle) -> None:
        self.locale = locale
        self._bundle = bundle

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words of `key`, or of its attribute (`command-tip.description`), filled in.

        Raises `LookupError` for a key that the catalogue lacks or a value that was not given.
        """
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise LookupError(key)
        said, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"{key}: {errors}")
        return self.typeset(str(said))

    def text(self, text: Text) -> str:
        """The text in this language, its spaces set."""
        return self.typeset(text[self.locale])

    def date(self, known: Edtf) -> str:
        """A date read aloud: "4 juillet 2023", "1er décembre 2022", "avril 2021", "vers 2024"."""
        said = self._certain_date(known)
        return self("date-about", date=said) if known.approximate else said

    def age(self, months: int, *, approximate: bool = False) -> str:
        """How long ago: in months below two years, then in years; "about" for a vague date."""
        if approximate:
            return self("age-about-years", years=max(round(months / 12), 1))
        if months < 24:
            return self("age-months", months=months)
        return self("age-years" if months % 12 == 0 else "age-over-years", years=months // 12)

    def number(self, value: float) -> str:
        """A number as it is written: "2 500", "7,5", "−1,8"."""
        exact = Decimal(f"{value:.15g}") + 0  # no more digits than were written, and no -0
        said = format_decimal(exact, locale=_CONVENTIONS[self.locale], decimal_quantization=False)
        return self.typeset(said)

    def quantity(self, value: float, one: str, other: str) -> str:
        """A number with its unit, for one or for several: "1 mois", "85 % des adhérents"."""
        plural = self._babel.plural_form(value)
        unit = one if plural == "one" else other
        # In English the sign stands by its number; French sets its own thin space.
        space = "" if unit.startswith("%") and self.locale is Locale.EN else " "
        return self.typeset(f"{self.number(value)}{space}{unit}")

    def city(self, zone: str) -> str:
        """The city after which a time zone is named: "Londres" for Europe/London."""
        zones = cast(Mapping[str, Any], self._babel.time_zones)
        city = zones[zone].get("city") if zone in zones else None
        return self.typeset(city or zone.rpartition("/")[2].replace("_", " "))

    def country(self, code: str) -> str:
        """The name of a country (ISO 3166), or its code when it has none."""
        names = cast(Mapping[str, str], self._babel.territories)
        return self.typeset(names.get(code, code))

    def typeset(self, said: str) -> str:
        """Plain text with the spaces, apostrophes and quotation marks of this language."""
        return typeset(said, self.locale)

    @property
    def _babel(self) -> BabelLocale:
        return BabelLocale.parse(_CONVENTIONS[self.locale])

    def _certain_date(self, known: Edtf) -> str:
        if known.month is None:
            return str(known.year)
        form = "MMMM y" if known.day is None else "d MMMM y"
        said = format_date(known.first_day, form, locale=_CONVENTIONS[self.locale])
        first = self.locale is Locale.FR and known.day == 1
        return said.replace("1 ", "1er ", 1) if first else said


class Catalogue:
    """All the words, one `Words` a language."""

    def __init__(self, words: Mapping[Locale, Words], keys: frozenset[str]) -> None:
        self._words = words
        self.keys = keys

    def __getitem__(self, locale: Locale) -> Words:
        return self._words[locale]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read every `.ftl` file of every language; raise `BrokenDocuments` with all faults."""
        read = {locale: Translation.read(folder, locale.value) for locale in Locale}
        faults = [fault for translation in read.values() for fault in translation.faults]
        for locale, translation in read.items():
            others = [other for name, other in read.items() if name is not locale]
            faults += [f for other in others for f in translation.lacks(other)]
        if not faults:
            tags = {locale: _CONVENTIONS[locale].replace("_", "-") for locale in Locale}
            faults = [f for locale, t in read.items() for f in t.unsayable(tags[locale])]
        if faults:
            raise BrokenDocuments(faults)
        words = {
            locale: Words(locale, t.bundle(_CONVENTIONS[locale].replace("_", "-")))
            for locale, t in read.items()
        }
        return cls(words, frozenset(next(iter(read.values())).entries))
