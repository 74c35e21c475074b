"""Pictures as people see them: sent, changed and taken away on Discord, and in the preview."""

import struct
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest
import simcord

from bot.charts import Chart
from bot.core import Core
from bot.errors import GoneAction
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.drawing import picture_of
from bot.i18n import Locale
from bot.pictures.drawing import draw
from bot.pictures.scene import Typesetter
from tests.conftest import reader, reply_of
from tests.conversation import Chat
from tests.frontends.test_preview import Page
from tests.loopback.answers import Answer
from tests.loopback.client import LoopbackDiscord
from tests.loopback.jsons import as_object, objects, text
from tests.loopback.reading import Posted
from tests.pictures.png import SIGNATURE
from tests.pictures.showing import ALT, with_pictures
from tests.pictures.test_drawing import check
from tests.process import sobrio
from tests.whole.conftest import Place, set_up

PROGRAM = ("-m", "tests.pictures.showing")
GALLERY, TEXT, ROW = 12, 10, 1


@pytest.fixture
async def place(tmp_path: Path, filled_database: Path) -> AsyncGenerator[Place]:
    async with set_up(tmp_path, filled_database) as place:
        yield place


async def shown(discord: LoopbackDiscord, message: Posted, alt: str = ALT) -> bytes:
    """The picture of a message, which is in the card and has words for those who do not see it."""
    (attachment,) = message.attachments
    assert attachment.filename == "evolution.png"
    (gallery,) = [part for part in message.components if part["type"] == GALLERY]
    (item,) = objects(gallery["items"])
    assert text(item, "description") == alt
    assert text(as_object(item["media"]), "url") == "attachment://evolution.png"
    png = await discord.attachment(attachment.url)
    assert png.startswith(SIGNATURE)
    assert struct.unpack_from(">I", png, 16) == (1_000,)
    assert len(png) == attachment.size
    return png


def kinds(message: Posted) -> list[object]:
    """What stands in the card, from above."""
    return [part["type"] for part in objects(message.components[0]["components"])]


async def test_a_private_card_with_a_picture_turns_its_pages(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder, program=PROGRAM) as bot:
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(anna, guild.channel, "about", locale="fr")
        assert card.ephemeral
        assert kinds(card.message) == [TEXT, GALLERY, TEXT, ROW]
        assert "## Signataires\nAvant." in card.text
        first = await shown(discord, card.message)

        other = await discord.press(anna, card, "Autre image")
        assert other.kind == "update"
        assert await shown(discord, other.message, "Croissance") != first
        again = await discord.press(anna, other, "Retour")
        assert await shown(discord, again.message) == first

        plain = await discord.press(anna, again, "Sans image")
        assert plain.kind == "update"
        assert plain.message.attachments == []
        assert GALLERY not in kinds(plain.message)
        back = await discord.press(anna, plain, "Retour")
        assert await shown(discord, back.message) == first
        assert bot.log.count("drew a picture") == 2
        await bot.kill()

    async with sobrio(discord, folder, program=PROGRAM) as bot:
        await discord.wait_for_session(identifies=2)
        restarted = await discord.slash(anna, guild.channel, "about", locale="fr")
        assert await shown(discord, restarted.message) == first
        assert "drew a picture" not in bot.log, "kept over the restart"
        await refused_nothing(discord)


async def test_a_late_picture_and_one_for_everybody(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder, program=PROGRAM):
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(anna, guild.channel, "about", locale="fr")
        late = await discord.press(anna, card, "Lente")
        assert late.kind == "deferred"
        await shown(discord, late.message)
        public = await discord.press(anna, card, "Ouverte")
        public = await discord.refresh(public, followups=1)
        (posted,) = public.followups
        assert not posted.ephemeral
        await shown(discord, posted)
        await refused_nothing(discord)


async def test_after_a_lost_connection_the_whole_picture_is_sent_again(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder, program=PROGRAM):
        await discord.wait_for_session(identifies=1)
        for status in (0, 500):
            drop = "" if status else "before"
            await discord.fault("POST", "/interactions/*/callback", status=status, drop=drop)
            card = await discord.slash(anna, guild.channel, "about", locale="fr")
            await shown(discord, card.message)


async def test_when_discord_refuses_a_picture_the_words_are_there(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder, program=PROGRAM) as bot:
        await discord.wait_for_session(identifies=1)
        await discord.fault("POST", "/interactions/*/callback", status=403, code=50013)
        card = await discord.slash(anna, guild.channel, "about", locale="fr")
        words_alone(card)
        assert "Discord refuses what is attached" in bot.log


async def test_when_it_cannot_be_drawn_the_words_are_there(place: Place) -> None:
    discord, guild, anna, folder = place
    program = ("-c", _WITHOUT_FONTS)
    async with sobrio(discord, folder, program=program) as bot:
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(anna, guild.channel, "about", locale="fr")
        words_alone(card)
        assert "a picture was not drawn, the answer goes without" in bot.log
        assert "FileNotFoundError" in bot.log


# The same program on a machine on which the fonts have been lost.
_WITHOUT_FONTS = """
import asyncio
from pathlib import Path
from bot.pictures.typeface import FILES
from tests.pictures.test_drawing import check
from tests.pictures.showing import main

for weight in FILES:
    FILES[weight] = Path("lost.otf")
asyncio.run(main())
"""


def words_alone(card: Answer) -> None:
    """The card without a picture, and nothing else is different."""
    assert card.message.attachments == []
    assert "Avant." in card.text
    assert "Après." in card.text
    assert next(button.label for button in card.buttons) == "Autre image"


async def refused_nothing(discord: LoopbackDiscord) -> None:
    assert [r for r in await discord.refused() if r.status == 400] == []


async def test_every_series_of_the_documents_is_told_beside_its_points(core: Core) -> None:
    setter, drawn = Typesetter.bundled(), 0
    for row in await core.database.all("select id from metrics"):
        with suppress(GoneAction):  # what has one point does not evolve
            for locale in Locale:
                reply = await reply_of(core, reader(locale), "evolution", metric=row["id"])
                picture = picture_of(reply)
                assert picture is not None
                assert isinstance(picture.chart, Chart)
                scene = draw(picture.chart, setter)
                check(picture.chart, scene)
                assert scene.height < scene.width, "not numbered with a list below"
                drawn += 1
    assert drawn >= 10


async def test_on_the_simulated_discord(core: Core) -> None:
    async with Chat.open(with_pictures(core)) as chat:
        anna = await chat.as_("Anna", Locale.FR)
        heard = await anna.say("/about")
        assert [part["type"] for part in heard.components][:4] == [17, TEXT, GALLERY, TEXT]
        plain = await anna.press("Sans image")
        assert GALLERY not in [part["type"] for part in plain.components]
        back = await anna.press("Retour")
        (item,) = next(p["items"] for p in back.components if p["type"] == GALLERY)
        assert item["description"] == ALT


async def test_the_preview_shows_it(core: Core) -> None:
    async with simcord.run(SobrioClient(with_pictures(core))) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        anna = guild.add_member(env.create_user("anna"))
        async with env.preview(channel, viewers=[anna], layout="channel") as preview:
            await anna.slash(channel, "about")
            await preview.refresh()
            origin, secret = preview.url.split("/#")
            async with aiohttp.ClientSession() as session:
                page = Page(origin, secret, session, "")
                opened = await page.ask("POST", "/api/pages")
                context = opened["context"]["id"]
                state = await page.ask("GET", "/api/state", context)
                assert ALT in str(state)
                found = state["assets"].values()
                (id_,) = [a["id"] for a in found if a["filename"] == "evolution.png"]
                headers = {"X-Simcord-Capability": secret, "X-Simcord-Context": context}
                async with session.get(f"{origin}/api/assets/{id_}", headers=headers) as got:
                    assert got.content_type == "image/png"
                    assert (await got.read()).startswith(SIGNATURE)
