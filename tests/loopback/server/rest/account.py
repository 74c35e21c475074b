"""Who the bot is, and where its gateway stands."""

from __future__ import annotations

from tests.loopback.jsons import JsonObject, text
from tests.loopback.server.payloads import application_json, channel_json, user_json
from tests.loopback.server.refusals import Refusal, invalid
from tests.loopback.server.rest.call import Answer, Call


def me(call: Call) -> Answer:
    """The bot's own user."""
    return Answer(user_json(call.world.bot) | {"verified": True, "mfa_enabled": False})


def application(call: Call) -> Answer:
    """The bot's application."""
    return Answer(application_json(call.world))


def gateway(call: Call) -> Answer:
    """Where to connect."""
    start: JsonObject = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return Answer({"url": call.loopback.gateway, "shards": 1, "session_start_limit": start})


def open_private_channel(call: Call) -> Answer:
    """The channel between the bot and a user; it can be opened even when they take no messages."""
    if not (recipient := text(call.body, "recipient_id")):
        invalid(("recipient_id",), "BASE_TYPE_REQUIRED", "This field is required")
    user = call.world.user(recipient)
    if user.bot:
        raise Refusal(400, 50007, "Cannot send messages to this user")
    channel = call.world.private_channel(user.id)
    return Answer(channel_json(call.world, channel))
