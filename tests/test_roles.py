"""Nobody does without the role what takes one: the table refuses, and what is behind it too."""

import pytest

from bot.communities.service import Visitor
from bot.core import Core
from bot.errors import Correctable, NotAllowed, OutsideCommunities
from bot.people import Role
from bot.replies import Argument, Upload
from bot.table import Command

_ANYTHING: dict[type, Argument | Upload] = {
    str: "x",
    int: 1,
    bool: True,
    Upload: Upload("x", b""),
}


def guarded(core: Core) -> list[Command]:
    """The commands and buttons that take a role."""
    found = [command for command in core.table if command.role is not Role.MEMBER]
    assert {"settings", "announce write", "announce-confirm", "set-weekly-tip"} <= {
        command.name for command in found
    }
    return found


def anything_for(command: Command) -> dict[str, Argument | Upload]:
    """What it cannot do without."""
    return {p.name: _ANYTHING[p.kind] for p in command.parameters.values() if p.required}


async def test_a_member_is_refused_by_the_table_and_behind_it(core: Core) -> None:
    member = await core.communities.actor(Visitor("discord:1", community="discord:2"))
    for command in guarded(core):
        with pytest.raises(NotAllowed):
            await command(member, anything_for(command))
        with pytest.raises(Correctable):  # a word that is none may be met before
            await command.run(member, **anything_for(command))


async def test_outside_a_community_nobody_has_a_role(core: Core) -> None:
    alone = await core.communities.actor(Visitor("discord:1", manages=True, alone=True))
    for command in guarded(core):
        with pytest.raises((NotAllowed, OutsideCommunities)):
            await command(alone, anything_for(command))
        with pytest.raises(Correctable):
            await command.run(alone, **anything_for(command))
