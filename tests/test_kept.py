"""What is kept in memory: made once, newest first, never older than what was put."""

import asyncio

from bot.kept import Kept


class Well:
    """Counts how often something is made."""

    def __init__(self) -> None:
        self.made = 0

    async def draw(self) -> int:
        self.made += 1
        return self.made


async def test_a_value_is_made_once_even_when_it_is_none() -> None:
    kept, asked = Kept[str, None](2), list[str]()

    async def make() -> None:
        asked.append("once")

    for _ in range(3):
        assert await kept.get("a", make) is None
    assert asked == ["once"]


async def test_the_one_that_nobody_wanted_for_the_longest_time_goes_first() -> None:
    kept, well = Kept[str, int](2), Well()
    for key in ("a", "b", "a", "c", "a"):
        await kept.get(key, well.draw)
    assert well.made == 3
    assert await kept.get("b", well.draw) == 4


async def test_what_was_put_meanwhile_is_newer_than_what_was_read_before_it() -> None:
    kept, reading, may_end = Kept[str, str](2), asyncio.Event(), asyncio.Event()

    async def read() -> str:
        reading.set()
        await may_end.wait()
        return "old"

    asked = asyncio.create_task(kept.get("a", read))
    await reading.wait()
    kept.put("a", "new")
    may_end.set()
    assert await asked == "new"


async def test_what_is_forgotten_is_made_anew() -> None:
    kept, well = Kept[str, int](2), Well()
    await kept.get("a", well.draw)
    kept.forget("a")
    kept.forget("never there")
    assert await kept.get("a", well.draw) == 2


async def test_what_was_read_before_it_was_forgotten_is_not_kept() -> None:
    kept, reading, may_end = Kept[str, str](2), asyncio.Event(), asyncio.Event()

    async def read() -> str:
        reading.set()
        await may_end.wait()
        return "old"

    async def read_anew() -> str:
        return "new"

    asked = asyncio.create_task(kept.get("a", read))
    await reading.wait()
    kept.forget("a")
    may_end.set()
    assert await asked == "old"
    assert await kept.get("a", read_anew) == "new"
