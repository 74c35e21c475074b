"""How an action is written into the id of a button, and read again years later.

`s1:another-tip?theme=equipment&besides=tip-usage-01`: the version, the command, its arguments.
`s1#vMt0bX…`: the key of a stored action, for what does not fit.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from bot.errors import GoneAction
from bot.replies import Argument

# The limit of Discord's custom ids and menu values, in characters.
LONGEST_ID = 100

_VERSION = "s1"
_WRITTEN, _STORED = f"{_VERSION}:", f"{_VERSION}#"


@dataclass(frozen=True, slots=True)
class Call:
    """A command with its arguments, as text."""

    command: str
    arguments: Mapping[str, str]


def write(command: str, arguments: Mapping[str, Argument]) -> str:
    """The call as one line of text, whatever its length."""
    texts = {name: _text(value) for name, value in arguments.items()}
    return f"{command}?{urlencode(texts)}" if texts else command


def read(line: str) -> Call:
    """The call of a line that `write` made; raise `GoneAction` for anything else."""
    command, _, query = line.partition("?")
    try:
        return Call(command, dict(parse_qsl(query, keep_blank_values=True, strict_parsing=True)))
    except ValueError as error:
        if not query:
            return Call(command, {})
        raise GoneAction() from error


def button_id(line: str) -> str | None:
    """The id that holds the call itself, or None when it would be too long."""
    written = _WRITTEN + line
    return written if len(written) <= LONGEST_ID else None


def stored_id(line: str) -> tuple[str, str]:
    """The id and the key under which a long call is stored: a digest, so that it is kept once."""
    digest = hashlib.blake2b(line.encode(), digest_size=18).digest()
    key = urlsafe_b64encode(digest).decode()
    return _STORED + key, key


def parse_id(given: str) -> tuple[str | None, str | None]:
    """The line in an id, or else the key it carries; raise `GoneAction` for another's id."""
    if given.startswith(_WRITTEN):
        return given.removeprefix(_WRITTEN), None
    if given.startswith(_STORED):
        return None, given.removeprefix(_STORED)
    raise GoneAction()


def _text(value: Argument) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
