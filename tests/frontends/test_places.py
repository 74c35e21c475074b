"""Channels and roles as the cache of Discord's servers tells them."""

from typing import cast

import discord
import pytest

from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.places import Places
from bot.platforms import Right
from tests.conversation import Chat


@pytest.fixture
def places(chat: Chat) -> Places:
    """The places that the bot sees."""
    return Places(cast(SobrioClient, chat.env.bot))


def test_what_is_lacking_is_named_right_by_right(chat: Chat, places: Places) -> None:
    me = chat.guild.me
    assert me
    assert places.lacking(f"discord:{chat.channel.id}") == frozenset()
    for denied, lacking in (
        (discord.PermissionOverwrite(attach_files=False), {Right.ATTACH}),
        (discord.PermissionOverwrite(read_message_history=False), {Right.HISTORY}),
        (discord.PermissionOverwrite(view_channel=False), set(Right)),
    ):
        channel = chat.guild.create_text_channel("x", overwrites={me: denied})
        assert places.lacking(f"discord:{channel.id}") == lacking


def test_only_text_and_announcement_channels_are_places(chat: Chat, places: Places) -> None:
    news, text = chat.guild.create_news_channel("n"), chat.channel
    for channel in (news, text):
        assert places.community_of(f"discord:{channel.id}") == f"discord:{chat.guild.id}"
    assert places.publishes(f"discord:{news.id}")
    assert not places.publishes(f"discord:{text.id}")
    others = [
        chat.guild.create_voice_channel("v"),
        chat.guild.create_stage_channel("s"),
        chat.guild.create_category("c"),
        chat.guild.create_forum_channel("f"),
    ]
    for place in (*(f"discord:{other.id}" for other in others), "discord:1", "slack:1", "", "x"):
        assert places.lacking(place) is None
        assert places.community_of(place) is None
        assert not places.publishes(place)


def test_the_role_of_everybody_is_none(chat: Chat, places: Places) -> None:
    role = chat.guild.create_role("Organisation")
    roles = places.roles_of(f"discord:{chat.guild.id}")
    assert f"discord:{role.id}" in roles
    assert f"discord:{chat.guild.default_role.id}" not in roles
    assert places.roles_of("discord:1") == frozenset()
    assert places.roles_of(f"slack:{chat.guild.id}") == frozenset()


async def test_the_platform_is_connected_while_the_client_is(chat: Chat) -> None:
    assert chat.core.platforms.names() == {"discord"}
    await chat.env.bot.close()
    assert chat.core.platforms.names() == frozenset()
