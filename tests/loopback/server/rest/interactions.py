"""Acknowledging interactions, and what follows under their token."""

from __future__ import annotations

from tests.loopback.jsons import JsonObject, as_object, whole
from tests.loopback.server import checks
from tests.loopback.server.checks import ANSWER_KEYS, check_keys
from tests.loopback.server.interactions import Callback, Interaction, Kind
from tests.loopback.server.messages import Draft, delete, rewrite, write
from tests.loopback.server.payloads import message_json
from tests.loopback.server.refusals import invalid, unknown_message, unknown_webhook
from tests.loopback.server.rest.call import Answer, Call
from tests.loopback.server.world import EPHEMERAL, LOADING, Message


def callback(call: Call) -> Answer:
    """The bot's first answer."""
    found = call.loopback.interactions
    interaction = found.to_acknowledge(call.params["interaction_id"], call.params["token"])
    check_keys(call.body, checks.CALLBACK_KEYS)
    kind = _kind(call, interaction)
    data = as_object(call.body.get("data"))
    _acknowledge(call, interaction, kind, data)
    interaction.acknowledge(kind, data, call.loopback.clock.monotonic())
    if call.query.get("with_response", "").lower() not in ("1", "true"):
        return Answer.nothing()
    return Answer(_told(call, interaction, kind))


def _kind(call: Call, interaction: Interaction) -> Callback:
    number = whole(call.body, "type")
    allowed = {Callback.MESSAGE, Callback.DEFERRED, Callback.FORM}
    if interaction.kind == Kind.SUGGESTION:
        allowed = {Callback.CHOICES}
    if interaction.kind == Kind.FORM:
        allowed.discard(Callback.FORM)
    if interaction.source_id is not None:
        allowed |= {Callback.UPDATE, Callback.DEFERRED_UPDATE}
    if number not in allowed:
        name = interaction.kind.name.lower()
        invalid(("type",), "BASE_TYPE_CHOICES", f"{number} does not answer a {name}")
    return Callback(number)


def _acknowledge(call: Call, interaction: Interaction, kind: Callback, data: JsonObject) -> None:
    match kind:
        case Callback.MESSAGE:
            check_keys(data, ANSWER_KEYS)
            interaction.original_id = _write(call, interaction, data).id
        case Callback.DEFERRED:
            check_keys(data, frozenset({"flags"}))
            interaction.original_id = _write(call, interaction, data, loading=True).id
        case Callback.DEFERRED_UPDATE:
            interaction.original_id = interaction.source_id
        case Callback.UPDATE:
            check_keys(data, ANSWER_KEYS)
            interaction.original_id = interaction.source_id
            rewrite(call.loopback, _original(call, interaction), Draft(data, call.files))
        case Callback.CHOICES:
            checks.check_suggestions(data)
        case Callback.FORM:
            checks.check_form(data)


def _write(
    call: Call, interaction: Interaction, body: JsonObject, *, loading: bool = False
) -> Message:
    channel = call.world.channel(interaction.channel_id)
    private = bool(whole(body, "flags") & EPHEMERAL)
    only_for = interaction.user_id if private else None
    draft = Draft(body, call.files, interaction.id, only_for, loading)
    return write(call.loopback, channel, call.world.bot.id, draft)


def _told(call: Call, interaction: Interaction, kind: Callback) -> JsonObject:
    about: JsonObject = {"id": interaction.id, "type": interaction.kind}
    resource: JsonObject = {"type": kind}
    if interaction.original_id is not None:
        message = _original(call, interaction)
        about["response_message_id"] = message.id
        about["response_message_loading"] = bool(message.flags & LOADING)
        about["response_message_ephemeral"] = message.only_for is not None
        resource["message"] = message_json(call.world, message, call.loopback.base)
    return {"interaction": about, "resource": resource}


def follow_up(call: Call) -> Answer:
    """A further message; the first after "thinking…" takes that one's place and privacy."""
    interaction = _of_token(call)
    check_keys(call.body, ANSWER_KEYS)
    if interaction.waiting and interaction.callback == Callback.DEFERRED:
        message = _original(call, interaction)
        rewrite(call.loopback, message, Draft(call.body, call.files))
        what = "resolved"
    else:
        message = _write(call, interaction, call.body)
        interaction.followups.append(message.id)
        what = "followed up"
    _note(call, interaction, what, message)
    return _message(call, message)


def read(call: Call) -> Answer:
    """The original answer or a follow-up."""
    return _message(call, _found(call, _of_token(call)))


def edit(call: Call) -> Answer:
    """Change the original answer or a follow-up."""
    interaction = _of_token(call)
    check_keys(call.body, ANSWER_KEYS)
    message = _found(call, interaction)
    rewrite(call.loopback, message, Draft(call.body, call.files))
    _note(call, interaction, "edited", message)
    return _message(call, message)


def remove(call: Call) -> Answer:
    """Take the original answer or a follow-up away."""
    interaction = _of_token(call)
    message = _found(call, interaction)
    delete(call.loopback, message)
    _note(call, interaction, "deleted", message)
    return Answer.nothing()


def _note(call: Call, interaction: Interaction, what: str, message: Message) -> None:
    interaction.waiting = False
    interaction.note(what, message.id, call.loopback.clock.monotonic())


def _of_token(call: Call) -> Interaction:
    if call.params["application_id"] != call.world.bot.id:
        raise unknown_webhook()
    return call.loopback.interactions.of_token(call.params["token"])


def _found(call: Call, interaction: Interaction) -> Message:
    if (message_id := call.params["message_id"]) == "@original":
        return _original(call, interaction)
    if message_id not in (interaction.original_id, *interaction.followups):
        raise unknown_message()
    return call.world.message(message_id)


def _original(call: Call, interaction: Interaction) -> Message:
    if interaction.original_id is None:
        raise unknown_message()
    return call.world.message(interaction.original_id)


def _message(call: Call, message: Message) -> Answer:
    return Answer(message_json(call.world, message, call.loopback.base))
