"""What it costs that much is to come: at the start, in memory, and while nothing happens."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.contenders import SOBRIO, Contender, Running, running
from benchmarks.usage import memory
from bot.database import Database
from tests.loopback.client import LoopbackDiscord

# What lies a year ahead: planned, or made and put off until then.
_ANNOUNCED = """
insert into announcements (id, kind, community, place, local, zone, state, next_at, made_at)
values (
    :id, 'written', 'discord:1', :place, '2100-01-01T10:00', 'Europe/Paris', :state, :next_at,
    '2026-01-01T09:00:00+00:00'
)
"""
_DELIVERED = """
insert into deliveries (announcement, occurrence, place, due_at, try_at)
values (:id, '2100-01-01T09:00:00+00:00', :place, :later, :later)
"""
_LATER = "2100-01-01T09:00:00+00:00"
NOTHING, PLANNED, PENDING = "nothing", "announcements planned", "deliveries pending"
FILLINGS = (NOTHING, PLANNED, PENDING)

# The same bot without its outbox, to count what that adds.
WITHOUT = Contender("without the outbox", ("-m", "benchmarks.once.without"))

SETTLING_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Start:
    """The seconds until the bot could be asked, and its memory in megabytes then."""

    seconds: float
    mb: float


async def starts(rows: int, rounds: int) -> Mapping[str, Start]:
    """The medians of so many starts with each filling, in turns."""
    found: dict[str, list[Start]] = {filling: [] for filling in FILLINGS}
    with TemporaryDirectory(prefix="sobrio-") as name:
        folders = {filling: Path(name) / str(n) for n, filling in enumerate(FILLINGS)}
        for filling, folder in folders.items():
            folder.mkdir()
            await _start(folder)  # takes the documents in
            await _fill(folder / "sobrio.db", filling, rows)
        for _ in range(rounds):
            for filling, folder in folders.items():
                found[filling].append(await _start(folder))
    return {
        filling: Start(median(s.seconds for s in seen), median(s.mb for s in seen))
        for filling, seen in found.items()
    }


async def _fill(file: Path, filling: str, rows: int) -> None:
    if filling == NOTHING:
        return
    planned = filling == PLANNED
    state, next_at = ("planned", _LATER) if planned else ("over", None)
    values = [
        {"id": f"{n:x}", "place": f"discord:{n}", "state": state, "next_at": next_at}
        for n in range(rows)
    ]
    async with Database.open(file) as database, database.write() as transaction:
        await transaction.many(_ANNOUNCED, values)
        if not planned:
            await transaction.many(_DELIVERED, [{**one, "later": _LATER} for one in values])


async def _start(folder: Path) -> Start:
    async with _there(SOBRIO, folder) as bot:
        await asyncio.sleep(SETTLING_SECONDS)
        return Start(bot.started_in, memory(bot.process.pid).own)


async def wake_ups(seconds: float) -> Mapping[str, float]:
    """How often the idle bot wakes in a minute, with and without the outbox, side by side."""
    with TemporaryDirectory(prefix="sobrio-") as name:
        async with (
            _there(SOBRIO, _made(Path(name) / "with")) as with_it,
            _there(WITHOUT, _made(Path(name) / "without")) as without,
        ):
            bots = {SOBRIO.name: with_it.process, WITHOUT.name: without.process}
            await asyncio.sleep(SETTLING_SECONDS)
            before = {name: _woken(process) for name, process in bots.items()}
            await asyncio.sleep(seconds)
            return {
                name: (_woken(process) - before[name]) / seconds * 60
                for name, process in bots.items()
            }


@asynccontextmanager
async def _there(contender: Contender, folder: Path) -> AsyncGenerator[Running]:
    async with LoopbackDiscord.start(contract=False) as discord:
        await discord.add_guild("Numérique responsable", locale="fr")
        async with running(contender, discord, folder) as bot:
            yield bot


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _woken(process: Process) -> int:
    """How often its threads slept and woke again: on Linux, the switches that they asked for."""
    return sum(_switches(process.pid))


def _switches(pid: int) -> Iterator[int]:
    for thread in Path(f"/proc/{pid}/task").iterdir():
        lines = (thread / "status").read_text("ascii").splitlines()
        pairs = (line.split(":") for line in lines if line.startswith("voluntary"))
        yield from (int(value) for _, value in pairs)
