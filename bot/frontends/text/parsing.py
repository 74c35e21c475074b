"""A typed line to a command of the table and its arguments."""

import re

from bot.errors import UnknownCommand
from bot.i18n import Catalogue, Locale
from bot.replies import Arguments
from bot.table import Command, Table

# `topic:signataires`, `topic:"enquête membres"`, "enquête membres", signataires
_TOKEN = re.compile(r'(?:(?P<name>[\w-]+):)?(?:"(?P<quoted>[^"]*)"|(?P<bare>\S+))|(?P<empty>\S)')


def parse_line(line: str, table: Table, catalogue: Catalogue) -> tuple[Command, Arguments]:
    """The command that a line such as `/planettechcare signataires private:yes` calls.

    Commands and arguments answer to their own names and to those of every language. What stands
    before the first named argument is the value of the first one. Raises `UnknownCommand`.
    """
    command, rest = _command(line.strip().removeprefix("/"), table, catalogue)
    names = _argument_names(command, catalogue)
    current = next(iter(command.parameters), "")
    values: dict[str, list[str]] = {}
    for token in _TOKEN.finditer(rest):
        name, value = token["name"], token["quoted"] or token["bare"] or token["empty"] or ""
        if name is not None and name.lower() in names:
            current = names[name.lower()]
            values[current] = [value]
        else:
            whole = f"{name}:{value}" if name else value
            # A command without arguments is told what it was given, under that name.
            values.setdefault(current or whole, []).append(whole)
    return command, {name: " ".join(parts) for name, parts in values.items()}


def _command(line: str, table: Table, catalogue: Catalogue) -> tuple[Command, str]:
    """The command with which a line begins, named in two words or in one, and what follows."""
    for count in (2, 1):
        first, rest = _first_words(line, count)
        for command in table:
            shown = {command.shown_name(catalogue[locale]) for locale in Locale if command.listed}
            if first.lower() in {command.name, *shown}:
                return command, rest
    raise UnknownCommand(command=_first_words(line, 1)[0][:60])


def _first_words(line: str, count: int) -> tuple[str, str]:
    """So many words with single spaces between them, and the rest of the line."""
    words = line.split(maxsplit=count)
    return " ".join(words[:count]), " ".join(words[count:])


def _argument_names(command: Command, catalogue: Catalogue) -> dict[str, str]:
    """Every name of every argument, in each language, to the argument."""
    names = {parameter: parameter for parameter in command.parameters}
    if command.listed:
        for parameter in command.parameters:
            for locale in Locale:
                shown = command.parameter_name(parameter, catalogue[locale])
                names.setdefault(shown.lower(), parameter)
    return names
