"""Plain text made safe for Discord: shown as typed, pinging nobody, breaking no markup."""

import re

_MARKUP = re.compile(r"[\\*_~|`<>\[\]@]")
_LINE_MARKUP = re.compile(r"(?m)^(\s*\d*)([#\-+.])(?=[\s#])")


def escape(text: str) -> str:
    """The text as it is, in Discord's markup. Mentions are refused by the client as well."""
    marked = _MARKUP.sub(lambda found: "\\" + found[0], text)
    return _LINE_MARKUP.sub(lambda found: f"{found[1]}\\{found[2]}", marked)
