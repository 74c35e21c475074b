"""Fit the constants of bot/search/choosing.py to the questions of data/asked, each judged by what
the others say, and print them beside those that stand there: `--help` tells more."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.folds import Fold, Judged, judge_all
from benchmarks.logistic import fit
from bot.search.choosing import BASE, WEIGHTS, Grounds
from bot.settings import Settings

# What is added to the base, line by line.
BARS = (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5)


@dataclass(frozen=True, slots=True)
class Constants:
    """What stands against any answer, and what each of its grounds weighs."""

    base: float
    weights: Grounds

    def tell(self, one: Judged, bar: float) -> bool:
        """Whether the best is told, with so much added to the base."""
        return one.grounds is not None and self.base + bar + one.grounds.weighed(self.weights) > 0


CHOSEN = Constants(BASE, WEIGHTS)


def fitted(judged: Sequence[Judged]) -> Constants:
    """The constants that best part right answers from what is found where nothing answers.

    Raises `ValueError` where either kind is missing.
    """
    telling = _telling(judged)
    base, *weights = fit([its for its, _ in telling], [is_right for _, is_right in telling])
    return Constants(base, Grounds(*weights))


def _telling(judged: Sequence[Judged]) -> Sequence[tuple[Grounds, bool]]:
    """What is fitted to: the grounds of what was found, and whether it is right. Left out is what
    is not where something else is: that is for the ranking to mend."""
    return [
        (one.grounds, one.is_right)
        for one in judged
        if one.grounds is not None and (one.is_right or not one.right)
    ]


def report(judged: Sequence[Judged]) -> str:
    """The fitted constants beside those of choosing.py; how often both would be right."""
    both = (CHOSEN, fitted(judged))
    return "\n".join([*_constants(judged, *both), "", *_told(judged, both)])


def _constants(judged: Sequence[Judged], chosen: Constants, found: Constants) -> Iterator[str]:
    telling = [its for its, _ in _telling(judged)]
    yield "| constant | in choosing.py | fitted | to so many that have it |"
    yield "|---|--:|--:|--:|"
    yield f"| base | {chosen.base:.2f} | {found.base:.2f} | {len(telling):,} |"
    rows = zip(
        Grounds._fields, chosen.weights, found.weights, zip(*telling, strict=True), strict=True
    )
    for name, old, new, much in rows:
        yield f"| {name} | {old:.2f} | {new:.2f} | {sum(map(bool, much)):,} |"


def _told(judged: Sequence[Judged], both: Sequence[Constants]) -> Iterator[str]:
    inside = [one for one in judged if one.right]
    outside = [one for one in judged if not one.right]
    best = sum(one.is_right for one in inside) / len(inside)
    yield f"In scope: {len(inside):,}; {best:.1%} find first what they stand under in data/asked,"
    yield f"taken to be the one right answer. Out of scope: {len(outside):,}."
    yield ""
    yield "| added to the base | right | all the same | right, fitted | all the same, fitted |"
    yield "|--:|--:|--:|--:|--:|"
    for bar in BARS:
        shares = (
            sum(one.is_right is right and constants.tell(one, bar) for one in asked) / len(asked)
            for constants in both
            for asked, right in ((inside, True), (outside, False))
        )
        yield f"| {bar:+.1f} | {' | '.join(f'{share:.1%}' for share in shares)} |"


def main() -> None:
    """Read the command line, ask, fit, print."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.conviction", description=__doc__)
    reader.add_argument("--folds", type=int, default=5, help="into how many parts they are parted")
    reader.add_argument("--only", type=int, help="ask so many parts only: 1 for a quick look")
    asked = reader.parse_args()
    only = asked.folds if asked.only is None else asked.only
    if asked.folds < 2 or not 0 < only <= asked.folds:
        reader.error("at least 2 parts, for each is judged by the others, and 1 of them to ask")
    folds = [Fold(number, asked.folds) for number in range(only)]
    judged: list[Judged] = []
    for fold in judge_all(Settings().data_dir, folds):
        judged += fold
        print(f"{len(judged):,} questions asked", file=sys.stderr)  # noqa: T201
    print(report(judged))  # noqa: T201


if __name__ == "__main__":
    main()
