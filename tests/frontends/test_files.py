"""A file in a reply: shown with what it is, sent along, never in the way of the words."""

import json

import discord
import pytest

from bot.charts import Chart
from bot.core import Core
from bot.frontends.discord.drawing import draw_card, file_name, file_of
from bot.frontends.text.drawing import draw, to_json
from bot.frontends.text.saying import say
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.platforms import Post
from bot.replies import Action, File, Paragraph, Picture, Remark, Reply
from bot.table import Command
from tests.conversation import Chat
from tests.frontends.scenes import Scene
from tests.loopback.server import permissions

ICS = b"BEGIN:VCALENDAR\r\n" + b"X" * 1_200
FILE = File("rex-deee.ics", ICS, "Pour votre agenda : *REX DEEE*")
REPLY = Reply("Atelier", (Paragraph("Mardi."), FILE, Remark("À bientôt.")))


def drawn(reply: Reply, *, with_file: bool) -> list[str]:
    """The texts of a card, and the address where its file stands."""
    (card,) = draw_card(reply, {}, with_file=with_file).children
    assert isinstance(card, discord.ui.Container)
    return [
        item.media.url if isinstance(item, discord.ui.File) else item.content
        for item in card.children
        if isinstance(item, discord.ui.File | discord.ui.TextDisplay)
    ]


def test_it_stands_under_what_it_is() -> None:
    assert file_of(REPLY) == FILE
    assert file_of(Reply("T")) is None
    above = "## Atelier\nMardi.\n\nPour votre agenda : \\*REX DEEE\\*"
    assert drawn(REPLY, with_file=True) == [
        above, "attachment://rex-deee.ics", "-# À bientôt.\n",
    ]  # fmt: skip
    assert drawn(REPLY, with_file=False) == [f"{above}\n-# À bientôt.\n"]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("rex-deee_2.ics", "rex-deee_2.ics"),
        ("Atelier « déchets », décembre.ics", "Atelier-dechets-decembre.ics"),
        ("../../etc/passwd", "etc-passwd"),
        ("погода", "file"),
    ],
)
def test_its_name_is_one_that_discord_keeps(name: str, sent: str) -> None:
    assert file_name(File(name, b"", "")) == sent


def test_on_a_terminal_it_is_named_with_its_size() -> None:
    shown = draw(REPLY)
    assert "Pour votre agenda : *REX DEEE*\n  rex-deee.ics (1.2 kB)\n" in shown
    assert to_json(REPLY)["blocks"][1] == {
        "type": "file",
        "name": "rex-deee.ics",
        "about": FILE.about,
        "size": len(ICS),
    }


async def export(_: Actor) -> Reply:
    """A private answer with a file."""
    return Reply("Votre agenda", (FILE,), (Action("Un conseil", "tip"),), private=True)


async def test_a_command_answers_with_a_file(chat: Chat) -> None:
    chat.core.table.add([Command("export", export)])
    anna = await chat.as_("Anna")
    await anna.say("/tip")
    heard = await anna.press_id("s1:export")
    assert "Pour votre agenda" in heard.text
    (shown,) = [part for part in heard.components if part["type"] == 13]
    assert shown["file"]["url"].endswith("/rex-deee.ics")
    again = await anna.press_id("s1:tip")
    assert not [part for part in again.components if part["type"] == 13]


async def test_refused_with_a_file_the_words_are_said(chat: Chat) -> None:
    chat.core.table.add([Command("export", export)])
    anna = await chat.as_("Anna")
    await anna.say("/tip")
    chat.env.inject_error("POST", "/interactions/*/callback", status=403)
    heard = await anna.press_id("s1:export")
    assert "Pour votre agenda" in heard.text
    assert not [part for part in heard.components if part["type"] == 13]


async def test_said_on_a_terminal_in_json(core: Core) -> None:
    core.table.add([Command("export", export)])
    told = await say(core, "/export", Locale.FR, Role.MEMBER, as_json=True)
    assert json.loads(told.text)["blocks"][0]["name"] == "rex-deee.ics"


async def test_it_is_posted_and_can_be_read(
    scene: Scene, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def png(_: Chart) -> bytes:
        return b"points"

    monkeypatch.setattr(type(core.pictures), "png", staticmethod(png))
    chart: Chart = None  # pyright: ignore[reportAssignmentType]
    both = Reply("Bilan", (Picture(chart, "une courbe"), FILE))
    await scene.platform.post(scene.place, Post("1", REPLY))
    await scene.platform.post(scene.place, Post("2", both))
    first, second = await scene.discord.messages(scene.guild.channel)
    assert first.text.startswith("## Atelier\nMardi.\n\nPour votre agenda")
    assert await scene.discord.attachment(first.attachments[0].url) == ICS
    assert [a.filename for a in second.attachments] == ["evolution.png", "rex-deee.ics"]


async def test_where_it_cannot_be_attached_the_words_are_posted(scene: Scene) -> None:
    await scene.discord.fault("POST", scene.posting, status=403, code=50013)
    await scene.platform.post(scene.place, Post("1", REPLY))
    await scene.deny(permissions.ATTACH_FILES)
    await scene.platform.post(scene.place, Post("2", REPLY))
    posted = await scene.discord.messages(scene.guild.channel)
    assert [len(message.attachments) for message in posted] == [0, 0]
    assert all("Pour votre agenda" in message.text for message in posted)
