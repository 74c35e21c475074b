"""Filling a form as a person would: its own fields, within their bounds."""

from __future__ import annotations

from tests.loopback import components as parts
from tests.loopback.jsons import Json, JsonObject, as_list, as_object, flag, objects, text, whole
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.options import Resolved
from tests.loopback.server.picking import chosen
from tests.loopback.server.scenes import CannotDo, Scene


def fill_form(
    loopback: Loopback, scene: Scene, form: JsonObject, values: JsonObject, resolved: Resolved
) -> list[JsonObject]:
    """The parts of a form with what was filled in, in the shape in which they are sent."""
    left = dict(values)
    filled: list[JsonObject] = []
    for number, part in enumerate(objects(form.get("components")), start=1):
        shape: JsonObject = {"type": parts.kind(part), "id": whole(part, "id", number)}
        if parts.kind(part) == parts.LABEL:
            field = as_object(part.get("component"))
            value = _take(left, text(field, "custom_id"), text(part, "label"))
            shape["component"] = _fill(loopback, scene, field, value, resolved)
        elif parts.kind(part) == parts.ROW:
            field = objects(part.get("components"))[0]
            value = _take(left, text(field, "custom_id"), text(field, "label"))
            shape["components"] = [_fill(loopback, scene, field, value, resolved)]
        filled.append(shape)
    if left:
        raise CannotDo(f"the form has no field {sorted(left)}")
    return filled


def _take(left: JsonObject, custom_id: str, label: str) -> Json:
    for key in (custom_id, label):
        if key in left:
            return left.pop(key)
    return None


def _fill(
    loopback: Loopback, scene: Scene, field: JsonObject, value: Json, resolved: Resolved
) -> JsonObject:
    kind = parts.kind(field)
    shape: JsonObject = {"type": kind, "custom_id": text(field, "custom_id")}
    shape["id"] = whole(field, "id")
    if kind == parts.INPUT:
        return shape | {"value": _written(field, value)}
    if kind == parts.CHECK:
        return shape | {"value": bool(value)}
    if kind == parts.RADIOS:
        shape["value"] = _one_of(field, value)
        return shape
    picked: list[Json] = as_list(value) or ([] if value is None else [value])
    shape["values"] = []
    if picked or flag(field, "required", True):
        shape["values"] = chosen(loopback, scene, field, picked, resolved)
    return shape


def _written(field: JsonObject, value: Json) -> str:
    words = text(field, "value") if value is None else str(value)
    low, high = whole(field, "min_length"), whole(field, "max_length", 4000)
    required = flag(field, "required", True)
    if required and not words:
        raise CannotDo(f"field {text(field, 'custom_id')} is required")
    if words and not low <= len(words) <= high:
        raise CannotDo(f"field {text(field, 'custom_id')} takes {low} to {high} characters")
    return words


def _one_of(field: JsonObject, value: Json) -> Json:
    offered = {text(o, "label"): text(o, "value") for o in objects(field.get("options"))}
    picked = offered.get(str(value), value)
    if picked is None and not flag(field, "required", True):
        return None
    if picked not in offered.values():
        raise CannotDo(f"not offered: {value!r}; offered: {offered}")
    return picked
