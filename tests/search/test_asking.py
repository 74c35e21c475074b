"""What people say when they ask is counted as it is looked for."""

from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from bot.search.asking import Asked, Tally, asking
from bot.search.model import Said
from bot.search.question import LATEST
from tests.search.conftest import entry
from tests.search.people import LEXICON, read

WORDS = ("signataires", "combien", "manifeste", "ptc", "empreinte", "who", "kangourou")
QUESTIONS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=6)


def counted(*questions: str) -> Asked:
    return asking(questions, LEXICON)


def test_it_is_counted_in_how_many_questions_a_thing_is_said() -> None:
    asked = counted(
        "signer PTC", "signer, être signataire, signer !", "les signataires", "le manifeste"
    )
    assert asked.questions == 4
    assert (asked.terms["=signatory"], asked.terms["@ptc"], asked.terms["manifest"]) == (3, 1, 1)
    assert asked.terms["signatair"] == 2, "its own words are counted beside what they mean"


def test_a_time_is_not_counted_for_it_may_be_any_but_the_latest_is() -> None:
    asked = counted("manifeste en 2021", "manifeste l'an dernier", "manifeste aujourd'hui")
    assert dict(asked.terms) == {"manifest": 3, LATEST: 1}


def test_words_that_hold_a_sentence_together_are_not_counted_but_the_question_is() -> None:
    assert counted("est-ce que c'est de la", "", "?") == Asked(3, {})
    assert counted() == Asked(0, {})


@given(st.text(max_size=100))
def test_what_is_counted_is_what_is_looked_for(question: str) -> None:
    said = frozenset(chain.from_iterable(read(question).pieces))
    assert counted(question).terms == dict.fromkeys(said, 1)


@given(QUESTIONS, QUESTIONS)
def test_two_lists_of_questions_are_counted_as_one(some: list[str], more: list[str]) -> None:
    one, other = asking(some, LEXICON), asking(more, LEXICON)
    both = asking([*some, *more], LEXICON)
    assert both.questions == one.questions + other.questions
    assert both.terms == Counter(one.terms) + Counter(other.terms)


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_the_order_of_words_and_of_questions_does_not_matter(words: list[str]) -> None:
    assert counted(" ".join(words)) == counted(" ".join(reversed(words)))
    assert asking(words, LEXICON) == asking(reversed(words), LEXICON)


@given(QUESTIONS)
def test_nothing_is_counted_more_often_than_it_was_asked(questions: list[str]) -> None:
    asked = asking(questions, LEXICON)
    assert asked.questions == len(questions)
    assert all(0 < times <= len(questions) for times in asked.terms.values())


def test_a_tally_counts_entries_on_their_way() -> None:
    entries = [
        entry("a", "sign", asked=["combien sign", "combien"]),
        entry("b", "climat", asked=["qui sign"]),
        entry("added", "sign sign climat"),
    ]
    tally = Tally()
    coming = tally.counting(iter(entries))
    assert next(coming) is entries[0]
    assert tally.said(Asked(0, {})) == Said(2, 0, {"combien": 2, "sign": 1}, {})
    assert list(coming) == entries[1:]
    assert tally.said(Asked(5, {"meteo": 4})) == Said(
        3, 5, {"combien": 2, "sign": 2, "qui": 1}, {"meteo": 4}
    )
