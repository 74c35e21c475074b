"""Text as it is printed in each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.typography import set_english, set_french

THIN, FIRM = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Quoi ? « Oui » : 45 %", f"Quoi{THIN}? «{FIRM}Oui{FIRM}»{FIRM}: 45{THIN}%"),
        ("de 1 000 000 à 2 500", f"de 1{THIN}000{THIN}000 à 2{THIN}500"),
        ("en 2021 500 signataires, https://a.b", "en 2021 500 signataires, https://a.b"),
        ("L'idée qu'il a, aujourd'hui", "L’idée qu’il a, aujourd’hui"),
        ("jusqu'à l'ADEME, d'Île-de-France", "jusqu’à l’ADEME, d’Île-de-France"),
        ("l'« eau »", f"l’«{FIRM}eau{FIRM}»"),
        ("29,5 Mt en 5 ans, 61 milliards", f"29,5{FIRM}Mt en 5 ans, 61{FIRM}milliards"),
        ("Planet Tech'Care et Numéric'Emploi", "Planet Tech'Care et Numéric'Emploi"),
        ("-1,8 % (-2), du 4-9, n° 2021-1485", f"−1,8{THIN}% (−2), du 4-9, n° 2021-1485"),
        ("Le PUE mesure...", "Le PUE mesure…"),
    ],
)
def test_french(typed: str, printed: str) -> None:
    assert set_french(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the sector's members' revenue", "the sector’s members’ revenue"),
        ("It doesn't age: 'for 13 years'.", "It doesn’t age: “for 13 years”."),
        ("Silicon.fr's 'IT manager of the year'", "Silicon.fr’s “IT manager of the year”"),
        ("Planet Tech'Care's partners", "Planet Tech'Care’s partners"),
        ("L'Usine Digitale", "L’Usine Digitale"),
        ("1 000 % : -1.8%", "1 000 % : −1.8%"),
        ("on 18-19 June, 2022-2025, no. 2021-1485", "on 18–19 June, 2022–2025, no. 2021-1485"),
        ("PUE measures...", "PUE measures…"),
        ("about 80 kg, 7 million euros", f"about 80{FIRM}kg, 7{FIRM}million euros"),
    ],
)
def test_english(typed: str, printed: str) -> None:
    assert set_english(typed) == printed


@given(st.text(alphabet="aslLqu'’ -1 80%:«»?“”T.()\n"))
def test_setting_a_text_again_changes_nothing(text: str) -> None:
    for typeset in (set_french, set_english):
        once = typeset(text)
        assert typeset(once) == once


@given(st.text())
def test_words_and_numbers_stay(text: str) -> None:
    def bare(said: str) -> str:
        marks = str.maketrans(
            {"’": "'", "“": "'", "”": "'", "−": "-", "–": "-", "…": "...", THIN: " ", FIRM: " "}
        )
        return said.translate(marks)

    for typeset in (set_french, set_english):
        assert bare(typeset(text)) == bare(text)
