"""What the bot knows of Discord's channels and roles, from the cache of its servers."""

import discord

from bot.frontends.discord.pickers import CHANNEL_TYPES
from bot.platforms import Right, person_of

_PERMISSIONS = {
    Right.VIEW: discord.Permissions(view_channel=True),
    Right.SEND: discord.Permissions(send_messages=True),
    Right.HISTORY: discord.Permissions(read_message_history=True),
    Right.ATTACH: discord.Permissions(attach_files=True),
}


class Places:
    """Looks at channels and roles by our ids of them, without asking Discord."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    def lacking(self, place: str) -> frozenset[Right] | None:
        """The rights that the bot lacks in a channel; None for no text channel it knows of.

        In a person's private messages it lacks none, as far as anybody knows before writing there.
        """
        if number_of(person_of(place) or ""):
            return frozenset()
        channel = self._channel(place)
        if channel is None:
            return None
        allowed = channel.permissions_for(channel.guild.me)
        return frozenset(r for r, needed in _PERMISSIONS.items() if not allowed >= needed)

    def publishes(self, place: str) -> bool:
        """Whether what is posted there can be passed on to followers."""
        channel = self._channel(place)
        return channel is not None and channel.is_news()

    def community_of(self, place: str) -> str | None:
        """The server of a text channel; None for any other."""
        channel = self._channel(place)
        return None if channel is None else f"discord:{channel.guild.id}"

    def roles_of(self, community: str) -> frozenset[str]:
        """The roles of a server, without that of everybody."""
        guild = self._client.get_guild(number_of(community))
        roles = guild.roles if guild is not None else ()
        return frozenset(f"discord:{role.id}" for role in roles if not role.is_default())

    def is_in(self, community: str) -> bool:
        """Whether the bot is in a server; one that is out of order is still its own."""
        return self._client.get_guild(number_of(community)) is not None

    def name_of(self, community: str) -> str | None:
        """The name of a server; None for one that the bot is not in, and before it is known."""
        guild = self._client.get_guild(number_of(community))
        return (guild.name or None) if guild is not None else None

    def _channel(self, place: str) -> discord.TextChannel | None:
        channel = self._client.get_channel(number_of(place))
        if not isinstance(channel, discord.TextChannel) or channel.type not in CHANNEL_TYPES:
            return None
        return channel


def number_of(ours: str) -> int:
    """Discord's own id of a place, a role or a message; 0, which nothing has, for an id of another
    platform."""
    platform, _, number = ours.partition(":")
    return int(number) if platform == "discord" and number.isdecimal() else 0
