"""Building the place a test plays in: guilds, channels, people; and telling the bot of it."""

from __future__ import annotations

from collections.abc import Callable

from tests.loopback.jsons import Json, JsonObject, as_object, flag, listed, text, texts, whole
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.messages import Draft, write
from tests.loopback.server.payloads import (
    arriving_guild_json,
    channel_json,
    event_json,
    member_json,
    role_json,
)
from tests.loopback.server.sessions import Intent
from tests.loopback.server.world import (
    ANNOUNCEMENT,
    EXTERNAL,
    GROUP,
    PRIVATE,
    TEXT,
    Channel,
    Guild,
    Sent,
    Upload,
)

CHANNEL_KINDS = {"text": TEXT, "announcement": ANNOUNCEMENT, "private": PRIVATE, "group": GROUP}


class Setting:
    """The verbs that change what exists."""

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback

    def verbs(self) -> dict[str, Callable[[JsonObject], Json]]:
        """By name."""
        return {
            "add_guild": self.add_guild,
            "remove_guild": self.remove_guild,
            "add_channel": self.add_channel,
            "remove_channel": self.remove_channel,
            "deny_channel": self.deny_channel,
            "add_user": self.add_user,
            "add_member": self.add_member,
            "remove_member": self.remove_member,
            "add_role": self.add_role,
            "open_private": self.open_private,
            "accept_private": self.accept_private,
            "say": self.say,
            "repeat": self.repeat,
            "add_channels": self.add_channels,
            "plan_events": self.plan_events,
            "change_event": self.change_event,
            "send_file": self.send_file,
        }

    def add_guild(self, told: JsonObject) -> Json:
        """A guild; a bot that is in it is told."""
        world = self._loopback.world
        with_bot = flag(told, "with_bot", True)
        guild = world.add_guild(text(told, "name"), text(told, "locale"), with_bot=with_bot)
        if with_bot:
            for session in self._loopback.sessions.all():
                everyone = bool(session.intents & Intent.MEMBERS)
                arriving = arriving_guild_json(world, guild, all_members=everyone)
                if session.intents & Intent.GUILDS:
                    session.tell("GUILD_CREATE", arriving)
        return {"id": guild.id, "channel": guild.channels[0], "owner": guild.owner_id}

    def remove_guild(self, told: JsonObject) -> Json:
        """The bot is put out of a guild, which is gone."""
        guild = self._guild(told)
        self._loopback.world.remove_guild(guild)
        self._tell("GUILD_DELETE", {"id": guild.id}, guild)
        return None

    def add_channel(self, told: JsonObject) -> Json:
        """A channel of a guild, or one between people."""
        world, kind = self._loopback.world, CHANNEL_KINDS[text(told, "kind", "text")]
        name = text(told, "name")
        if kind in (PRIVATE, GROUP):
            return {"id": world.add_channel(name, kind, people=texts(told.get("people"))).id}
        guild = self._guild(told)
        channel = world.add_channel(name, kind, guild=guild)
        self._tell("CHANNEL_CREATE", channel_json(world, channel), guild)
        return {"id": channel.id}

    def add_channels(self, told: JsonObject) -> Json:
        """Many channels of a guild at once."""
        kind, name, count = text(told, "kind", "text"), text(told, "name"), whole(told, "count")
        one: JsonObject = {"guild": told.get("guild"), "kind": kind}
        made = (as_object(self.add_channel(one | {"name": f"{name}-{n}"})) for n in range(count))
        return [channel["id"] for channel in made]

    def remove_channel(self, told: JsonObject) -> Json:
        """A channel is deleted."""
        world, channel = self._loopback.world, self._channel(told)
        shape = channel_json(world, channel)
        world.remove_channel(channel)
        if channel.guild_id is not None:
            self._tell("CHANNEL_DELETE", shape, world.guild(channel.guild_id))
        return None

    def deny_channel(self, told: JsonObject) -> Json:
        """Take rights in one channel from the bot."""
        world, channel = self._loopback.world, self._channel(told)
        channel.denied_to_bot = whole(told, "permissions")
        if channel.guild_id is not None:
            shape = channel_json(world, channel)
            self._tell("CHANNEL_UPDATE", shape, world.guild(channel.guild_id))
        return None

    def add_user(self, told: JsonObject) -> Json:
        """Somebody with an account."""
        return {"id": self._loopback.world.add_user(text(told, "name")).id}

    def add_member(self, told: JsonObject) -> Json:
        """Somebody joins a guild; rights come, as always, through a role."""
        world, guild = self._loopback.world, self._guild(told)
        known = text(told, "user")
        user = world.user(known) if known else world.add_user(text(told, "name"))
        member = world.join(guild, user)
        member.roles += texts(told.get("roles"))
        if rights := whole(told, "permissions"):
            role = world.add_role(guild, f"Rights of {user.name}", rights)
            self._tell("GUILD_ROLE_CREATE", {"role": role_json(role)}, guild)
            member.roles.append(role.id)
        self._tell("GUILD_MEMBER_ADD", member_json(member), guild, Intent.MEMBERS)
        return {"id": user.id}

    def remove_member(self, told: JsonObject) -> Json:
        """Somebody leaves a guild."""
        guild = self._guild(told)
        member = guild.members.pop(text(told, "user"))
        gone: JsonObject = {"user": member_json(member)["user"]}
        self._tell("GUILD_MEMBER_REMOVE", gone, guild, Intent.MEMBERS)
        return None

    def add_role(self, told: JsonObject) -> Json:
        """A role of a guild."""
        guild = self._guild(told)
        rights = whole(told, "permissions")
        role = self._loopback.world.add_role(guild, text(told, "name"), rights)
        self._tell("GUILD_ROLE_CREATE", {"role": role_json(role)}, guild)
        return {"id": role.id}

    def open_private(self, told: JsonObject) -> Json:
        """The channel between the bot and somebody."""
        return {"id": self._loopback.world.private_channel(text(told, "user")).id}

    def accept_private(self, told: JsonObject) -> Json:
        """Somebody takes messages from bots, or does not."""
        user = self._loopback.world.user(text(told, "user"))
        user.accepts_messages = flag(told, "accept")
        return None

    def say(self, told: JsonObject) -> Json:
        """Somebody writes a message, so many times."""
        draft = Draft({"content": text(told, "content")}, [])
        channel, user_id = self._channel(told), text(told, "user")
        made = [
            write(self._loopback, channel, user_id, draft) for _ in range(whole(told, "times", 1))
        ]
        return {"id": made[-1].id}

    def repeat(self, told: JsonObject) -> Json:
        """Somebody writes, in the same channel, what a message says, its components too."""
        said = self._loopback.world.message(text(told, "message"))
        body: JsonObject = {"content": said.content, "components": listed(said.components)}
        draft, channel = Draft(body | {"flags": said.flags}, []), said.channel_id
        user_id = text(told, "user")
        message = write(self._loopback, self._loopback.world.channel(channel), user_id, draft)
        return {"id": message.id}

    def plan_events(self, told: JsonObject) -> Json:
        """Somebody plans events outside Discord, so many, an hour each."""
        world, guild = self._loopback.world, self._guild(told)
        creator, count = world.user(text(told, "user")), whole(told, "count", 1)
        told_of: JsonObject = {"name": text(told, "name"), "entity_type": EXTERNAL}
        told_of["privacy_level"] = 2
        told_of["entity_metadata"] = {"location": "ailleurs"}
        told_of["scheduled_start_time"] = "2099-12-08T10:00:00+00:00"
        told_of["scheduled_end_time"] = "2099-12-08T11:00:00+00:00"
        made = [event_json(world, guild, creator) | told_of for _ in range(count)]
        guild.events |= {text(event, "id"): event for event in made}
        return [text(event, "id") for event in made]

    def change_event(self, told: JsonObject) -> Json:
        """Somebody changes an event, or time does: it begins, it is over."""
        events, number = self._guild(told).events, text(told, "event")
        events[number] = events[number] | as_object(told.get("changes"))
        return None

    def send_file(self, told: JsonObject) -> Json:
        """Somebody sends a file along with a command; `size` is what is told of it, and one that is
        `lost` cannot be read."""
        world, data = self._loopback.world, text(told, "content").encode()
        kind, size = "application/octet-stream", whole(told, "size") or len(data)
        sent = Sent(
            Upload(world.ids.next(), text(told, "name"), "", kind, data), size, flag(told, "lost")
        )
        world.sent[sent.upload.id] = sent
        return {"id": sent.upload.id}

    def _guild(self, told: JsonObject) -> Guild:
        return self._loopback.world.guild(text(told, "guild"))

    def _channel(self, told: JsonObject) -> Channel:
        return self._loopback.world.channel(text(told, "channel"))

    def _tell(
        self, event: str, data: JsonObject, guild: Guild, intent: Intent = Intent.GUILDS
    ) -> None:
        if guild.has_bot:
            self._loopback.sessions.tell(event, data | {"guild_id": guild.id}, intent)
