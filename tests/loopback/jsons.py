"""JSON as typed Python, and lenient readers for what came over the wire."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = dict[str, Json]


def parse(text: str | bytes) -> Json:
    """Read JSON text; raises ValueError when it is none."""
    value: Json = json.loads(text)
    return value


def dump(value: Json) -> str:
    """Write JSON text, accents kept."""
    return json.dumps(value, ensure_ascii=False)


def as_object(value: Json) -> JsonObject:
    """The object itself, or an empty one when it is something else."""
    return value if isinstance(value, dict) else {}


def as_list(value: Json) -> list[Json]:
    """The list itself, or an empty one when it is something else."""
    return value if isinstance(value, list) else []


def objects(value: Json) -> list[JsonObject]:
    """Those items of a list that are objects."""
    return [item for item in as_list(value) if isinstance(item, dict)]


def texts(value: Json) -> list[str]:
    """The items of a list as text: ids may come as numbers."""
    return [str(item) for item in as_list(value) if isinstance(item, str | int)]


def listed(items: Iterable[JsonObject]) -> list[Json]:
    """Objects as a JSON list (lists are invariant, so the checker wants a new one)."""
    return [*items]


def merged(*parts: JsonObject) -> JsonObject:
    """One object from several; what comes later wins."""
    result: JsonObject = {}
    for part in parts:
        result.update(part)
    return result


def text(holder: JsonObject, key: str, default: str = "") -> str:
    """A text of an object; a number becomes its text, as ids may be either."""
    value = holder.get(key)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else default


def whole(holder: JsonObject, key: str, default: int = 0) -> int:
    """A whole number of an object; digits in a text count, as permissions may be either."""
    value = holder.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def number(holder: JsonObject, key: str, default: float = 0.0) -> float:
    """A number of an object."""
    value = holder.get(key)
    return float(value) if isinstance(value, int | float) else default


def flag(holder: JsonObject, key: str, default: bool = False) -> bool:
    """A yes or no of an object."""
    value = holder.get(key)
    return value if isinstance(value, bool) else default
