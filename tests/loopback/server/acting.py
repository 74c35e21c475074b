"""What people do, as their own Discord would send it: only what they really see can be used."""

from __future__ import annotations

from tests.loopback import components as parts
from tests.loopback.jsons import JsonObject, listed, text, whole
from tests.loopback.server.commands import Command
from tests.loopback.server.forms import fill_form
from tests.loopback.server.interactions import Callback, Interaction, Kind
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.options import Filling, Resolved, fill_options
from tests.loopback.server.permissions import ADMINISTRATOR
from tests.loopback.server.picking import chosen, pick, seen_components
from tests.loopback.server.scenes import (
    GUILD,
    CannotDo,
    Scene,
    context_of,
    owners_of,
    permissions_of,
    send,
)
from tests.loopback.server.world import Message


def use_command(
    loopback: Loopback,
    scene: Scene,
    name: str,
    given: JsonObject,
    focused: str | None = None,
    *,
    hidden: bool = False,
) -> Interaction:
    """Somebody sends a slash command, or types in one of its options (`focused`)."""
    root, *inner = name.split()
    command = loopback.commands.found(root, scene.channel.guild_id)
    if command is None:
        known = ", ".join(sorted(c.name for c in _offered(loopback, scene))) or "none"
        raise CannotDo(f"no command /{root} is registered here; registered: {known}")
    if not hidden:
        _check_offered(loopback, scene, command)
    resolved = Resolved()
    filling = Filling(loopback.world, scene.channel, given, focused, resolved, loopback.base)
    options = fill_options(filling, command.options, inner)
    data: JsonObject = {"id": command.id, "name": command.name, "type": command.kind}
    data["options"] = listed(options)
    if resolved.found:
        data["resolved"] = resolved.found
    if command.guild_id is not None:
        data["guild_id"] = command.guild_id
    return send(loopback, scene, Kind.SUGGESTION if focused else Kind.COMMAND, data)


def _offered(loopback: Loopback, scene: Scene) -> list[Command]:
    return loopback.commands.of(None) + (
        loopback.commands.of(scene.channel.guild_id) if scene.channel.guild_id else []
    )


def _check_offered(loopback: Loopback, scene: Scene, command: Command) -> None:
    context, owners = context_of(loopback, scene), owners_of(loopback, scene)
    if command.contexts and context not in command.contexts:
        raise CannotDo(f"/{command.name} is not offered in context {context}")
    if not any(str(install) in owners for install in command.installs):
        raise CannotDo(f"/{command.name} is not offered by this install")
    wanted = int(command.permissions or 0)
    allowed = permissions_of(loopback, scene)
    if context == GUILD and command.permissions is not None and wanted & ~allowed:
        raise CannotDo(f"/{command.name} is hidden from {scene.user.name} by its permissions")
    if context == GUILD and command.permissions == "0" and not allowed & ADMINISTRATOR:
        raise CannotDo(f"/{command.name} is hidden from all but administrators")


def press(loopback: Loopback, scene: Scene, message: Message, told: JsonObject) -> Interaction:
    """Somebody presses a button, found by its label or id."""
    buttons = [c for c in seen_components(scene, message) if parts.kind(c) == parts.BUTTON]
    button = pick(buttons, told, "button")
    if whole(button, "style") in (parts.LINK, parts.PREMIUM):
        raise CannotDo("this button opens a link; the bot is not told")
    data: JsonObject = {"component_type": parts.BUTTON, "custom_id": text(button, "custom_id")}
    data["id"] = whole(button, "id")
    return send(loopback, scene, Kind.COMPONENT, data, message)


def choose(loopback: Loopback, scene: Scene, message: Message, told: JsonObject) -> Interaction:
    """Somebody chooses in a select, by values or labels of its options."""
    selects = [c for c in seen_components(scene, message) if parts.kind(c) in parts.SELECTS]
    select = pick(selects, told, "select")
    resolved = Resolved()
    values = chosen(loopback, scene, select, told.get("values"), resolved)
    kind = parts.kind(select)
    data: JsonObject = {"component_type": kind, "custom_id": text(select, "custom_id")}
    data |= {"id": whole(select, "id"), "values": values}
    if kind != parts.SELECT:
        data["resolved"] = resolved.found
    return send(loopback, scene, Kind.COMPONENT, data, message)


def submit(loopback: Loopback, scene: Scene, form: Interaction, told: JsonObject) -> Interaction:
    """Somebody sends a form with these fields, named by id or label."""
    if form.callback != Callback.FORM or form.user_id != scene.user.id:
        raise CannotDo("this person has no form open")
    source = loopback.world.messages.get(form.source_id or "")
    resolved = Resolved()
    data: JsonObject = {"custom_id": text(form.data, "custom_id")}
    data["components"] = listed(fill_form(loopback, scene, form.data, told, resolved))
    if resolved.found:
        data["resolved"] = resolved.found
    return send(loopback, scene, Kind.FORM, data, source)
