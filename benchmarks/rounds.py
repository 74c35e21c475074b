"""The rounds: both bots in each, in changing order, so that they share what the machine does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.contenders import SOBRIO, bare
from benchmarks.turns import Turn, first_start, take_turn

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Round:
    """One turn of each bot, and Sobrio's start on a machine where it never ran."""

    bare: Turn
    sobrio: Turn
    first_start: float


async def play(rounds: int, seconds: float, say: Say) -> list[Round]:
    """Play all rounds; `say` is told where we are."""
    played: list[Round] = []
    for number in range(rounds):
        say(f"round {number + 1} of {rounds}")
        with TemporaryDirectory(prefix="sobrio-") as folder:
            played.append(await _round(Path(folder), seconds, bare_first=number % 2 == 0))
    return played


async def _round(folder: Path, seconds: float, *, bare_first: bool) -> Round:
    began, card = await first_start(folder)
    order = [bare(card, folder), SOBRIO]
    if not bare_first:
        order.reverse()
    turns = {bot.name: await take_turn(bot, folder, card, seconds) for bot in order}
    sobrio = turns.pop(SOBRIO.name)
    (yardstick,) = turns.values()
    return Round(yardstick, sobrio, began)
