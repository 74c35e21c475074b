"""Which questions are the same, how many people are told of, what a question says of itself."""

import unicodedata
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Locale, Text
from bot.knowledge.service import Subject, SubjectKind, Topic
from bot.questions.unanswered import (
    Question,
    QuestionState,
    key_of,
    rounded,
    subject_in,
    telling_words,
    topic_in,
)

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

LETTERS = "abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöœùûüÿ0123456789"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=8)
SIGNS = st.sampled_from((" ", "  ", "\n", "\t", ", ", " ? ", "\u00a0!\u00a0", " - ", "… ", " « "))


@given(words=WORDS, signs=st.lists(SIGNS, min_size=9, max_size=9), data=st.data())
def test_the_same_words_are_the_same_question(
    words: list[str], signs: list[str], data: st.DataObject
) -> None:
    plainly = " ".join(words)
    dressed = "".join(
        sign + data.draw(st.sampled_from((word, word.upper(), word.capitalize())))
        for word, sign in zip(words, signs, strict=False)
    )
    form = data.draw(st.sampled_from(("NFC", "NFD")))
    asked = unicodedata.normalize(form, dressed + signs[-1])
    assert key_of(asked) == key_of(plainly)
    bare = "".join(c for c in unicodedata.normalize("NFD", plainly) if not unicodedata.combining(c))
    assert key_of(bare) == key_of(plainly), "accents are not told apart"


@given(words=WORDS, other=WORDS)
def test_other_words_are_another_question(words: list[str], other: list[str]) -> None:
    same = [key_of(word) for word in words] == [key_of(word) for word in other]
    assert (key_of(" ".join(words)) == key_of(" ".join(other))) == same


@given(st.text())
def test_whatever_is_typed_has_a_key_that_stays(typed: str) -> None:
    key = key_of(typed)
    assert key == key.strip()
    assert "  " not in key


@pytest.mark.parametrize("mark", "'’‘ʼ`´")
def test_an_apostrophe_is_an_apostrophe(mark: str) -> None:
    assert key_of(f"L{mark}équipe compte-t-elle dix personnes ?") == key_of(
        "l'EQUIPE compte t elle dix personnes"
    )


@pytest.mark.parametrize(
    ("people", "told"), [(1, 1), (9, 9), (10, 10), (19, 10), (99, 90), (100, 100), (2_345, 2_000)]
)
def test_beyond_ten_people_are_told_in_steps(people: int, told: int) -> None:
    assert rounded(people) == told


@given(st.integers(1, 10**9))
def test_no_more_is_told_than_there_are_and_seldom_something_new(people: int) -> None:
    assert people // 2 < rounded(people) <= people
    assert len({rounded(one) for one in range(1, 1_001)}) == 28


def test_its_end_moves_with_who_asks_and_with_what_is_decided() -> None:
    asked = Question("q", "c", "?", frozenset({Locale.FR}), 1, NOW, NOW + timedelta(days=3))
    assert asked.ends_at == NOW + timedelta(days=183)
    later = NOW + timedelta(days=10)
    ends = {
        state: Question(
            "q", "c", "?", frozenset(), 1, NOW, NOW, state, decided_at=later
        ).ends_at - later
        for state in QuestionState
    }  # fmt: skip
    assert ends[QuestionState.ANSWERED] == timedelta(days=180)
    assert ends[QuestionState.WITHDRAWN] == timedelta(days=7)


def test_its_longest_words_tell_most() -> None:
    said = telling_words("Le bilan carbone de l’Ademe, le bilan carbone !", 2)
    assert said == ["carbone", "bilan"]
    assert telling_words("Où, et à qui ?", 5) == []


def subject(id_: str, name: str, *topics: Topic, aliases: tuple[str, ...] = ()) -> Subject:
    text = Text(name, name)
    return Subject(id_, SubjectKind.ORGANISATION, text, text, topics, aliases)


def test_a_question_says_what_a_fact_would_be_about() -> None:
    members = Topic("members", Text("Adhérents", "Members"), ("entreprises membres",))
    numeum = subject("numeum", "Numeum", members, Topic("news", Text("Actualités", "News")))
    care = subject("care", "Planet Tech'Care", aliases=("PTC",))
    both = (numeum, care)
    assert subject_in("NUMEUM a-t-il un chien ?", both) is numeum
    assert subject_in("Et planet tech’care ?", both) is care
    assert subject_in("Le ptc a-t-il un chien ?", both) is care
    assert subject_in("Numeum ou PTC ?", both) is None
    assert subject_in("Numeumiens, bonjour", both) is None
    assert topic_in("Les adherents de Numeum ?", numeum) is members
    assert topic_in("Les adhérents, les actualités ?", numeum) is None
