"""The commands a bot registered: everywhere, or in one guild."""

from __future__ import annotations

from dataclasses import dataclass

from tests.loopback.jsons import JsonObject, as_list, objects, text, whole
from tests.loopback.server.clock import Snowflakes
from tests.loopback.server.refusals import unknown

CHAT, USER, MESSAGE = 1, 2, 3


@dataclass
class Command:
    """A registered command, as the bot described it."""

    id: str
    version: str
    guild_id: str | None
    body: JsonObject

    @property
    def name(self) -> str:
        """What is typed after the slash."""
        return text(self.body, "name")

    @property
    def kind(self) -> int:
        """Typed in the chat, or chosen from the menu of a user or a message."""
        return whole(self.body, "type", CHAT) or CHAT

    @property
    def description(self) -> str:
        """What the picker says."""
        return text(self.body, "description")

    @property
    def options(self) -> list[JsonObject]:
        """Its options, or its sub-commands."""
        return objects(self.body.get("options"))

    @property
    def permissions(self) -> str | None:
        """What a member needs to see it, as digits; None for everyone."""
        wanted = self.body.get("default_member_permissions")
        return None if wanted is None else str(whole(self.body, "default_member_permissions"))

    @property
    def contexts(self) -> list[int]:
        """Where it may be used; empty for everywhere."""
        return [i for i in as_list(self.body.get("contexts")) if isinstance(i, int)]

    @property
    def installs(self) -> list[int]:
        """Which installs bring it: a guild's (0), a user's own (1)."""
        kinds = [i for i in as_list(self.body.get("integration_types")) if isinstance(i, int)]
        return kinds or [0]


class Registry:
    """All registered commands."""

    def __init__(self, ids: Snowflakes) -> None:
        self._ids = ids
        self._commands: dict[str, Command] = {}

    def of(self, guild_id: str | None) -> list[Command]:
        """Those registered everywhere (None) or in this guild."""
        return [c for c in self._commands.values() if c.guild_id == guild_id]

    def get(self, command_id: str, guild_id: str | None) -> Command:
        """The command of this id."""
        command = self._commands.get(command_id)
        if command is None or command.guild_id != guild_id:
            raise unknown("application command", 10063)
        return command

    def named(self, name: str, guild_id: str | None, kind: int = CHAT) -> Command | None:
        """The command of this name in exactly this scope."""
        same = (c for c in self.of(guild_id) if (c.name, c.kind) == (name, kind))
        return next(same, None)

    def found(self, name: str, guild_id: str | None) -> Command | None:
        """What a person finds under a name: their guild's own command comes first."""
        own = self.named(name, guild_id) if guild_id is not None else None
        return own or self.named(name, None)

    def put(self, body: JsonObject, guild_id: str | None) -> Command:
        """Register a command; one of the same name and kind is replaced and keeps its id."""
        old = self.named(text(body, "name"), guild_id, whole(body, "type", CHAT) or CHAT)
        command = Command(old.id if old else self._ids.next(), self._ids.next(), guild_id, body)
        self._commands[command.id] = command
        return command

    def replace(self, bodies: list[JsonObject], guild_id: str | None) -> list[Command]:
        """Register these and no others."""
        kept = [self.put(body, guild_id) for body in bodies]
        ids = {command.id for command in kept}
        for command in self.of(guild_id):
            if command.id not in ids:
                self.remove(command)
        return kept

    def change(self, command: Command, changes: JsonObject) -> None:
        """Change a part of a command."""
        command.body = command.body | changes
        command.version = self._ids.next()

    def remove(self, command: Command) -> None:
        """Take a command away."""
        del self._commands[command.id]
