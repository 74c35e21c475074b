"""Prove that announcements are posted once, in time, and cost nothing while they wait."""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.once.chaos import Trial, Verdict, put_to_the_test
from benchmarks.once.fanout import FanOut, fan_out, p99
from benchmarks.once.waiting import FILLINGS, NOTHING, WITHOUT, Start, starts, wake_ups


def main() -> int:
    """Read the command line, measure, print; 1 when anything was lost or doubled."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.once", description=__doc__)
    what = reader.add_subparsers(required=True, dest="what", metavar="what")
    chaos = what.add_parser("chaos", help="kill the bot at every step and at random")
    chaos.add_argument("--announcements", type=int, default=2_000)
    chaos.add_argument("--channels", type=int, default=200)
    chaos.add_argument("--kills", type=int, default=50, help="at random, besides every step")
    chaos.add_argument("--seed", type=int, default=1)
    fan = what.add_parser("fanout", help="post in many channels at one instant")
    fan.add_argument("channels", type=int, nargs="*", default=[1, 100, 2_500])
    waiting = what.add_parser("waiting", help="start with much to come, and do nothing")
    waiting.add_argument("--rows", type=int, default=100_000)
    waiting.add_argument("--rounds", type=int, default=5)
    waiting.add_argument("--minutes", type=float, default=10.0, help="how long it does nothing")
    return asyncio.run(_measure(reader.parse_args()))


async def _measure(asked: argparse.Namespace) -> int:
    if asked.what == "chaos":
        return await _chaos(asked)
    if asked.what == "fanout":
        print("\n".join(fan_outs([await fan_out(channels) for channels in asked.channels])))
        return 0
    print("\n".join(beginnings(await starts(asked.rows, asked.rounds), asked.rows)))
    woken = await wake_ups(asked.minutes * 60)
    (name, total), (_, without) = woken.items()
    print(f"\nIdle, {name} wakes {total:.1f} times a minute, {without:.1f} {WITHOUT.name}.")
    return 0


async def _chaos(asked: argparse.Namespace) -> int:
    """Stops shorter than Discord's memory, then longer ones, a fifth as many."""
    short = Trial(asked.announcements, asked.channels, asked.kills, seed=asked.seed)
    long = Trial(
        asked.announcements // 5, asked.channels, asked.kills // 5,
        asleep=True, forgetful=True, seed=asked.seed,
    )  # fmt: skip
    verdicts = [await put_to_the_test(trial, _say) for trial in (short, long)]
    print("\n".join(trials(verdicts)))
    return 0 if all(verdict.once for verdict in verdicts) else 1


def _say(words: str) -> None:
    print(words, file=sys.stderr)


def trials(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """What the bots that were killed made of their announcements."""
    yield "| | short stops | longer than Discord remembers |"
    yield "|---|--:|--:|"
    rows = {
        "announcements": [v.trial.announcements for v in verdicts],
        "kills": [v.kills.total() for v in verdicts],
        "**lost**": [len(v.lost) for v in verdicts],
        "**doubled**": [len(v.doubled) for v in verdicts],
        "left undone": [v.pending for v in verdicts],
        "found by their marker": [v.ends["found"] for v in verdicts],
        "429": [v.limited for v in verdicts],
        "seconds": [round(v.seconds) for v in verdicts],
    }
    rows |= {f"killed {step}": [v.kills[step] for v in verdicts] for step in verdicts[0].kills}
    for name, values in rows.items():
        yield f"| {name} | {' | '.join(f'{value:,}' for value in values)} |"


def fan_outs(found: Sequence[FanOut]) -> Iterator[str]:
    """One instant, so many channels."""
    yield "| channels | first, s | last, s | of the limit | 429 | p99, ms | in quiet | ratio |"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|"
    for one in found:
        quiet, meanwhile = p99(one.quiet), p99(one.meanwhile)
        yield (
            f"| {one.posted:,} of {one.channels:,} | {one.first:.2f} | {one.last:.2f} "
            f"| {one.share:.1%} | {one.limited} | {meanwhile:.1f} | {quiet:.1f} "
            f"| {meanwhile / quiet:.2f} |"
        )


def beginnings(found: Mapping[str, Start], rows: int) -> Iterator[str]:
    """The starts with so much to come, beside one with nothing."""
    yield f"| {rows:,} | start, s | more | memory, MB | more |"
    yield "|---|--:|--:|--:|--:|"
    least = found[NOTHING]
    for filling in FILLINGS:
        one = found[filling]
        yield (
            f"| {filling} | {one.seconds:.2f} | {one.seconds - least.seconds:+.2f} "
            f"| {one.mb:.1f} | {one.mb - least.mb:+.1f} |"
        )


if __name__ == "__main__":
    sys.exit(main())
