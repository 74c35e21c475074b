"""Sets are kept as they are, listed or as bits; weights add up for all at once."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.bits import CHUNK, MOST_LISTED, Marks, bits_of, changed, highest_first
from bot.search.scales import GRAINS, grain, heaviest, weighed

PLACES = st.sets(st.integers(0, CHUNK - 1), max_size=20)
# Enough to be kept as bits, and just about.
MANY = st.sampled_from([0, MOST_LISTED - 5, MOST_LISTED, MOST_LISTED + 5, 5_000])


@given(many=MANY, steps=st.lists(st.tuples(PLACES, PLACES), max_size=4))
def test_a_set_is_what_came_and_did_not_go(
    many: int, steps: list[tuple[set[int], set[int]]]
) -> None:
    there = set(range(0, many * 3, 3))
    members, held = changed(b"", there, ())
    for come, gone in steps:
        gone -= come
        there = (there | come) - gone
        members, held = changed(members, come, gone)
    assert held == len(there)
    assert list(highest_first(bits_of(members))) == sorted(there, reverse=True)
    assert len(members) == (2 * held if held <= MOST_LISTED else CHUNK // 8)


def test_what_was_not_met_is_told() -> None:
    met = Marks()
    for number in (1, 3, CHUNK + 3):
        met.add(number)
    members, _ = changed(b"", [1, 2, 3, 9], ())
    assert list(met.missing(0, members)) == [9, 2]
    assert list(met.missing(1, members)) == [CHUNK + 9, CHUNK + 2, CHUNK + 1]
    assert list(met.missing(2, members)) == [2 * CHUNK + place for place in (9, 3, 2, 1)]


ITEMS = st.lists(st.tuples(st.sets(st.integers(0, 40)), st.integers(0, 700)), max_size=12)


@given(items=ITEMS, least=st.integers(1, 2_000))
def test_weights_are_added_up_for_all_at_once(
    items: list[tuple[set[int], int]], least: int
) -> None:
    sums: dict[int, int] = {}
    for who, grains in items:
        for one in who:
            sums[one] = sums.get(one, 0) + grains
    expected: dict[int, set[int]] = {}
    for one, grains in sums.items():
        if grains >= least:
            expected.setdefault(grains, set()).add(one)
    planes = weighed((sum(1 << one for one in who), grains) for who, grains in items)
    found = [(grains, set(highest_first(bits))) for grains, bits in heaviest(planes, least)]
    assert found == sorted(expected.items(), reverse=True)


def test_those_who_weigh_most_come_without_weighing_the_others() -> None:
    planes = weighed(((1 << place), place) for place in range(1, 300))
    assert [grains for grains, _ in islice(heaviest(planes, 1), 3)] == [299, 298, 297]


@pytest.mark.parametrize("total", [1e-9, 0.1, 1.0, 4.0, 7.3, 4_095.0, 1e12])
def test_a_question_has_thousands_of_grains(total: float) -> None:
    assert GRAINS / 2 <= total * grain(total) < GRAINS


def test_whole_weights_lose_nothing() -> None:
    for total in range(1, GRAINS):
        assert grain(total) == int(grain(total)) > 0
