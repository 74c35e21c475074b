"""What the tests of exchanged facts share: what a file is held against, and files."""

from datetime import date

from bot.dates import Edtf
from bot.editing.exchange import Item, Known
from bot.editing.exchange_reading import Read, read
from bot.editing.exchange_writing import FileFormat, write
from bot.editing.model import Cited, Content, Said, Standing
from bot.i18n import Locale
from bot.knowledge.service import FactKind, Figure, Qualifier
from bot.replies import Upload
from bot.sources import Confidence

LAUNCH = Cited("Planet Tech'Care", None, "https://example.org/launch", None, known="ptc-launch")

KNOWN = Known(
    today=date(2026, 11, 22),
    topics={"planettechcare": ("overview", "signatories"), "numeum": ("overview",)},
    metrics={"planettechcare": ("signatories",), "numeum": ()},
    sources={"ptc-launch": LAUNCH},
    documented=("ptc-18", "ptc-12"),
    told=(),
    own={},
    successors={},
)

CONTENT = Content(
    subject="planettechcare",
    topic="signatories",
    as_of=Edtf.parse("2026-11"),
    text=Said(
        "Planet Tech'Care compte 1 030 signataires en novembre 2026, écoles et organismes compris.",
        "Planet Tech'Care has 1,030 signatory organisations in November 2026, schools included.",
    ),
    sources=(
        LAUNCH,
        Cited(
            "Example | Co",
            'A "title"; with, all\\of it',
            "https://example.org/a?b=1&c=2#d",
            Edtf.parse("2026-10~"),
            Locale.EN,
        ),
        Cited("AFNOR", "SPEC 2201"),
    ),
    kind=FactKind.STATE,
    confidence=Confidence.HIGH,
    figures=(
        Figure("signatories", 1030, Qualifier.EXACT),
        Figure("signatories", 87.5, Qualifier.ABOUT),
    ),
    review_on=date(2027, 6, 1),
)

ITEMS = (
    Item("own-1a2b3c", Standing.PUBLISHED, CONTENT, verified=date(2026, 11, 20)),
    Item(
        "own-2b",
        Standing.SUPERSEDED,
        Content("numeum", "overview", Edtf.parse("2024~"), Said(en="=1+1"), (LAUNCH,)),
        successor="own-1a2b3c",
        why="@ l’ancien",
    ),
    Item(
        "own-3c",
        Standing.RETIRED,
        Content("planettechcare", "overview", Edtf.parse("2025"), Said(fr="'=Faux."), (LAUNCH,)),
        why="C’était faux.\nTrès faux.",
    ),
    Item("ptc-12", Standing.SUPERSEDED, None, successor="own-1a2b3c", why="Plus récent"),
    Item("ptc-18", Standing.RETIRED, None, why="Pas ici", verified=date(2026, 1, 2), seen="ab12cd"),
)


def file_of(items: tuple[Item, ...], form: FileFormat, locale: Locale = Locale.FR) -> bytes:
    """A file that we write."""
    return write(items, KNOWN.sources, form, locale)


def taken(content: str | bytes, known: Known = KNOWN) -> Read:
    """What a file says."""
    data = content.encode() if isinstance(content, str) else content
    return read(Upload("file", data), known)
