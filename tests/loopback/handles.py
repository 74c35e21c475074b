"""What a test holds of the places and people it made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChannelHandle:
    """A channel."""

    id: str
    guild_id: str | None = None


@dataclass(frozen=True)
class GuildHandle:
    """A guild with the channel it began with; its language is that of its interactions."""

    id: str
    channel: ChannelHandle
    locale: str
    owner: UserHandle


@dataclass(frozen=True)
class RoleHandle:
    """A role of a guild."""

    id: str


@dataclass(frozen=True)
class UserHandle:
    """Somebody."""

    id: str
    name: str


@dataclass(frozen=True)
class FileHandle:
    """A file that somebody sends with a command."""

    id: str


Handle = ChannelHandle | RoleHandle | UserHandle | FileHandle
OptionValue = str | int | float | bool | Handle
