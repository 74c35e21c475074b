"""What can be found is learned ahead; where that fails, the bot goes on and tries again."""

import asyncio
import logging
import sqlite3

import pytest

from bot.app import open_core
from bot.settings import Settings
from tests.patience import until


async def test_where_it_fails_it_is_logged_and_the_next_question_tries_again(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    async with open_core(settings) as core:
        rival = sqlite3.connect(settings.database_path, isolation_level=None)
        rival.execute("delete from indexed_documents")
        rival.execute("begin immediate")  # nothing can be written
        async with core.finding.learning():
            await until(lambda: "not learned" in caplog.text, lambda: caplog.text)
        rival.execute("rollback")
        rival.close()
        await core.finding.speaking()
        assert "everything can be found" in caplog.text


async def test_it_ends_at_once_when_it_is_to_stop(settings: Settings) -> None:
    database = sqlite3.connect(settings.database_path, isolation_level=None)
    database.execute("delete from indexed_documents")
    database.close()
    async with open_core(settings) as core, asyncio.timeout(5), core.finding.learning():
        await asyncio.sleep(0)
