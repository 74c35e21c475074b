"""Files that people send with a command: read when they fit, refused before when they do not."""

import asyncio
from pathlib import Path
from typing import Any, cast

import discord
import pytest
from discord import app_commands

from bot.core import Core
from bot.errors import FileTooLarge, MalformedArgument, MissingArgument
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.visitors import Interaction
from bot.frontends.text.saying import say
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import Reply, Upload
from bot.table import LARGEST_UPLOAD, Command
from tests.conversation import Chat, plain
from tests.frontends.scenes import Scene

ACTOR = Actor("test:1", Locale.FR, Locale.FR, Locale.FR)
TOO_LARGE = "Ce fichier est trop lourd : 1 Mo au plus"


async def weigh(_: Actor, file: Upload, again: Upload | None = None) -> Reply:
    """A command that takes one file or two."""
    files = [one for one in (file, again) if one]
    return Reply(", ".join(f"{one.name} : {len(one.data)}" for one in files), private=True)


WEIGH = Command("weigh", weigh)


async def test_a_command_takes_a_file_and_nothing_else_in_its_place() -> None:
    file = Upload("a.ics", b"BEGIN")
    assert await WEIGH(ACTOR, {"file": file}) == Reply("a.ics : 5", private=True)
    assert {p.name: p.required for p in WEIGH.parameters.values()} == {"file": True, "again": False}
    for given in ("a.ics", 1, True):
        with pytest.raises(MalformedArgument):
            await WEIGH(ACTOR, {"file": given})
    with pytest.raises(MissingArgument):
        await WEIGH(ACTOR, {})
    with pytest.raises(FileTooLarge):
        await WEIGH(ACTOR, {"file": Upload("a", b"x" * (LARGEST_UPLOAD + 1))})


async def test_a_file_is_no_text() -> None:
    async def name(_: Actor, text: str) -> Reply:
        return Reply(text)

    with pytest.raises(MalformedArgument):
        await Command("name", name)(ACTOR, {"text": Upload("a.ics", b"")})


async def test_on_a_terminal_it_is_read_at_its_path(core: Core, tmp_path: Path) -> None:
    core.table.add([WEIGH])
    file = tmp_path / "dates à venir.ics"
    file.write_bytes(b"BEGIN")
    said = await say(core, f'/weigh file:"{file}"', Locale.FR, Role.MEMBER)
    assert said.text.startswith("dates à venir.ics : 5")
    file.write_bytes(b"x" * 2_000_000)
    said = await say(core, f'/weigh file:"{file}"', Locale.FR, Role.MEMBER)
    assert TOO_LARGE in plain(said.text)
    for missing in (tmp_path, tmp_path / "none.ics", "a\0b"):
        said = await say(core, f'/weigh file:"{missing}"', Locale.FR, Role.MEMBER)
        assert not said.done
        assert "Je n’ai pas pu lire le fichier" in said.text


async def take_files(client: SobrioClient, role: Role = Role.MEMBER) -> None:
    """Give the bot a slash command that takes a file."""
    client.core.table.add([Command("weigh", weigh, role=role)])

    async def answer(interaction: Interaction, file: discord.Attachment) -> None:
        await client.desk.answer(interaction, file=file, again=None)

    command = app_commands.Command[Any, ..., Any]
    client.tree.add_command(command(name="weigh", description="Weigh", callback=answer))
    await client.tree.sync()


async def test_a_slash_command_takes_a_file(chat: Chat) -> None:
    await take_files(cast(SobrioClient, chat.env.bot))
    anna = await chat.as_("Anna")
    heard = await anna.say("/weigh", file=("a.ics", b"BEGIN"))
    assert "a.ics : 5" in heard.text
    heard = await anna.say("/weigh", file=("a.ics", b"x" * (LARGEST_UPLOAD + 1)))
    assert TOO_LARGE in plain(heard.text)
    assert heard.private
    pressed = await (await chat.as_("Ben")).say("/tip")
    assert pressed.buttons
    gone = await (await chat.as_("Ben")).press_id("s1:weigh?file=a.ics")
    assert "Ce bouton n’est plus valable" in plain(gone.text), "no button carries a file"


async def test_it_is_refused_by_its_size_before_it_is_read(scene: Scene) -> None:
    await take_files(scene.bot)
    asked = scene.guild.owner, scene.guild.channel, "weigh"
    for given, said in (
        (await scene.discord.send_file("a.ics", "BEGIN"), "a.ics : 5"),
        (await scene.discord.send_file("a.ics", size=1_000_001, lost=True), TOO_LARGE),
        (await scene.discord.send_file("a.ics", lost=True), "Je n’ai pas pu lire le fichier"),
    ):
        answer = await scene.discord.slash(*asked, locale="fr", file=given)
        assert said in plain(answer.text)
        assert answer.ephemeral


async def test_nothing_is_read_for_somebody_who_may_not_ask(scene: Scene) -> None:
    await take_files(scene.bot, Role.ORGANISER)
    anna = await scene.discord.add_member(scene.guild, "Anna")
    lost = await scene.discord.send_file("a.ics", lost=True)
    answer = await scene.discord.slash(anna, scene.guild.channel, "weigh", locale="fr", file=lost)
    assert "Il faut le rôle" in answer.text


async def test_a_download_that_takes_too_long_is_given_up(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_: str) -> bytes:
        await asyncio.sleep(60)
        return b""

    monkeypatch.setattr("bot.frontends.discord.uploads.PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(scene.bot.http, "get_from_cdn", never)
    await take_files(scene.bot)
    sent = await scene.discord.send_file("a.ics", "BEGIN")
    asked = scene.guild.owner, scene.guild.channel, "weigh"
    answer = await scene.discord.slash(*asked, locale="fr", file=sent)
    assert "Je n’ai pas pu lire le fichier" in plain(answer.text)
