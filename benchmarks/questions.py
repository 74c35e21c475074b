"""Ask every question of the sets, and write down how often `/ask` is right: `--help` tells more."""

import argparse
import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from ruamel.yaml import YAML

from benchmarks.__main__ import with_tables
from bot.app import ranking
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PAPER = ROOT / "docs" / "questions.md"
PARTS = ("seen", "opened", "unseen")

# Questions about today are asked on the day on which the sets were written.
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SETS = ROOT / "tests" / "questions" / "sets"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a set, the ids of which any is a right answer, and what was answered.

    `right`: none where the content does not say it.
    """

    question: str
    kind: str
    right: tuple[str, ...]
    answered: tuple[str, ...] = ()

    @property
    def first(self) -> bool:
        """Whether the first answer is right."""
        return bool(self.answered) and self.answered[0] in self.right

    @property
    def among_three(self) -> bool:
        """Whether one of the first three answers is right."""
        return not set(self.right).isdisjoint(self.answered[:3])


def questions(name: str) -> list[Asked]:
    """The questions of a set."""
    text = (SETS / f"{name}.yaml").read_text("utf-8")
    read: list[dict[str, Any]] = cast(Any, YAML(typ="safe")).load(text)
    return [Asked(one["q"], one["kind"], tuple(one["right"])) for one in read]


async def judge(names: Sequence[str]) -> Mapping[str, list[Asked]]:
    """The sets with what is answered, on a database of their own."""
    with TemporaryDirectory(prefix="sobrio-") as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/sobrio.db")
        async with ranking(settings, clock=lambda: NOW) as service:
            return {
                name: [
                    Asked(
                        one.question,
                        one.kind,
                        one.right,
                        tuple(await service.ranked(one.question, None)),
                    )
                    for one in questions(name)
                ]
                for name in names
            }


def report(sets: Mapping[str, Sequence[Asked]]) -> str:
    """How often each set is answered rightly, and every miss."""
    lines = [
        "| set | in scope | right first | among three | out of scope | answered all the same |",
        "|---|---|---|---|---|---|",
        *(_line(name, asked) for name, asked in sets.items()),
    ]
    for name, asked in sets.items():
        lines += ["", f"### Misses of the {name} part", "", *_misses(asked)]
    return "\n".join(lines)


def _line(name: str, asked: Sequence[Asked]) -> str:
    inside = [one for one in asked if one.right]
    outside = [one for one in asked if not one.right]
    first = sum(one.first for one in inside) / len(inside)
    three = sum(one.among_three for one in inside) / len(inside)
    answered = sum(bool(one.answered) for one in outside)
    return f"| {name} | {len(inside)} | {first:.1%} | {three:.1%} | {len(outside)} | {answered} |"


def _misses(asked: Sequence[Asked]) -> Iterator[str]:
    yield "| question | kind | right | answered |"
    yield "|---|---|---|---|"
    for one in asked:
        if (one.right and not one.first) or (not one.right and one.answered):
            right, answered = ", ".join(one.right) or "not known", ", ".join(one.answered)
            said = one.question.replace("|", "\\|")
            yield f"| {said} | {one.kind} | {right} | {answered or 'not known'} |"


def main() -> None:
    """Read the command line, ask, print."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__)
    reader.add_argument("--write", action="store_true", help=f"put the tables into {PAPER.name}")
    asked = reader.parse_args()
    told = report(asyncio.run(judge(PARTS)))
    print(told)  # noqa: T201
    if asked.write:
        PAPER.write_text(with_tables(PAPER.read_text("utf-8"), told), "utf-8")


if __name__ == "__main__":
    main()
