"""Plain text made safe for Discord: shown as typed, pinging nobody, breaking no markup."""

import re

from bot.replies import MentionKind, with_mentions

_MARKUP = re.compile(r"[\\*_~|`<>\[\]@]")
_LINE_MARKUP = re.compile(r"(?m)^(\s*\d*)([#\-+.])(?=[\s#])")

# The colon of a link or an emoji (`https://`, `:smile:`), which Discord would draw as such.
_COLON = re.compile(r":(?=//|\w+:)")

# Marks that turn the direction of writing, for what follows them on the line too.
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """The text as it is, in Discord's markup: only what a view mentions is shown as a mention.
    That it calls anybody is refused by the client as well."""
    marked = _MARKUP.sub(lambda found: "\\" + found[0], _DIRECTION.sub("", text))
    safe = _LINE_MARKUP.sub(lambda found: f"{found[1]}\\{found[2]}", _COLON.sub(r"\:", marked))
    return with_mentions(safe, _mention)


_SIGNS = {MentionKind.CHANNEL: "#", MentionKind.ROLE: "@&", MentionKind.PERSON: "@"}


def _mention(kind: MentionKind, thing: str) -> str:
    if kind is MentionKind.TIME:
        return f"<t:{thing}:F>"
    own = thing.removeprefix("discord:")
    return f"<{_SIGNS[kind]}{own}>" if own.isdecimal() else own
