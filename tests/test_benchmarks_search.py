"""The measurements of the search run from end to end; how fast anything is, no test asserts."""

from itertools import chain, islice

from benchmarks.__main__ import BEGIN, END
from benchmarks.search.__main__ import PAPER, measured
from benchmarks.search.corpus import Corpus, word
from benchmarks.search.measuring import ALL, ANY, OURS
from benchmarks.search.questions import KINDS, questions
from benchmarks.search.report import report


def test_a_short_run_measures_everything() -> None:
    (found,) = measured([100], each=2, patience=10.0)
    assert found.times.keys() == KINDS.keys()
    assert all(took.ms > 0 for its in found.times.values() for took in chain(*its.values()))
    told = report([found])
    for name in (OURS, ANY, ALL, "put everything, s", "the database, MB", *KINDS):
        assert f"| {name} |" in told


def test_the_same_corpus_is_made_again_and_another_edition_differs_in_one_entry() -> None:
    first = list(Corpus(100))
    assert first == list(Corpus(100))
    other = list(Corpus(100, edition=1))
    assert [n for n in range(100) if first[n] != other[n]] == [50]
    assert [n for n in range(100) if first[n].stamp != other[n].stamp] == [50]


def test_words_are_as_in_texts() -> None:
    said = [set(chain(*one.terms.values())) for one in islice(Corpus(10_000), 500)]
    shares = [sum(word(rank, 0) in terms for terms in said) / 500 for rank in (1, 30, 10_000)]
    assert 0.2 < shares[0] < 0.35
    assert 0.01 < shares[1] < 0.1
    assert shares[2] < 0.01


def test_each_kind_asks_as_many_questions() -> None:
    asked = questions(100, 5)
    assert {len(its) for its in asked.values()} == {5}
    assert all(1 <= len(things) <= 8 for its in asked.values() for things in its)


def test_there_is_a_place_for_the_tables() -> None:
    assert BEGIN in PAPER.read_text("utf-8")
    assert END in PAPER.read_text("utf-8")
