"""Walking through the components of a message or a form."""

from __future__ import annotations

from collections.abc import Iterator

from tests.loopback.jsons import JsonObject, as_list, as_object, objects, text, whole

ROW, BUTTON, SELECT, INPUT, SECTION, TEXT, CONTAINER, LABEL = 1, 2, 3, 4, 9, 10, 17, 18
# Users, roles, either of them, channels.
SELECTS = (SELECT, 5, 6, 7, 8)
UPLOAD, RADIOS, CHECKS, CHECK = 19, 21, 22, 23
FIELDS = (INPUT, *SELECTS, UPLOAD, RADIOS, CHECKS, CHECK)
LINK, PREMIUM = 5, 6


def every(components: list[JsonObject]) -> Iterator[JsonObject]:
    """Each component in reading order, those inside others too."""
    for component in components:
        yield component
        yield from every(objects(component.get("components")))
        for key in ("component", "accessory"):
            if inner := as_object(component.get(key)):
                yield from every([inner])


def kind(component: JsonObject) -> int:
    """Which component it is."""
    return whole(component, "type")


def custom_ids(components: list[JsonObject]) -> list[str]:
    """The ids by which presses and fields are told apart."""
    found = (text(component, "custom_id") for component in every(components))
    return [custom_id for custom_id in found if custom_id]


def numbered(components: list[JsonObject]) -> list[JsonObject]:
    """The components with the numbers Discord gives those that have none."""
    taken = {whole(component, "id") for component in every(components)}
    free = (n for n in range(1, 10_000) if n not in taken)
    return [_numbered(component, free) for component in components]


def _numbered(component: JsonObject, free: Iterator[int]) -> JsonObject:
    shape: JsonObject = component | {"id": whole(component, "id") or next(free)}
    if as_list(shape.get("components")):
        shape["components"] = [_numbered(c, free) for c in objects(shape["components"])]
    for key in ("component", "accessory"):
        if inner := as_object(shape.get(key)):
            shape[key] = _numbered(inner, free)
    return shape
