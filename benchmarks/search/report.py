"""What was measured as Markdown: the search beside FTS5, then what the index costs."""

import platform
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import cpu_count
from statistics import median, quantiles

from benchmarks.search.measuring import ALL, ANY, OURS, Measured, Took
from benchmarks.search.questions import KINDS

Times = Sequence[float]

# From so many entries on each kind of question is shown by itself.
_LARGE = 100_000

_COSTS: Sequence[tuple[str, Callable[[Measured], str]]] = (
    ("put everything, s", lambda m: _seconds(m.building.took)),
    ("of it, the processor, s", lambda m: _cpu_seconds(m.building.took)),
    ("of that, to make the entries up, s", lambda m: _cpu_seconds(m.building.making)),
    ("FTS5 takes everything in, s", lambda m: _seconds(m.plain)),
    ("of it, the processor, s", lambda m: _cpu_seconds(m.plain)),
    ("meanwhile another writer waits at most, ms", lambda m: f"{m.building.writer_ms:,.0f}"),
    ("and the event loop, ms", lambda m: f"{m.building.loop_ms:,.0f}"),
    ("put everything, nothing new, s", lambda m: _seconds(m.changing.nothing)),
    ("put everything, one entry is another one, s", lambda m: _seconds(m.changing.one)),
    ("put a community’s 20, nothing new, ms", lambda m: f"{m.changing.own_nothing.ms:.1f}"),
    ("put a community’s 20, one is another one, ms", lambda m: f"{m.changing.own_one.ms:.1f}"),
    ("what a slip was meant for, p50, ms", lambda m: f"{median(_ms(m.slips)):.1f}"),
    ("what a slip was meant for, p99, ms", lambda m: f"{percentile(_ms(m.slips), 99):.1f}"),
    ("the database, MB", lambda m: f"{m.building.mb:,.0f}"),
    ("the one with FTS5, which holds no entries, MB", lambda m: f"{m.plain_mb:,.0f}"),
    ("memory before, MB", lambda m: f"{m.resident.before:.0f}"),
    ("memory at most while put, MB", lambda m: f"{m.resident.built:.0f}"),
    ("memory at most while put, changed and asked, MB", lambda m: f"{m.resident.asked:.0f}"),
)


def report(found: Sequence[Measured]) -> str:
    """All tables."""
    parts = (_machine(), _searches(found), _kinds(found), _costs(found))
    return "\n\n".join("\n".join(part) for part in parts)


def percentile(times: Times, which: int) -> float:
    """The time within which so many of a hundred ended."""
    return quantiles(times, n=100, method="inclusive")[which - 1] if len(times) > 1 else times[0]


def _machine() -> Iterator[str]:
    yield (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{platform.system()} on {cpu_count()} cores. In brackets: the processor’s part; "
        "“beside the index”: of that the p99, divided by the index’s."
    )


def _searches(found: Iterable[Measured]) -> Iterator[str]:
    yield "| entries | | questions | p50, ms | p95, ms | p99, ms | beside the index |"
    yield "|--:|---|--:|--:|--:|--:|--:|"
    for one in found:
        asked = {name: _of_all_kinds(one, name) for name in (OURS, ANY, ALL)}
        ours = percentile(_cpu_ms(asked[OURS]), 99)
        for name, took in asked.items():
            cells = (_both(took, which) for which in (50, 95, 99))
            ratio = percentile(_cpu_ms(took), 99) / ours
            size = f"{one.size:,}" if name == OURS else ""
            yield f"| {size} | {name} | {len(took):,} | {' | '.join(cells)} | {ratio:.1f} |"


def _kinds(found: Sequence[Measured]) -> Iterator[str]:
    """Each kind by itself, for the large sizes."""
    large = [one for one in found if one.size >= _LARGE] or found[-1:]
    names = [f"{name}, {one.size:,}" for one in large for name in (OURS, ANY, ALL)]
    yield f"| p50 / p99 of the processor, ms | {' | '.join(names)} |"
    yield f"|---|{'--:|' * len(names)}"
    for kind in KINDS:
        times = [_cpu_ms(one.times[kind][name]) for one in large for name in (OURS, ANY, ALL)]
        cells = (f"{median(its):,.1f} / {percentile(its, 99):,.1f}" for its in times)
        yield f"| {kind} | {' | '.join(cells)} |"


def _costs(found: Sequence[Measured]) -> Iterator[str]:
    yield f"| entries | {' | '.join(f'{one.size:,}' for one in found)} |"
    yield f"|---|{'--:|' * len(found)}"
    for name, of in _COSTS:
        yield f"| {name} | {' | '.join(map(of, found))} |"


def _of_all_kinds(one: Measured, name: str) -> list[Took]:
    return [took for its in one.times.values() for took in its[name]]


def _both(took: Sequence[Took], which: int) -> str:
    return f"{percentile(_ms(took), which):,.1f} ({percentile(_cpu_ms(took), which):,.1f})"


def _ms(took: Iterable[Took]) -> Times:
    return [one.ms for one in took]


def _cpu_ms(took: Iterable[Took]) -> Times:
    return [one.cpu_ms for one in took]


def _seconds(took: Took) -> str:
    return f"{took.ms / 1_000:,.2f}"


def _cpu_seconds(took: Took) -> str:
    return f"{took.cpu_ms / 1_000:,.2f}"
