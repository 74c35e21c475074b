"""Who stands behind an interaction."""

import discord

from bot.communities.service import Visitor

Interaction = discord.Interaction[discord.Client]


def visitor_of(interaction: Interaction) -> Visitor:
    """The person as Discord describes them: ids, languages, roles, and whether others read."""
    community = _community(interaction)
    here = community is not None
    guild_locale = interaction.guild_locale
    return Visitor(
        person=f"discord:{interaction.user.id}",
        interface=interaction.locale.value,
        community=community,
        community_locale=guild_locale.value if guild_locale else None,
        role_ids=_roles(interaction.user) if here else frozenset(),
        manages=here and interaction.permissions.manage_guild,
        alone=interaction.context.dm_channel is True,
        place=f"discord:{interaction.channel_id}" if interaction.channel_id else None,
    )


def _community(interaction: Interaction) -> str | None:
    """The server, unless the person merely brought the bot along into somebody else's."""
    brought = interaction.is_user_integration() and not interaction.is_guild_integration()
    return None if interaction.guild_id is None or brought else f"discord:{interaction.guild_id}"


def _roles(user: discord.User | discord.Member) -> frozenset[str]:
    """The roles of a member; the server is known by the time somebody asks there."""
    roles = user.roles if isinstance(user, discord.Member) else ()
    return frozenset(f"discord:{role.id}" for role in roles)
