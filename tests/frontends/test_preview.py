"""The preview as a newcomer starts it: a page, people to be, and a real answer on it."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Mapping
from functools import partial
from typing import Any, NamedTuple

import aiohttp
import discord
import pytest
import simcord

from bot.core import Core
from bot.frontends.discord.client import SobrioClient
from bot.frontends.preview.elsewhere import CopyingPlatform
from bot.frontends.preview.elsewhere import Page as Shown
from bot.frontends.preview.page import keep_current
from bot.platforms import Post
from bot.replies import Action, Paragraph, Reply
from tests.conftest import ROOT
from tests.patience import PATIENCE
from tests.process import environment


class Page(NamedTuple):
    """The page's address, the secret in it, and a session to ask it with."""

    origin: str
    secret: str
    session: aiohttp.ClientSession
    greeting: str

    async def ask(self, method: str, path: str, context: str = "", **told: Any) -> Any:
        """Ask as the page's own script does."""
        headers = {"X-Simcord-Capability": self.secret, "X-Simcord-Context": context}
        url = f"{self.origin}{path}"
        async with self.session.request(method, url, headers=headers, json=told) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def shown(self, context: str) -> str:
        """All that the page shows by now."""
        return str(await self.ask("GET", "/api/state", context))


@pytest.fixture
async def page() -> AsyncGenerator[Page]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "run.py", "preview", cwd=ROOT, env=environment({}), stdout=PIPE
    )
    try:
        greeting = await asyncio.wait_for(greeting_of(process), PATIENCE)
        found = re.search(r"(http://127\.0\.0\.1:\d+)/#(\S+)", greeting)
        assert found, greeting
        async with aiohttp.ClientSession() as session:
            yield Page(found[1], found[2], session, greeting)
    finally:
        process.terminate()
        await process.wait()


async def greeting_of(process: Process) -> str:
    assert process.stdout is not None
    lines: list[str] = []
    while "Ctrl+C" not in "".join(lines):
        line = await process.stdout.readline()
        assert line, "the preview ended at once"
        lines.append(line.decode())
    return "".join(lines)


async def test_the_page_opens_and_says_what_to_try(page: Page) -> None:
    examples = ("/planettechcare   option topic: signataires", "/tip  ", "/settings  ")
    for example in (*examples, "/workshop plan ", "/workshops next "):
        assert example in page.greeting
    async with page.session.get(page.origin) as response:
        assert response.status == 200
    opened = await page.ask("POST", "/api/pages")
    text = str(opened)
    for person in ("Camille (membre", "Alex (member", "Olivia (organise", "Ada (admin"):
        assert person in text
    assert "/planettechcare" in text


async def test_what_the_bot_posts_by_itself_appears_without_a_refresh_by_hand(core: Core) -> None:
    client = SobrioClient(core)
    async with simcord.run(client) as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        anna = guild.add_member(env.create_user("anna"))
        async with env.preview(channel, viewers=[anna], layout="channel") as preview:
            watching = asyncio.create_task(keep_current(env, preview))
            origin, secret = preview.url.split("/#")
            async with aiohttp.ClientSession() as session:
                page = Page(origin, secret, session, "")
                opened = await page.ask("POST", "/api/pages")
                context = opened["context"]["id"]
                posting = client.get_channel(channel.id)
                assert isinstance(posting, discord.TextChannel)
                await posting.send("posted by itself")
                async with asyncio.timeout(PATIENCE):
                    while "posted by itself" not in await page.shown(context):  # noqa: ASYNC110
                        await asyncio.sleep(0.1)
            watching.cancel()


async def test_what_is_written_elsewhere_appears_as_a_copy_that_says_where(core: Core) -> None:
    page = Shown(core)
    client = SobrioClient(core, partial(CopyingPlatform, page))
    async with simcord.run(client) as env:
        guild = env.create_guild(preferred_locale="fr")
        channel, team = map(guild.create_text_channel, ("general", "equipe"))
        anna = guild.add_member(env.create_user("anna"))
        page.place = f"discord:{channel.id}"
        card = Reply("Rappel", (Paragraph("C’est demain."),), (Action("Aide", "help"),))
        await client.platform.post(f"discord:{team.id}", Post("1", card))
        await client.platform.post(f"discord:@{anna.id}", Post("2", card))
        await client.platform.post(page.place, Post("3", card))
        posts = [str(message["components"]) async for message in written(client, channel.id)]
        assert len(posts) == 3
        own, private, of_team = posts
        assert "Une copie" not in own
        assert f"Message privé à <@{anna.id}>" in private
        assert f"Message dans <#{team.id}>" in of_team
        for post in posts:
            for said in ("Rappel", "C’est demain.", "Aide"):
                assert said in post


async def written(client: SobrioClient, channel: int) -> AsyncGenerator[Mapping[str, Any]]:
    """What stands in a channel, as Discord tells it; the last first."""
    for message in await client.http.logs_from(channel, 50):
        yield message
