"""Figures as editors type them: read, or refused where anything is unclear."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editing.figuring import read_figure, say_figure
from bot.editing.misread import AnotherUnit, Misread, NotAFigure, TwoNumbers
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.service import Figure, Metric, Qualifier

FRENCH, ENGLISH = Locale.FR, Locale.EN

SIGNATORIES = Metric(
    "signatories",
    "planettechcare",
    Text("Signataires", "Signatories"),
    Text("organisation signataire", "signatory organisation"),
    Text("organisations signataires", "signatory organisations"),
)
SHARE = Metric(
    "women", "numeum", Text("Femmes", "Women"), Text("% de femmes", "% women"),
    Text("% de femmes", "% women"),
)  # fmt: skip
REVENUE = Metric(
    "revenue", "numeum", Text("Chiffre d'affaires", "Revenue"),
    Text("million d'euros", "million euros"), Text("millions d'euros", "million euros"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "metric", "locale", "value", "qualifier"),
    [
        ("872", SIGNATORIES, FRENCH, 872, "exact"),
        ("plus de 872", SIGNATORIES, FRENCH, 872, "more_than"),
        ("Au moins 872 signataires", SIGNATORIES, FRENCH, 872, "at_least"),
        ("872 organisations signataires", SIGNATORIES, ENGLISH, 872, "exact"),
        ("près de 2 500", SIGNATORIES, FRENCH, 2_500, "nearly"),
        ("environ 2\u202f500", SIGNATORIES, FRENCH, 2_500, "about"),
        ("nearly 2,500", SIGNATORIES, ENGLISH, 2_500, "nearly"),
        ("1,234,567", SIGNATORIES, ENGLISH, 1_234_567, "exact"),
        ("500 (cap atteint)", SIGNATORIES, FRENCH, 500, "reached"),
        ("> 900", SIGNATORIES, FRENCH, 900, "more_than"),
        ("≥ 900", SIGNATORIES, ENGLISH, 900, "at_least"),
        ("1,2 million", SIGNATORIES, FRENCH, 1_200_000, "exact"),
        ("2 milliards", SIGNATORIES, FRENCH, 2_000_000_000, "exact"),
        ("2 billion", SIGNATORIES, ENGLISH, 2_000_000_000, "exact"),
        ("3 millions d’organisations signataires", SIGNATORIES, FRENCH, 3_000_000, "exact"),
        ("7,5 %", SHARE, FRENCH, 7.5, "exact"),
        ("7.5%", SHARE, ENGLISH, 7.5, "exact"),
        ("−1,8 %", SHARE, FRENCH, -1.8, "exact"),
        ("0,125", SHARE, FRENCH, 0.125, "exact"),
        ("33 % de femmes", SHARE, FRENCH, 33, "exact"),
        ("1 234,5", SHARE, FRENCH, 1_234.5, "exact"),
        ("12 millions d'euros", REVENUE, FRENCH, 12, "exact"),
        ("12 millions", REVENUE, FRENCH, 12, "exact"),
        ("12", REVENUE, ENGLISH, 12, "exact"),
    ],
)
def test_what_is_clear_is_read(
    catalogue: Catalogue, typed: str, metric: Metric, locale: Locale, value: float, qualifier: str
) -> None:
    found = read_figure(typed, metric, catalogue[locale])
    assert found == Figure(metric.id, value, Qualifier(qualifier))


@pytest.mark.parametrize(
    ("typed", "metric", "locale", "refused"),
    [
        ("", SIGNATORIES, FRENCH, NotAFigure),
        ("beaucoup", SIGNATORIES, FRENCH, NotAFigure),
        ("٨٧٢", SIGNATORIES, FRENCH, NotAFigure),
        ("moins de 872", SIGNATORIES, FRENCH, NotAFigure),
        ("0 500", SIGNATORIES, FRENCH, NotAFigure),
        ("1.2.3", SIGNATORIES, FRENCH, NotAFigure),
        ("9" * 40, SIGNATORIES, FRENCH, NotAFigure),
        ("9" * 4_000, SIGNATORIES, FRENCH, NotAFigure),
        ("2,500", SIGNATORIES, FRENCH, TwoNumbers),
        ("2.500", SIGNATORIES, FRENCH, TwoNumbers),
        ("2.500", SIGNATORIES, ENGLISH, TwoNumbers),
        ("7 %", SIGNATORIES, FRENCH, AnotherUnit),
        ("1e5", SIGNATORIES, FRENCH, AnotherUnit),
        ("872 ou 900", SIGNATORIES, FRENCH, AnotherUnit),
        ("2 billion", SIGNATORIES, FRENCH, AnotherUnit),
        ("7 femmes", SHARE, FRENCH, AnotherUnit),
        ("12 euros", REVENUE, FRENCH, AnotherUnit),
        ("12 milliards", REVENUE, FRENCH, AnotherUnit),
    ],
)
def test_what_is_unclear_is_refused(
    catalogue: Catalogue, typed: str, metric: Metric, locale: Locale, refused: type[Misread]
) -> None:
    with pytest.raises(refused):
        read_figure(typed, metric, catalogue[locale])


@given(
    st.one_of(st.text(max_size=90), st.from_regex(r"[a-z >~(-]{0,9}[0-9 .,]{0,9}[a-z %)]{0,9}")),
    st.sampled_from((SIGNATORIES, SHARE, REVENUE)),
    st.sampled_from(Locale),
)
def test_anything_is_read_or_refused(
    catalogue: Catalogue, typed: str, metric: Metric, locale: Locale
) -> None:
    words = catalogue[locale]
    try:
        found = read_figure(typed, metric, words)
    except Misread:
        return
    said = say_figure(found, metric, words)
    if not re.search(r"[0-9][.,][0-9]{3}(?![0-9])", said):  # thousands or decimals: not clear
        assert read_figure(said, metric, words) == found


@given(
    st.integers(-(10**12), 10**12),
    st.integers(0, 2),
    st.sampled_from(Qualifier),
    st.sampled_from((SIGNATORIES, SHARE)),
    st.sampled_from(Locale),
)
def test_a_figure_is_read_back_as_it_is_said(
    catalogue: Catalogue,
    number: int,
    decimals: int,
    qualifier: Qualifier,
    metric: Metric,
    locale: Locale,
) -> None:
    words = catalogue[locale]
    figure = Figure(metric.id, number / 10**decimals, qualifier)
    assert read_figure(say_figure(figure, metric, words), metric, words) == figure
