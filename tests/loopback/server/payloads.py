"""The model as the JSON that Discord sends."""

from __future__ import annotations

from tests.loopback.jsons import Json, JsonObject, listed, merged
from tests.loopback.server.commands import Command
from tests.loopback.server.world import (
    ANNOUNCEMENT,
    PRIVATE,
    SCHEDULED,
    Channel,
    Guild,
    Member,
    Message,
    Role,
    Upload,
    User,
    World,
)

API_VERSION = 10


def user_json(user: User) -> JsonObject:
    """A user as others see them."""
    return {
        "id": user.id,
        "username": user.name.lower().replace(" ", "."),
        "global_name": None if user.bot else user.name,
        "discriminator": "0000" if user.bot else "0",
        "avatar": None,
        "bot": user.bot,
        "flags": 0,
        "public_flags": 0,
    }


def application_json(world: World) -> JsonObject:
    """The bot's application, whose id is the bot's."""
    bot = world.bot
    return {
        "id": bot.id,
        "name": bot.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "team": None,
        "owner": user_json(bot),
        "rpc_origins": [],
        "install_params": None,
    }


def role_json(role: Role) -> JsonObject:
    """A role of a guild."""
    return {
        "id": role.id,
        "name": role.name,
        "permissions": str(role.permissions),
        "position": role.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def member_json(member: Member) -> JsonObject:
    """A member with their user inside."""
    return {
        "user": user_json(member.user),
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": [*member.roles],
        "joined_at": member.joined,
        "premium_since": None,
        "communication_disabled_until": None,
        "pending": False,
        "deaf": False,
        "mute": False,
        "flags": 0,
    }


def channel_json(world: World, channel: Channel) -> JsonObject:
    """A channel of a guild, or one between people as the bot sees it."""
    if channel.guild_id is None:
        others = [world.users[i] for i in channel.people if i != world.bot.id]
        shape: JsonObject = {"id": channel.id, "type": channel.kind, "last_message_id": None}
        shape["recipients"] = listed(user_json(user) for user in others)
        grouped: JsonObject = {"name": channel.name or None, "icon": None}
        return shape if channel.kind == PRIVATE else shape | grouped
    denied: JsonObject = {"id": world.bot.id, "type": 1, "allow": "0"}
    denied["deny"] = str(channel.denied_to_bot)
    return {
        "id": channel.id,
        "type": channel.kind,
        "guild_id": channel.guild_id,
        "name": channel.name,
        "position": channel.position,
        "permission_overwrites": [denied] if channel.denied_to_bot else [],
        "topic": None,
        "nsfw": False,
        "parent_id": None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }


def guild_json(world: World, guild: Guild) -> JsonObject:
    """A guild as REST tells it."""
    return {
        "id": guild.id,
        "name": guild.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "description": None,
        "owner_id": guild.owner_id,
        "preferred_locale": guild.locale,
        "features": features(world, guild),
        "roles": listed(role_json(role) for role in guild.roles.values()),
        "emojis": [],
        "stickers": [],
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "vanity_url_code": None,
        "approximate_member_count": len(guild.members),
    }


def features(world: World, guild: Guild) -> list[Json]:
    """What a guild has beyond the ordinary: announcement channels come with a community."""
    kinds = {world.channels[channel_id].kind for channel_id in guild.channels}
    return ["COMMUNITY", "NEWS"] if ANNOUNCEMENT in kinds else []


def arriving_guild_json(world: World, guild: Guild, *, all_members: bool) -> JsonObject:
    """A guild as the gateway tells it; without the members intent only the bot is in it."""
    members = [m for m in guild.members.values() if all_members or m.user.bot]
    arrival: JsonObject = {
        "joined_at": guild.members[world.bot.id].joined,
        "large": False,
        "member_count": len(guild.members),
        "members": listed(member_json(member) for member in members),
        "channels": listed(channel_json(world, world.channels[i]) for i in guild.channels),
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": listed(guild.events.values()),
        "soundboard_sounds": [],
    }
    return merged(guild_json(world, guild), arrival)


def event_json(world: World, guild: Guild, creator: User) -> JsonObject:
    """An event that somebody plans, without what they say of it."""
    return {
        "id": world.ids.next(),
        "guild_id": guild.id,
        "creator_id": creator.id,
        "creator": user_json(creator),
        "channel_id": None,
        "description": None,
        "scheduled_end_time": None,
        "status": SCHEDULED,
        "entity_id": None,
        "entity_metadata": None,
        "user_count": 0,
        "image": None,
        "recurrence_rule": None,
    }


def upload_json(base: str, channel_id: str, upload: Upload) -> JsonObject:
    """A file of a message, with an address from which it can be read."""
    url = f"{base}/attachments/{channel_id}/{upload.id}/{upload.filename}"
    return {
        "id": upload.id,
        "filename": upload.filename,
        "description": upload.description or None,
        "content_type": upload.content_type,
        "size": len(upload.data),
        "url": url,
        "proxy_url": url,
    }


def message_json(world: World, message: Message, base: str = "") -> JsonObject:
    """A message with what Discord adds to it."""
    uploads = [upload_json(base, message.channel_id, upload) for upload in message.attachments]
    pinged = [world.users[i] for i in message.pings if i in world.users]
    roles = [i for i in message.pings if i not in world.users and i != "everyone"]
    answers = message.interaction_id is not None
    shape: JsonObject = {
        "id": message.id,
        "channel_id": message.channel_id,
        "type": 20 if answers else 0,
        "author": user_json(world.users[message.author_id]),
        "content": message.content,
        "embeds": [*message.embeds],
        "components": [*message.components],
        "attachments": listed(uploads),
        "flags": message.flags,
        "timestamp": message.created,
        "edited_timestamp": message.edited,
        "tts": False,
        "pinned": False,
        "mention_everyone": "everyone" in message.pings,
        "mentions": listed(user_json(user) for user in pinged),
        "mention_roles": [*roles],
    }
    if message.nonce is not None:
        shape["nonce"] = message.nonce
    if answers:
        shape |= {"application_id": world.bot.id, "webhook_id": world.bot.id}
    if message.reference is not None:
        shape |= {"message_reference": message.reference, "referenced_message": None}
    return shape


def command_json(command: Command, application_id: str, *, localized: bool = True) -> JsonObject:
    """A registered command."""
    shape: JsonObject = {
        "id": command.id,
        "application_id": application_id,
        "version": command.version,
        "type": command.kind,
        "name": command.name,
        "description": command.description,
        "options": listed(command.options),
        "default_member_permissions": command.permissions,
        "dm_permission": True,
        "nsfw": False,
        "contexts": command.body.get("contexts"),
        "integration_types": command.body.get("integration_types") or [0],
    }
    if command.guild_id is not None:
        shape["guild_id"] = command.guild_id
    for key in ("name_localizations", "description_localizations"):
        shape[key] = command.body.get(key) if localized else None
    return shape
