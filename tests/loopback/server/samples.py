"""Small bodies to try the rules with."""

from __future__ import annotations

from tests.loopback.jsons import Json, JsonObject, merged


def button(label: str, **more: Json) -> JsonObject:
    """A row with one button."""
    one: JsonObject = {"type": 2, "style": 1, "label": label, "custom_id": label}
    return {"type": 1, "components": [merged(one, more)]}


def option(name: str, **more: Json) -> JsonObject:
    """An option of a command that takes text."""
    return merged({"type": 3, "name": name, "description": "x"}, more)


def numbered(count: int) -> list[Json]:
    """Choices, or options of a select."""
    return [{"name": f"{n}", "label": f"{n}", "value": f"{n}"} for n in range(count)]


def words(length: int) -> JsonObject:
    """A text of a card."""
    return {"type": 10, "content": "x" * length}


def embed(**fields: Json) -> JsonObject:
    """A body with one embed."""
    return {"embeds": [fields]}
