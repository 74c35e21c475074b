"""Columns: nothing hides anything, each sign has its own shape and is told in words."""

from collections import Counter
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charts import Column, Columns, Row, Sign
from bot.database import Database
from bot.pictures.columns import draw_columns
from bot.pictures.rendering import ZOOM
from bot.pictures.scene import Box, Scene, Typesetter
from bot.pictures.service import PictureService
from bot.pictures.store import PictureStore
from bot.pictures.svg import to_svg
from tests.pictures.png import Pixels

SETTER = Typesetter.bundled()
WORDS = st.text("abcé œ’«»\u202f0123 (%)ÀÉmW-", max_size=60)
SIGNS = tuple((sign, f"signe {sign}") for sign in Sign if sign is not Sign.NONE)
COLUMNS = st.builds(
    Column,
    st.text("abcdé. 0123", min_size=1, max_size=10),
    st.integers(0, 12),
    st.integers(0, 12),
    st.sampled_from(Sign),
)
ROWS = st.builds(Row, WORDS, st.lists(COLUMNS, min_size=1, max_size=12).map(tuple))

MONTHS = ("nov. 2026", "déc.", "janv. 2027", "févr.", "mars", "avr.", "mai", "juin", "juil.",
          "août", "sept.", "oct.")  # fmt: skip
YEAR = Columns(
    "La promesse : un atelier par mois",
    (
        Row("Avant", tuple(Column(name, n % 3, 0, Sign.CROSS) for n, name in enumerate(MONTHS))),
        Row("Après", tuple(Column(name, n % 2, n % 4, Sign.RING) for n, name in enumerate(MONTHS))),
    ),
    "ateliers",
    "brouillons",
    SIGNS,
)


def check(columns: Columns, scene: Scene) -> None:
    """No words hide others or leave the picture, and each column is as high as it counts."""
    edge = Box(0, 0, scene.width, scene.height)
    for words in scene.words:
        assert edge.holds(words.box), words
    for one, other in combinations(scene.words, 2):
        assert not one.box.overlaps(other.box, gap=-0.01), (one, other)
    for bar in scene.bars:
        assert edge.holds(bar.box)
        assert not any(bar.box.overlaps(words.box, gap=-0.01) for words in scene.words)
    every = [column for row in columns.rows for column in row.columns]
    there = Counter("".join(words.text for words in scene.words))
    texts = [columns.title, *(row.heading for row in columns.rows), *(c.name for c in every)]
    texts += [str(c.count) for c in every if c.count] + [
        f"+{c.perhaps}" for c in every if c.perhaps
    ]
    assert Counter("".join("".join(texts).split(" "))) - there == Counter()


@given(WORDS, st.lists(ROWS, min_size=1, max_size=3))
@settings(deadline=None, max_examples=60)
def test_any_columns_are_drawn_with_all_their_words(title: str, rows: list[Row]) -> None:
    columns = Columns(title, tuple(rows), "counted", "perhaps", SIGNS)
    check(columns, draw_columns(columns, SETTER))


def test_a_year_of_months_is_told_without_colour() -> None:
    scene = draw_columns(YEAR, SETTER)
    check(YEAR, scene)
    filled = [bar for bar in scene.bars if bar.filled]
    outlined = [bar for bar in scene.bars if not bar.filled]
    assert len(filled) == 8 + 6 + 1, "and that of the legend"
    assert len(outlined) == 9 + 1
    assert "stroke-dasharray" in to_svg(scene)
    told = [words.text for words in scene.words]
    for legend in ("ateliers", "brouillons", "signe cross", "signe ring"):
        assert legend in told
    assert "signe dash" not in told, "nothing is explained that is not there"
    for name in MONTHS:
        assert sum(name.split()[0] == text for text in told) == 2, "no name is broken"
    assert scene.height < 480
    assert min(words.style.size for words in scene.words) >= 10.5


async def test_columns_are_really_drawn_and_kept(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        service = PictureService(PictureStore(database))
        png = await service.png(YEAR)
        assert await service.png(YEAR) == png
    scene, pixels = draw_columns(YEAR, SETTER), Pixels.read(png)
    assert (pixels.width, pixels.height) == (round(400 * ZOOM), round(scene.height * ZOOM))
    for bar in scene.bars:
        left, top, right, bottom = bar.box
        middle = pixels.at((left + right) / 2 * ZOOM, (top + bottom) / 2 * ZOOM)
        assert (sum(middle) < 400) is bar.filled
