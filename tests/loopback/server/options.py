"""Filling a registered command's options, as the picker of a person's Discord lets them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.loopback.jsons import (
    Json,
    JsonObject,
    as_object,
    flag,
    merged,
    number,
    objects,
    text,
    whole,
)
from tests.loopback.server.command_checks import GROUP, STRING, SUB_COMMAND
from tests.loopback.server.payloads import (
    channel_json,
    member_json,
    role_json,
    upload_json,
    user_json,
)
from tests.loopback.server.scenes import CannotDo
from tests.loopback.server.world import Channel, World

INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, FILE = 4, 5, 6, 7, 8, 9, 10, 11


@dataclass
class Resolved:
    """The people, roles and channels that were named, told in full as Discord does."""

    found: JsonObject = field(default_factory=dict[str, Json])

    def add(self, world: World, channel: Channel, named: str) -> None:
        """Add whatever this id is."""
        guild = world.guilds.get(channel.guild_id or "")
        if named in world.users:
            self._put("users", named, user_json(world.users[named]))
            if guild is not None and named in guild.members:
                member = member_json(guild.members[named])
                rights = str(world.allowed(guild, named))
                self._put("members", named, member | {"permissions": rights})
        elif guild is not None and named in guild.roles:
            self._put("roles", named, role_json(guild.roles[named]))
        elif named in world.channels:
            shape = channel_json(world, world.channels[named])
            self._put("channels", named, shape | {"permissions": "0"})
        else:
            raise CannotDo(f"nobody and nothing has the id {named}")

    def add_file(self, world: World, base: str, named: str) -> None:
        """Add a file that was sent along."""
        if (sent := world.sent.get(named)) is None:
            raise CannotDo(f"no file has the id {named}")
        shape = upload_json(base, "0", sent.upload)
        self._put("attachments", named, shape | {"size": sent.size})

    def _put(self, kind: str, key: str, shape: JsonObject) -> None:
        self.found[kind] = merged(as_object(self.found.get(kind)), {key: shape})


@dataclass(frozen=True)
class Filling:
    """What a person typed: values by option name, the option they are typing in, and where."""

    world: World
    channel: Channel
    given: JsonObject
    focused: str | None
    resolved: Resolved
    base: str = ""


def fill_options(filling: Filling, options: list[JsonObject], path: list[str]) -> list[JsonObject]:
    """The options as they are sent; `path` names group and sub-command."""
    inner = [o for o in options if whole(o, "type") in (SUB_COMMAND, GROUP)]
    if inner or path:
        step = path[0] if path else ""
        found = next((o for o in inner if text(o, "name") == step), None)
        if found is None:
            raise CannotDo(f"{step!r} is none of {[text(o, 'name') for o in inner]}")
        deeper = fill_options(filling, objects(found.get("options")), path[1:])
        return [{"type": whole(found, "type"), "name": step, "options": [*deeper]}]
    known = {text(option, "name"): option for option in options}
    if unknown := filling.given.keys() - known.keys():
        raise CannotDo(f"no such option: {sorted(unknown)}; there are {sorted(known)}")
    missing = [n for n, o in known.items() if flag(o, "required") and n not in filling.given]
    if missing and filling.focused is None:
        raise CannotDo(f"required and not given: {missing}")
    return [_fill(filling, option) for n, option in known.items() if n in filling.given]


def _fill(filling: Filling, option: JsonObject) -> JsonObject:
    kind, name = whole(option, "type"), text(option, "name")
    value = filling.given[name]
    shape: JsonObject = {"type": kind, "name": name}
    if name == filling.focused:
        if not flag(option, "autocomplete"):
            raise CannotDo(f"option {name} suggests nothing")
        # While somebody types, whatever they typed is sent, and always as text.
        return shape | {"value": str(value), "focused": True}
    if kind in (USER, CHANNEL, ROLE, MENTIONABLE):
        filling.resolved.add(filling.world, filling.channel, str(value))
        return shape | {"value": str(value)}
    if kind == FILE:
        filling.resolved.add_file(filling.world, filling.base, str(value))
        return shape | {"value": str(value)}
    return shape | {"value": _checked(option, _picked(option, value), kind)}


def _picked(option: JsonObject, value: Json) -> Json:
    """The value of the choice meant by its value, its name or its name in any language."""
    choices = objects(option.get("choices"))
    if not choices:
        return value
    for choice in choices:
        names = as_object(choice.get("name_localizations")).values()
        if value in (choice.get("value"), choice.get("name"), *names):
            return choice.get("value")
    raise CannotDo(f"{value!r} is no choice of {[choice.get('name') for choice in choices]}")


def _checked(option: JsonObject, value: Json, kind: int) -> Json:
    fits = {
        STRING: isinstance(value, str),
        INTEGER: isinstance(value, int) and not isinstance(value, bool),
        BOOLEAN: isinstance(value, bool),
        NUMBER: isinstance(value, int | float) and not isinstance(value, bool),
    }
    if not fits.get(kind, False):
        raise CannotDo(f"option {text(option, 'name')} does not take {value!r}")
    size = len(value) if isinstance(value, str) else number({"": value}, "")
    what = "length" if isinstance(value, str) else "value"
    low, high = f"min_{what}", f"max_{what}"
    too_small = option.get(low) is not None and size < number(option, low)
    too_big = option.get(high) is not None and size > number(option, high)
    if kind != BOOLEAN and (too_small or too_big):
        raise CannotDo(f"option {text(option, 'name')} refuses {value!r}: out of its bounds")
    return value
