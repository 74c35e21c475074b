"""The evolution of a figure as a reply: a picture, and the same numbers as text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot import charts
from bot.i18n import Words
from bot.knowledge.model import Qualifier
from bot.knowledge.pages import cost_of_sources
from bot.knowledge.saying import FACTS, cautions, suggestion
from bot.knowledge.series import Metric, Point, Series
from bot.replies import Action, Picture, Remark, Reply, Statement
from bot.sources import Bibliography
from bot.text import capitalise, fold, shorten

# Characters of the line of publishers below the picture.
LONGEST_FOOTER = 180

# Points on one card, the newest: as many as its alt text can tell, and characters for them in words
# with their sources, within the 4,000 that a card of Discord holds.
MOST_POINTS, POINTS_BUDGET = 20, 3_000


def evolution_card(
    series: Series, today: date, words: Words, *, private: bool, suggests: bool
) -> Reply:
    """The points of a series from the oldest to the newest, drawn and said."""
    newest = _newest(series.points)
    older = len(series.points) - len(newest)
    series = replace(series, points=newest)
    sources = Bibliography(words)
    left_out = (Remark(words("evolution-older", points=older)),) if older else ()
    statements = tuple(
        Statement(
            text=capitalise(_said(point, series.metric, words, with_unit=True)),
            note=" · ".join(cautions(point.fact, today, words)),
            marks=sources.marks(point.fact.sources),
            fact=point.fact.id,
        )
        for point in series.points
    )
    chart = _chart(series, words)
    latest = series.points[-1].fact
    back = {"subject": latest.about.id, "topic": latest.topic}
    return Reply(
        title=words("evolution-title", figure=words.text(series.metric.label)),
        blocks=(Picture(chart, _alt(chart, words)), *left_out, *statements, *sources.block()),
        actions=(
            Action(words("evolution-facts"), FACTS, back),
            *(suggestion(statements, back, words) if suggests else ()),
        ),
        private=private,
    )


def _newest(points: Sequence[Point]) -> tuple[Point, ...]:
    """The newest points that a card can tell, in the order of their dates."""
    told: list[Point] = []
    cited: set[str] = set()
    room = POINTS_BUDGET
    for point in reversed(points[-MOST_POINTS:]):
        room -= 120 + cost_of_sources(point.fact, cited)
        if told and room < 0:
            break
        told.insert(0, point)
        cited.update(source.id for source in point.fact.sources)
    return tuple(told)


def _chart(series: Series, words: Words) -> charts.Chart:
    """The series to be drawn; its unit only where the title does not say it already."""
    title, unit = words.text(series.metric.label), words.text(series.metric.other)
    return charts.Chart(
        title=title,
        unit="" if _says(title, unit) else unit,
        points=tuple(_point(point, series.metric, words) for point in series.points),
        footer=shorten(words("evolution-sources", names=_publishers(series)), LONGEST_FOOTER),
    )


def _says(title: str, unit: str) -> bool:
    """Whether all words of the unit stand in the title; a sign such as € is no word."""
    named = set(fold(unit).split())
    return bool(named) and named <= set(fold(title).split())


def _point(point: Point, metric: Metric, words: Words) -> charts.Point:
    as_of = point.fact.as_of
    return charts.Point(
        value=point.figure.value,
        label=_said(point, metric, words, with_unit=False),
        date=words.date(as_of),
        first_day=as_of.first_day,
        last_day=as_of.last_day,
        approximate=as_of.approximate,
        qualified=point.figure.qualifier is not Qualifier.EXACT,
    )


def _said(point: Point, metric: Metric, words: Words, *, with_unit: bool) -> str:
    """The number with its qualifier, and whose it is when that is another subject's."""
    value = point.figure.value
    if with_unit:
        number = words.quantity(value, words.text(metric.one), words.text(metric.other))
    else:
        number = words.quantity(value, "%", "%") if metric.is_share else words.number(value)
    said = words(f"qualifier-{point.figure.qualifier}", number=number)
    if point.fact.about.id == metric.subject:
        return said
    return words("evolution-of-another", number=said, subject=words.text(point.fact.about.name))


def _alt(chart: charts.Chart, words: Words) -> str:
    points = words("list-separator").join(
        words("evolution-point", date=point.date, number=point.label) for point in chart.points
    )
    title = f"{chart.title}, {chart.unit}" if chart.unit else chart.title
    return words("evolution-alt", title=title, points=points)


def _publishers(series: Series) -> str:
    named: Iterable[str] = (s.publisher for p in series.points for s in p.fact.sources)
    return ", ".join(dict.fromkeys(named))
