"""How often `/ask` is right: no less often than docs/questions.md says."""

import asyncio
from collections.abc import Mapping

import pytest

from benchmarks.questions import Asked, judge

# Of each part: how many of the questions in scope are answered rightly first, and among three, at
# least; how many of those out of scope are answered all the same, at most.
FLOORS = {"seen": (0.90, 0.94, 1), "opened": (0.93, 0.95, 10), "unseen": (0.93, 0.96, 4)}


@pytest.fixture(scope="module")
def judged() -> Mapping[str, list[Asked]]:
    return asyncio.run(judge(list(FLOORS)))


@pytest.mark.parametrize("part", FLOORS)
def test_it_is_no_less_often_right(judged: Mapping[str, list[Asked]], part: str) -> None:
    inside = [one for one in judged[part] if one.right]
    outside = [one for one in judged[part] if not one.right]
    assert len(inside) >= 100
    assert 2 * len(outside) >= len(inside) - 1
    first, three, answered = FLOORS[part]
    assert sum(one.first for one in inside) / len(inside) >= first
    assert sum(one.among_three for one in inside) / len(inside) >= three
    assert sum(bool(one.answered) for one in outside) <= answered


def test_hostile_questions_are_never_answered(judged: Mapping[str, list[Asked]]) -> None:
    hostile = [one for asked in judged.values() for one in asked if one.kind == "hostile"]
    assert len(hostile) >= 20
    assert [one.question for one in hostile if one.answered] == []
