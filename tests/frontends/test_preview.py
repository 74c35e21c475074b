"""The preview as a newcomer starts it: a page, people to be, and a real answer on it."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from typing import Any, NamedTuple

import aiohttp
import pytest

from tests.conftest import ROOT
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


@pytest.fixture
async def page() -> AsyncGenerator[Page]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "run.py", "preview", cwd=ROOT, env=environment({}), stdout=PIPE
    )
    try:
        greeting = await asyncio.wait_for(greeting_of(process), 30)
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
    for example in ("/planettechcare   option topic: signataires", "/tip  ", "/language  "):
        assert example in page.greeting
    async with page.session.get(page.origin) as response:
        assert response.status == 200
    opened = await page.ask("POST", "/api/pages")
    text = str(opened)
    for person in ("Camille (membre", "Alex (member", "Olivia (organise", "Ada (admin"):
        assert person in text
    assert "/planettechcare" in text
