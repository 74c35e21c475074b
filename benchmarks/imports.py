"""What each library adds to the bare bot, in time and memory, in the order Sobrio needs them."""

import asyncio
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from tests.process import ROOT

# What is imported of each, as `run.py discord` does, and each on top of those before it.
LIBRARIES: Mapping[str, str] = {
    "discord.py": "discord,discord.app_commands",
    "discord.py, its commands": "discord.ext.commands",
    "pydantic": "pydantic",
    "pydantic-settings": "pydantic_settings",
    "python-json-logger": "pythonjsonlogger.json",
    "aiosqlite": "aiosqlite",
    "aiosql": "aiosql",
    "fluent.runtime": "fluent.runtime",
    "Babel": "babel.dates",
    "RapidFuzz": "rapidfuzz.fuzz",
    "PyStemmer": "Stemmer",
    "aiolimiter": "aiolimiter",
    "APScheduler": "apscheduler.schedulers.asyncio",
    "python-dateutil": "dateutil.rrule",
    "Sobrio itself": "bot.cli,bot.frontends.discord.session",
    "ruamel.yaml, only when a document changed": "bot.content.checking",
    "holidays, only where public holidays are kept": "holidays",
    "aiohttp's server, only where calendars are served": "aiohttp.web",
    "icalendar, only once a calendar file was asked for": "icalendar",
    "recurring-ical-events, only to read a file, in a process of its own": "recurring_ical_events",
    "resvg-py, only to draw a picture, in a process of its own": "resvg_py",
}


@dataclass(frozen=True, slots=True)
class Added:
    """Milliseconds and megabytes that a library adds to what was imported before it."""

    library: str
    ms: float
    mb: float


async def what_each_adds(rounds: int) -> list[Added]:
    """The medians of so many processes that import everything anew."""
    runs = [await _import_everything() for _ in range(rounds)]
    costs = zip(*runs, strict=True)
    return [
        Added(library, median(ms for ms, _ in cost), median(mb for _, mb in cost))
        for library, cost in zip(LIBRARIES, costs, strict=True)
    ]


async def _import_everything() -> list[tuple[float, float]]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.probe", *LIBRARIES.values(),
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    return [(ms, mb) for ms, mb in json.loads(out)]
