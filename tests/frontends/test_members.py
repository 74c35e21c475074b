"""Who is in a server: asked of Discord, told for certain or not at all."""

from typing import Any

import pytest

from bot.platforms import NotPosted, Refusal
from tests.frontends.scenes import Scene
from tests.loopback.handles import UserHandle


def home(scene: Scene) -> str:
    return f"discord:{scene.guild.id}"


def person(who: UserHandle) -> str:
    return f"discord:{who.id}"


async def test_who_is_in_a_server_is_told_from_who_is_not(scene: Scene) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    elsewhere = await scene.discord.add_guild("Ailleurs")
    ben = await scene.discord.add_member(elsewhere, "Ben")
    assert await scene.platform.is_member(home(scene), person(anna))
    assert not await scene.platform.is_member(home(scene), person(ben))
    for community, who in (("discord:1", person(anna)), ("slack:1", "slack:1"), ("discord:x", "")):
        assert not await scene.platform.is_member(community, who)


@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 400}, {"drop": "after"}])
async def test_what_discord_does_not_tell_now_is_asked_later(
    scene: Scene, fault: dict[str, Any]
) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    path = f"/guilds/{scene.guild.id}/members/{anna.id}"
    scene.allowed.add(0)
    await scene.discord.fault("GET", path, times=9, **fault)
    with pytest.raises(NotPosted) as told:
        await scene.platform.is_member(home(scene), person(anna))
    assert told.value.refusal is Refusal.BUSY
    await scene.discord.clear_faults()
    assert await scene.platform.is_member(home(scene), person(anna))


async def test_servers_have_names(scene: Scene) -> None:
    assert scene.platform.name_of(home(scene)) == "Numérique responsable"
    assert scene.platform.name_of("discord:1") is None
