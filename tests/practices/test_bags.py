"""No tip again before the others: the rule, whole rounds, restarts, two who draw at once."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import Core
from bot.i18n import Locale
from bot.practices.model import Bag, Filters, Owner, Vocabulary, drawable
from bot.practices.store import PracticeStore
from bot.settings import Settings
from tests.conftest import open_bot, practices_of, reader

ANNA, BEN = Bag(Owner.PERSON, "discord:1"), Bag(Owner.PERSON, "discord:2")
SERVER = Bag(Owner.COMMUNITY, "discord:1")

practice = st.sampled_from([f"tip-{letter}" for letter in "abcdefgh"])
# One wish after the other, each as the practices that fit it: themes that overlap, documents that
# bring practices and take them away.
wishes = st.lists(st.sets(practice, min_size=1), max_size=60)


def draw_each(wishes: Sequence[set[str]], random: Random) -> list[str]:
    """What one bag shows, wish after wish."""
    turns: dict[str, int] = {}
    drawn: list[str] = []
    for turn, fitting in enumerate(wishes):
        shown = random.choice(drawable(sorted(fitting), turns))
        assert shown in fitting
        turns[shown] = turn
        drawn.append(shown)
    return drawn


@given(wishes, st.randoms(use_true_random=False))
def test_none_comes_back_before_every_other_that_fits(
    wishes: list[set[str]], random: Random
) -> None:
    drawn = draw_each(wishes, random)
    for now, shown in enumerate(drawn):
        if shown in drawn[:now]:
            last = max(turn for turn in range(now) if drawn[turn] == shown)
            assert wishes[now] - {shown} <= set(drawn[last + 1 : now])


@given(st.sets(practice, min_size=1), st.integers(1, 5), st.randoms(use_true_random=False))
def test_each_round_holds_everything_once(fitting: set[str], rounds: int, random: Random) -> None:
    drawn = draw_each([fitting] * len(fitting) * rounds, random)
    for start in range(0, len(drawn), len(fitting)):
        assert set(drawn[start : start + len(fitting)]) == fitting


@given(st.sets(practice, min_size=1), st.randoms(use_true_random=False))
def test_all_that_is_new_may_come_first(fitting: set[str], random: Random) -> None:
    assert set(drawable(sorted(fitting), {})) == fitting
    (once,) = draw_each([fitting], random)
    assert set(drawable(sorted(fitting), {once: 0})) == (fitting - {once} or {once})


def test_a_new_practice_comes_before_any_repeat_and_a_withdrawn_one_never() -> None:
    seen = {"tip-a": 1, "tip-b": 2, "tip-gone": 3}
    assert drawable(["tip-a", "tip-b", "tip-new"], seen) == ["tip-new"]
    assert drawable(["tip-a", "tip-b"], seen) == ["tip-a"]
    assert drawable([], seen) == []


async def test_a_person_sees_every_tip_once_before_any_twice(core: Core) -> None:
    service = practices_of(core)
    everything = await PracticeStore(core.database).ids(None, None)
    assert len(everything) > 100
    first = [(await service.draw(ANNA, Filters())).id for _ in everything]
    assert sorted(first) == sorted(everything)
    assert first != sorted(first), "by chance, not in the order of the documents"
    second = [(await service.draw(ANNA, Filters())).id for _ in everything]
    assert sorted(second) == sorted(everything)
    assert second[0] != first[-1]


async def test_every_theme_and_audience_has_whole_rounds_of_its_own(core: Core) -> None:
    service, store = practices_of(core), PracticeStore(core.database)
    terms = await store.terms()
    filters = [Filters(theme=theme) for theme in terms[Vocabulary.THEME]]
    filters += [Filters(audience=audience) for audience in terms[Vocabulary.AUDIENCE]]
    assert len(filters) > 15
    for wanted in filters:
        fitting = await store.ids(wanted.theme, wanted.audience)
        for _ in range(2):
            drawn = [(await service.draw(BEN, wanted)).id for _ in fitting]
            assert sorted(drawn) == fitting, wanted


async def test_a_theme_seen_whole_leaves_the_rest_of_the_bag_as_it_is(core: Core) -> None:
    service, store = practices_of(core), PracticeStore(core.database)
    of_theme = await store.ids("ai", None)
    for _ in range(len(of_theme) + 2):
        await service.draw(ANNA, Filters("ai"))
    rest = set(await store.ids(None, None)) - set(of_theme)
    assert {(await service.draw(ANNA, Filters())).id for _ in rest} == rest


async def test_people_and_communities_have_bags_of_their_own(core: Core) -> None:
    service, store = practices_of(core), PracticeStore(core.database)
    of_theme = await store.ids("ai", None)
    for bag in (ANNA, BEN, SERVER):
        drawn = [(await service.draw(bag, Filters("ai"))).id for _ in of_theme]
        assert sorted(drawn) == of_theme, bag


async def test_the_bag_outlives_a_restart(settings: Settings) -> None:
    drawn: list[str] = []
    for _ in range(4):
        async with open_bot(settings) as core:
            service = practices_of(core, seed=1)  # the same chance each time
            drawn += [(await service.draw(ANNA, Filters("design"))).id for _ in range(4)]
    async with open_bot(settings) as core:
        assert sorted(drawn) == await PracticeStore(core.database).ids("design", None)


async def test_what_documents_bring_and_take_away_fits_into_the_round(
    settings: Settings, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(settings.data_dir, tmp_path / "data"))
    document, aside = data / "practices" / "ai.yaml", tmp_path / "ai.yaml"
    changed = settings.model_copy(update={"data_dir": data})

    async def seen(times: int) -> list[str]:
        async with open_bot(changed) as core:
            service = practices_of(core)
            return [(await service.draw(ANNA, Filters(audience="developer"))).id
                    for _ in range(times)]  # fmt: skip

    async with open_bot(settings) as core:
        everything = await PracticeStore(core.database).ids(None, "developer")
    without = [practice for practice in everything if not practice.startswith("tip-ai-")]
    assert 0 < len(without) < len(everything)
    document.rename(aside)
    drawn = await seen(len(without) + 3)
    assert set(drawn) == set(without), "three of them in a second round"
    aside.rename(document)
    brought = set(everything) - set(without)
    assert set(await seen(len(brought))) == brought, "what is new comes before any repeat"


async def test_what_was_shared_in_a_community_is_not_drawn_for_it_again(core: Core) -> None:
    service, store = practices_of(core), PracticeStore(core.database)
    of_theme = await store.ids("ai", None)
    sharer = replace(reader(Locale.FR), community=SERVER.id, place="discord:9")
    await service.share(sharer, of_theme[0])
    drawn = [(await service.draw(SERVER, Filters("ai"))).id for _ in of_theme]
    assert sorted(drawn[:-1]) == of_theme[1:]
    assert drawn[-1] == of_theme[0]


async def test_two_presses_at_one_instant_give_two_tips(core: Core) -> None:
    service = practices_of(core)
    of_theme = await PracticeStore(core.database).ids("equipment", None)
    drawn = await asyncio.gather(*(service.draw(ANNA, Filters("equipment")) for _ in of_theme))
    assert sorted(practice.id for practice in drawn) == of_theme


async def test_two_processes_share_the_bag(settings: Settings) -> None:
    async with open_bot(settings) as one, open_bot(settings) as other:
        of_theme = await PracticeStore(one.database).ids("equipment", None)
        services = [practices_of(one), practices_of(other)] * len(of_theme)
        wanted = services[: len(of_theme)]
        drawn = await asyncio.gather(*(s.draw(ANNA, Filters("equipment")) for s in wanted))
    assert sorted(practice.id for practice in drawn) == of_theme


async def test_what_stands_on_the_card_counts_as_seen(core: Core) -> None:
    service = practices_of(core)
    fitting = await PracticeStore(core.database).ids("ai", None)
    await service.draw(ANNA, Filters("ai"), besides=fitting[0])
    seen = {(await service.draw(ANNA, Filters("ai"))).id for _ in fitting[2:]}
    assert fitting[0] not in seen
    await service.draw(ANNA, Filters("ai"), besides="forged")
    rows = await core.database.all("select practice from shown_practices")
    assert "forged" not in {row["practice"] for row in rows}


@pytest.mark.parametrize("times", [1, 300])
async def test_little_is_kept_of_a_person(core: Core, times: int) -> None:
    service = practices_of(core)
    for _ in range(times):
        await service.draw(ANNA, Filters())
    rows = await core.database.all("select * from shown_practices")
    assert len(rows) == min(times, len(await PracticeStore(core.database).ids(None, None)))
    assert set(rows[0].keys()) == {"bag", "owner", "practice", "turn"}, "no time, no name"
