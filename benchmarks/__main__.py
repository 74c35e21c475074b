"""Measure Sobrio against a bare discord.py bot and print the tables; `--help` tells more."""

import argparse
import asyncio
import sys
from pathlib import Path

from benchmarks.imports import what_each_adds
from benchmarks.report import report
from benchmarks.rounds import play

PAPER = Path(__file__).parent.parent / "docs" / "benchmarks.md"
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"


def main() -> None:
    """Read the command line, measure, print."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    reader.add_argument("--rounds", type=int, default=9, help="how often all is measured")
    reader.add_argument("--seconds", type=float, default=5.0, help="how long for each figure")
    reader.add_argument("--write", action="store_true", help=f"put the tables into {PAPER.name}")
    asked = reader.parse_args()
    told = asyncio.run(measure(asked.rounds, asked.seconds))
    print(told)
    if asked.write:
        PAPER.write_text(with_tables(PAPER.read_text("utf-8"), told), "utf-8")


async def measure(rounds: int, seconds: float) -> str:
    """The report of so many rounds."""
    played = await play(rounds, seconds, say=lambda words: print(words, file=sys.stderr))
    return report(played, await what_each_adds(rounds), seconds)


def with_tables(paper: str, tables: str) -> str:
    """The paper with these tables in place of those that it had."""
    before, _, rest = paper.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{tables}\n\n{END}{after}"


if __name__ == "__main__":
    main()
