"""Words are brought to one form; what hides in them or would do something is refused."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.apologies import correctable
from bot.content.reading import read_yaml
from bot.editing.cleaning import Stain, Unclean, clean, clean_line
from bot.editing.model import LONGEST_TEXT
from bot.i18n import Catalogue, Locale
from tests.conftest import ROOT

ORDINARY = (
    "L’Agence compte 2 510 signataires, soit « un quart » de plus qu’en 2023 : +25 %.",
    "It's 5 * 3, not 5*3*2; a < b and b > c, 3 - 2 = 1, ~40 kg of CO₂ for €12.",
    "Écrire à contact@example.org, ou voir https://example.org/snake_case_page?a=1&b=2#haut",
    "En C# comme en C++, la règle #1 est la même : nommer avec numero_de_serie.",
    "Tous*tes les participant·es, étudiant*es compris (voir note 1).",
    "D'après l`eau, voir [1] (annexe), puis 10 || 20 et ~~ rien.",
    "♻️ Trier, ☎️ appeler : 5 gestes → 1 tonne 🌍.",
    "Première ligne.\nDeuxième ligne.\n\nAutre paragraphe.",
)

REFUSED = {
    Stain.EMPTY: ("", "   ", "\n\t\n", "\u00a0\u202f", "\u00ad"),
    Stain.TOO_LONG: ("a" * 601, "mot " * 1_500),
    Stain.CONTROL: ("a\x00b", "\x1b[31mrouge", "a\x7f", "a\x0bb", "a\x1cb", "a\ud800", "a\ue000"),
    Stain.INVISIBLE: (
        "a\u200bb", "a\u200cb", "👩\u200d💻", "\ufeffa", "a\u2060b", "a\u034fb", "a\u3164b",
        "a\ufff9role\ufffa1\ufffb", "a\ufe0f", "a\U000e0041", "a\u2800b", "a\U000e0101",
    ),
    Stain.DIRECTION: ("a\u202egnp.exe", "\u200fa", "a\u2066b\u2069", "a\u061cb"),
    Stain.MARKS: ("Z\u0327\u0301\u0302\u0303\u0304algo",),
    Stain.MENTION: (
        "voir <@123456>", "<@!123456>", "<@&123456>", "<#123456>", "@everyone", "a@here",
        "@Everyone lisez", "<:feuille:123>", "<a:feuille:123>", "<t:1700000000>", "<t:17:R>",
        "</tip:123456>", "</fact add:123>", "<id:customize>",
    ),
    Stain.MARKUP: (
        "[ici](https://example.org)", "**gras**", "__souligné__", "~~barré~~", "||caché||",
        "**deux\nlignes**", "*penché*", "un mot _penché_ ici", "`code`", "```\ncode\n```",
        "# Titre", "### Titre", "-# petit", "> cité", ">>> cité", "- un\n- deux", "* un", "+ un",
        "texte\n# Titre", "<b>gras</b>", "<script src=x>", "<br/>", "<!-- rien -->",
        "<https://example.org>",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert clean(text, LONGEST_TEXT) == text


@pytest.mark.parametrize(
    ("stain", "text"), [(stain, text) for stain, texts in REFUSED.items() for text in texts]
)
def test_what_is_refused_and_why(stain: Stain, text: str) -> None:
    with pytest.raises(Unclean) as refused:
        clean(text, LONGEST_TEXT)
    assert refused.value.details["kind"] == stain


def test_every_reason_was_tried_and_can_be_said(catalogue: Catalogue) -> None:
    assert set(REFUSED) == set(Stain)
    for locale in Locale:
        said = {str(correctable(Unclean(kind), catalogue[locale]).blocks) for kind in Stain}
        assert len(said) == len(Stain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\n\n\n\n b  ", "a\n\nb"),
        ("soit\u00a0: 2\u202f510 \t %", "soit : 2 510 %"),
        ("e\u0301te\u0301", "été"),
        ("nu\u00adm\u00aderique", "numerique"),
    ],
)
def test_words_are_brought_to_one_form(text: str, expected: str) -> None:
    assert clean(text, LONGEST_TEXT) == expected


def test_a_line_stays_a_line() -> None:
    assert clean_line(" Agence\r\n  nationale ", 40) == "Agence nationale"


def test_every_text_of_the_documents_passes() -> None:
    # How people ask is no text that anybody reads.
    files = (file for file in (ROOT / "data").rglob("*.yaml") if file.parent.name != "asked")
    texts = [text for file in files for text in texts_of(file)]
    assert len(texts) > 2_000
    for text in texts:
        assert clean(text, 10_000)


def texts_of(file: Any) -> Iterator[str]:
    reading = read_yaml(file.name, file.read_bytes())
    assert not reading.faults
    yield from strings(reading.value)


def strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():  # pyright: ignore[reportUnknownVariableType]
                yield from strings(inner)
        case list():
            for inner in value:  # pyright: ignore[reportUnknownVariableType]
                yield from strings(inner)
        case _:
            pass


ODD = "*_~|`<>[]()@#&:-+\n\t \u00a0\u200b\u202e\u00ad\u0301\ufe0f\u2028\x00é'’«»a1"


@given(st.text(max_size=80) | st.text(ODD, max_size=80), st.integers(1, 60))
def test_what_passes_is_in_its_last_form(text: str, longest: int) -> None:
    try:
        cleaned = clean(text, longest)
    except Unclean:
        return
    assert 0 < len(cleaned) <= longest
    assert clean(cleaned, longest) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    categories = {unicodedata.category(c) for c in cleaned if c != "\n"}
    assert not categories & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(
    st.text(ODD, max_size=40), st.sampled_from(REFUSED[Stain.MENTION]), st.text(ODD, max_size=40)
)
def test_no_mention_passes_wherever_it_stands(before: str, calling: str, after: str) -> None:
    with pytest.raises(Unclean):
        clean(f"{before} {calling} {after}", LONGEST_TEXT)


@given(st.text(max_size=30), st.sampled_from("\u200b\u200d\u202e\u2066\ufeff\x00\x1b"))
def test_no_hidden_character_passes_wherever_it_stands(text: str, hidden: str) -> None:
    with pytest.raises(Unclean):
        clean(f"a{text}{hidden}{text}b", LONGEST_TEXT)
