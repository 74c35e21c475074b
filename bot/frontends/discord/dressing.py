"""The words of the slash commands, put onto what discord.py registers.

Cogs stay ordinary: discord.py reads their signatures, and the names and descriptions in every
language come from the table just before the commands are sent.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.i18n import Catalogue, Locale
from bot.table import Command, Table, group_words
from bot.text import shorten
from bot.translations import LONGEST_DESCRIPTION

Payload = dict[str, Any]

# Discord's codes of our languages; English has two.
DISCORD_LOCALES: Mapping[Locale, tuple[str, ...]] = {
    Locale.FR: ("fr",),
    Locale.EN: ("en-GB", "en-US"),
}

_SUBCOMMAND, _SUBCOMMAND_GROUP = 1, 2


def dress(payloads: Iterable[Payload], table: Table, catalogue: Catalogue) -> list[Payload]:
    """The commands with their names and descriptions in every language."""
    return [_dress(payload, payload["name"], table, catalogue) for payload in payloads]


def _dress(payload: Payload, path: str, table: Table, catalogue: Catalogue) -> Payload:
    nested = [
        o for o in payload.get("options", []) if o["type"] in (_SUBCOMMAND, _SUBCOMMAND_GROUP)
    ]
    if nested:
        options = [_dress(o, f"{path} {o['name']}", table, catalogue) for o in nested]
        key = group_words(path)
        names = {locale: catalogue[locale](key) for locale in Locale}
        abouts = {locale: catalogue[locale](f"{key}.description") for locale in Locale}
        return {**payload, **_localized(names, abouts), "options": options}
    command = table.find(path)
    options = [_option(option, command, catalogue) for option in payload.get("options", [])]
    names = {locale: command.own_name(catalogue[locale]) for locale in Locale}
    abouts = {locale: command.description(catalogue[locale]) for locale in Locale}
    return {**payload, **_localized(names, abouts), "options": options}


def _option(option: Payload, command: Command, catalogue: Catalogue) -> Payload:
    name = option["name"]
    names = {locale: command.parameter_name(name, catalogue[locale]) for locale in Locale}
    abouts = {locale: command.parameter_description(name, catalogue[locale]) for locale in Locale}
    return {**option, **_localized(names, abouts)}


def _localized(names: Mapping[Locale, str], abouts: Mapping[Locale, str]) -> Payload:
    return {
        "name_localizations": dict(_by_discord_locale(names)),
        # Readers of any other language get the English words.
        "description": shorten(abouts[Locale.EN], LONGEST_DESCRIPTION),
        "description_localizations": dict(_by_discord_locale(abouts)),
    }


def _by_discord_locale(texts: Mapping[Locale, str]) -> Iterator[tuple[str, str]]:
    for locale, text in texts.items():
        for code in DISCORD_LOCALES[locale]:
            # A subject's name can make a description too long; one refusal would refuse them all.
            yield code, shorten(text, LONGEST_DESCRIPTION)
