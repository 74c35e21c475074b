"""What tells a post from every other: to Discord while it remembers, and to us for ever."""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discord import ui

Part = Mapping[str, Any]


def nonce_of(key: str) -> str:
    """What Discord refuses a second time for a few minutes; it takes 25 characters."""
    return base64.urlsafe_b64encode(_digest(key, b"nonce", 18)).decode()


@dataclass(frozen=True, slots=True)
class Marker:
    """The ids of two components: Discord keeps them, and nobody sees them.

    They are numbers of 32 bits with a sign, each once in a message. Those of components without an
    id are counted up from 1; these are so high that they meet neither those nor each other.
    """

    card: int
    words: int

    @classmethod
    def of(cls, key: str) -> "Marker":
        """The marker of a key: 59 bits."""
        digest = _digest(key, b"marker", 8)
        card, words = int.from_bytes(digest[:4]), int.from_bytes(digest[4:])
        return cls(1 << 30 | card >> 2, 1 << 29 | words >> 3)

    def put_on(self, view: ui.LayoutView) -> None:
        """Mark the card of a message and the first of its texts."""
        card = next(part for part in view.children if isinstance(part, ui.Container))
        card.id = self.card
        next(part for part in card.children if isinstance(part, ui.TextDisplay)).id = self.words

    def is_on(self, components: Sequence[Part]) -> bool:
        """Whether a message that has these components carries the marker."""
        ids = {part.get("id") for part in _each(components)}
        return {self.card, self.words} <= ids


def _digest(key: str, purpose: bytes, size: int) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=size, person=purpose).digest()


def _each(components: Sequence[Part]) -> Iterator[Part]:
    for component in components:
        yield component
        yield from _each(component.get("components") or ())
