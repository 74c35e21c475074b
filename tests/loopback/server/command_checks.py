"""What Discord accepts as a command; beyond what its published contract says."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tests.loopback.jsons import JsonObject, as_object, flag, objects, text, whole
from tests.loopback.server.commands import CHAT
from tests.loopback.server.refusals import Problems

SUB_COMMAND, GROUP, STRING = 1, 2, 3
OPTION_KINDS = range(1, 12)
# fmt: off
LOCALES = frozenset({
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr",
    "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl",
    "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
})
KNOWN_KEYS = frozenset({
    "id", "type", "name", "name_localizations", "description",
    "description_localizations", "options", "nsfw", "handler", "default_member_permissions",
    "dm_permission", "contexts", "integration_types",
})
# fmt: on
MOST_OPTIONS, MOST_CHOICES, MOST_COMMANDS, MOST_TEXT = 25, 25, 100, 8000

Path = tuple[str | int, ...]


def check_commands(bodies: Sequence[JsonObject]) -> None:
    """Refuse a whole set of commands for what is wrong in any of them."""
    problems = Problems()
    for index, body in enumerate(bodies):
        _check(body, (index,), problems)
    names = [(whole(body, "type", CHAT), text(body, "name")) for body in bodies]
    for index, name in enumerate(names):
        if name in names[:index]:
            problems.add((index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names are unique")
    if sum(kind == CHAT for kind, _ in names) > MOST_COMMANDS:
        problems.add((), "BASE_TYPE_MAX_LENGTH", f"At most {MOST_COMMANDS} commands")
    problems.raise_if_any()


def check_command(body: JsonObject) -> None:
    """Refuse one command for what is wrong in it."""
    problems = Problems()
    _check(body, (), problems)
    problems.raise_if_any()


def _check(body: JsonObject, at: Path, problems: Problems) -> None:
    for key in body.keys() - KNOWN_KEYS:
        problems.add((*at, key), "UNKNOWN_KEY", "This key is not known.")
    if whole(body, "type", CHAT) in (0, CHAT):
        _check_words(body, at, problems)
        _check_options(objects(body.get("options")), at, problems, depth=0)
        if _size(body) > MOST_TEXT:
            problems.add(at, "APPLICATION_COMMAND_TOO_LARGE", f"Exceeds {MOST_TEXT} characters.")
        return
    # Menus of users and messages show their name only, in any writing.
    problems.between((*at, "name"), text(body, "name"), 1, 32)
    if text(body, "description"):
        problems.add((*at, "description"), "BASE_TYPE_BAD_LENGTH", "Menus have no description.")


def _check_words(holder: JsonObject, at: Path, problems: Problems) -> None:
    _check_name(text(holder, "name"), (*at, "name"), problems)
    problems.between((*at, "description"), text(holder, "description"), 1, 100)
    for locale, name in _localized(holder, "name_localizations", at, problems).items():
        _check_name(str(name), (*at, "name_localizations", locale), problems)
    said = _localized(holder, "description_localizations", at, problems)
    for locale, words in said.items():
        problems.between((*at, "description_localizations", locale), str(words), 1, 100)


def _localized(holder: JsonObject, key: str, at: Path, problems: Problems) -> JsonObject:
    translations = as_object(holder.get(key))
    for locale in translations.keys() - LOCALES:
        problems.add((*at, key, locale), "ENUM_TYPE_COERCE", f"{locale} is not a known locale.")
    return translations


def _check_name(name: str, at: Path, problems: Problems) -> None:
    letters = all(c in "-_'" or unicodedata.category(c)[0] in "LN" for c in name)
    if not (1 <= len(name) <= 32 and letters and name == name.lower()):
        problems.add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_options(options: list[JsonObject], at: Path, problems: Problems, *, depth: int) -> None:
    if len(options) > MOST_OPTIONS:
        problems.add((*at, "options"), "BASE_TYPE_MAX_LENGTH", f"At most {MOST_OPTIONS} options.")
    names = [text(option, "name") for option in options]
    optional_seen = False
    for index, option in enumerate(options):
        place = (*at, "options", index)
        _check_words(option, place, problems)
        if names[index] in names[:index]:
            problems.add((*place, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_UNIQUE", "Taken")
        if flag(option, "required") and optional_seen:
            code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
            problems.add(place, code, "Required options must be placed before non-required options")
        optional_seen = optional_seen or not flag(option, "required")
        _check_option(option, place, problems, depth)
    kinds = {whole(option, "type") in (SUB_COMMAND, GROUP) for option in options}
    if len(kinds) > 1:
        code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
        problems.add((*at, "options"), code, "Sub-commands and options do not mix")


def _check_option(option: JsonObject, at: Path, problems: Problems, depth: int) -> None:
    kind = whole(option, "type")
    too_deep = (kind == GROUP and depth > 0) or (kind == SUB_COMMAND and depth > 1)
    if kind not in OPTION_KINDS or too_deep:
        problems.add((*at, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Invalid here.")
    if kind in (SUB_COMMAND, GROUP):
        inner = objects(option.get("options"))
        _check_options(inner, at, problems, depth=1 if kind == GROUP else 2)
        return
    choices = objects(option.get("choices"))
    if len(choices) > MOST_CHOICES:
        problems.add((*at, "choices"), "BASE_TYPE_MAX_LENGTH", f"At most {MOST_CHOICES} choices.")
    if choices and flag(option, "autocomplete"):
        code = "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID"
        problems.add((*at, "autocomplete"), code, "Choices and autocomplete exclude each other")
    check_choices(choices, (*at, "choices"), problems)


def check_choices(choices: list[JsonObject], at: Path, problems: Problems) -> None:
    """Note what is wrong with choices, registered or suggested."""
    for index, choice in enumerate(choices):
        place = (*at, index)
        problems.between((*place, "name"), text(choice, "name"), 1, 100)
        for locale, name in _localized(choice, "name_localizations", place, problems).items():
            problems.between((*place, "name_localizations", locale), str(name), 1, 100)
        if isinstance(value := choice.get("value"), str):
            problems.at_most((*place, "value"), value, 100)


def _size(holder: JsonObject) -> int:
    words = [text(holder, "name"), text(holder, "description")]
    words += [text(choice, "value") for choice in objects(holder.get("choices"))]
    inner = sum(_size(option) for option in objects(holder.get("options")))
    return sum(map(len, words)) + inner
