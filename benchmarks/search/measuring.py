"""One corpus, measured: built, changed, asked. `python -m benchmarks.search.measuring 1000 20 40`.

A process of its own, so that its memory tells of this corpus alone. Prints a line of JSON.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.search.contenders import Ours, Plain
from benchmarks.search.corpus import LANGUAGES, WORDS, Corpus, entry, word
from benchmarks.search.questions import KINDS, Things, questions
from benchmarks.usage import MEASURABLE
from bot.database import Database
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY

# How many entries a community has beside everybody's, and how often they are put.
_COMMUNITY, _OWN, _PUTS = "test:1", 20, 30

# How many entries are made up to learn how long that takes.
_SAMPLE = 10_000

OURS, ANY, ALL = "the index", "FTS5, OR", "FTS5, AND"


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds that something took, and of the processor, all threads."""

    ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Building:
    """What it takes to put everything, and of it to make the entries up; megabytes in the end; the
    longest that another writer and the event loop waited meanwhile, in milliseconds."""

    took: Took
    making: Took
    mb: float
    writer_ms: float
    loop_ms: float


@dataclass(frozen=True, slots=True)
class Changing:
    """A put of everything, with nothing new and with one entry that is another one; a put of the
    few of a community, the same."""

    nothing: Took
    one: Took
    own_nothing: Took
    own_one: Took


@dataclass(frozen=True, slots=True)
class Resident:
    """Megabytes in memory: before, and at most until it was built, changed and asked."""

    before: float
    built: float
    asked: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All about one size; `times`: of each question, by kind and who was asked; `slips`: of looking
    for what a word that nothing holds may be a slip of."""

    size: int
    building: Building
    plain: Took
    plain_mb: float
    changing: Changing
    resident: Resident
    times: Mapping[str, Mapping[str, Sequence[Took]]]
    slips: Sequence[Took]


async def measure(size: int, each: int, patience: float) -> Measured:
    """Measure a corpus; `each`: how many questions of a kind; `patience`: after so many seconds a
    contender is asked no more."""
    for rank in range(1, WORDS + 1):  # known before the memory is read
        for language in range(LANGUAGES):
            word(rank, language)
    before, making = _most_resident(), _making(size)
    with TemporaryDirectory(prefix="sobrio-") as name:
        async with (
            Database.open(Path(name) / "ours.db") as database,
            Database.open(Path(name) / "plain.db") as other,
        ):
            index, plain = SearchIndex(database), Plain(other)
            async with _waiting(database) as waits:
                built = await _took(index.put(EVERYBODY, Corpus(size)))
            at_most = _most_resident()
            building = Building(built, making, await _megabytes(database), waits[0], waits[1])
            changing = await _change(index, size)
            asked = questions(size, each)
            for kind in asked:  # once, so that the memory tells of our index alone
                await Ours(index).ask(asked[kind][0])
            resident = Resident(before, at_most, _most_resident())
            plain_took = await _took(plain.build(Corpus(size)))
            times = await _ask(Ours(index), plain, asked, patience)
            slips = [await _took(index.resembling(f"{word(n, 0)}s")) for n in range(1, each * 4)]
            plain_mb = await _megabytes(other)
    return Measured(
        size, building, plain_took, plain_mb, changing, resident, times, slips
    )  # fmt: skip


async def _change(index: SearchIndex, size: int) -> Changing:
    nothing = await _took(index.put(EVERYBODY, Corpus(size)))
    one = await _took(index.put(EVERYBODY, Corpus(size, edition=1)))

    async def put(edition: int) -> Took:
        own = [entry(n, size, owner=_COMMUNITY) for n in range(_OWN)]
        own[_OWN // 2] = entry(_OWN // 2, size, owner=_COMMUNITY, edition=edition)
        return await _took(index.put(_COMMUNITY, own))

    changes: list[Took] = []
    same: list[Took] = []
    for edition in range(_PUTS):
        changes.append(await put(edition))
        same.append(await put(edition))
    return Changing(nothing, one, _median(same), _median(changes))


async def _ask(
    ours: Ours, plain: Plain, asked: Mapping[str, Sequence[Things]], patience: float
) -> Mapping[str, Mapping[str, Sequence[Took]]]:
    """Ask each question of everybody in turn, so that they share what the machine does."""
    contenders: Mapping[str, Callable[[Things], Awaitable[int]]] = {
        OURS: ours.ask, ANY: plain.any, ALL: plain.all,
    }  # fmt: skip
    spent = dict.fromkeys(contenders, 0.0)
    times = {kind: {name: list[Took]() for name in contenders} for kind in KINDS}
    for number in range(max(map(len, asked.values()))):
        for kind, its in asked.items():
            for name, ask in contenders.items():
                if spent[name] < 1_000 * patience:
                    took = await _took(ask(its[number]))
                    spent[name] += took.ms
                    times[kind][name].append(took)
    return times


@asynccontextmanager
async def _waiting(database: Database) -> AsyncGenerator[list[float]]:
    """In the end, how long another writer and the event loop waited at most, in milliseconds."""
    longest = [0.0, 0.0]

    async def write() -> None:
        while True:
            await asyncio.sleep(0.05)
            began = time.perf_counter()
            async with database.write():
                longest[0] = max(longest[0], 1_000 * (time.perf_counter() - began))

    async def breathe() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.01)
            longest[1] = max(longest[1], 1_000 * (time.perf_counter() - began - 0.01))

    tasks = [asyncio.create_task(write()), asyncio.create_task(breathe())]
    try:
        yield longest
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _took(work: Awaitable[object]) -> Took:
    began, busy = time.perf_counter(), time.process_time()
    await work
    spent, used = time.perf_counter() - began, time.process_time() - busy
    return Took(1_000 * spent, 1_000 * used)


def _median(times: Sequence[Took]) -> Took:
    return Took(median(one.ms for one in times), median(one.cpu_ms for one in times))


def _making(size: int) -> Took:
    """What it takes to make so many entries up, told by some of them."""
    sample = min(size, _SAMPLE)
    began, busy = time.perf_counter(), time.process_time()
    for _ in islice(Corpus(size), sample):
        pass
    spent, used = time.perf_counter() - began, time.process_time() - busy
    return Took(1_000 * spent * size / sample, 1_000 * used * size / sample)


async def _megabytes(database: Database) -> float:
    """What the file takes, the bot's other tables, all empty, included."""
    (pages,) = await database.all("pragma page_count")
    (page,) = await database.all("pragma page_size")
    return pages[0] * page[0] / 1_048_576


def _most_resident() -> float:
    """The most that was in memory at once since the start, in megabytes."""
    if not MEASURABLE:
        return 0.0
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1_024


def main() -> None:
    """Measure what the command line names."""
    size, each, patience = sys.argv[1:]
    found = asyncio.run(measure(int(size), int(each), float(patience)))
    sys.stdout.write(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
