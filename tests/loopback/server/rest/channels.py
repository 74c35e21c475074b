"""Channels and the messages in them."""

from __future__ import annotations

from tests.loopback.jsons import flag, listed, text
from tests.loopback.server.checks import ANSWER_KEYS, POST_KEYS, check_keys
from tests.loopback.server.messages import Draft, announce, delete, rewrite, write
from tests.loopback.server.payloads import channel_json, message_json
from tests.loopback.server.permissions import (
    ATTACH_FILES,
    MANAGE_MESSAGES,
    READ_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
)
from tests.loopback.server.refusals import Refusal, invalid, missing_permissions, unknown_message
from tests.loopback.server.rest.call import Answer, Call
from tests.loopback.server.world import ANNOUNCEMENT, CROSSPOSTED, PRIVATE, Channel, Message

HISTORY_KEYS = frozenset({"limit", "before", "after", "around"})


def read(call: Call) -> Answer:
    """One channel."""
    return Answer(channel_json(call.world, call.bots_channel(VIEW_CHANNEL)))


def post(call: Call) -> Answer:
    """Write a message, unless its nonce made one a moment ago."""
    channel = call.bots_channel(VIEW_CHANNEL, SEND_MESSAGES)
    if call.files and not call.world.allowed_to_bot(channel) & ATTACH_FILES:
        raise missing_permissions()
    check_keys(call.body, POST_KEYS)
    _check_recipient(call, channel)
    bot_id, nonce = call.world.bot.id, text(call.body, "nonce")
    enforced = bool(nonce) and flag(call.body, "enforce_nonce")
    known = call.world.nonces.recall(bot_id, channel.id, nonce) if enforced else None
    if known is not None:
        # One that was taken away since is not made anew, and not told either.
        return _message(call, call.world.message(known))
    message = write(call.loopback, channel, bot_id, Draft(call.body, call.files))
    if nonce:
        call.world.nonces.keep(bot_id, channel.id, nonce, message.id)
    return _message(call, message)


def _check_recipient(call: Call, channel: Channel) -> None:
    others = [call.world.users[i] for i in channel.people if i != call.world.bot.id]
    if channel.kind == PRIVATE and not all(user.accepts_messages for user in others):
        raise Refusal(403, 50007, "Cannot send messages to this user")


def history(call: Call) -> Answer:
    """Messages of a channel, newest first."""
    channel = call.bots_channel(VIEW_CHANNEL)
    for key, value in call.query.items():
        if key not in HISTORY_KEYS or not (value.isascii() and value.isdigit()):
            invalid((key,), "NUMBER_TYPE_COERCE", f"Value {value!r} is not snowflake.")
    limit = int(call.query.get("limit", "50"))
    if not 1 <= limit <= 100:
        invalid(("limit",), "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
    # Without this right Discord does not refuse: it answers as though the channel were empty.
    reads = call.world.allowed_to_bot(channel) & READ_HISTORY
    posted = call.world.posted(channel.id) if reads else []
    chosen = _page(posted, call.query, limit)
    return Answer(listed(message_json(call.world, m, call.loopback.base) for m in reversed(chosen)))


def _page(posted: list[Message], query: dict[str, str], limit: int) -> list[Message]:
    """A page of messages that are oldest first; Discord reads one of the three marks only."""
    if around := query.get("around"):
        half = limit // 2
        before = [m for m in posted if int(m.id) < int(around)]
        after = [m for m in posted if int(m.id) >= int(around)]
        return before[len(before) - half :] + after[: limit - half] if half else after[:limit]
    if before_id := query.get("before"):
        return [m for m in posted if int(m.id) < int(before_id)][-limit:]
    if after_id := query.get("after"):
        return [m for m in posted if int(m.id) > int(after_id)][:limit]
    return posted[-limit:]


def read_message(call: Call) -> Answer:
    """One message."""
    call.bots_channel(VIEW_CHANNEL, READ_HISTORY)
    return _message(call, _found(call))


def edit(call: Call) -> Answer:
    """Change a message; only its author may."""
    call.bots_channel(VIEW_CHANNEL)
    check_keys(call.body, ANSWER_KEYS)
    message = _found(call)
    if message.author_id != call.world.bot.id:
        raise Refusal(403, 50005, "Cannot edit a message authored by another user")
    rewrite(call.loopback, message, Draft(call.body, call.files))
    return _message(call, message)


def remove(call: Call) -> Answer:
    """Take a message away: the bot's own, or with the right to do so."""
    channel = call.bots_channel(VIEW_CHANNEL)
    message = _found(call)
    others = message.author_id != call.world.bot.id
    if others and not call.world.allowed_to_bot(channel) & MANAGE_MESSAGES:
        raise missing_permissions()
    delete(call.loopback, message)
    return Answer.nothing()


def crosspost(call: Call) -> Answer:
    """Pass a message of an announcement channel on to those who follow it."""
    channel = call.bots_channel(VIEW_CHANNEL, SEND_MESSAGES)
    message = _found(call)
    if channel.kind != ANNOUNCEMENT:
        raise Refusal(400, 50024, "Cannot execute action on this channel type")
    if message.flags & CROSSPOSTED:
        raise Refusal(400, 40033, "This message has already been crossposted")
    message.flags |= CROSSPOSTED
    announce(call.loopback, "MESSAGE_UPDATE", message)
    return _message(call, message)


def _found(call: Call) -> Message:
    message = call.world.message(call.params["message_id"], call.params["channel_id"])
    if message.only_for is not None:
        # Private answers live in their interaction, not in the channel.
        raise unknown_message()
    return message


def _message(call: Call, message: Message) -> Answer:
    return Answer(message_json(call.world, message, call.loopback.base))
