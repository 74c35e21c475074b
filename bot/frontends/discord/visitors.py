"""Who stands behind an interaction."""

import discord

from bot.communities.service import Visitor
from bot.people import Role

Interaction = discord.Interaction[discord.Client]


def visitor_of(interaction: Interaction) -> Visitor:
    """The person as Discord describes them: ids, languages, roles, and whether others read."""
    community = _community(interaction)
    roles = {Role.MEMBER}
    if community is not None and interaction.permissions.manage_guild:
        roles.add(Role.ADMIN)
    guild_locale = interaction.guild_locale
    return Visitor(
        person=f"discord:{interaction.user.id}",
        interface=interaction.locale.value,
        community=community,
        community_locale=guild_locale.value if guild_locale else None,
        roles=frozenset(roles),
        alone=interaction.context.dm_channel is True,
        place=f"discord:{interaction.channel_id}" if interaction.channel_id else None,
    )


def _community(interaction: Interaction) -> str | None:
    """The server, unless the person merely brought the bot along into somebody else's."""
    brought = interaction.is_user_integration() and not interaction.is_guild_integration()
    return None if interaction.guild_id is None or brought else f"discord:{interaction.guild_id}"
