"""Finding the button, the select, the values that somebody means on what they see."""

from __future__ import annotations

from tests.loopback import components as parts
from tests.loopback.jsons import Json, JsonObject, objects, text, whole
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.options import Resolved
from tests.loopback.server.scenes import CannotDo, Scene
from tests.loopback.server.world import Message


def seen_components(scene: Scene, message: Message) -> list[JsonObject]:
    """The components of a message as this person sees it."""
    if message.only_for not in (None, scene.user.id):
        raise CannotDo(f"{scene.user.name} does not see this private answer")
    if message.deleted:
        raise CannotDo("this message is deleted")
    return list(parts.every(message.components))


def pick(found: list[JsonObject], told: JsonObject, what: str) -> JsonObject:
    """The one component that has the label or id asked for, or the only one."""
    label, custom_id = text(told, "label"), text(told, "custom_id")
    fits = [
        component
        for component in found
        if label in ("", text(component, "label"), text(component, "placeholder"))
        and custom_id in ("", text(component, "custom_id"))
    ]
    if len(fits) != 1:
        seen = [text(c, "label") or text(c, "custom_id") for c in found]
        raise CannotDo(f"{len(fits)} fit {what} {label or custom_id!r}; there are {seen}")
    if fits[0].get("disabled") is True:
        raise CannotDo(f"{what} {label or custom_id!r} is disabled")
    return fits[0]


def chosen(
    loopback: Loopback, scene: Scene, select: JsonObject, told: Json, resolved: Resolved
) -> list[Json]:
    """The values of what somebody picks, when the select offers them and allows so many."""
    wanted = [str(item) for item in (told if isinstance(told, list) else [told])]
    offered = {text(o, "label"): text(o, "value") for o in objects(select.get("options"))}
    # A select lets one be picked unless it says otherwise, boxes as many as there are.
    most = len(offered) if parts.kind(select) == parts.CHECKS else 1
    low, high = whole(select, "min_values", 1), whole(select, "max_values", most)
    if not low <= len(wanted) <= high:
        raise CannotDo(f"this select takes {low} to {high} values, not {len(wanted)}")
    if not offered and parts.kind(select) in parts.SELECTS:
        for item in wanted:
            resolved.add(loopback.world, scene.channel, item)
        return [*wanted]
    values = [offered.get(item, item) for item in wanted]
    if missing := [value for value in values if value not in offered.values()]:
        raise CannotDo(f"not offered: {missing}; offered: {offered}")
    return [*values]
