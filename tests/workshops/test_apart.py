"""Files read in a process of its own: the same answers, within a time, and nothing left behind."""

import subprocess
import sys

import pytest

from bot.i18n import Locale
from bot.replies import Upload
from bot.settings import Settings
from bot.sheets import BrokenSheet
from bot.workshops.apart import SheetReader
from bot.workshops.entries import Entry
from tests.conftest import ROOT
from tests.patience import PATIENCE
from tests.workshops.makers import PARIS
from tests.workshops.test_sheets import BROKEN, NOW, START, THEMES, WHOLE, calendar, event, taken

# No day is the 30 February: a rule that the library looks for until the year 9999.
ENDLESS = calendar(
    *[
        event(START, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", uid=f"u{index}")
        for index in range(30)
    ]
)


async def read(content: str, patience: float = PATIENCE) -> list[Entry]:
    upload = Upload("file", content.encode())
    return await SheetReader(patience).read(upload, NOW, PARIS, THEMES, Locale.FR)


async def test_it_reads_what_is_read_here() -> None:
    for text in (WHOLE, calendar(event(START, "RRULE:FREQ=WEEKLY;COUNT=3"))):
        assert await read(text) == taken(text)


async def test_it_tells_every_flaw() -> None:
    with pytest.raises(BrokenSheet) as apart:
        await read(BROKEN)
    with pytest.raises(BrokenSheet) as here:
        taken(BROKEN)
    assert apart.value.flaws == here.value.flaws


async def test_a_file_that_never_ends_is_refused() -> None:
    with pytest.raises(BrokenSheet) as caught:
        await read(ENDLESS, patience=2)
    assert [flaw.what for flaw in caught.value.flaws] == ["sheet-too-long-to-read"]


OPENING = """
import asyncio, sys
import bot.workshops.sheets, bot.workshops.ics, bot.workshops.apart
from bot.app import open_core
from bot.settings import Settings

async def main():
    async with open_core(Settings(database_url=sys.argv[1], data_dir="data")):
        print(sorted({"icalendar", "recurring_ical_events", "aiohttp.web"} & set(sys.modules)))

asyncio.run(main())
"""


def test_an_open_bot_has_not_imported_what_only_files_and_the_feed_need(
    settings: Settings,
) -> None:
    command = [sys.executable, "-c", OPENING, settings.database_url]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
