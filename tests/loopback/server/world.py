"""What exists on this Discord: people, guilds, channels, messages. Plain Python, no wire."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.loopback.jsons import JsonObject
from tests.loopback.server import permissions
from tests.loopback.server.clock import Clock, Snowflakes
from tests.loopback.server.refusals import (
    missing_access,
    unknown,
    unknown_channel,
    unknown_guild,
    unknown_message,
)

TEXT, PRIVATE, GROUP, ANNOUNCEMENT = 0, 1, 3, 5
EXTERNAL, SCHEDULED = 3, 1
EPHEMERAL, LOADING, COMPONENTS_V2, CROSSPOSTED = 1 << 6, 1 << 7, 1 << 15, 1 << 0


@dataclass
class User:
    """Somebody with an account; the bot is one too."""

    id: str
    name: str
    bot: bool = False
    accepts_messages: bool = True


@dataclass
class Role:
    """A role of a guild; the one with the guild's own id is everyone's."""

    id: str
    name: str
    permissions: int
    position: int


@dataclass
class Member:
    """A user in a guild."""

    user: User
    joined: str
    roles: list[str] = field(default_factory=list[str])


@dataclass
class Channel:
    """A place for messages: in a guild, or between people."""

    id: str
    kind: int
    name: str
    guild_id: str | None = None
    people: list[str] = field(default_factory=list[str])
    denied_to_bot: int = 0
    position: int = 0


@dataclass
class Guild:
    """A server; without the bot in it when only somebody's own install brings the bot there."""

    id: str
    name: str
    locale: str
    owner_id: str
    has_bot: bool
    roles: dict[str, Role] = field(default_factory=dict[str, Role])
    members: dict[str, Member] = field(default_factory=dict[str, Member])
    channels: list[str] = field(default_factory=list[str])
    events: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])


@dataclass
class Upload:
    """A file somebody sent."""

    id: str
    filename: str
    description: str
    content_type: str
    data: bytes


@dataclass
class Sent:
    """A file that somebody sends with a command, and the size that Discord tells of it; one that
    is lost cannot be read."""

    upload: Upload
    size: int
    lost: bool


@dataclass
class Message:
    """A message as it is now, and the bodies it had before."""

    id: str
    channel_id: str
    author_id: str
    created: str
    content: str = ""
    embeds: list[JsonObject] = field(default_factory=list[JsonObject])
    components: list[JsonObject] = field(default_factory=list[JsonObject])
    attachments: list[Upload] = field(default_factory=list[Upload])
    flags: int = 0
    nonce: str | None = None
    edited: str | None = None
    deleted: bool = False
    interaction_id: str | None = None
    only_for: str | None = None
    reference: JsonObject | None = None
    pings: list[str] = field(default_factory=list[str])
    earlier: list[JsonObject] = field(default_factory=list[JsonObject])


class NonceMemory:
    """Which message a nonce already made, for as long as Discord remembers."""

    def __init__(self, clock: Clock) -> None:
        self.seconds = 300.0
        self._clock = clock
        self._made: dict[tuple[str, str, str], tuple[str, float]] = {}

    def recall(self, author_id: str, channel_id: str, nonce: str) -> str | None:
        """The id of the message this nonce made, unless that is too long ago."""
        message_id, made = self._made.get((author_id, channel_id, nonce), ("", 0.0))
        fresh = message_id and self._clock.monotonic() - made < self.seconds
        return message_id if fresh else None

    def keep(self, author_id: str, channel_id: str, nonce: str, message_id: str) -> None:
        """Remember what a nonce made."""
        self._made[author_id, channel_id, nonce] = (message_id, self._clock.monotonic())


class World:
    """Everything that exists, found by id."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.ids = Snowflakes(clock)
        self.users: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, Message] = {}
        self.sent: dict[str, Sent] = {}
        self._of_channel: dict[str, list[Message]] = {}
        self.nonces = NonceMemory(clock)
        self.bot = self.add_user("Sobrio", bot=True)

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """Somebody new."""
        user = User(self.ids.next(), name, bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, locale: str, *, with_bot: bool = True) -> Guild:
        """A guild with its owner, a general channel and, mostly, the bot."""
        owner = self.add_user(f"Owner of {name}")
        guild = Guild(self.ids.next(), name, locale, owner.id, with_bot)
        guild.roles[guild.id] = Role(guild.id, "@everyone", permissions.EVERYONE, 0)
        self.guilds[guild.id] = guild
        self.join(guild, owner)
        if with_bot:
            role = self.add_role(guild, self.bot.name, permissions.BOT)
            self.join(guild, self.bot).roles.append(role.id)
        self.add_channel("general", guild=guild)
        return guild

    def add_role(self, guild: Guild, name: str, allowed: int) -> Role:
        """A role above those that exist."""
        role = Role(self.ids.next(), name, allowed, len(guild.roles))
        guild.roles[role.id] = role
        return role

    def join(self, guild: Guild, user: User) -> Member:
        """Make a user a member."""
        member = Member(user, self.clock.date())
        guild.members[user.id] = member
        return member

    def add_channel(
        self,
        name: str,
        kind: int = TEXT,
        *,
        guild: Guild | None = None,
        people: list[str] | None = None,
    ) -> Channel:
        """A channel of a guild, or one between people."""
        channel = Channel(self.ids.next(), kind, name, guild.id if guild else None, people or [])
        self.channels[channel.id] = channel
        if guild is not None:
            channel.position = len(guild.channels)
            guild.channels.append(channel.id)
        return channel

    def private_channel(self, user_id: str) -> Channel:
        """The channel between the bot and a user, opened when there is none."""
        people = [user_id, self.bot.id]
        for channel in self.channels.values():
            if channel.kind == PRIVATE and channel.people == people:
                return channel
        return self.add_channel("", PRIVATE, people=people)

    def remove_channel(self, channel: Channel) -> None:
        """Take a channel away, with its messages."""
        del self.channels[channel.id]
        if channel.guild_id is not None:
            self.guilds[channel.guild_id].channels.remove(channel.id)
        for message in self._of_channel.pop(channel.id, []):
            message.deleted = True

    def remove_guild(self, guild: Guild) -> None:
        """Take a guild away, with its channels."""
        for channel_id in list(guild.channels):
            self.remove_channel(self.channels[channel_id])
        del self.guilds[guild.id]

    def user(self, user_id: str) -> User:
        """The user of this id."""
        if (user := self.users.get(user_id)) is None:
            raise unknown("User", 10013)
        return user

    def guild(self, guild_id: str) -> Guild:
        """The guild of this id."""
        if (guild := self.guilds.get(guild_id)) is None:
            raise unknown_guild()
        return guild

    def bots_guild(self, guild_id: str) -> Guild:
        """The guild of this id, which the bot must be in."""
        guild = self.guild(guild_id)
        if not guild.has_bot:
            raise missing_access()
        return guild

    def channel(self, channel_id: str) -> Channel:
        """The channel of this id."""
        if (channel := self.channels.get(channel_id)) is None:
            raise unknown_channel()
        return channel

    def message(self, message_id: str, channel_id: str | None = None) -> Message:
        """The message of this id that is still there, in this channel if one is named."""
        message = self.messages.get(message_id)
        if message is None or message.deleted or channel_id not in (None, message.channel_id):
            raise unknown_message()
        return message

    def keep(self, message: Message) -> None:
        """Have one more message, the newest of all."""
        self.messages[message.id] = message
        self._of_channel.setdefault(message.channel_id, []).append(message)

    def posted(self, channel_id: str) -> list[Message]:
        """What everyone in a channel can read, oldest first."""
        written = self._of_channel.get(channel_id, [])
        return [message for message in written if not message.deleted and message.only_for is None]

    def sees(self, channel: Channel, user_id: str) -> bool:
        """Whether somebody is in this channel at all."""
        if channel.guild_id is not None:
            return user_id in self.guilds[channel.guild_id].members
        return user_id in channel.people

    def allowed(self, guild: Guild, user_id: str) -> int:
        """What a member may do in a guild as a whole."""
        allowed = guild.roles[guild.id].permissions
        for role_id in guild.members[user_id].roles:
            allowed |= guild.roles[role_id].permissions
        everything = user_id == guild.owner_id or allowed & permissions.ADMINISTRATOR
        return permissions.ALL if everything else allowed

    def allowed_to_bot(self, channel: Channel) -> int:
        """What the bot may do in a channel; nothing where it is not."""
        if not self.sees(channel, self.bot.id):
            return 0
        if channel.guild_id is None:
            return permissions.EVERYONE
        return self.allowed(self.guilds[channel.guild_id], self.bot.id) & ~channel.denied_to_bot
