"""Guilds, and the events planned in them."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.loopback.jsons import JsonObject, as_object, listed, text, whole
from tests.loopback.server.checks import check_keys
from tests.loopback.server.payloads import (
    channel_json,
    event_json,
    guild_json,
    member_json,
    role_json,
)
from tests.loopback.server.permissions import CREATE_EVENTS, MANAGE_EVENTS
from tests.loopback.server.refusals import Problems, Refusal, missing_permissions, unknown
from tests.loopback.server.rest.call import Answer, Call
from tests.loopback.server.sessions import Intent
from tests.loopback.server.world import EXTERNAL, SCHEDULED, Guild

ACTIVE, COMPLETED, CANCELLED = 2, 3, 4
MOST_EVENTS = 100
# fmt: off
EVENT_KEYS = frozenset({
    "name", "description", "privacy_level", "scheduled_start_time", "scheduled_end_time",
    "entity_type", "entity_metadata", "channel_id", "image", "status", "recurrence_rule",
})
# fmt: on
NEXT_STATUS = {SCHEDULED: (SCHEDULED, ACTIVE, CANCELLED), ACTIVE: (ACTIVE, COMPLETED)}


def _guild(call: Call) -> Guild:
    return call.world.bots_guild(call.params["guild_id"])


def read(call: Call) -> Answer:
    """One guild."""
    return Answer(guild_json(call.world, _guild(call)))


def channels(call: Call) -> Answer:
    """Its channels."""
    found = (call.world.channels[i] for i in _guild(call).channels)
    return Answer(listed(channel_json(call.world, channel) for channel in found))


def roles(call: Call) -> Answer:
    """Its roles."""
    return Answer(listed(role_json(role) for role in _guild(call).roles.values()))


def member(call: Call) -> Answer:
    """One of its members."""
    found = _guild(call).members.get(call.params["user_id"])
    if found is None:
        raise unknown("Member", 10007)
    return Answer(member_json(found))


def events(call: Call) -> Answer:
    """The events planned in it that are not over."""
    return Answer(listed(_to_come(_guild(call))))


def read_event(call: Call) -> Answer:
    """One event."""
    return Answer(_event(call, _guild(call)))


def create_event(call: Call) -> Answer:
    """Plan an event."""
    guild = _allowed(call, CREATE_EVENTS)
    check_keys(call.body, EVENT_KEYS)
    if len(_to_come(guild)) >= MOST_EVENTS:
        reached = f"Maximum number of guild scheduled events reached ({MOST_EVENTS})"
        raise Refusal(400, 30038, reached)
    event = event_json(call.world, guild, call.world.bot) | call.body
    _check_event(call, event, "scheduled_start_time" in call.body)
    guild.events[text(event, "id")] = event
    call.loopback.sessions.tell("GUILD_SCHEDULED_EVENT_CREATE", event, Intent.EVENTS)
    return Answer(event)


def change_event(call: Call) -> Answer:
    """Change an event."""
    guild = _allowed(call, MANAGE_EVENTS | CREATE_EVENTS)
    check_keys(call.body, EVENT_KEYS)
    old = _own(call, guild)
    event = old | call.body
    _check_event(call, event, "scheduled_start_time" in call.body, whole(old, "status"))
    guild.events[text(event, "id")] = event
    call.loopback.sessions.tell("GUILD_SCHEDULED_EVENT_UPDATE", event, Intent.EVENTS)
    return Answer(event)


def remove_event(call: Call) -> Answer:
    """Take an event away."""
    guild = _allowed(call, MANAGE_EVENTS | CREATE_EVENTS)
    event = _own(call, guild)
    del guild.events[text(event, "id")]
    call.loopback.sessions.tell("GUILD_SCHEDULED_EVENT_DELETE", event, Intent.EVENTS)
    return Answer.nothing()


def _allowed(call: Call, rights: int) -> Guild:
    """The guild, if the bot has one of these rights there."""
    guild = _guild(call)
    if not call.world.allowed(guild, call.world.bot.id) & rights:
        raise missing_permissions()
    return guild


def _own(call: Call, guild: Guild) -> JsonObject:
    """An event that the bot may change: its own, or with the right to manage those of all."""
    event, bot_id = _event(call, guild), call.world.bot.id
    if event["creator_id"] != bot_id and not call.world.allowed(guild, bot_id) & MANAGE_EVENTS:
        raise missing_permissions()
    return event


def _to_come(guild: Guild) -> list[JsonObject]:
    return [e for e in guild.events.values() if whole(e, "status") in (SCHEDULED, ACTIVE)]


def _event(call: Call, guild: Guild) -> JsonObject:
    if (event := guild.events.get(call.params["event_id"])) is None:
        raise unknown("Guild Scheduled Event", 10070)
    return event


def _check_event(call: Call, event: JsonObject, new_start: bool, status: int = SCHEDULED) -> None:
    """Refuse what Discord refuses; its contract lets an external event pass without an end."""
    problems = Problems()
    problems.between(("name",), text(event, "name"), 1, 100)
    problems.at_most(("description",), text(event, "description"), 1000)
    if whole(event, "entity_type") == EXTERNAL:
        problems.between(("entity_metadata", "location"), _location(event), 1, 100)
        if _instant(event, "scheduled_end_time") is None:
            problems.add(("scheduled_end_time",), "BASE_TYPE_REQUIRED", "This field is required")
    _check_times(call, event, new_start, problems)
    if whole(event, "status", SCHEDULED) not in NEXT_STATUS.get(status, ()):
        problems.add(("status",), "GUILD_SCHEDULED_EVENT_STATUS", "Cannot become this status")
    problems.raise_if_any()


def _check_times(call: Call, event: JsonObject, new_start: bool, problems: Problems) -> None:
    start, end = _instant(event, "scheduled_start_time"), _instant(event, "scheduled_end_time")
    if start is None:
        problems.add(("scheduled_start_time",), "BASE_TYPE_REQUIRED", "This field is required")
        return
    if new_start and start < datetime.fromtimestamp(call.loopback.clock.wall(), UTC):
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
        problems.add(("scheduled_start_time",), code, "Cannot schedule event in the past.")
    if end is not None and end <= start:
        code = "GUILD_SCHEDULED_EVENT_SCHEDULE_END"
        problems.add(("scheduled_end_time",), code, "The end comes after the start.")


def _location(event: JsonObject) -> str:
    return text(as_object(event.get("entity_metadata")), "location")


def _instant(event: JsonObject, key: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text(event, key))
    except ValueError:
        return None
