"""What words mean: names, words for the same thing, and slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Locale
from bot.search.lexicon import Lexicon, Meaning, Name, Sense, Unit, slips_between
from bot.search.words import Stems, Token, tokens

FR, EN = Locale.FR, Locale.EN
MEANINGS = (
    Meaning("chair", {FR: ["présider", "président", "à la tête de"], EN: ["chair", "head of"]}),
    Meaning("data-centre", {FR: ["centre de données"], EN: ["data centre", "datacenter"]}),
    Meaning("germany", {FR: ["Allemagne"], EN: ["Germany"]}, decides=True),
    Meaning("computing", {FR: ["informatique"], EN: ["IT"]}),
)
NAMES = (
    Name("ptc", ("Planet Tech'Care", "PTC"), proper=True),
    Name("footprint", ("empreinte carbone",), proper=False),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(MEANINGS, NAMES, Stems())


def units(lexicon: Lexicon, text: str) -> list[Unit]:
    return list(lexicon.units(tuple(tokens(text))))


def said(lexicon: Lexicon, text: str) -> dict[str, Sense]:
    return {unit.typed: unit.sense for unit in units(lexicon, text)}


def test_a_text_of_one_language_is_not_read_with_phrases_of_the_other(lexicon: Lexicon) -> None:
    assert "=chair" in lexicon.terms("a chair", EN)
    assert "=chair" not in lexicon.terms("la chair", FR)
    assert "=chair" in lexicon.terms("la chair", None), "of a question the language is not known"


@pytest.mark.parametrize(
    "spelling",
    ["Planet Tech'Care", "planet tech’care", "PLANET TECH CARE", "planettechcare", "ptc"],
)
def test_a_name_is_known_however_it_is_spelled(lexicon: Lexicon, spelling: str) -> None:
    (unit,) = units(lexicon, spelling)
    assert (unit.sense, unit.terms, unit.decides) == (Sense.NAME, {"@ptc"}, True)


def test_a_phrase_is_one_thing_and_the_longest_wins(lexicon: Lexicon) -> None:
    assert said(lexicon, "qui est à la tête de PTC") == {
        "qui": Sense.STOP, "est": Sense.STOP, "à la tête de": Sense.WORD, "ptc": Sense.NAME,
    }  # fmt: skip


@pytest.mark.parametrize("asked", ["préside", "PRESIDENT", "présidents", "chairs", "head of"])
def test_words_of_both_languages_mean_the_same(lexicon: Lexicon, asked: str) -> None:
    (unit,) = [unit for unit in units(lexicon, asked) if unit.sense is Sense.WORD]
    assert "=chair" in unit.terms
    assert "=chair" in lexicon.terms("Elle préside le conseil.", FR)


def test_what_is_found_by_a_meaning_is_found_by_its_own_words_too(lexicon: Lexicon) -> None:
    found = lexicon.terms("Les centres de données en Allemagne", FR)
    assert {"=data-centre", "=germany", "donne", "allemagn"} <= found


def test_a_meaning_may_decide(lexicon: Lexicon) -> None:
    (unit,) = units(lexicon, "Germany")
    assert unit.decides


def test_a_name_that_others_bear_is_found_by_its_words_as_well(lexicon: Lexicon) -> None:
    (unit,) = units(lexicon, "empreinte carbone")
    assert unit.sense is Sense.WORD
    assert {"@footprint", "carbon", "empreint"} <= unit.terms


def test_words_that_hold_a_sentence_are_nothing_and_talk_is_a_word_like_others(
    lexicon: Lexicon,
) -> None:
    assert set(said(lexicon, "est-ce que c'est de la").values()) == {Sense.STOP}
    assert lexicon.terms("est-ce que c'est de la", FR) == frozenset()
    assert set(said(lexicon, "vraiment").values()) == {Sense.WORD}


@pytest.mark.parametrize("typed", ["Bonjour !", "Salut, merci", "Hello, please", "thank you", "hi"])
def test_nothing_is_asked_by_being_polite(lexicon: Lexicon, typed: str) -> None:
    assert {unit.sense for unit in units(lexicon, typed)} == {Sense.STOP}


def test_a_phrase_of_words_that_hold_a_sentence_means_something_together(lexicon: Lexicon) -> None:
    assert "=chair" in lexicon.terms("Olivia est à la tête de Numeum", FR)
    assert "=chair" not in lexicon.terms("Olivia a la tête dure", FR)


def test_it_is_not_its_capitals(lexicon: Lexicon) -> None:
    assert said(lexicon, "is it for IT") == {
        "is": Sense.STOP, "it": Sense.WORD, "for": Sense.STOP,
    } | {"it": Sense.WORD}  # fmt: skip
    assert [unit.sense for unit in units(lexicon, "what is it")] == [Sense.STOP] * 3
    assert "=computing" in lexicon.terms("Which KPIs for IT", EN)
    assert "=computing" not in lexicon.terms("Is it light?", EN)


@pytest.mark.parametrize(
    ("typed", "known"),
    [("presidnet", "president"), ("datacentre", "datacenter"), ("infromatique", "informatique")],
)
def test_a_clear_slip_is_forgiven(lexicon: Lexicon, typed: str, known: str) -> None:
    assert lexicon.corrected(Token(typed, typed)).folded == known


@pytest.mark.parametrize("typed", ["chain", "chaise", "2021", "carbonara", "xyz"])
def test_another_word_is_another_word(lexicon: Lexicon, typed: str) -> None:
    assert lexicon.corrected(Token(typed, typed)).folded == typed


@pytest.mark.parametrize(
    ("typed", "known", "slips"),
    [
        ("lauch", "launch", 1),  # a letter that is missing
        ("oftne", "often", 1),  # two that changed places
        ("signez", "signer", 1),  # another letter
        ("chain", "chair", None),  # in a short word it makes another word
        ("plastique", "pratique", None),  # two slips
        ("bateau", "gateau", None),  # another first letter
        ("rose", "roses", None),  # too short
    ],
)
def test_how_many_slips_lie_between_two_words(typed: str, known: str, slips: int | None) -> None:
    assert slips_between(typed, known) == slips


@pytest.mark.parametrize(
    ("typed", "known", "slips"),
    [
        ("planetekcare", "planettechcare", None),  # three
        ("planetecare", "planettecare", 1),
        ("plannetechcar", "planetechcare", 2),
        ("nuemun", "numeum", None),  # two in a short name
    ],
)
def test_a_long_name_may_have_two_slips(typed: str, known: str, slips: int | None) -> None:
    assert slips_between(typed, known, name=True) == slips


@given(st.text(max_size=200))
def test_every_word_of_a_text_is_in_one_unit(text: str) -> None:
    lexicon = Lexicon(MEANINGS, NAMES, Stems())
    read = tuple(tokens(text))
    assert tuple(token for unit in lexicon.units(read) for token in unit.tokens) == read
