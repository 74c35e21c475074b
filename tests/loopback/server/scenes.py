"""Who does something, where, in which language; and how the bot is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.loopback.jsons import Json, JsonObject, as_object, merged, text, whole
from tests.loopback.server.interactions import Interaction, Kind
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.payloads import (
    channel_json,
    features,
    member_json,
    message_json,
    user_json,
)
from tests.loopback.server.permissions import EVERYONE
from tests.loopback.server.world import Channel, Message, User

GUILD, BOT_PRIVATE, OTHER_PRIVATE = 0, 1, 2
UPLOAD_LIMIT = 10 * 1024 * 1024


class CannotDo(Exception):
    """A person could not have done this: it is not on their screen."""


@dataclass(frozen=True)
class Scene:
    """Who does something, where, and in which language."""

    user: User
    channel: Channel
    locale: str = "en-US"
    guild_locale: str | None = None
    context: int | None = None
    owners: JsonObject = field(default_factory=dict[str, Json])


def stage(loopback: Loopback, told: JsonObject) -> Scene:
    """The scene a test describes."""
    world = loopback.world
    user, channel = world.user(text(told, "user")), world.channel(text(told, "channel"))
    if not world.sees(channel, user.id):
        raise CannotDo(f"{user.name} is not in this channel")
    context = whole(told, "context") if told.get("context") is not None else None
    locale, guild_locale = text(told, "locale", "en-US"), text(told, "guild_locale") or None
    return Scene(user, channel, locale, guild_locale, context, as_object(told.get("owners")))


def context_of(loopback: Loopback, scene: Scene) -> int:
    """In a guild, with the bot alone, or between people."""
    if scene.context is not None:
        return scene.context
    if scene.channel.guild_id is not None:
        return GUILD
    return BOT_PRIVATE if loopback.world.bot.id in scene.channel.people else OTHER_PRIVATE


def owners_of(loopback: Loopback, scene: Scene) -> JsonObject:
    """By whose install the bot is here: the guild's ("0"), else the user's own ("1")."""
    if scene.owners:
        return scene.owners
    guild = loopback.world.guilds.get(scene.channel.guild_id or "")
    if guild is not None and guild.has_bot:
        return {"0": guild.id}
    return {"0": "0"} if loopback.world.bot.id in scene.channel.people else {"1": scene.user.id}


def permissions_of(loopback: Loopback, scene: Scene) -> int:
    """What the person may do here."""
    guild = loopback.world.guilds.get(scene.channel.guild_id or "")
    return EVERYONE if guild is None else loopback.world.allowed(guild, scene.user.id)


def send(
    loopback: Loopback, scene: Scene, kind: Kind, data: JsonObject, source: Message | None = None
) -> Interaction:
    """Record what somebody did and tell the bot."""
    place = (scene.user.id, scene.channel.id, source.id if source else None)
    interaction = loopback.interactions.begin(kind, *place)
    payload = merged(_about(loopback, scene, interaction), {"data": data})
    if source is not None:
        payload["message"] = message_json(loopback.world, source, loopback.base)
    loopback.sessions.tell("INTERACTION_CREATE", payload)
    return interaction


def _about(loopback: Loopback, scene: Scene, interaction: Interaction) -> JsonObject:
    world, channel = loopback.world, scene.channel
    payload: JsonObject = {
        "id": interaction.id,
        "application_id": world.bot.id,
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "channel_id": channel.id,
        "channel": channel_json(world, channel),
        "locale": scene.locale,
        "app_permissions": str(world.allowed_to_bot(channel) or EVERYONE),
        "entitlements": [],
        "authorizing_integration_owners": owners_of(loopback, scene),
        "context": context_of(loopback, scene),
        "attachment_size_limit": UPLOAD_LIMIT,
    }
    if channel.guild_id is None:
        return merged(payload, {"user": user_json(scene.user)})
    guild = world.guilds[channel.guild_id]
    member = member_json(guild.members[scene.user.id])
    partial: JsonObject = {"id": guild.id, "locale": guild.locale}
    partial["features"] = features(world, guild)
    here: JsonObject = {
        "guild_id": guild.id,
        "guild": partial,
        "guild_locale": scene.guild_locale or guild.locale,
        "member": member | {"permissions": str(permissions_of(loopback, scene))},
    }
    return merged(payload, here)
