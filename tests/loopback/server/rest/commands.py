"""Registering commands, everywhere or in one guild."""

from __future__ import annotations

from tests.loopback.jsons import listed
from tests.loopback.server.command_checks import check_command, check_commands
from tests.loopback.server.commands import Command
from tests.loopback.server.payloads import command_json
from tests.loopback.server.refusals import missing_access
from tests.loopback.server.rest.call import Answer, Call


def _scope(call: Call) -> str | None:
    if call.params["application_id"] != call.world.bot.id:
        raise missing_access()
    guild_id = call.params.get("guild_id")
    return None if guild_id is None else call.world.bots_guild(guild_id).id


def _json(call: Call, commands: list[Command], *, localized: bool = True) -> Answer:
    bot_id = call.world.bot.id
    return Answer(listed(command_json(c, bot_id, localized=localized) for c in commands))


def read_all(call: Call) -> Answer:
    """All commands of this scope."""
    localized = call.query.get("with_localizations", "").lower() in ("1", "true")
    return _json(call, call.loopback.commands.of(_scope(call)), localized=localized)


def replace_all(call: Call) -> Answer:
    """These commands and no others."""
    scope = _scope(call)
    check_commands(call.bodies)
    return _json(call, call.loopback.commands.replace(call.bodies, scope))


def create(call: Call) -> Answer:
    """One more command; one of its name is replaced."""
    scope = _scope(call)
    check_command(call.body)
    known = {command.id for command in call.loopback.commands.of(scope)}
    command = call.loopback.commands.put(call.body, scope)
    return Answer(command_json(command, call.world.bot.id), 200 if command.id in known else 201)


def read_one(call: Call) -> Answer:
    """One command."""
    return Answer(command_json(_command(call), call.world.bot.id))


def change(call: Call) -> Answer:
    """Change a part of a command."""
    command = _command(call)
    check_command(command.body | call.body)
    call.loopback.commands.change(command, call.body)
    return Answer(command_json(command, call.world.bot.id))


def remove(call: Call) -> Answer:
    """Take a command away."""
    call.loopback.commands.remove(_command(call))
    return Answer.nothing()


def _command(call: Call) -> Command:
    return call.loopback.commands.get(call.params["command_id"], _scope(call))
