"""What is sound in an entry of a file whose shape is not: all its flaws are told at once."""

from collections.abc import Collection, Mapping, Sequence
from copy import deepcopy
from typing import Any, cast

from bot.content.reading import Location

# What stands in the place of what is missing or broken and has to be there. Whatever is wrong with
# it is wrong with what it stands for, which was told.
_STANDS_IN: Mapping[str, Any] = {
    "id": "own-x",
    "fact": "x",
    "subject": "x",
    "topic": "x",
    "as_of": "2020",
    "text": {"fr": "x"},
    "fr": "x",
    "en": "x",
    "sources": [{"publisher": "x", "title": "x"}],
    "publisher": "x",
    "title": "x",
    "url": "https://example.org",
    "metric": "x",
    "value": 0,
    "why": "x",
    "superseded_by": "x",
}
_ITEMS: Mapping[str, Any] = {
    "sources": {"publisher": "x", "title": "x"},
    "figures": {"metric": "x", "value": 0},
}

# What cannot be judged where something else is broken.
_DEPENDS: Mapping[str, Sequence[str]] = {
    "status": ("superseded_by",),
    "superseded_by": ("status",),
    "verified": ("status",),
}


def mended(entry: object, broken: Collection[Location]) -> object:
    """An entry with something sound in each place where it was broken, or nothing; itself where it
    is no entry at all."""
    if () in broken:
        return entry
    whole = deepcopy(entry)
    for location in broken:
        _mend(whole, location)
    return whole


def silent(broken: Collection[Location]) -> set[Location]:
    """The places of which nothing more is told: what is broken, and what depends on it."""
    depending = {
        (name,)
        for location in broken
        if len(location) == 1
        for name in _DEPENDS.get(str(location[0]), ())
    }
    return {*broken, *depending}


def _mend(whole: Any, location: Location) -> None:
    *above, last = location
    for part in above:
        whole = _within(whole, part)
    if isinstance(whole, list):
        there, index = cast(list[object], whole), cast(int, last)
        there[index] = dict(_ITEMS[str(above[-1])])
    elif isinstance(whole, dict):
        keys = cast(dict[str, object], whole)
        keys.pop(str(last), None)
        if last in _STANDS_IN:
            keys[str(last)] = deepcopy(_STANDS_IN[str(last)])


def _within(whole: Any, part: str | int) -> Any:
    try:
        return whole[part]
    except (LookupError, TypeError):
        return None  # it was mended above
