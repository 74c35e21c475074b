"""A message of the bot's own that shows something else from now on."""

from functools import partial

import pytest

from bot.charts import Chart
from bot.core import Core
from bot.platforms import NotPosted, Post, Unsure
from bot.replies import Action, File, Paragraph, Picture, Reply
from tests.frontends.scenes import CARD, Scene, lately, private
from tests.loopback.server import permissions

MOVED = Reply("Atelier déplacé", (Paragraph("Jeudi à 10 h"),), (Action("Un conseil", "tip"),))


async def test_it_shows_the_new_card_and_is_still_found(scene: Scene) -> None:
    for place in (scene.place, private(scene.guild.owner)):
        posted = await scene.platform.post(place, Post("1", CARD))
        for _ in range(2):
            await scene.platform.amend(place, posted, Post("1", MOVED))
        message = await scene.discord.message(posted.removeprefix("discord:"))
        assert message.text == "## Atelier déplacé\nJeudi à 10 h\n"
        assert [button.label for button in message.buttons] == ["Un conseil"]
        assert await scene.platform.find(place, "1", lately()) == posted
    assert len(await scene.discord.posts()) == 2


async def test_it_calls_nobody_again(scene: Scene) -> None:
    role = await scene.discord.add_role(scene.guild, "Ateliers")
    post = partial(Post, "1", mention=f"discord:{role.id}")
    posted = await scene.platform.post(scene.place, post(CARD))
    await scene.platform.amend(scene.place, posted, post(MOVED))
    (message,) = await scene.discord.messages(scene.guild.channel)
    assert message.text.startswith(f"<@&{role.id}>\n## Atelier déplacé")
    assert message.pings == []
    (edit,) = await scene.discord.requests("PATCH", scene.posting)
    assert isinstance(edit.body, dict)
    assert edit.body["allowed_mentions"] == {"parse": []}


async def test_what_was_attached_goes_and_what_is_attached_comes(
    scene: Scene, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def png(_: Chart) -> bytes:
        return b"points"

    monkeypatch.setattr(type(core.pictures), "png", staticmethod(png))
    chart: Chart = None  # pyright: ignore[reportAssignmentType]
    drawn = Reply("Évolution", (Picture(chart, "une courbe"),))
    filed = Reply("Atelier", (File("atelier.ics", b"BEGIN", "Pour votre agenda"),))
    posted = await scene.platform.post(scene.place, Post("1", drawn))
    shown: list[list[str]] = []
    for reply in (filed, MOVED, drawn):
        await scene.platform.amend(scene.place, posted, Post("1", reply))
        (message,) = await scene.discord.messages(scene.guild.channel)
        shown.append([attachment.filename for attachment in message.attachments])
    assert shown == [["atelier.ics"], [], ["evolution.png"]]
    await scene.deny(permissions.ATTACH_FILES)
    await scene.platform.amend(scene.place, posted, Post("1", filed))
    (message,) = await scene.discord.messages(scene.guild.channel)
    assert message.attachments == []


async def test_a_message_that_is_gone_says_so(scene: Scene) -> None:
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    await scene.bot.http.delete_message(int(scene.guild.channel.id), int(posted[8:]))
    with pytest.raises(NotPosted, match="gone"):
        await scene.platform.amend(scene.place, posted, Post("1", MOVED))
    await scene.discord.remove_channel(scene.guild.channel)
    with pytest.raises(NotPosted, match="gone"):
        await scene.platform.amend(scene.place, posted, Post("1", MOVED))
    stranger = await scene.discord.add_channel(scene.guild, "autre")
    theirs = await scene.discord.say(scene.guild.owner, stranger, "bonjour")
    with pytest.raises(NotPosted, match="forbidden"):
        await scene.platform.amend(f"discord:{stranger.id}", f"discord:{theirs}", Post("1", MOVED))


@pytest.mark.parametrize("late", [False, True])
async def test_a_lost_answer_leaves_nobody_sure_and_is_mended_by_doing_it_again(
    scene: Scene, late: bool
) -> None:
    posted = await scene.platform.post(scene.place, Post("1", CARD))
    one = f"{scene.posting}/{posted.removeprefix('discord:')}"
    await scene.discord.fault("PATCH", one, drop="after" if late else "before")
    await scene.discord.fault("PATCH", one, status=503, late=late)
    for _ in range(2):
        with pytest.raises(Unsure):
            await scene.platform.amend(scene.place, posted, Post("1", MOVED))
        (message,) = await scene.discord.messages(scene.guild.channel)
        assert message.edited is late
    await scene.platform.amend(scene.place, posted, Post("1", MOVED))
    (message,) = await scene.discord.messages(scene.guild.channel)
    assert message.text.startswith("## Atelier déplacé")
