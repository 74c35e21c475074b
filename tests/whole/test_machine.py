"""The whole process and its machine: a database that is locked, and being told to stop."""

import asyncio
import shutil
import sqlite3
from pathlib import Path

from tests.conftest import ROOT
from tests.process import run, sobrio
from tests.whole.conftest import Place


async def test_answers_under_way_are_given_before_it_stops(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
        rival.execute("begin immediate")
        asking = asyncio.create_task(
            discord.slash(anna, guild.channel, "language", language="English", locale="fr")
        )
        await discord.wait_for_requests("POST", "/callback")  # told to wait
        bot.process.terminate()
        await asyncio.sleep(0.3)
        rival.execute("rollback")
        rival.close()
        assert "I answer you in English" in (await asking).text
        assert await bot.process.wait() == 0
        assert "Traceback" not in bot.log


async def test_a_locked_database_at_the_start_is_told_to_the_operator(place: Place) -> None:
    discord, _, _, folder = place
    data = Path(shutil.copytree(ROOT / "data", folder / "data"))
    (data / "practices" / "ai.yaml").unlink()
    rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
    rival.execute("begin immediate")
    told = await run(
        "discord",
        DISCORD_TOKEN=discord.token,
        DATA_DIR=str(data),
        DATABASE_URL=f"sqlite:///{folder}/sobrio.db",
    )
    rival.execute("rollback")
    rival.close()
    assert told.code == 1
    assert "SQLITE_BUSY: another program holds it; stop that one, or wait" in told.err
    assert "Traceback" not in told.err


async def test_a_locked_database_is_said_in_time_and_later_works(place: Place) -> None:
    discord, guild, anna, folder = place
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        rival = sqlite3.connect(folder / "sobrio.db", isolation_level=None)
        rival.execute("begin immediate")
        asked = (anna, guild.channel, "language")
        refused = await discord.slash(*asked, language="English", locale="fr")
        rival.execute("rollback")
        rival.close()
        assert refused.kind == "deferred", "told to wait before the database was given up"
        assert "Ma base de données est indisponible" in refused.text
        done = await discord.slash(*asked, language="English", locale="fr")
        assert "I answer you in English" in done.text


async def test_it_stops_cleanly_when_asked(place: Place) -> None:
    discord, _, _, folder = place
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        bot.process.terminate()
        assert await bot.process.wait() == 0
        assert "Traceback" not in bot.log
    assert not list(folder.glob("sobrio.db-wal")), "the database was closed, not abandoned"
