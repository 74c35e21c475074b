"""What can be found is made findable right after a start that brings other documents: beside the
answers, once, and gone on with after a stop."""

import asyncio
import sqlite3
from pathlib import Path

from tests.process import sobrio
from tests.whole.conftest import Place

FINDABLE = "everything can be found"


def forget(folder: Path) -> None:
    """Have the database as an upgrade leaves it: its documents taken in, none of them findable."""
    database = sqlite3.connect(folder / "sobrio.db")
    for table in ("search_shelves", "said", "indexed_documents"):
        database.execute("pragma foreign_keys = on")
        database.execute(f"delete from {table}")
    database.commit()
    database.close()


async def ask(place: Place) -> str:
    """What somebody is told who asks."""
    discord, guild, anna, _ = place
    question = {"question": "combien de signataires aujourd’hui"}
    told = await discord.slash(anna, guild.channel, "ask", locale="fr", options=question)
    return told.text


async def test_it_learns_before_anybody_asks(place: Place) -> None:
    discord, _, _, folder = place
    forget(folder)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        assert FINDABLE not in bot.log, "Discord need not wait for it"
        await bot.wait_for_log(FINDABLE)
        assert "872 signataires" in await ask(place)
    assert bot.process.returncode == 0
    assert "Traceback" not in bot.log


async def test_who_asks_meanwhile_waits_for_the_same_and_others_do_not(place: Place) -> None:
    discord, guild, anna, folder = place
    forget(folder)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        asked = [asyncio.create_task(ask(place)) for _ in "ab"]
        tip = await discord.slash(anna, guild.channel, "tip", locale="fr")
        assert tip.text
        assert FINDABLE not in bot.log, "a tip was told before it had learned"
        assert all("872 signataires" in told for told in await asyncio.gather(*asked))
        assert bot.log.count(FINDABLE) == 1


async def test_stopped_or_killed_in_the_middle_the_next_start_goes_on(place: Place) -> None:
    discord, _, _, folder = place
    forget(folder)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        bot.process.terminate()
        assert await bot.process.wait() == 0
        assert "Traceback" not in bot.log
        assert FINDABLE not in bot.log
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=2)
        await bot.kill()
    async with sobrio(discord, folder) as bot:
        await bot.wait_for_log(FINDABLE)
        assert "872 signataires" in await ask(place)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=4)
        assert "872 signataires" in await ask(place)
        assert FINDABLE not in bot.log, "it is done once"
