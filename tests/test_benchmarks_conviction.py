"""What the constants of choosing.py are fitted by: the regression, the folds, the report."""

import shutil
from collections.abc import Sequence
from math import isfinite, tanh
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.conviction import BARS, CHOSEN, Constants, fitted, report
from benchmarks.folds import Fold, Judged, judge
from benchmarks.logistic import RIDGE, fit, solve
from bot.search.choosing import Grounds
from tests.conftest import ROOT

FOLDS = [Fold(number, 2) for number in range(2)]


def likely(sure: float) -> float:
    """How likely it is, by the logarithm of its odds."""
    return (1 + tanh(sure / 2)) / 2


def weighed(constants: Sequence[float], traits: Sequence[float]) -> float:
    base, *weights = constants
    return base + sum(weight * trait for weight, trait in zip(weights, traits, strict=True))


@pytest.mark.parametrize(
    "known", [(0.0, 1.0, -2.0), (0.0, 0.3, 0.0), (0.0, -1.5, 0.5, 1.0, -1.0)], ids=str
)
def test_weights_are_recovered_from_what_they_generate(known: Sequence[float]) -> None:
    random = Random(7)
    examples = [[random.gauss(0, 1) for _ in known[1:]] for _ in range(5_000)]
    kinds = [random.random() < likely(weighed(known, one)) for one in examples]
    assert fit(examples, kinds) == pytest.approx(known, abs=0.15)


def test_kinds_weigh_the_same_however_many_there_are_of_each() -> None:
    examples, kinds = [[0.0], [1.0], [1.0], [2.0]], [False, False, True, True]
    more = fit(examples + examples[2:] * 9, kinds + kinds[2:] * 9)
    assert more == pytest.approx(fit(examples, kinds), abs=1e-6)


@given(
    examples=st.integers(1, 3).flatmap(
        lambda size: st.lists(
            st.lists(st.floats(-10, 10).map(lambda x: round(x, 2)), min_size=size, max_size=size),
            min_size=2,
            max_size=12,
        )
    ),
    seed=st.integers(0, 9),
)
def test_whatever_the_examples_no_other_weights_fit_better(
    examples: list[list[float]], seed: int
) -> None:
    kinds = [True, False, *Random(seed).choices((True, False), k=len(examples) - 2)]
    found = fit(examples, kinds)
    assert all(map(isfinite, found))
    # Where they fit best, each trait of one kind is missed as much as that of the other, but for
    # what the weight itself costs.
    missed = [0.0] * len(found)
    for traits, kind in zip(examples, kinds, strict=True):
        wrong = (kind - likely(weighed(found, traits))) / (2 * kinds.count(kind))
        missed = [m + wrong * trait for m, trait in zip(missed, (1.0, *traits), strict=True)]
    costs = [0.0, *(RIDGE * weight for weight in found[1:])]
    assert missed == pytest.approx(costs, abs=1e-6)


def test_what_a_trait_tells_without_exception_has_weights_all_the_same() -> None:
    examples = [[-2.0], [-1.0], [1.0], [2.0]]
    base, weight = fit(examples, [False, False, True, True])
    assert base == pytest.approx(0, abs=1e-6)
    assert 5 < weight < 100


def test_a_trait_that_all_have_alike_weighs_nothing() -> None:
    examples = [[0.0, 3.0, 0.0], [1.0, 3.0, 0.0], [0.5, 3.0, 0.0], [2.0, 3.0, 0.0]]
    kinds = [False, True, True, False]
    base, weight, *constant = fit(examples, kinds)
    assert constant == pytest.approx([0, 0], abs=1e-6)
    assert (base, weight) == pytest.approx(fit([one[:1] for one in examples], kinds), abs=1e-6)


@pytest.mark.parametrize("kinds", [[], [True, True], [False]])
def test_one_kind_alone_is_not_told_apart(kinds: list[bool]) -> None:
    with pytest.raises(ValueError, match="both kinds"):
        fit([[1.0] for _ in kinds], kinds)


def test_what_is_solved_fits_though_its_first_pivot_is_zero() -> None:
    assert solve([[0, 2], [3, 4]], [4, 11]) == pytest.approx([1, 2])


def test_each_question_is_of_one_fold_and_those_spelt_alike_are_of_the_same() -> None:
    questions = [f"Question {number} sur Numeum ?" for number in range(300)]
    parts = [[q for q in questions if Fold(number, 5).holds(q)] for number in range(5)]
    assert sorted(q for part in parts for q in part) == sorted(questions)
    assert all(len(part) > 30 for part in parts)
    spelt = ("C’est quoi le numérique ?", "c'est quoi LE NUMERIQUE")
    assert len({tuple(fold.holds(one) for fold in FOLDS) for one in spelt}) == 1


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The documents, but of what people ask: few questions, one in words that nobody else says."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("asked", "locales"))
    years = "".join(f"      quand est né Numeum {so}\n" for so in ("donc", "déjà", "enfin"))
    (folder / "asked").mkdir()
    (folder / "asked" / "numeum.yaml").write_text(
        f"facts:\n  - id: num-01\n    fr: |\n{years}      glorfindel balrog\n"
        "    en: |\n      when was Numeum born\n",
        "utf-8",
    )
    (folder / "asked" / "elsewhere.yaml").write_text(
        "elsewhere:\n  fr: |\n    recette de la tarte\n  en: |\n    weather tomorrow\n", "utf-8"
    )
    return folder


def test_each_question_is_asked_where_it_is_not_known(data: Path) -> None:
    judged = [one for fold in FOLDS for one in judge(data, fold)]
    right = frozenset({"fact:num-01"})
    assert sorted(one.right == right for one in judged) == [False] * 2 + [True] * 5
    inside = [one for one in judged if one.right]
    # What only this question says finds nothing without it.
    assert [one.grounds for one in inside if one.best is None] == [None]
    assert any(one.is_right and one.grounds is not None for one in inside)
    assert all(one.right == frozenset() for one in judged if one not in inside)


RIGHT = frozenset({"fact:it"})
NONE = Grounds(0, 0, 0, 0, 0, 0, 0)


def judged(speaks: float, right: frozenset[str] = RIGHT, best: str | None = "fact:it") -> Judged:
    return Judged(right, best, NONE._replace(speaks=speaks) if best else None)


ASKED = [
    judged(9), judged(5), judged(3), judged(-99, best="fact:other"), judged(0, best=None),
    judged(4, frozenset()), judged(0, frozenset()), judged(0, frozenset(), best=None),
]  # fmt: skip


def test_what_is_found_wrong_is_not_fitted_to() -> None:
    found = fitted(ASKED)
    wrong = [one for one in ASKED if one.grounds and one.right and not one.is_right]
    assert len(wrong) == 1
    assert found == fitted([one for one in ASKED if one not in wrong])
    assert found.weights.speaks > 0
    assert found.tell(judged(9), 0)
    assert not found.tell(judged(0), 0)
    assert not found.tell(judged(0, best=None), 99)


def test_the_report_names_every_constant_and_what_every_bar_tells() -> None:
    told = report(ASKED).splitlines()
    both = zip(("base", *Grounds._fields), (CHOSEN.base, *CHOSEN.weights), strict=True)
    for name, value in both:
        assert any(line.startswith(f"| {name} | {value:.2f} |") for line in told)
    assert len([line for line in told if line.startswith(("| -", "| +"))]) == len(BARS)
    assert any("In scope: 5; 60.0%" in line for line in told)


def test_more_is_told_the_lower_the_bar() -> None:
    one = judged(5)
    constants = Constants(-5.5, NONE._replace(speaks=1))
    assert [constants.tell(one, bar) for bar in (0, 0.4, 0.6)] == [False, False, True]
