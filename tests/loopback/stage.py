"""Building the place of a test: guilds, channels, people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tests.loopback.handles import (
    ChannelHandle,
    FileHandle,
    GuildHandle,
    RoleHandle,
    UserHandle,
)
from tests.loopback.jsons import Json, JsonObject, as_object, text, texts
from tests.loopback.process import Line


class Stage:
    """The part of the client that sets the scene."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def add_guild(
        self, name: str, *, locale: str = "en-US", with_bot: bool = True
    ) -> GuildHandle:
        """A guild with a general channel; without the bot for those who installed it themselves."""
        told: JsonObject = {"name": name, "locale": locale, "with_bot": with_bot}
        made = as_object(await self._line.say("add_guild", told))
        guild_id = text(made, "id")
        owner = UserHandle(text(made, "owner"), f"Owner of {name}")
        channel = ChannelHandle(text(made, "channel"), guild_id)
        return GuildHandle(guild_id, channel, locale, owner)

    async def remove_guild(self, guild: GuildHandle) -> None:
        """The bot is put out of a guild."""
        await self._line.say("remove_guild", {"guild": guild.id})

    async def add_channel(
        self, guild: GuildHandle, name: str, *, kind: Literal["text", "announcement"] = "text"
    ) -> ChannelHandle:
        """A further channel."""
        told: JsonObject = {"guild": guild.id, "name": name, "kind": kind}
        return ChannelHandle(await self._made("add_channel", told), guild.id)

    async def add_channels(
        self,
        guild: GuildHandle,
        name: str,
        count: int,
        *,
        kind: Literal["text", "announcement"] = "text",
    ) -> list[ChannelHandle]:
        """So many further channels; a guild of the real Discord has 500 at most."""
        told: JsonObject = {"guild": guild.id, "name": name, "kind": kind, "count": count}
        made = texts(await self._line.say("add_channels", told))
        return [ChannelHandle(channel, guild.id) for channel in made]

    async def add_private_channel(self, *people: UserHandle, name: str = "") -> ChannelHandle:
        """A channel between people, where only their own install brings the bot."""
        kind = "private" if len(people) == 2 else "group"
        told: JsonObject = {"people": [p.id for p in people], "name": name, "kind": kind}
        return ChannelHandle(await self._made("add_channel", told))

    async def open_private(self, who: UserHandle) -> ChannelHandle:
        """The channel between the bot and somebody."""
        return ChannelHandle(await self._made("open_private", {"user": who.id}))

    async def accept_private(self, who: UserHandle, accept: bool) -> None:
        """Let somebody take messages from the bot, or not."""
        await self._line.say("accept_private", {"user": who.id, "accept": accept})

    async def remove_channel(self, channel: ChannelHandle) -> None:
        """Delete a channel."""
        await self._line.say("remove_channel", {"channel": channel.id})

    async def deny_channel(self, channel: ChannelHandle, permissions: int) -> None:
        """Take these rights (bits) in a channel from the bot; 0 gives them all back."""
        told: JsonObject = {"channel": channel.id, "permissions": permissions}
        await self._line.say("deny_channel", told)

    async def add_user(self, name: str) -> UserHandle:
        """Somebody who is in no guild."""
        return UserHandle(await self._made("add_user", {"name": name}), name)

    async def add_member(
        self,
        guild: GuildHandle,
        who: str | UserHandle,
        *,
        permissions: int = 0,
        roles: Sequence[RoleHandle] = (),
    ) -> UserHandle:
        """Somebody, new by name or known, joins a guild."""
        told: JsonObject = {"guild": guild.id, "roles": [role.id for role in roles]}
        told["permissions"] = permissions
        known = who if isinstance(who, UserHandle) else await self.add_user(who)
        await self._line.say("add_member", told | {"user": known.id})
        return known

    async def remove_member(self, guild: GuildHandle, who: UserHandle) -> None:
        """Somebody leaves a guild."""
        await self._line.say("remove_member", {"guild": guild.id, "user": who.id})

    async def add_role(self, guild: GuildHandle, name: str, permissions: int = 0) -> RoleHandle:
        """A role to give to members."""
        told: JsonObject = {"guild": guild.id, "name": name, "permissions": permissions}
        return RoleHandle(await self._made("add_role", told))

    async def say(
        self, who: UserHandle, where: ChannelHandle, content: str, *, times: int = 1
    ) -> str:
        """Somebody writes a message, so many times; tells the id of the last."""
        told: JsonObject = {"user": who.id, "channel": where.id, "content": content}
        return await self._made("say", told | {"times": times})

    async def repeat(self, who: UserHandle, message_id: str) -> str:
        """Somebody writes what a message says in the same channel, components and their numbers
        too, as another bot may; tells the id."""
        return await self._made("repeat", {"user": who.id, "message": message_id})

    async def plan_events(
        self, guild: GuildHandle, who: UserHandle, name: str, *, count: int = 1
    ) -> list[str]:
        """Somebody plans so many events; tells their ids."""
        told: JsonObject = {"guild": guild.id, "user": who.id, "name": name, "count": count}
        return texts(await self._line.say("plan_events", told))

    async def change_event(self, guild: GuildHandle, event: str, **changes: Json) -> None:
        """Somebody changes an event, or time does, as when it begins (`status=2`)."""
        told: JsonObject = {"guild": guild.id, "event": event, "changes": {**changes}}
        await self._line.say("change_event", told)

    async def send_file(
        self, name: str, content: str = "", *, size: int = 0, lost: bool = False
    ) -> FileHandle:
        """A file to give a command as an option; `size`, in bytes, is what Discord tells of it.
        One that is lost cannot be read."""
        told: JsonObject = {"name": name, "content": content, "size": size, "lost": lost}
        return FileHandle(await self._made("send_file", told))

    async def _made(self, verb: str, told: JsonObject) -> str:
        return text(as_object(await self._line.say(verb, told)), "id")
