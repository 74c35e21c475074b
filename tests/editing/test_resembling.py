"""What resembles a fact that is written, and which older figures it continues; pure."""

from dataclasses import replace

from bot.dates import Edtf
from bot.editing.entries import as_fact
from bot.editing.model import Content, Said
from bot.editing.resembling import near, older_points
from bot.i18n import Text
from bot.knowledge.service import Fact, Figure, Qualifier, Status, Subject, SubjectKind
from tests.editing.conftest import content

SUBJECT = Subject("planettechcare", SubjectKind.PROGRAMME, Text("P", "P"), Text("", ""), topics=())
FIGURE = Figure("signatories", 900, Qualifier.EXACT)
WRITTEN = content("Neuf cents organisations.", figures=(FIGURE,))


def known(as_of: str, text: str = "Tout autre chose.", status: Status = Status.PUBLISHED) -> Fact:
    """A fact that gives the same figure at a date."""
    said: Content = replace(WRITTEN, as_of=Edtf.parse(as_of), text=Said(fr=text))
    return replace(as_fact(f"own-{as_of}", said, SUBJECT), status=status)


def test_the_same_figure_of_the_same_date_is_the_same_fact() -> None:
    same, before = known("2026-11"), known("2025-11")
    assert near(WRITTEN, [same, before]) == (same,)


def test_only_what_is_told_resembles_anything() -> None:
    for status in (Status.SUPERSEDED, Status.WITHHELD):
        said = known("2026-11", "Neuf cents organisations.", status)
        assert near(WRITTEN, [said]) == ()
        assert older_points(WRITTEN, [replace(said, as_of=Edtf.parse("2025"))]) == ()


def test_older_figures_are_of_earlier_dates_the_latest_first() -> None:
    points = [known(as_of) for as_of in ("2024", "2026-10", "2026-11", "2027")]
    assert older_points(WRITTEN, points) == (points[1], points[0])
    assert older_points(replace(WRITTEN, figures=()), points) == ()
