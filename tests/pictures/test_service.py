"""Pictures drawn once, kept, and drawn anew when what they show changed."""

import asyncio
import logging
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.charts import Chart
from bot.database import Database
from bot.pictures.drawing import draw
from bot.pictures.rendering import ZOOM, NotDrawn, render
from bot.pictures.scene import Typesetter
from bot.pictures.service import PictureService
from bot.pictures.store import MOST_KEPT, PictureStore
from tests.pictures.png import SIGNATURE, Pixels
from tests.pictures.samples import CROWD, GROWTH, SIGNATORIES


def drawings(caplog: pytest.LogCaptureFixture) -> int:
    """How often a picture was really drawn."""
    return caplog.text.count("drew a picture")


@pytest.fixture(autouse=True)
def logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot.pictures")


async def test_words_and_marks_are_really_drawn(tmp_path: Path) -> None:
    scene = draw(SIGNATORIES, Typesetter.bundled())
    async with Database.open(tmp_path / "a.db") as database:
        png = await PictureService(PictureStore(database)).png(SIGNATORIES)
    pixels = Pixels.read(png)
    assert (pixels.width, pixels.height) == (round(400 * ZOOM), round(scene.height * ZOOM))
    assert pixels.is_opaque()
    assert len(png) < 120_000
    assert len(scene.words) > 18
    for words in scene.words:
        place = [side * ZOOM for side in words.box]
        assert 0.05 < pixels.dark_share(*place) < 0.5, f"{words.text} is not seen"
    for mark in scene.marks:
        middle = pixels.at(mark.spot.x * ZOOM, mark.spot.y * ZOOM)
        assert (sum(middle) > 700) is mark.hollow
    assert sum(pixels.at(8, 300)) > 700, "paper"
    assert sum(pixels.at(1, 300)) < 400, "the border"


async def test_drawn_once_for_all_who_ask_at_the_same_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        service = PictureService(PictureStore(database))
        asked = [GROWTH, SIGNATORIES, GROWTH, SIGNATORIES, GROWTH]
        drawn = await asyncio.gather(*(service.png(chart) for chart in asked))
        assert drawn[0] == drawn[2] == drawn[4] != drawn[1] == drawn[3]
        assert drawings(caplog) == 2
        rows = await database.all("select key from pictures")
        assert len(rows) == 2


async def test_kept_over_a_restart_until_the_facts_change(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pictures: list[bytes] = []
    first, *others = SIGNATORIES.points
    corrected = replace(SIGNATORIES, points=(replace(first, label="plus de 100"), *others))
    for chart in (SIGNATORIES, SIGNATORIES, corrected, SIGNATORIES):
        async with Database.open(tmp_path / "a.db") as database:
            pictures.append(await PictureService(PictureStore(database)).png(chart))
    assert drawings(caplog) == 2
    assert pictures[0] == pictures[1] == pictures[3] != pictures[2]


async def test_no_more_than_the_last_hundred_are_kept(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        store = PictureStore(database)
        for number in range(MOST_KEPT + 20):
            await store.keep(f"key {number}", b"png")
        await store.keep("key 119", b"another")
        rows = await database.all("select key from pictures order by number")
        assert [row["key"] for row in rows] == [f"key {n}" for n in range(20, 120)]
        assert await store.png("key 119") == b"png", "the same key is the same picture"
        assert await store.png("key 0") is None


async def test_a_locked_database_costs_a_drawing_not_the_picture(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Database.open(tmp_path / "a.db", busy_seconds=0.05) as database:
        service = PictureService(PictureStore(database))
        rival = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
        rival.execute("begin immediate")
        png = await service.png(GROWTH)
        rival.execute("rollback")
        rival.close()
        assert "a picture could not be kept" in caplog.text
        assert await service.png(GROWTH) == png, "it stays in memory meanwhile"
        assert drawings(caplog) == 1
        assert await PictureService(PictureStore(database)).png(GROWTH) == png, "drawn alike"
        assert drawings(caplog) == 2


async def test_whatever_a_picture_shows_makes_another_of_it(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        service = PictureService(PictureStore(database))
        point = replace(GROWTH.points[0], qualified=True)
        others = (
            replace(GROWTH, title="Another"),
            replace(GROWTH, unit="another"),
            replace(GROWTH, footer="Another"),
            replace(GROWTH, points=(point, *GROWTH.points[1:])),
        )
        pictures = {await service.png(chart) for chart in (GROWTH, *others)}
        assert len(pictures) == 1 + len(others)


async def test_the_renderer_never_runs_in_this_process(tmp_path: Path) -> None:
    # It would hold everybody up: resvg keeps the interpreter to itself while it draws.
    async with Database.open(tmp_path / "a.db") as database:
        await PictureService(PictureStore(database)).png(CROWD)
    assert "resvg_py" not in sys.modules


async def test_what_cannot_be_drawn_is_told() -> None:
    with pytest.raises(NotDrawn, match="ValueError: the document does not"):
        await render("<svg")


async def test_what_gets_stuck_is_ended() -> None:
    with pytest.raises(NotDrawn, match="not drawn within 0 s"):
        await render("<svg/>", patience=0.001)


async def test_who_goes_away_leaves_nothing_running(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        service = PictureService(PictureStore(database))
        asking = asyncio.create_task(service.png(CROWD))
        await asyncio.sleep(0.1)
        assert not asking.done()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert (await service.png(GROWTH)).startswith(SIGNATURE)


async def test_another_way_of_drawing_makes_another_picture(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await PictureService(PictureStore(database)).png(GROWTH)
        await PictureService(PictureStore(database)).png(GROWTH)
        assert drawings(caplog) == 1
        monkeypatch.setattr("bot.pictures.service.edition", lambda: b"another version")
        await PictureService(PictureStore(database)).png(GROWTH)
        assert drawings(caplog) == 2


async def test_any_chart_becomes_a_picture(tmp_path: Path) -> None:
    odd = Chart("\x00<&", "", SIGNATORIES.points[:1], "\ud800")
    async with Database.open(tmp_path / "a.db") as database:
        png = await PictureService(PictureStore(database)).png(odd)
    assert png.startswith(SIGNATURE)
