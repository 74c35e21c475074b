"""Private messages as a place: opened once, written to like any channel, closed for certain."""

from typing import Any

import pytest
from discord import app_commands

from bot.frontends.discord.visitors import Interaction
from bot.people import Actor
from bot.platforms import CannotLook, NotPosted, Post, Refusal, Unsure
from bot.replies import File, MentionKind, Paragraph, Reply, mention
from bot.table import Command
from tests.frontends.scenes import CARD, Scene, lately, private

OPENING = "/users/@me/channels"


async def test_the_channel_is_opened_once_and_the_same_key_makes_one_message(scene: Scene) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    first = await scene.platform.post(private(anna), Post("1", CARD))
    assert await scene.platform.post(private(anna), Post("1", CARD)) == first
    other = await scene.platform.post(private(anna), Post("2", CARD))
    there = await scene.discord.messages(await scene.discord.open_private(anna))
    assert [f"discord:{message.id}" for message in there] == [first, other]
    assert [post.id for post in await scene.discord.posts()] == [message.id for message in there]
    assert len(await scene.discord.requests("POST", OPENING)) == 1


async def test_everybody_has_their_own(scene: Scene) -> None:
    anna, ben = [await scene.discord.add_member(scene.guild, name) for name in ("Anna", "Ben")]
    for who in (anna, ben):
        await scene.platform.post(private(who), Post(f"reminder of {who.name}", CARD))
    channels = {post.channel_id for post in await scene.discord.posts()}
    assert channels == {(await scene.discord.open_private(who)).id for who in (anna, ben)}


async def test_nobody_knows_of_anything_that_is_lacking_there(scene: Scene) -> None:
    place = private(scene.guild.owner)
    assert scene.platform.lacking(place) == frozenset()
    assert scene.platform.community_of(place) is None
    assert not scene.platform.publishes(place)
    for strange in ("slack:@1", "discord:@", "discord:@x", f"discord:!{scene.guild.id}"):
        assert scene.platform.lacking(strange) is None


async def test_closed_messages_and_strangers_are_certain(scene: Scene) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    await scene.discord.accept_private(anna, False)
    assert await scene.refused(Post("1", CARD), private(anna)) is Refusal.FORBIDDEN
    filed = Reply("Atelier", (File("atelier.ics", b"BEGIN", "Pour votre agenda"),))
    assert await scene.refused(Post("2", filed), private(anna)) is Refusal.FORBIDDEN
    there = await scene.discord.open_private(anna)
    asked = await scene.discord.requests("POST", f"/channels/{there.id}/messages")
    assert len(asked) == 2, "nor is it tried without the file"
    assert await scene.refused(Post("1", CARD), "discord:@1") is Refusal.GONE
    await scene.discord.accept_private(anna, True)
    await scene.platform.post(private(anna), Post("1", CARD))


@pytest.mark.parametrize(
    ("status", "code", "refusal"),
    [
        (403, 50007, Refusal.FORBIDDEN),
        (400, 50007, Refusal.FORBIDDEN),
        (403, 50278, Refusal.FORBIDDEN),
        (400, 50033, Refusal.FORBIDDEN),
        (404, 10013, Refusal.GONE),
        (400, 40003, Refusal.BUSY),
        (403, 20026, Refusal.BUSY),
        (503, 0, Refusal.BUSY),
    ],
)
async def test_a_channel_that_cannot_be_opened_is_certainly_not_written_to(
    scene: Scene, status: int, code: int, refusal: Refusal
) -> None:
    scene.allowed.add(code)
    await scene.discord.fault("POST", OPENING, status=status, code=code)
    assert await scene.refused(Post("1", CARD), private(scene.guild.owner)) is refusal
    assert await scene.discord.posts() == []


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_lost_answer_to_opening_costs_nothing(scene: Scene, drop: str) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    await scene.discord.fault("POST", OPENING, drop="after" if drop == "after" else "before")
    assert await scene.refused(Post("1", CARD), private(anna)) is Refusal.BUSY
    await scene.platform.post(private(anna), Post("1", CARD))
    assert len(await scene.discord.posts()) == 1


async def test_a_lost_answer_is_found_again_by_its_marker(scene: Scene) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    there = await scene.discord.open_private(anna)
    await scene.discord.fault("POST", f"/channels/{there.id}/messages", drop="after")
    with pytest.raises(Unsure):
        await scene.platform.post(private(anna), Post("1", CARD))
    await scene.discord.say(anna, there, "merci", times=120)
    (posted,) = await scene.discord.posts()
    assert await scene.platform.find(private(anna), "1", lately()) == f"discord:{posted.id}"
    assert await scene.platform.find(private(anna), "2", lately()) is None
    await scene.platform.post(private(anna), Post("1", CARD))
    assert len(await scene.discord.posts()) == 1


async def test_looking_where_the_door_does_not_open(scene: Scene) -> None:
    place = private(scene.guild.owner)
    for status, code, raised in ((503, 0, Unsure), (403, 50007, CannotLook)):
        await scene.discord.fault("POST", OPENING, status=status, code=code)
        with pytest.raises(raised):
            await scene.platform.find(place, "1", lately())
    with pytest.raises(NotPosted, match="gone"):
        await scene.platform.find("discord:@1", "1", lately())


async def test_a_channel_that_is_no_more_is_opened_anew(scene: Scene) -> None:
    anna = await scene.discord.add_member(scene.guild, "Anna")
    await scene.platform.post(private(anna), Post("1", CARD))
    await scene.discord.remove_channel(await scene.discord.open_private(anna))
    with pytest.raises(Unsure):
        await scene.platform.find(private(anna), "2", lately())
    assert await scene.platform.find(private(anna), "2", lately()) is None
    await scene.discord.remove_channel(await scene.discord.open_private(anna))
    assert await scene.refused(Post("2", CARD), private(anna)) is Refusal.BUSY
    await scene.platform.post(private(anna), Post("2", CARD))
    there = await scene.discord.open_private(anna)
    assert len(await scene.discord.messages(there)) == 1


async def test_who_is_mentioned_is_shown_and_not_rung_and_an_instant_is_theirs(
    scene: Scene,
) -> None:
    owner = scene.guild.owner
    who = mention(MentionKind.PERSON, f"discord:{owner.id}")
    when = mention(MentionKind.TIME, "1796724000")
    post = Post("1", Reply("Atelier", (Paragraph(f"{who} y sera, {when}."),)))
    for place in (scene.place, private(owner)):
        posted = await scene.platform.post(place, post)
        message = await scene.discord.message(posted.removeprefix("discord:"))
        assert message.text == f"## Atelier\n<@{owner.id}> y sera, <t:1796724000:F>.\n"
        assert message.pings == []
        await scene.platform.amend(place, posted, post)
        assert (await scene.discord.message(message.id)).pings == []


async def test_nor_is_anybody_rung_by_an_answer(scene: Scene) -> None:
    owner, bot = scene.guild.owner, scene.bot

    async def names(_: Actor) -> Reply:
        return Reply("T", (Paragraph(mention(MentionKind.PERSON, f"discord:{owner.id}")),))

    async def answer(interaction: Interaction) -> None:
        await bot.desk.answer(interaction)

    bot.core.table.add([Command("names", names)])
    command = app_commands.Command[Any, ..., Any]
    bot.tree.add_command(command(name="names", description="Names", callback=answer))
    await bot.tree.sync()
    heard = await scene.discord.slash(owner, scene.guild.channel, "names")
    assert f"<@{owner.id}>" in heard.text
    assert heard.message.pings == []
