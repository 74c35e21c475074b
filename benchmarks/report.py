"""The rounds as Markdown: medians, the ratio of the two bots, and the goal."""

import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from os import cpu_count
from statistics import median

from benchmarks.imports import Added
from benchmarks.rounds import Round
from benchmarks.turns import CROWD, PACE, Turn
from benchmarks.usage import MEASURABLE

Measure = Callable[[Turn], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `at_least` and `at_most` are goals for Sobrio's share of the bare
    bot's figure."""

    name: str
    of: Measure
    digits: int = 1
    at_least: float | None = None
    at_most: float | None = None
    counted: bool = MEASURABLE

    def goal(self) -> str:
        """The goal in words."""
        if self.at_least is not None:
            return f"at least {self.at_least}"
        return "" if self.at_most is None else f"at most {self.at_most}"

    def met(self, ratio: float) -> bool:
        """Whether a ratio reaches the goal."""
        return ratio >= (self.at_least or 0) and ratio <= (self.at_most or float("inf"))


ROWS = (
    Row("answers a second to a crowd", lambda t: t.crowd.rate, 0, at_least=0.8, counted=True),
    Row("CPU per answer to a crowd, ms", lambda t: t.crowd.cpu_ms, 2, at_most=1.5),
    Row(f"CPU per answer at {PACE} a second, ms", lambda t: t.steady.cpu_ms, 2, at_most=1.5),
    Row(f"p50 at {PACE} a second, ms", lambda t: t.steady.percentile(50), 2, counted=True),
    Row(
        f"p99 at {PACE} a second, ms",
        lambda t: t.steady.percentile(99),
        2,
        at_most=1.5,
        counted=True,
    ),
    Row("start-up, s", lambda t: t.started_in, 2, counted=True),
    Row("memory, MB", lambda t: t.memory.resident, at_most=1.8),
    Row("memory, its fair share (PSS), MB", lambda t: t.memory.share),
    Row("memory, its alone (USS), MB", lambda t: t.memory.own),
    Row("busy with a crowd, share of a core", lambda t: t.crowd.busy, 2),
    Row("Discord busy meanwhile, share of a core", lambda t: t.crowd.discord_busy, 2, counted=True),
)


def report(rounds: Sequence[Round], added: Sequence[Added], seconds: float) -> str:
    """All that was measured."""
    return "\n".join([*_machine(rounds, seconds), "", *_bots(rounds), "", *_libraries(added)])


def _machine(rounds: Sequence[Round], seconds: float) -> Iterator[str]:
    yield (
        f"Python {platform.python_version()}, discord.py {version('discord.py')}, "
        f"{platform.system()} on {cpu_count()} cores; medians of {len(rounds)} rounds, "
        f"{seconds:g} s for each figure, {CROWD} questions at a time in the crowd."
    )
    if not MEASURABLE:
        yield "Processor time and memory are measured on Linux only."


def _bots(rounds: Sequence[Round]) -> Iterator[str]:
    yield "| | bare bot | Sobrio | ratio | from – to | goal | met |"
    yield "|---|--:|--:|--:|--:|---|---|"
    for row in ROWS:
        if row.counted:
            yield _line(row, rounds)
    first = median(r.first_start for r in rounds)
    yield f"| first start of all, reading every document, s | | {first:.2f} | | | | |"


def _line(row: Row, rounds: Sequence[Round]) -> str:
    bare, sobrio = ([row.of(t) for t in turns] for turns in zip(*_pairs(rounds), strict=True))
    ratios = [ours / theirs for theirs, ours in zip(bare, sobrio, strict=True)]
    ratio = median(ratios)
    met = ("yes" if row.met(ratio) else "**no**") if row.goal() else ""
    cells = (
        row.name,
        f"{median(bare):,.{row.digits}f}",
        f"{median(sobrio):,.{row.digits}f}",
        f"{ratio:.2f}",
        f"{min(ratios):.2f} – {max(ratios):.2f}",
        row.goal(),
        met,
    )
    return f"| {' | '.join(cells)} |"


def _pairs(rounds: Sequence[Round]) -> Iterator[tuple[Turn, Turn]]:
    return ((r.bare, r.sobrio) for r in rounds)


def _libraries(added: Sequence[Added]) -> Iterator[str]:
    yield "| imported, each after those above | ms | MB |"
    yield "|---|--:|--:|"
    for one in added:
        mb = f"{one.mb:.1f}" if MEASURABLE else ""
        yield f"| {one.library} | {one.ms:.0f} | {mb} |"
