"""A function called in a process of its own: its answer, its refusal, its failure, its patience."""

import time

import pytest

from bot.apart import Apart
from bot.errors import Flaw
from bot.sheets import BrokenSheet, of_file


def double(number: int) -> int:
    return 2 * number


def refuse() -> None:
    raise of_file("sheet-too-large", most=1000)


def fail() -> None:
    raise LookupError("a mistake of ours")


def sleep() -> None:
    time.sleep(60)


async def test_it_gives_the_answer() -> None:
    twice = Apart("tests.test_apart:double")
    assert [await twice(21), await twice(4)] == [42, 8]


async def test_what_is_flawed_is_raised_here() -> None:
    with pytest.raises(BrokenSheet) as caught:
        await Apart("tests.test_apart:refuse")()
    assert caught.value.flaws == (Flaw("sheet-file", "sheet-too-large", {"most": 1000}),)


async def test_a_mistake_is_told_with_what_it_was() -> None:
    with pytest.raises(RuntimeError, match="a mistake of ours"):
        await Apart("tests.test_apart:fail")()


async def test_it_is_not_waited_for_ever() -> None:
    with pytest.raises(TimeoutError):
        await Apart("tests.test_apart:sleep", patience=3)()
