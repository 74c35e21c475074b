"""Texts cut to what one card holds: a card that is too long would never be posted."""

import re

from bot.text import shorten

# A chat may write each of these with a sign before it, to show it as it is.
_SIGNS = re.compile(r"[^\w\s]|_")

# No text is cut below this.
_SHORTEST = 40


def weight(text: str) -> int:
    """How many characters a text may need on a card."""
    return len(text) + len(_SIGNS.findall(text))


def fit(text: str, room: int) -> str:
    """The text, shortened until it weighs no more than there is room for, or hardly anything."""
    while (excess := weight(text) - room) > 0 and len(text) > _SHORTEST:
        text = shorten(text, max(len(text) - (excess + 1) // 2, _SHORTEST))
    return text
