"""Places: never more people in than there are, the order kept, each promotion told once."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.people import Role
from bot.workshops.model import Deed, State
from bot.workshops.taking_part import Part
from tests.announcements.stage import Watch
from tests.workshops.members_stage import (
    Stage,
    open_stage,
    person,
    with_details,
    workshop_in,
)

TEN = with_details(workshop_in(), capacity=10)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncGenerator[Stage]:
    async with open_stage(tmp_path / "places.db", Watch()) as opened:
        yield opened


@dataclass
class Roll:
    """What is expected: people in the order of coming, as a team would keep them on paper."""

    capacity: int | None
    inside: list[int] = field(default_factory=list[int])
    waiting: list[int] = field(default_factory=list[int])
    told: list[int] = field(default_factory=list[int])

    def join(self, number: int) -> None:
        if number not in self.inside + self.waiting:
            self.waiting.append(number)
            self.fill(besides=number)

    def leave(self, number: int) -> None:
        if number in self.told:
            self.told.remove(number)
        if number in self.inside + self.waiting:
            (self.inside if number in self.inside else self.waiting).remove(number)
            self.fill()

    def resize(self, capacity: int | None) -> None:
        self.capacity = capacity
        self.fill()

    def fill(self, besides: int | None = None) -> None:
        while self.waiting and (self.capacity is None or len(self.inside) < self.capacity):
            first = self.waiting.pop(0)
            self.inside.append(first)
            if first != besides:
                self.told.append(first)


PEOPLE = st.integers(0, 7)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("join"), PEOPLE),
        st.tuples(st.just("leave"), PEOPLE),
        st.tuples(st.just("resize"), st.one_of(st.none(), st.integers(1, 6))),
    ),
    max_size=30,
)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), STEPS)
def test_whatever_people_do_the_places_are_right(
    capacity: int, steps: list[tuple[str, int | None]]
) -> None:
    async def live() -> None:
        with TemporaryDirectory() as folder:
            async with open_stage(Path(folder) / "places.db", Watch()) as stage:
                await _follow(stage, Roll(capacity), steps)

    asyncio.run(live())


async def _follow(stage: Stage, roll: Roll, steps: list[tuple[str, int | None]]) -> None:
    workshop = await stage.hold(with_details(workshop_in(), capacity=roll.capacity))
    for step, value in steps:
        if step == "resize":
            roll.resize(value)
            wider = with_details(workshop, capacity=value)
            workshop = await stage.change(wider, Deed.EDITED, stage.signups.filling(wider))
        elif value is not None:
            (roll.join if step == "join" else roll.leave)(value)
            act = stage.signing.join if step == "join" else stage.signing.leave
            await act(person(value), workshop.id)
        expected = [f"in p{n:02}" for n in sorted(roll.inside)]
        parts = await stage.parts(workshop)
        assert sorted(part for part in parts if part.startswith("in")) == expected
        assert parts[len(expected) :] == [f"waiting p{n:02}" for n in roll.waiting]
        assert sorted(await stage.promised()) == [f"p{n:02}" for n in sorted(roll.told)]
    for _ in range(2):
        await stage.turn()
    assert sorted(stage.written_to()) == [f"p{n:02}" for n in sorted(roll.told)]


async def test_fifty_come_at_once_for_ten_places_and_five_leave(stage: Stage) -> None:
    workshop = await stage.hold(TEN)
    seen = await asyncio.gather(*(stage.signing.join(person(n), workshop.id) for n in range(50)))
    positions = [one.standing.position for one in seen if one.standing.part is Part.WAITING]
    parts = await stage.parts(workshop)
    assert [part.partition(" ")[0] for part in parts] == ["in"] * 10 + ["waiting"] * 40
    assert sorted(positions) == list(range(1, 41))
    inside, waiting = parts[:10], [part.partition(" ")[2] for part in parts[10:]]
    leaving = [int(part[-2:]) for part in inside[::2]]
    await asyncio.gather(*(stage.signing.leave(person(n), workshop.id) for n in leaving))
    assert await stage.promised() == waiting[:5]
    after = await stage.parts(workshop)
    assert [part for part in after if part.startswith("in")] == [
        *inside[1::2],
        *(f"in {p}" for p in waiting[:5]),
    ]
    assert after[10:] == [f"waiting {p}" for p in waiting[5:]]
    for _ in range(2):
        await stage.turn()
    assert sorted(stage.written_to()) == sorted(waiting[:5])


async def test_two_processes_never_give_a_place_twice(tmp_path: Path) -> None:
    path, watch = tmp_path / "two.db", Watch()
    async with open_stage(path, watch) as one, open_stage(path, watch) as other:
        workshop = await one.hold(TEN)
        both = (one, other)
        await asyncio.gather(
            *(both[n % 2].signing.join(person(n), workshop.id) for n in range(50)),
            *(both[(n + 1) % 2].signing.join(person(n), workshop.id) for n in range(50)),
        )
        parts = await one.parts(workshop)
        assert [part.partition(" ")[0] for part in parts] == ["in"] * 10 + ["waiting"] * 40
        inside = [int(part[-2:]) for part in parts[:10]]
        waiting = [part.partition(" ")[2] for part in parts[10:]]
        await asyncio.gather(
            *(both[n % 2].signing.leave(person(n), workshop.id) for n in inside[:5]),
            *(both[(n + 1) % 2].signing.leave(person(n), workshop.id) for n in inside[:5]),
        )
        assert await other.promised() == waiting[:5]


async def test_who_joins_twice_keeps_their_place_in_the_line(stage: Stage) -> None:
    workshop = await stage.hold(with_details(TEN, capacity=1))
    for number in (1, 2, 3, 2):
        await stage.signing.join(person(number), workshop.id)
    assert await stage.parts(workshop) == ["in p01", "waiting p02", "waiting p03"]
    assert (await stage.signing.standing(person(3), workshop.id)).standing.position == 2


async def test_who_comes_never_passes_those_who_wait(stage: Stage) -> None:
    workshop = await stage.hold(with_details(TEN, capacity=1))
    for number in (1, 2):
        await stage.signing.join(person(number), workshop.id)
    # More places, and nobody filled them: as after a file was imported by an older version.
    await stage.change(with_details(workshop, capacity=2), Deed.IMPORTED)
    await stage.signing.join(person(3), workshop.id)
    assert await stage.parts(workshop) == ["in p01", "in p02", "waiting p03"]
    assert await stage.promised() == ["p02"]


async def test_fewer_places_take_nobodys_away(stage: Stage) -> None:
    workshop = await stage.hold(with_details(TEN, capacity=3))
    for number in range(4):
        await stage.signing.join(person(number), workshop.id)
    fewer = with_details(workshop, capacity=1)
    workshop = await stage.change(fewer, Deed.EDITED, stage.signups.filling(fewer))
    await stage.signing.leave(person(0), workshop.id)
    assert await stage.parts(workshop) == ["in p01", "in p02", "waiting p03"]
    assert await stage.promised() == []


async def test_once_it_is_of_no_use_any_more_nobody_gets_a_place(stage: Stage) -> None:
    workshop = await stage.hold(with_details(TEN, capacity=1))
    for number in (1, 2):
        await stage.signing.join(person(number), workshop.id)
    stage.watch.now = workshop.start.instant.replace(hour=12)
    await stage.signing.leave(person(1), workshop.id)
    assert await stage.parts(workshop) == ["waiting p02"]


async def test_only_organisers_see_who_takes_part(stage: Stage) -> None:
    workshop = await stage.hold(TEN)
    await stage.signing.join(person(1), workshop.id)
    organiser = person(2, roles=frozenset({Role.ORGANISER}))
    (signup,) = await stage.signing.people(organiser, workshop.id)
    assert (signup.person, signup.part) == ("board:p01", Part.IN)


async def test_a_place_is_kept_while_it_is_called_off_and_nobody_joins(stage: Stage) -> None:
    workshop = await stage.hold(TEN)
    await stage.signing.join(person(1), workshop.id)
    await stage.change(replace(workshop, state=State.CANCELLED), Deed.CANCELLED)
    assert not await stage.signups.join(workshop, "board:p02", person(2).locale)
    assert await stage.parts(workshop) == ["in p01"]
