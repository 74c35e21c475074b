"""What stands where on a picture: nothing hides anything, nothing is left out."""

import re
from collections import Counter
from datetime import date
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.charts import Chart, Point
from bot.pictures.drawing import (
    BORDER,
    CURVE,
    INK,
    PAPER,
    SOFT,
    draw,
    spread,
)
from bot.pictures.scene import Box, Scene, Spot, Typesetter
from bot.pictures.svg import to_svg
from tests.pictures.samples import CROWD, GROWTH, HEAP, MEMBERS, SAMPLES, SIGNATORIES, on

SETTER = Typesetter.bundled()
WORDS = st.text("abcé œ’«»\u202f0123 (%)ÀÉmW-", max_size=60)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)) | st.dates()
VALUES = st.sampled_from([0.0, -1.8, 7.5, 500.0, 1e9, -1e9, 1e-9]) | st.floats(-1e12, 1e12)


@st.composite
def points(draw_one: st.DrawFn) -> Point:
    """A point of any value and date."""
    days = sorted([draw_one(DAYS), draw_one(DAYS)])
    first, last = days if draw_one(st.booleans()) else (days[0], days[0])
    texts = draw_one(WORDS), draw_one(WORDS)
    return Point(draw_one(VALUES), *texts, first, last, draw_one(st.booleans()))


def charts(most: int = 12) -> st.SearchStrategy[Chart]:
    some = st.lists(points(), min_size=1, max_size=most).map(
        lambda found: tuple(sorted(found, key=lambda p: p.first_day))
    )
    return st.builds(Chart, WORDS | st.just("Titre " * 40), WORDS, some, WORDS)


def check(chart: Chart, scene: Scene) -> None:
    """No words hide others or leave the picture, and none is missing."""
    edge = Box(0, 0, scene.width, scene.height)
    for words in scene.words:
        assert edge.holds(words.box), words
    for one, other in combinations(scene.words, 2):
        assert not one.box.overlaps(other.box, gap=-0.01), (one, other)
    there = Counter("".join(words.text for words in scene.words))
    texts = [chart.title, chart.unit, chart.footer]
    texts += [text for point in chart.points for text in (point.label, point.date)]
    asked = Counter("".join("".join(texts).split(" ")))
    assert asked - there == Counter(), "something was left out"
    assert len(scene.marks) == len(chart.points)
    for mark in scene.marks:
        assert edge.holds(Box(mark.spot.x, mark.spot.y, mark.spot.x, mark.spot.y))


@given(charts())
@settings(deadline=None, max_examples=50)
def test_no_label_hides_another_and_none_is_dropped(chart: Chart) -> None:
    check(chart, draw(chart, SETTER))


@given(charts(most=40))
@settings(deadline=None, max_examples=12)
def test_nor_with_many_points(chart: Chart) -> None:
    check(chart, draw(chart, SETTER))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples(name: str) -> None:
    scene = draw(SAMPLES[name], SETTER)
    check(SAMPLES[name], scene)
    assert min(words.style.size for words in scene.words) >= 11, "read on a phone 400 wide"
    assert scene == draw(SAMPLES[name], SETTER), "the same each time"


def test_the_signatories_are_told_beside_their_points() -> None:
    scene = draw(SIGNATORIES, SETTER)
    said = [words.text for words in scene.words]
    for point in SIGNATORIES.points:
        assert point.label in said
        assert point.date in said
    assert {"0", "2021", "2022", "2023", "2024"} <= set(said)
    assert scene.height < scene.width, "not numbered with a list below"


def test_labels_of_near_points_stand_in_their_order() -> None:
    for chart, one, other in ((SIGNATORIES, 2, 3), (MEMBERS, 1, 2)):
        scene = draw(chart, SETTER)
        dates = [chart.points[n].date for n in (one, other)]
        x = {w.text: (w.box.left + w.box.right) / 2 for w in scene.words if w.text in dates}
        assert x[dates[0]] < x[dates[1]]


def test_leaders_touch_no_words() -> None:
    for chart in (SIGNATORIES, MEMBERS, CROWD):
        scene = draw(chart, SETTER)
        for start, end in (s.spots for s in scene.strokes if s.thickness < 1):
            assert not [w for w in scene.words if w.box.crossed_by(start, end)]
    assert [s for s in draw(SIGNATORIES, SETTER).strokes if s.thickness < 1]


def test_time_is_true_to_scale_and_values_begin_at_zero() -> None:
    scene = draw(SIGNATORIES, SETTER)
    spots = [mark.spot for mark in scene.marks]
    days = [(p.first_day.toordinal() + p.last_day.toordinal()) / 2 for p in SIGNATORIES.points]
    per_day = (spots[5].x - spots[0].x) / (days[5] - days[0])
    per_one = (spots[0].y - spots[5].y) / (872 - 100)
    for spot, day, point in zip(spots, days, SIGNATORIES.points, strict=True):
        assert spot.x == pytest.approx(spots[0].x + (day - days[0]) * per_day)
        assert spot.y == pytest.approx(spots[0].y - (point.value - 100) * per_one)
    zero = spots[0].y + 100 * per_one
    axis = [s for s in scene.strokes if s.spots[0].y == s.spots[1].y == pytest.approx(zero)]
    assert len(axis) == 1


def test_negative_values_lie_below_zero() -> None:
    scene = draw(GROWTH, SETTER)
    (zero,) = [w for w in scene.words if w.text == "0"]
    assert scene.marks[1].spot.y < zero.y < scene.marks[2].spot.y


def test_what_is_qualified_or_vague_shows_by_its_shape() -> None:
    scene = draw(SIGNATORIES, SETTER)
    diamonds = [mark.diamond for mark in scene.marks]
    assert diamonds == [True, False, True, True, True, False, True]
    assert [mark.hollow for mark in scene.marks] == [False] * 6 + [True]
    dashed = [s for s in scene.strokes if s.dashed]
    assert [s.spots[1] for s in dashed] == [scene.marks[6].spot], "only the way to the vague date"
    y = scene.marks[6].spot.y
    bars = [s.spots for s in scene.strokes if s.spots[0].y == s.spots[1].y == y]
    assert bars[0][1].x - bars[0][0].x > 60, "the whole year"


def test_too_many_labels_are_numbered_and_listed_in_order() -> None:
    for chart in (CROWD, HEAP):
        scene = draw(chart, SETTER)
        assert scene.height > scene.width
        numbers = Counter(words.text for words in scene.words)
        for n in range(1, 13):
            assert numbers[str(n)] == 2, "on its point and in the list"
    listed = [w.text for w in draw(CROWD, SETTER).words if "mai" in w.text]
    assert listed == [point.date for point in CROWD.points]


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * p for share, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrasts() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    for ink in (INK, SOFT):
        assert contrast(ink, PAPER) >= 7
    assert contrast(CURVE, PAPER) >= 4.5
    assert contrast(BORDER, "#ffffff") >= 4.5, "the border on Discord's light theme"
    for dark in ("#313338", "#1e1f22"):
        assert contrast(PAPER, dark) >= 7, "the paper on Discord's dark themes"


HOSTILE = "<b>&\"'\x00\x07\ud800\ufffe\u202e]]> & é\n\tx"


def test_what_is_hostile_to_xml_is_shown_as_typed_or_not_at_all() -> None:
    chart = Chart(HOSTILE, HOSTILE, (on(1, HOSTILE, HOSTILE, 2023, 7, 4),), HOSTILE)
    tree = ElementTree.fromstring(to_svg(draw(chart, SETTER)))
    texts = [found.text for found in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert texts.count("<b>&\"']]> & é  x") == 5


def test_years_are_named_where_there_is_room() -> None:
    for first, last in ((1990, 2020), (2000, 2012), (1, 9999), (2023, 2024)):
        ends = (on(1, "1", "a", first, 1, 1), on(2, "2", "b", last, 12, 31))
        scene = draw(Chart("T", "", ends), SETTER)
        years = [w for w in scene.words if re.fullmatch(r"\d{4}", w.text)]
        assert 2 <= len(years) <= 12, (first, last)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=10))
def test_spread_keeps_apart_and_within(wanted: list[float]) -> None:
    places = spread(wanted, 10, 0, 100)
    assert all(4.99 <= place <= 95.01 for place in places)
    ordered = sorted(places)
    assert all(b - a >= 9.99 for a, b in pairwise(ordered))
    assert sorted(range(len(wanted)), key=lambda n: (wanted[n], n)) == sorted(
        range(len(wanted)), key=lambda n: places[n]
    )


def test_what_a_line_crosses() -> None:
    box = Box(10, 10, 20, 20)
    assert box.crossed_by(Spot(0, 0), Spot(30, 30))
    assert box.crossed_by(Spot(15, 0), Spot(15, 30))
    assert box.crossed_by(Spot(12, 12), Spot(13, 13)), "from inside to inside"
    assert not box.crossed_by(Spot(0, 0), Spot(9, 9))
    assert not box.crossed_by(Spot(5, 0), Spot(5, 30))
    assert not box.crossed_by(Spot(0, 25), Spot(30, 25))
