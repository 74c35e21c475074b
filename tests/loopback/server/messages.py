"""Writing, changing and deleting messages, and telling the sessions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.loopback import components as parts
from tests.loopback.jsons import JsonObject, as_object, flag, merged, objects, text, texts, whole
from tests.loopback.server.checks import check_message, check_references
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.payloads import message_json
from tests.loopback.server.sessions import Intent
from tests.loopback.server.world import EPHEMERAL, LOADING, Channel, Message, Upload

MENTION = re.compile(r"<@(&?)!?(\d+)>")


@dataclass(frozen=True)
class File:
    """A file as it was uploaded, with the number its field had."""

    index: int
    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True)
class Draft:
    """A message to be written: its body, its files, and what it answers."""

    body: JsonObject
    files: list[File]
    interaction_id: str | None = None
    only_for: str | None = None
    loading: bool = False


def write(loopback: Loopback, channel: Channel, author_id: str, draft: Draft) -> Message:
    """Write a message into a channel and tell the sessions."""
    world = loopback.world
    if not draft.loading:
        check_message(draft.body, files=len(draft.files))
        check_references(draft.body, [file.filename for file in draft.files])
    message = Message(world.ids.next(), channel.id, author_id, loopback.clock.date())
    message.interaction_id = draft.interaction_id
    message.only_for = draft.only_for
    message.nonce = text(draft.body, "nonce") or None
    message.reference = as_object(draft.body.get("message_reference")) or None
    message.flags = LOADING if draft.loading else 0
    _fill(loopback, message, draft)
    world.keep(message)
    announce(loopback, "MESSAGE_CREATE", message)
    return message


def rewrite(loopback: Loopback, message: Message, draft: Draft) -> None:
    """Change a message: what the body does not name stays."""
    before: JsonObject = {
        "content": message.content,
        "embeds": [*message.embeds],
        "components": [*message.components],
    }
    after = merged(before, draft.body)
    after["flags"] = whole(draft.body, "flags") | message.flags
    attached = _attachments(loopback, message, draft)
    check_message(after, files=len(attached))
    check_references(draft.body, [upload.filename for upload in attached])
    message.earlier.append(message_json(loopback.world, message, loopback.base))
    message.flags &= ~LOADING
    message.edited = loopback.clock.date()
    _fill(loopback, message, draft)
    announce(loopback, "MESSAGE_UPDATE", message)


def delete(loopback: Loopback, message: Message) -> None:
    """Take a message away."""
    message.deleted = True
    announce(loopback, "MESSAGE_DELETE", message)


def announce(loopback: Loopback, event: str, message: Message) -> None:
    """Tell the sessions about a message; those only one person sees are told to nobody."""
    channel = loopback.world.channels.get(message.channel_id)
    if channel is None or message.only_for is not None:
        return
    if not loopback.world.sees(channel, loopback.world.bot.id):
        return
    in_guild = channel.guild_id is not None
    intent = Intent.GUILD_MESSAGES if in_guild else Intent.PRIVATE_MESSAGES
    listening = [session for session in loopback.sessions.all() if session.intents & intent]
    if not listening:
        return
    data: JsonObject = {"id": message.id, "channel_id": message.channel_id}
    if event != "MESSAGE_DELETE":
        data = message_json(loopback.world, message, loopback.base)
    if in_guild:
        data["guild_id"] = channel.guild_id
    for session in listening:
        reads = session.intents & Intent.MESSAGE_CONTENT or not in_guild
        session.tell(event, data if reads else _unread(loopback, message, data))


def _unread(loopback: Loopback, message: Message, data: JsonObject) -> JsonObject:
    """Without its intent a bot reads what it wrote and what names it, and nothing else."""
    bot_id = loopback.world.bot.id
    if message.author_id == bot_id or bot_id in message.pings or "content" not in data:
        return data
    return data | {"content": "", "embeds": [], "components": [], "attachments": []}


def _fill(loopback: Loopback, message: Message, draft: Draft) -> None:
    body = draft.body
    if "content" in body:
        message.content = text(body, "content")
    if "embeds" in body:
        message.embeds = [{"type": "rich", **embed} for embed in objects(body["embeds"])]
    if "components" in body:
        message.components = parts.numbered(objects(body["components"]))
    # An edit cannot take the private flag away, and gives none.
    message.flags |= whole(body, "flags") & ~EPHEMERAL
    if message.only_for is not None:
        message.flags |= EPHEMERAL
    if "attachments" in body or draft.files:
        message.attachments = _attachments(loopback, message, draft)
    message.pings = _pings(loopback, message, body)


def _attachments(loopback: Loopback, message: Message, draft: Draft) -> list[Upload]:
    """Those that the body keeps, then the new ones with what it says about them."""
    described = {text(entry, "id"): entry for entry in objects(draft.body.get("attachments"))}
    asked = "attachments" in draft.body
    kept = [old for old in message.attachments if not asked or old.id in described]
    return kept + [
        Upload(
            loopback.world.ids.next(),
            text(described.get(str(file.index), {}), "filename") or file.filename,
            text(described.get(str(file.index), {}), "description"),
            file.content_type,
            file.data,
        )
        for file in draft.files
    ]


def _pings(loopback: Loopback, message: Message, body: JsonObject) -> list[str]:
    """Whom the message really rings: what it names, less what `allowed_mentions` keeps quiet."""
    components = parts.every(message.components)
    said = "\n".join([message.content, *(text(part, "content") for part in components)])
    allowed = as_object(body.get("allowed_mentions"))
    named = [(bool(role), found) for role, found in MENTION.findall(said)]
    kinds = [("roles" if role else "users", found) for role, found in named]
    rung = [found for kind, found in kinds if _may_ring(allowed, kind, found)]
    if re.search(r"@(everyone|here)\b", said) and _may_ring(allowed, "everyone", ""):
        rung.append("everyone")
    if flag(allowed, "replied_user") and message.reference is not None:
        replied = loopback.world.messages.get(text(message.reference, "message_id"))
        rung += [replied.author_id] if replied else []
    return list(dict.fromkeys(rung))


def _may_ring(allowed: JsonObject, kind: str, found: str) -> bool:
    if "parse" not in allowed and kind not in allowed:
        # Without the key Discord rings everybody who is named.
        return not allowed
    return kind in texts(allowed.get("parse")) or found in texts(allowed.get(kind))
