"""What is known of a place without asking Discord."""

from typing import Protocol

import discord

from bot.platforms import Right

_NEEDED = {
    Right.VIEW: "view_channel",
    Right.SEND: "send_messages",
    Right.HISTORY: "read_message_history",
    Right.ATTACH: "attach_files",
}


class Places(Protocol):
    """Tells of places; see `bot.platforms.Platform`."""

    def lacking(self, place: str) -> frozenset[Right] | None:
        """The rights that the bot lacks in a place; None when it knows of no such place."""
        ...

    def publishes(self, place: str) -> bool:
        """Whether what is posted there can be passed on to followers."""
        ...


class CachedPlaces:
    """Places as discord.py keeps them."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    def lacking(self, place: str) -> frozenset[Right] | None:
        """The rights that the bot lacks in a place; None when it knows of no such place."""
        channel = self._client.get_channel(number_of(place))
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
            return None
        allowed = channel.permissions_for(channel.guild.me)
        return frozenset(right for right, name in _NEEDED.items() if not getattr(allowed, name))

    def publishes(self, place: str) -> bool:
        """Whether what is posted there can be passed on to followers."""
        channel = self._client.get_channel(number_of(place))
        return isinstance(channel, discord.TextChannel) and channel.is_news()


def number_of(name: str) -> int:
    """Discord's own id of a place, a role or a message ("discord:…")."""
    return int(name.partition(":")[2])
