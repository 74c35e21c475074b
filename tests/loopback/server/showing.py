"""What happened, in the shape in which a test reads it."""

from __future__ import annotations

from tests.loopback import components as parts
from tests.loopback.jsons import Json, JsonObject, listed, merged, text, whole
from tests.loopback.server.interactions import Interaction
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.payloads import command_json, message_json
from tests.loopback.server.world import Message


def message(loopback: Loopback, message_id: str) -> JsonObject:
    """A message with what the bot cannot know of it."""
    return _told(loopback, loopback.world.messages[message_id])


def messages(loopback: Loopback, channel_id: str) -> Json:
    """What everyone in a channel reads, oldest first."""
    return listed(_told(loopback, found) for found in loopback.world.posted(channel_id))


def posts(loopback: Loopback) -> Json:
    """All that the bot posted by itself and everybody can read, in short, oldest first."""
    world = loopback.world
    return listed(
        {
            "id": found.id,
            "channel_id": found.channel_id,
            "nonce": found.nonce,
            "text": "\n".join(text(p, "content") for p in parts.every(found.components)),
            "numbers": [whole(p, "id") for p in parts.every(found.components)],
        }
        for found in world.messages.values()
        if found.author_id == world.bot.id
        and not (found.interaction_id or found.only_for or found.deleted)
    )


def commands(loopback: Loopback, guild_id: str | None) -> Json:
    """The registered commands of a scope."""
    found = loopback.commands.of(guild_id)
    return listed(command_json(command, loopback.world.bot.id) for command in found)


def interaction(loopback: Loopback, found: Interaction) -> JsonObject:
    """An interaction with the messages it made, as they are now."""
    known = loopback.world.messages
    shape = found.record()
    original = known.get(found.original_id or "")
    shape["message"] = _told(loopback, original) if original is not None else None
    shape["later"] = listed(_told(loopback, known[i]) for i in found.followups)
    shape["connected"] = loopback.sessions.record()["connected"]
    return shape


def interactions(loopback: Loopback) -> Json:
    """All interactions."""
    return listed(interaction(loopback, found) for found in loopback.interactions.all())


def _told(loopback: Loopback, found: Message) -> JsonObject:
    unseen: JsonObject = {
        "only_for": found.only_for,
        "deleted": found.deleted,
        "pings": [*found.pings],
        "earlier": listed(found.earlier),
    }
    return merged(message_json(loopback.world, found, loopback.base), unseen)
