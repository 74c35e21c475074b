"""Plain values as YAML 1.2 that people like to read: words bare, sentences folded, keys in the
order given. `bot.content.reading` reads the same values back."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, cast

# What can stand without quotes and means nothing but itself.
_BARE = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")
_MEANING = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})

# Sentences from so many characters on are folded, into lines of so many.
_FOLDED, _WIDTH = 60, 96


def to_yaml(document: Mapping[str, Any]) -> str:
    """A document of texts, numbers, lists and mappings."""
    return "".join(f"{line}\n" for line in _mapping(document, ""))


def _mapping(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _under(f"{indent}{key}:", value, indent)


def _under(head: str, value: Any, indent: str) -> Iterator[str]:
    """A value after its key: on the same line where it fits there."""
    deeper = indent + "  "
    if isinstance(value, Mapping) and value:
        yield head
        yield from _mapping(cast(Mapping[str, Any], value), deeper)
    elif isinstance(value, list) and value:
        yield head
        for item in cast(list[Any], value):
            yield from _item(item, deeper)
    elif isinstance(value, str) and _folds(value):
        yield f"{head} >-"
        yield from (deeper + line for line in _lines(value, _WIDTH - len(deeper)))
    else:
        yield f"{head} {_scalar(value)}"


def _item(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        first, *rest = _mapping(cast(Mapping[str, Any], value), indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    else:
        yield f"{indent}- {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _BARE.fullmatch(value) and value not in _MEANING:
        return value
    written = json.dumps(value, ensure_ascii=False)
    return "".join(map(_visible, written))


def _visible(character: str) -> str:
    """A character, or how YAML writes one that nobody sees."""
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _folds(text: str) -> bool:
    """Whether lines can be broken at its spaces and be joined again to the same text."""
    return len(text) > _FOLDED and text.isprintable() and text.split(" ") == text.split()


def _lines(text: str, width: int) -> Sequence[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)
