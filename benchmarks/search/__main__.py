"""Measure the search at several sizes and print the tables; `--help` tells more."""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import TypeAdapter

from benchmarks.__main__ import with_tables
from benchmarks.search.measuring import Measured
from benchmarks.search.report import report

ROOT = Path(__file__).parents[2]
PAPER = ROOT / "docs" / "search-benchmarks.md"
SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)


def main() -> None:
    """Read the command line, measure, print."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    reader.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many entries")
    reader.add_argument("--each", type=int, default=100, help="how many questions of a kind")
    reader.add_argument(
        "--patience", type=float, default=60.0, help="seconds after which one is asked no more"
    )
    reader.add_argument("--write", action="store_true", help=f"put the tables into {PAPER.name}")
    asked = reader.parse_args()
    told = report(list(measured(asked.sizes, asked.each, asked.patience)))
    print(told)
    if asked.write:
        PAPER.write_text(with_tables(PAPER.read_text("utf-8"), told), "utf-8")


def measured(sizes: Sequence[int], each: int, patience: float) -> Iterator[Measured]:
    """What each size shows, measured in a process of its own."""
    for size in sizes:
        print(f"{size:,} entries", file=sys.stderr)
        arguments = (str(size), str(each), str(patience))
        process = subprocess.run(
            [sys.executable, "-m", "benchmarks.search.measuring", *arguments],
            cwd=ROOT, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        yield TypeAdapter(Measured).validate_json(process.stdout)


if __name__ == "__main__":
    main()
