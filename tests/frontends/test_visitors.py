"""Who stands behind an interaction: server, own messages, group, brought along, admin or not."""

from typing import Any, cast

import discord
import pytest

from bot.communities.service import Visitor
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.visitors import visitor_of
from bot.people import Role
from tests.conversation import Chat

GUILD, MANAGE = "424242", str(discord.Permissions(manage_guild=True).value)
USER = {"id": "7", "username": "anna", "discriminator": "0", "global_name": None, "avatar": None}


def payload(**given: Any) -> dict[str, Any]:
    """An interaction as Discord sends it."""
    member: dict[str, Any] = {
        "user": USER,
        "roles": [],
        "joined_at": None,
        "deaf": False,
        "mute": False,
    }
    permissions = given.pop("permissions", "0")
    in_guild: dict[str, Any] = {
        "guild_id": GUILD,
        "member": {**member, "flags": 0, "permissions": permissions},
    }
    return {
        "id": "1", "application_id": "2", "type": 2, "token": "t", "version": 1, "data": {},
        "attachment_size_limit": 0, "locale": "fr",
        **(in_guild if given.pop("guild", True) else {"user": USER}), **given,
    }  # fmt: skip


def visitor_with(chat: Chat, **given: Any) -> Visitor:
    """Who stands behind such an interaction."""
    client = cast(SobrioClient, chat.env.bot)
    state = client._connection  # pyright: ignore[reportPrivateUsage]
    data = cast(Any, payload(**given))
    return visitor_of(discord.Interaction[discord.Client](data=data, state=state))


@pytest.mark.parametrize(
    ("given", "community", "admin", "alone"),
    [
        ({"context": 0, "authorizing_integration_owners": {"0": GUILD}}, True, False, False),
        (
            {"context": 0, "authorizing_integration_owners": {"0": GUILD}, "permissions": MANAGE},
            True, True, False,
        ),
        (
            {"context": 0, "authorizing_integration_owners": {"1": "7"}, "permissions": MANAGE},
            False, False, False,
        ),
        (
            {"context": 0, "authorizing_integration_owners": {"0": GUILD, "1": "7"}},
            True, False, False,
        ),
        ({"context": 1, "guild": False}, False, False, True),
        ({"context": 2, "guild": False}, False, False, False),
        ({"guild": False}, False, False, False),
    ],
)  # fmt: skip
async def test_visitors(
    chat: Chat, given: dict[str, Any], community: bool, admin: bool, alone: bool
) -> None:
    visitor = visitor_with(chat, **given)
    assert visitor.person == "discord:7"
    assert visitor.interface == "fr"
    assert visitor.community == (f"discord:{GUILD}" if community else None)
    assert visitor.manages is admin
    assert (Role.ADMIN in (await chat.core.communities.actor(visitor)).roles) is admin
    assert visitor.alone is alone


async def test_the_place_is_the_channel(chat: Chat) -> None:
    channel = {"id": "9", "type": 0, "name": "general", "position": 0}
    assert visitor_with(chat, context=0, channel=channel).place == "discord:9"
    assert visitor_with(chat, context=0).place is None


async def test_roles_are_those_of_the_server_and_of_nowhere_else(chat: Chat) -> None:
    role = chat.guild.create_role("Organisation")
    own = {"guild_id": str(chat.guild.id), "context": 0}
    for owners, roles in (
        ({"0": str(chat.guild.id)}, {f"discord:{role.id}", f"discord:{chat.guild.id}"}),
        ({"1": "7"}, set[str]()),
    ):
        member = {"user": USER, "roles": [str(role.id)], "joined_at": None, "deaf": False,
                  "mute": False, "flags": 0, "permissions": "0"}  # fmt: skip
        visitor = visitor_with(chat, **own, member=member, authorizing_integration_owners=owners)
        assert visitor.role_ids == roles
    assert visitor_with(chat, context=1, guild=False).role_ids == frozenset()
