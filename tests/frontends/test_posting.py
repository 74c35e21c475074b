"""Posting by itself on a Discord on loopback: once, certain of what it says, ringing nobody."""

import asyncio
from datetime import timedelta
from functools import partial

import discord
import pytest
from discord.http import Route

from bot.charts import Chart
from bot.core import Core
from bot.frontends.discord.posting import DiscordPlatform
from bot.platforms import CannotLook, NotPosted, Post, Refusal, Removed, Right, Unsure
from bot.replies import Paragraph, Picture, Reply
from tests.frontends.scenes import CARD, Scene, lately, named
from tests.loopback.server import permissions
from tests.patience import until


async def test_the_same_key_makes_one_message(scene: Scene) -> None:
    first = await scene.platform.post(scene.place, Post("atelier-1", CARD))
    assert await scene.platform.post(scene.place, Post("atelier-1", CARD)) == first
    other = await scene.platform.post(scene.place, Post("atelier-2", CARD))
    posted = await scene.discord.messages(scene.guild.channel)
    assert [f"discord:{message.id}" for message in posted] == [first, other]
    assert posted[0].text == "## Atelier\nMardi à 14 h\n"
    assert [button.label for button in posted[0].buttons] == ["Un conseil"]
    assert posted[0].pings == []


async def test_the_texts_ring_nobody_and_the_mention_rings_one_role(scene: Scene) -> None:
    called = await scene.discord.add_role(scene.guild, "Ateliers")
    other = await scene.discord.add_role(scene.guild, "Autres")
    loud = Reply("@everyone", (Paragraph(f"@here <@&{other.id}> <@{scene.guild.owner.id}>"),))
    await scene.platform.post(scene.place, Post("1", loud))
    await scene.platform.post(scene.place, Post("2", loud, mention=f"discord:{called.id}"))
    silent, calling = await scene.discord.messages(scene.guild.channel)
    assert silent.pings == []
    assert calling.pings == [called.id]
    assert calling.text.startswith(f"<@&{called.id}>\n## ")
    bodies = [r.body for r in await scene.discord.requests("POST", scene.posting)]
    assert all(isinstance(b, dict) and isinstance(b["allowed_mentions"], dict) for b in bodies)


async def test_a_card_that_is_too_long_is_our_mistake_and_never_sent(scene: Scene) -> None:
    assert await scene.refused(Post("1", Reply("Trop", (Paragraph("x" * 4_000),)))) == "malformed"
    room = 4_000 - len("## Juste\n\n")
    full = Reply("Juste", (Paragraph("x" * room),))
    await scene.platform.post(scene.place, Post("2", full))
    calling = Post("3", full, mention=f"discord:{scene.guild.id}")
    assert await scene.refused(calling) == "malformed", "the mention counts as well"
    assert len(await scene.discord.requests("POST", scene.posting)) == 1


async def test_a_picture_that_cannot_be_drawn_or_attached_costs_nobody_the_words(
    scene: Scene, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def png(_: Chart) -> bytes:
        return b"points"

    async def fail(_: Chart) -> bytes:
        raise OSError

    chart: Chart = None  # pyright: ignore[reportAssignmentType]
    post = partial(Post, reply=Reply("Évolution", (Picture(chart, "une courbe"), Paragraph("x"))))
    monkeypatch.setattr(type(core.pictures), "png", staticmethod(png))
    await scene.platform.post(scene.place, post("1"))
    await scene.discord.fault("POST", scene.posting, status=403, code=50013)
    await scene.platform.post(scene.place, post("2"))
    await scene.deny(permissions.ATTACH_FILES)
    await scene.platform.post(scene.place, post("3"))
    monkeypatch.setattr(type(core.pictures), "png", staticmethod(fail))
    await scene.platform.post(scene.place, post("4"))
    posted = await scene.discord.messages(scene.guild.channel)
    assert [len(message.attachments) for message in posted] == [1, 0, 0, 0]
    assert {message.text for message in posted} == {"## Évolution\nx\n"}
    assert len(await scene.discord.requests("POST", scene.posting)) == 5


@pytest.mark.parametrize(
    ("status", "code", "refusal"),
    [
        (404, 10003, Refusal.GONE),
        (404, 10004, Refusal.GONE),
        (403, 50001, Refusal.FORBIDDEN),
        (403, 50013, Refusal.FORBIDDEN),
        (403, 0, Refusal.BUSY),
        (400, 50035, Refusal.MALFORMED),
        (400, 50083, Refusal.FORBIDDEN),
        (413, 40005, Refusal.MALFORMED),
        (401, 0, Refusal.BUSY),
    ],
)
async def test_what_discord_refuses_is_certainly_not_posted(
    scene: Scene, status: int, code: int, refusal: Refusal
) -> None:
    await scene.discord.fault("POST", scene.posting, status=status, code=code)
    assert await scene.refused(Post("1", CARD)) == refusal
    assert await scene.discord.messages(scene.guild.channel) == []


async def test_closed_doors(scene: Scene) -> None:
    await scene.deny(permissions.SEND_MESSAGES)
    assert Right.SEND in (scene.platform.lacking(scene.place) or ())
    assert await scene.refused(Post("1", CARD)) == "forbidden"
    await scene.deny(permissions.VIEW_CHANNEL)
    assert await scene.refused(Post("1", CARD)) == "forbidden"
    await scene.discord.remove_channel(scene.guild.channel)
    assert await scene.refused(Post("1", CARD)) == "gone"
    assert scene.platform.lacking(scene.place) is None


async def test_a_429_that_goes_on_is_later(scene: Scene) -> None:
    await scene.discord.fault("POST", scene.posting, status=429, times=5)
    assert await scene.refused(Post("1", CARD)) == "busy"
    await scene.platform.post(scene.place, Post("1", CARD))


async def test_a_discord_that_cannot_be_reached_is_later(scene: Scene) -> None:
    gone = "http://127.0.0.1:9/api/v10"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Route, "BASE", gone)
        assert await scene.refused(Post("1", CARD)) == "busy"


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_connection_that_is_lost_leaves_nobody_sure(scene: Scene, drop: str) -> None:
    written = drop == "after"
    await scene.discord.fault("POST", scene.posting, drop="after" if written else "before")
    with pytest.raises(Unsure):
        await scene.platform.post(scene.place, Post("1", CARD))
    found = await scene.platform.find(scene.place, "1", lately())
    assert (found is not None) is written
    again = await scene.platform.post(scene.place, Post("1", CARD))
    assert again == (found or again)
    assert len(await scene.discord.messages(scene.guild.channel)) == 1


@pytest.mark.parametrize("late", [False, True])
async def test_a_503_leaves_nobody_sure(scene: Scene, late: bool) -> None:
    await scene.discord.fault("POST", scene.posting, status=503, late=late)
    with pytest.raises(Unsure):
        await scene.platform.post(scene.place, Post("1", CARD))
    assert len(await scene.discord.messages(scene.guild.channel)) == int(late)


async def test_a_502_is_tried_again_by_discord_py_with_the_same_nonce(scene: Scene) -> None:
    await scene.discord.fault("POST", scene.posting, status=502, late=True)
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    (message,) = await scene.discord.messages(scene.guild.channel)
    assert posted == f"discord:{message.id}"


async def test_what_a_later_try_is_refused_may_have_been_posted_by_an_earlier_one(
    scene: Scene,
) -> None:
    await scene.discord.fault("POST", scene.posting, status=502, late=True)
    await scene.discord.fault("POST", scene.posting, status=403, code=50013)
    with pytest.raises(Unsure):
        await scene.platform.post(scene.place, Post("1", CARD))
    assert len(await scene.discord.messages(scene.guild.channel)) == 1


async def test_a_discord_that_never_answers_leaves_nobody_sure(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.frontends.discord.wire.LONGEST_SECONDS", 0.2)
    await scene.discord.fault("POST", scene.posting, hold="after")
    with pytest.raises(Unsure):
        await scene.platform.post(scene.place, Post("1", CARD))
    assert len(await scene.discord.messages(scene.guild.channel)) == 1


async def test_being_cancelled_is_passed_on(scene: Scene) -> None:
    await scene.discord.fault("POST", scene.posting, hold="after")
    posting = asyncio.create_task(scene.platform.post(scene.place, Post("1", CARD)))
    await scene.discord.wait_for_held()
    posting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await posting


async def test_a_post_that_was_taken_away_is_not_made_anew_nor_said_to_be_refused(
    scene: Scene,
) -> None:
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    await scene.bot.http.delete_message(int(scene.guild.channel.id), int(posted[8:]))
    with pytest.raises(Removed):
        await scene.platform.post(scene.place, Post("1", CARD))
    assert await scene.discord.messages(scene.guild.channel) == []


async def test_it_is_found_among_all_messages_by_its_marker_and_its_author(scene: Scene) -> None:
    discord, guild, place = scene.discord, scene.guild, scene.place
    anna = await discord.add_member(guild, "Anna")
    await discord.say(anna, guild.channel, "bonjour", times=120)
    posted = await scene.platform.post(place, Post("1", CARD))
    await discord.say(anna, guild.channel, "Atelier, mardi à 14 h", times=230)
    await scene.platform.post(place, Post("2", CARD))
    await discord.repeat(await discord.add_member(guild, "Autre bot"), posted[8:])
    assert await scene.platform.find(place, "1", lately()) == posted
    assert await scene.platform.find(place, "3", lately()) is None
    await scene.bot.http.delete_message(int(guild.channel.id), int(posted[8:]))
    assert await scene.platform.find(place, "1", lately()) is None, "its copy is not ours"


async def test_it_is_found_when_this_machine_is_hours_ahead(scene: Scene) -> None:
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    since = lately() + timedelta(hours=23)
    assert await scene.platform.find(scene.place, "1", since) == posted


async def test_what_is_older_is_not_read(scene: Scene) -> None:
    await scene.discord.say(scene.guild.owner, scene.guild.channel, "bonjour", times=350)
    since = lately() + timedelta(hours=25)
    assert await scene.platform.find(scene.place, "1", since) is None
    assert len(await scene.discord.requests("GET", scene.posting)) == 1


async def test_without_the_right_to_read_nothing_is_not_taken_for_an_answer(scene: Scene) -> None:
    await scene.platform.post(scene.place, Post("1", CARD))
    for right in (permissions.READ_HISTORY, permissions.VIEW_CHANNEL):
        await scene.deny(right)
        with pytest.raises(CannotLook):
            await scene.platform.find(scene.place, "1", lately())
    assert await scene.discord.requests("GET", scene.posting) == []


async def test_a_right_that_was_lost_unnoticed_is_not_either(scene: Scene) -> None:
    await scene.discord.fault("GET", scene.posting, status=403, code=50001)
    with pytest.raises(CannotLook):
        await scene.platform.find(scene.place, "1", lately())


async def test_looking_in_a_place_that_is_gone_or_far_away(scene: Scene) -> None:
    for status in (503, 429):
        await scene.discord.fault("GET", scene.posting, times=5, status=status)
        with pytest.raises(Unsure):
            await scene.platform.find(scene.place, "1", lately())
        await scene.discord.clear_faults()
    await scene.discord.remove_channel(scene.guild.channel)
    with pytest.raises(NotPosted, match="gone"):
        await scene.platform.find(scene.place, "1", lately())


async def test_a_place_that_is_not_known_here_may_be_read_but_nothing_proves_nothing(
    scene: Scene,
) -> None:
    private = await scene.discord.open_private(scene.guild.owner)
    with pytest.raises(CannotLook):
        await scene.platform.find(named(private), "1", lately())
    posted = await scene.platform.post(named(private), Post("1", CARD))
    assert await scene.platform.find(named(private), "1", lately()) == posted


async def test_it_is_passed_on_to_followers_once(scene: Scene) -> None:
    news = await scene.discord.add_channel(scene.guild, "annonces", kind="announcement")
    await until(lambda: scene.platform.lacking(named(news)) is not None)
    assert scene.platform.publishes(named(news))
    assert not scene.platform.publishes(scene.place)
    posted = await scene.platform.post(named(news), Post("1", CARD))
    for _ in range(2):
        await scene.platform.publish(named(news), posted)
    (message,) = await scene.discord.messages(news)
    assert message.flags & 1
    await scene.bot.http.delete_message(int(news.id), int(posted[8:]))
    with pytest.raises(NotPosted, match="gone"):
        await scene.platform.publish(named(news), posted)


async def test_where_nobody_can_follow_it_cannot_be_passed_on(scene: Scene) -> None:
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    with pytest.raises(NotPosted, match="forbidden"):
        await scene.platform.publish(scene.place, posted)


async def test_passing_on_is_done_even_when_discord_py_keeps_the_answer_back(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = await scene.discord.add_channel(scene.guild, "annonces", kind="announcement")
    posted = await scene.platform.post(named(news), Post("1", CARD))
    one = "/channels/{channel_id}/messages/{message_id}/crosspost"
    await scene.discord.limit(1, 3_600.0, method="POST", path=one)
    monkeypatch.setattr("bot.frontends.discord.wire.LONGEST_SECONDS", 0.3)
    await scene.platform.publish(named(news), posted)
    with pytest.raises(NotPosted, match="busy"):
        await scene.platform.publish(named(news), posted)


async def test_a_client_that_nobody_watches_is_not_taken() -> None:
    plain = discord.Client(intents=discord.Intents.none())
    with pytest.raises(ValueError, match="watch"):
        DiscordPlatform(plain, *[None] * 3)  # pyright: ignore[reportArgumentType]
