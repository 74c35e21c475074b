"""Which hits are told, whether any is, and of what time."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.search.choosing import MOST_TOLD, NEAR, RELATED, Chosen, Timing, choose, conviction
from bot.search.evidence import Evidence
from bot.search.lexicon import Sense, Unit
from bot.search.model import EVERYBODY, Entry, Said
from bot.search.question import Question
from bot.search.ranking import Hit
from bot.search.times import Period
from bot.search.words import Token
from tests.search.people import EVIDENCE, chosen, point, ranked, read, told

YEAR = Period.of(Edtf(2022))
# What nobody says elsewhere; and what is said there alone.
HERE, ELSEWHERE = "here", "elsewhere"
SAID = Evidence(Said(1_000, 500, {HERE: 50}, {ELSEWHERE: 50}))
SCORES = st.floats(-5, 30)


def asking_for(*words: str, period: Period | None = None, latest: bool = False) -> Question:
    units = (Unit((Token(word, word),), Sense.WORD, frozenset({word})) for word in words)
    return Question(tuple(units), frozenset(), period, latest)


def hit(*speaks: float, score: float | None = None, name: str = "one", **facets: str) -> Hit:
    one = Entry(name, EVERYBODY, "", {}, {"kind": "state", **facets})
    return Hit(one, speaks, sum(speaks) if score is None else score, on_time=True)


def dated(number: int, score: float, year: int | None, metric: str) -> Hit:
    """A hit of a year, or of any time, as a question for 2022 finds it."""
    facets = {"first": f"{year}-01-01", "last": f"{year}-12-31"} if year else {}
    found = hit(40.0, score=score, name=str(number), metrics=metric, **facets)
    return replace(found, on_time=year == 2022)


@st.composite
def hits(draw: st.DrawFn) -> Sequence[Hit]:
    """Hits that are sure by what they say, of some years or of any time, the best first."""
    some = st.tuples(
        SCORES, st.sampled_from([None, *range(2019, 2025)]), st.sampled_from(["", "a", "b", "a b"])
    )
    drawn = sorted(draw(st.lists(some, max_size=8)), key=lambda one: -one[0])
    return [dated(number, *one) for number, one in enumerate(drawn)]


@given(st.floats(-5, 8), st.floats(-5, 8), st.floats(0.01, 5))
def test_the_more_each_piece_speaks_the_surer_it_is(one: float, other: float, more: float) -> None:
    question = asking_for(HERE, "word")
    assert conviction(question, hit(one + more, other), SAID) > conviction(
        question, hit(one, other), SAID
    )


@given(st.floats(0.1, 8), st.floats(0.1, 3))
def test_what_every_piece_speaks_for_is_surer_than_what_some_do(each: float, apart: float) -> None:
    question = asking_for(HERE, "word")
    evenly, unevenly = hit(each, each), hit(each + apart, each - apart)
    assert conviction(question, evenly, SAID) > conviction(question, unevenly, SAID)


def test_the_latest_is_no_piece_that_is_missed() -> None:
    question = asking_for(HERE, latest=True)
    assert len(question.pieces) == 2
    one, other = hit(4.0, -1.0), hit(4.0, -2.0)
    lost = conviction(question, one, SAID) - conviction(question, other, SAID)
    words = asking_for(HERE, "word")
    assert 0 < lost < conviction(words, one, SAID) - conviction(words, other, SAID)


@given(st.floats(-5, 8))
def test_what_people_say_when_nothing_answers_makes_doubt(each: float) -> None:
    here, elsewhere = asking_for(HERE), asking_for(ELSEWHERE)
    assert conviction(elsewhere, hit(each), SAID) < conviction(here, hit(each), SAID)


@given(st.floats(-5, 8))
def test_what_decides_makes_doubt_where_it_is_missed(each: float) -> None:
    unit = Unit((Token(HERE, HERE),), Sense.WORD, frozenset({HERE}), decides=True)
    asked = asking_for(HERE)
    question = replace(asked, units=(unit,))
    missing = hit(each)
    entry = replace(missing.entry, asked={HERE: 1}, questions=1)
    holding = replace(missing, entry=entry)
    assert conviction(question, missing, SAID) < conviction(question, holding, SAID)
    assert conviction(asked, missing, SAID) == conviction(asked, holding, SAID)


def test_a_time_of_which_something_is_known_makes_surer() -> None:
    timed, untimed = asking_for(HERE, period=YEAR), asking_for(HERE)
    assert conviction(timed, hit(4.0), SAID) > conviction(untimed, hit(4.0), SAID)


def test_of_nothing_said_it_is_not_sure() -> None:
    assert conviction(asking_for(), hit(), SAID) < 0


@given(hits(), st.floats(-5, 8))
def test_the_best_is_told_if_it_is_sure_and_nothing_else(
    some: Sequence[Hit], speaks: float
) -> None:
    assume(some)
    best, *others = (replace(one, speaks=(speaks,)) for one in some)
    question = asking_for(HERE)
    answer = choose(question, [best, *others], SAID)
    if conviction(question, best, SAID) > 0:
        assert answer.hits[0] == best
    else:
        assert answer == Chosen(())


@given(hits())
def test_told_with_it_is_what_has_a_share_of_its_score(some: Sequence[Hit]) -> None:
    assume(some)
    best, *others = some
    related = [one for one in others if one.score >= RELATED * best.score]
    assert choose(asking_for(HERE), some, SAID).hits == (best, *related[: MOST_TOLD - 1])


def test_of_no_hits_none_is_told() -> None:
    for period in (None, YEAR):
        assert choose(asking_for(HERE, period=period), [], SAID) == Chosen(())


@given(hits())
def test_what_is_told_stands_to_the_time_as_it_is_said(some: Sequence[Hit]) -> None:
    answer = choose(asking_for(HERE, period=YEAR), some, SAID)
    assert all(one in some for one in answer.hits)
    assert len(answer.hits) <= MOST_TOLD
    if answer.timing is Timing.PERIOD:
        assert all(one.on_time for one in answer.hits)
    elif answer.timing is Timing.AROUND:
        before, after = answer.hits
        assert before.entry.facets["last"] < "2022" < "2022-12-31" < after.entry.facets["first"]
        its, others = (set(one.entry.facets["metrics"].split()) for one in answer.hits)
        assert its & others
    else:
        assert answer.timing is None
        assert not any(one.is_dated for one in answer.hits)


@given(hits())
def test_what_is_far_worse_than_the_best_is_not_taken_for_its_time(some: Sequence[Hit]) -> None:
    answer = choose(asking_for(HERE, period=YEAR), some, SAID)
    if answer.timing is not None:
        assert all(one.score >= some[0].score - NEAR for one in answer.hits[:1])


def test_today_is_the_latest() -> None:
    answer = chosen("combien de signataires aujourd'hui ?")
    assert answer.hits[0].entry.id == "in-2023"
    assert answer.timing is Timing.LATEST
    assert chosen("combien de signataires ?").timing is None


@pytest.mark.parametrize(
    "text", ["signataires en 2021", "Combien de signataires en 2021 ?", "who signed PTC in 2021"]
)
def test_the_time_that_is_asked_for_decides(text: str) -> None:
    assert told(text) == ["in-2021"]
    assert chosen(text).timing is Timing.PERIOD


def test_of_a_time_without_a_point_those_around_it_are_told() -> None:
    answer = chosen("combien de signataires en 2022 ?")
    assert [one.entry.id for one in answer.hits] == ["in-2021", "in-2023"]
    assert answer.timing is Timing.AROUND


def test_it_is_never_said_that_none_is_of_a_time_of_which_one_is() -> None:
    unsure = replace(dated(1, 1.0, 2022, "a"), speaks=(-40.0,))
    around = [dated(2, 0.5, 2021, "a"), dated(3, 0.4, 2023, "a")]
    answer = choose(asking_for(HERE, period=YEAR), [unsure, *around], SAID)
    assert answer.timing is not Timing.AROUND
    other = replace(unsure, entry=dated(1, 1.0, 2022, "b").entry)
    assert choose(asking_for(HERE, period=YEAR), [*around, other], SAID).timing is Timing.AROUND


def test_a_point_of_a_time_is_as_sure_as_the_best_of_its_series() -> None:
    best, unsure = dated(1, 5.0, 2021, "a"), replace(dated(2, 4.0, 2022, "a"), speaks=(-40.0,))
    answer = choose(asking_for(HERE, period=YEAR), [best, unsure], SAID)
    assert (answer.hits, answer.timing) == ((unsure,), Timing.PERIOD)
    other = replace(unsure, entry=dated(2, 4.0, 2022, "b").entry)
    assert choose(asking_for(HERE, period=YEAR), [best, other], SAID) == Chosen(())


def test_both_points_around_a_time_are_told_however_much_better_one_is() -> None:
    before, after = dated(1, 5.0, 2021, "a"), dated(2, 0.0, 2023, "a")
    for some in ([before, after], [replace(after, score=5.0), replace(before, score=0.0)]):
        answer = choose(asking_for(HERE, period=YEAR), some, SAID)
        assert [one.entry.id for one in answer.hits] == ["1", "2"]


def test_the_points_around_a_time_are_the_nearest_of_one_series() -> None:
    alike = [point(year, "500") for year in (2018, 2020, 2024, 2026)]
    companies = replace(point(2021, "900"), facets={**point(2021, "9").facets, "metrics": "firms"})
    assert told("signataires en 2022", [*alike, companies]) == ["in-2020", "in-2024"]
    assert told("signataires en 2022", alike) == ["in-2020", "in-2024"]


@pytest.mark.parametrize("year", [2017, 2019, 2024, 2031])
def test_of_a_time_before_all_points_or_after_them_nothing_is_told(year: int) -> None:
    assert told(f"signataires en {year}") == []


def test_what_holds_at_any_time_answers_whenever_it_is_asked() -> None:
    answer = chosen("contenu du manifeste PTC en 2031")
    assert answer.hits[0].entry.id == "manifesto"
    assert answer.timing is None


def test_what_is_sure_is_told_and_what_only_resembles_is_not() -> None:
    best = ranked("contenu du manifeste")[0]
    assert conviction(read("contenu du manifeste"), best, EVIDENCE) > 0
    assert told("contenu du manifeste") == ["manifesto"]
    worse = ranked("contenu du manifeste des kangourous du Pérou")[0]
    assert worse.entry == best.entry
    assert told("contenu du manifeste des kangourous du Pérou") == []


def test_of_something_else_it_is_less_sure() -> None:
    asked = [f"signataires de {name}" for name in ("PTC", "Numeum")]
    its, others = (conviction(read(text), ranked(text)[0], EVIDENCE) for text in asked)
    assert others < its
