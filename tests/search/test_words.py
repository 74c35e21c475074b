"""Words to search by: what is typed in many ways is one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Locale
from bot.search.words import Stems, Token, fold_word, tokens


def folded(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’Équipe d'aujourd’hui", ["l", "equipe", "d", "aujourd", "hui"]),
        ("Numéric'Emploi, numeric emploi", ["numeric", "emploi", "numeric", "emploi"]),
        ("e-mail ; œuvre ; ŒUVRE", ["e", "mail", "oeuvre", "oeuvre"]),
        ("1 000, 1 000, 1\u202f000 et 1,000", ["1000", "1000", "1000", "et", "1000"]),
        ("4,4 % ou 4.4%", ["4.4", "ou", "4.4"]),
        ("137 000 t en 2023", ["137000", "t", "en", "2023"]),
        ("en 2021, 2022", ["en", "2021", "2022"]),
        ("4K, A/B", ["4", "k", "a", "b"]),
        ("🙂 … — !", []),
    ],
)
def test_a_text_is_parted_into_words_and_numbers(text: str, words: list[str]) -> None:
    assert folded(text) == words


def test_letters_of_other_scripts_are_words_that_nothing_else_is() -> None:
    assert folded("سعر") == ["u633u639u631"]
    assert fold_word("мир") != fold_word("рим")


@given(st.text())
def test_whatever_is_typed_becomes_terms_without_blanks(text: str) -> None:
    stems = Stems()
    for token in tokens(text):
        assert token.folded
        for stem in stems.of(token, None):
            assert stem.isascii()
            assert stem == stem.strip().lower()
            assert " " not in stem


@pytest.mark.parametrize(
    "forms",
    [
        "signataire signataires",
        "fondé fondée fondés fondees",
        "atelier ateliers",
        "numérique numeriques NUMÉRIQUES",
        "signer signé signe signent",
    ],
)
def test_forms_of_a_french_word_find_each_other(forms: str) -> None:
    stems = Stems()
    first, *others = tokens(forms)
    for other in others:
        assert stems.of(first, Locale.FR) & stems.of(other, None), other


def test_a_word_of_one_language_is_stemmed_as_that_language_alone() -> None:
    stems = Stems()
    (companies,) = tokens("companies")
    assert stems.of(companies, Locale.EN) == {"compani"}
    assert "compani" in stems.of(companies, None)


def test_a_number_is_its_own_stem() -> None:
    assert Stems().of(Token("2500", "2500"), None) == {"2500"}
