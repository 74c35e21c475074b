"""The bundled font: what it has, and how wide it is."""

from itertools import chain

import pytest

from bot.i18n import Catalogue, Locale
from bot.pictures.typeface import FILES, Typeface
from tests.conftest import ROOT
from tests.pictures.samples import SAMPLES

NEEDED = "œŒæçÇéÈêëîïôùûü ’‘“”« »\u00a0\u202f≈><~–—−…€%·₂²³°±×≤≥№™"


@pytest.mark.parametrize("weight", FILES)
def test_every_character_that_french_and_english_need_is_there(weight: int) -> None:
    face = Typeface.read(FILES[weight])
    assert face.lacks(NEEDED) == set()
    assert face.lacks("日\U0001f600") == {"日", "\U0001f600"}
    assert len(face.widths) > 300


def test_every_character_of_the_words_and_documents_is_there() -> None:
    face = Typeface.read(FILES[400])
    files = [*(ROOT / "data").rglob("*.ftl"), *(ROOT / "data").rglob("*.yaml")]
    assert len(files) > 15
    for file in files:
        missing = face.lacks("".join(file.read_text("utf-8").split()))
        assert missing == set(), f"{file}: add it to bot/pictures/fonts/README.md"


def test_what_the_words_are_made_of_is_there(catalogue: Catalogue) -> None:
    """Also the spaces that are set when a text is shown, and the samples of these tests."""
    face = Typeface.read(FILES[600])
    shown = [catalogue[locale]("error-title") for locale in Locale]
    charts = SAMPLES.values()
    labels = chain.from_iterable((p.label, p.date) for chart in charts for p in chart.points)
    assert face.lacks("".join([*shown, *labels])) == set()


def test_widths_are_those_of_the_font() -> None:
    face = Typeface.read(FILES[400])
    assert face.width("", 12) == 0
    assert face.width("ii", 10) == pytest.approx(2 * face.width("i", 10))
    assert face.width("i", 10) < face.width("m", 10) < face.width("—m", 10)
    assert 0.5 < face.width("0", 1) < 0.7
    assert face.width("\u202f", 10) < face.width(" ", 10) < face.width("a", 10)
    assert face.width("日", 10) == face.width("M", 10), "what it lacks is taken for wide"
    assert Typeface.read(FILES[600]).width("Signataires", 10) > face.width("Signataires", 10)


@pytest.mark.parametrize("weight", FILES)
def test_small_enough_to_be_carried(weight: int) -> None:
    assert FILES[weight].stat().st_size < 50_000
    assert (FILES[weight].parent / "OFL.txt").read_text("utf-8").startswith("Copyright 2020")
