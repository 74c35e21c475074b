"""The evolution of a figure: a picture and the same numbers as text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts import Chart
from bot.core import Core
from bot.dates import Edtf
from bot.errors import GoneAction
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.evolution import evolution_card
from bot.knowledge.model import About, Fact, FactKind, Figure, Qualifier, SubjectKind
from bot.knowledge.series import Metric, Series
from bot.replies import Action, Picture, Reply, Sources, Statement
from bot.sources import Confidence
from tests.conftest import TODAY, reader, reply_of

SAID = {
    Qualifier.EXACT: ("", ""),
    Qualifier.ABOUT: ("environ", "about"),
    Qualifier.MORE_THAN: ("plus de", "more than"),
    Qualifier.AT_LEAST: ("au moins", "at least"),
    Qualifier.NEARLY: ("près de", "nearly"),
    Qualifier.REACHED: ("cap atteint", "mark reached"),
}


def picture_of(reply: Reply) -> Picture:
    (picture,) = (block for block in reply.blocks if isinstance(block, Picture))
    return picture


def chart_of(reply: Reply) -> Chart:
    chart = picture_of(reply).chart
    assert isinstance(chart, Chart)
    return chart


def texts_of(reply: Reply) -> list[str]:
    return [block.text for block in reply.blocks if isinstance(block, Statement)]


async def test_the_signatories_from_2020_to_2024(core: Core) -> None:
    french = await reply_of(core, reader(Locale.FR), "evolution", metric="signatories")
    assert [(p.date, p.label) for p in chart_of(french).points] == [
        ("8 octobre 2020", "environ 100"),
        ("avril 2021", "315"),
        ("novembre 2021", "500 (cap atteint)"),
        ("8 décembre 2021", "plus de 500"),
        ("1er décembre 2022", "environ 750"),
        ("4 juillet 2023", "872"),
        ("vers 2024", "près de 1\u202f000"),
    ]
    assert texts_of(french)[-1] == "Près de 1\u202f000 organisations signataires"
    assert [p.qualified for p in chart_of(french).points] == [
        True, False, True, True, True, False, True,
    ]  # fmt: skip
    assert chart_of(french).points[-1].approximate
    english = await reply_of(core, reader(Locale.EN), "evolution", metric="signatories")
    assert picture_of(english).alt.endswith("4 July 2023: 872; about 2024: nearly 1,000.")
    assert isinstance(english.blocks[-1], Sources)


async def test_the_point_of_another_body_says_whose_it_is(core: Core) -> None:
    reply = await reply_of(core, reader(Locale.FR), "evolution", metric="members")
    first = chart_of(reply).points[0]
    assert first.label == "plus de 2\u202f200 (Syntec Numérique)"
    assert "Syntec Numérique seul avant juin 2021" in reply.title


@pytest.mark.parametrize("locale", Locale)
async def test_every_series_says_in_text_and_alt_what_it_draws(core: Core, locale: Locale) -> None:
    offered = {
        str(action.arguments["metric"])
        for subject in core.subjects
        for topic in subject.topics
        for action in (
            await reply_of(core, reader(locale), "facts", subject=subject.id, topic=topic.id)
        ).actions
        if isinstance(action, Action) and action.command == "evolution"
    }
    assert offered >= {"signatories", "partners", "members", "revenue-share", "market-growth"}
    assert "gtf-brussels-attendance" not in offered, "two figures of one date contradict each other"
    for metric in offered:
        reply = await reply_of(core, reader(locale), "evolution", metric=metric)
        chart, alt = chart_of(reply), picture_of(reply).alt
        assert len(texts_of(reply)) == len(chart.points) > 1
        assert all(f"{p.date}" in alt and p.label in alt for p in chart.points)
        assert len(alt) <= 1_024, "Discord takes no longer description"


@pytest.mark.parametrize("topic", ["évolution organisations signataires", "evolution:signatories"])
async def test_an_evolution_is_asked_for_as_a_topic(core: Core, topic: str) -> None:
    reply = await reply_of(core, reader(Locale.FR), "planettechcare", topic=topic)
    assert len(chart_of(reply).points) == 7
    assert not reply.private


@pytest.mark.parametrize("metric", ["workshops-per-month", "gtf-brussels-attendance", "none"])
async def test_what_does_not_evolve_has_no_evolution(core: Core, metric: str) -> None:
    with pytest.raises(GoneAction):
        await reply_of(core, reader(Locale.FR), "evolution", metric=metric)


METRIC = Metric("m", "s", Text("L", "L"), Text("un", "one"), Text("plusieurs", "several"))


def fact_with(number: int, figure: Figure) -> Fact:
    return Fact(
        id=str(number),
        about=About("s", SubjectKind.PROGRAMME, Text("S", "S")),
        topic="t",
        kind=FactKind.STATE,
        as_of=Edtf(2020, 1 + number),
        text=Text("fr", "en"),
        confidence=Confidence.LOW,
        sources=(),
        figures=(figure,),
    )


@given(
    st.lists(
        st.builds(
            Figure,
            metric=st.just("m"),
            value=st.floats(-1e9, 1e9, allow_nan=False),
            qualifier=st.sampled_from(Qualifier),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_a_number_is_never_said_without_its_qualifier_date_and_confidence(
    catalogue: Catalogue, figures: list[Figure]
) -> None:
    series = Series.of(METRIC, [fact_with(number, f) for number, f in enumerate(figures)])
    for index, locale in enumerate((Locale.FR, Locale.EN)):
        words = catalogue[locale]
        reply = evolution_card(series, TODAY, words, private=False, suggests=False)
        statements = [block for block in reply.blocks if isinstance(block, Statement)]
        points = chart_of(reply).points
        for point, said, figure in zip(points, statements, figures, strict=True):
            qualifier = SAID[figure.qualifier][index]
            assert qualifier in point.label
            assert qualifier in said.text.lower()
            assert words.number(figure.value) in point.label
            assert words.number(figure.value) in said.text
            assert point.date in said.note
            assert words("confidence-low") in said.note
            assert date(2020, 1, 1) <= point.first_day <= point.last_day
