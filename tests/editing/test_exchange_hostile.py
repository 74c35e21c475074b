"""Files of facts that were made to do harm, and whatever else may come: refused plainly."""

import json
import zipfile
from datetime import date
from io import BytesIO

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.content.reading import read_yaml
from bot.dates import Edtf
from bot.editing.cleaning import Unclean, clean, clean_line
from bot.editing.exchange import Item
from bot.editing.exchange_tables import COLUMNS
from bot.editing.exchange_writing import FileFormat
from bot.editing.model import Cited, Content, Said, Standing
from bot.editing.yaml_writing import to_yaml
from bot.errors import Correctable
from bot.i18n import Locale
from bot.knowledge.service import Figure, Qualifier
from bot.sheets import BrokenSheet
from bot.text import raw_cell, safe_cell
from tests.editing.exchange_makers import ITEMS, file_of, taken
from tests.editing.test_exchange_files import FACT, HEAD, ROW


def zipped() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("facts.csv", HEAD + ROW)
    return out.getvalue()


ALIASES = "facts:\n  - &a [x, x]\n" + "".join(
    f"  - &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)
TABLE = file_of(ITEMS, FileFormat.CSV)
YAML = file_of(ITEMS, FileFormat.YAML)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "transfer-nothing"),
        (b" \n\n", "transfer-nothing"),
        (b"facts: []", "transfer-nothing"),
        (b"x" * 1_000_001, "sheet-too-large"),
        (zipped(), "transfer-archive"),
        (b"\x89PNG\r\n\x1a\n", "sheet-not-utf-8"),
        (YAML.decode().encode("utf-16"), "sheet-not-utf-8"),
        (TABLE.decode().replace("\ufeff", "").encode("cp1252"), "sheet-not-utf-8"),
        (TABLE.replace(b"ptc-launch", b"ptc\0launch"), "transfer-unknown-form"),
        (YAML.replace(b"ptc-launch", b"ptc\0launch"), "transfer-unknown-form"),
        (b"hello", "transfer-unknown-form"),
        (b"[1, 2]", "transfer-unknown-form"),
        (b"name,age\nAnna,3\n", "transfer-unknown-form"),
        (b"workshops:\n  - title_fr: REX\n", "transfer-unknown-form"),
        (ALIASES.encode(), "sheet-form"),
        (b"[" * 5_000, "sheet-form"),
        (b"{" * 5_000, "sheet-form"),
        (b"facts:\n" + b"".join(b" " * n + b"- \n" for n in range(600)), "sheet-form"),
        (b"facts:\n" + b"- 1\n" * 2_001, "transfer-too-many"),
        ((HEAD + ROW * 2_001).encode(), "transfer-too-many"),
        (",".join([*COLUMNS, *"x" * 10_000]).encode(), "transfer-column"),
        ((HEAD + ROW.rstrip() + ";x" * 10_000 + "\n").encode(), "transfer-too-many-cells"),
        ((HEAD + ROW.replace("guide", "x" * 500_000)).encode(), "transfer-quotes"),
        ((HEAD + ROW.replace("guide", "x" * 50_000)).encode(), "sheet-too-long"),
        ((HEAD + ROW.replace("2026-11", "9" * 5_000)).encode(), "transfer-date"),
        (f'{{"facts": [{"9" * 5_000}]}}'.encode(), "sheet-form"),
        (b'{"facts": [NaN]}', "sheet-not-mapping"),
        (b'{"facts": [1], "facts": []}', "sheet-form"),
        (FACT.replace("fr: Le", 'fr: "\\ud83d"').encode(), "sheet-form"),
    ],
)  # fmt: skip
def test_hostile_files_are_refused(content: bytes, what: str) -> None:
    with pytest.raises(BrokenSheet) as caught:
        taken(content)
    assert what in [flaw.what for flaw in caught.value.flaws]


def test_sql_is_but_text() -> None:
    sql = "'); drop table fact_versions; --"
    row = f"own-1;planettechcare;overview;2026-11;{sql};;{sql} | {sql}\n".replace(
        f"{sql};;", f'"{sql}";;'
    ).replace(f"{sql} | {sql}", f'"{sql} | {sql}"')
    (item,) = taken(HEAD + row).items
    assert item.content is not None
    assert item.content.text.fr == sql
    assert item.content.sources[0].title == sql
    with pytest.raises(BrokenSheet):
        taken(HEAD + row.replace("own-1", f'"{sql}"'))


def test_formulas_are_but_text() -> None:
    formula = '=HYPERLINK("https://example.org";"x")'
    content = Content(
        "numeum", "overview", Edtf.parse("2026"), Said(formula), (Cited("@SUM(A1)", "x"),)
    )  # fmt: skip
    item = Item("own-1", Standing.RETIRED, content, why="+1")
    table = file_of((item,), FileFormat.CSV)
    for cell in ("\"'=HYPERLINK", "'@SUM", "'+1"):
        assert cell.encode() in table
    assert taken(table).items == (item,)


# Whatever people write


def tidied(text: str) -> str:
    """The text as it is kept; what would be refused is not tried."""
    try:
        return clean(text, 600)
    except Unclean:
        assume(False)
        raise


def in_line(text: str) -> str:
    try:
        return clean_line(text, 90)
    except Unclean:
        assume(False)
        raise


_ODD = st.sampled_from([*list("\"'\\|;:,#{}[]&!%@=+-\n\t\u2028é😀~>?`"), "- ", ": ", "\\n", "''"])
TEXT = st.lists(st.one_of(_ODD, st.text(max_size=6)), min_size=1, max_size=12).map("".join)
SPEAKING = TEXT.map(lambda text: f"A{text}").map(tidied)
LINES = TEXT.map(lambda text: f"A{text}").map(in_line)
SOURCES = st.builds(
    Cited,
    publisher=LINES,
    title=LINES,
    url=st.none() | st.just("https://example.org/a?b=c|d"),
    date=st.none() | st.sampled_from(["2026", "2025-01~", "2024-02-29"]).map(Edtf.parse),
    language=st.none() | st.sampled_from(Locale),
)
CONTENTS = st.builds(
    Content,
    subject=st.just("planettechcare"),
    topic=st.just("overview"),
    as_of=st.just(Edtf.parse("2026~")),
    text=st.builds(Said, SPEAKING, st.just("") | SPEAKING),
    sources=st.lists(
        SOURCES,
        min_size=1,
        max_size=3,
        unique_by=(
            lambda one: one.url or object(),
            lambda one: (one.publisher, one.title, one.date),
        ),
    ).map(tuple),
    figures=st.lists(
        st.builds(
            Figure,
            st.just("signatories"),
            st.floats(-1e15, 1e15),
            st.sampled_from(Qualifier),
        ),
        max_size=2,
        unique_by=lambda figure: figure.qualifier,
    ).map(tuple),
    review_on=st.none() | st.dates(date(2000, 1, 1), date(2200, 1, 1)),
)


@given(content=CONTENTS, why=SPEAKING, form=st.sampled_from(FileFormat))
@settings(max_examples=150, deadline=None)
def test_any_text_goes_out_and_comes_back(content: Content, why: str, form: FileFormat) -> None:
    assume(len(why) <= 300)
    assume(any(character.isalnum() for character in content.text.fr))
    item = Item("own-1", Standing.RETIRED, content, why=why)
    written = file_of((item,), form)
    assert taken(written).items == (item,)
    assert file_of(taken(written).items, form) == written


_KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
_SEEN = st.text().filter(lambda t: all(c.isprintable() or c in "\n\t\u00a0\u202f" for c in t))
_NUMBERS = st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    _SEEN | _NUMBERS | st.booleans() | st.none() | _KEYS,
    lambda inner: (
        st.lists(inner.filter(lambda value: not isinstance(value, list)), max_size=3)
        | st.dictionaries(_KEYS, inner, max_size=3)
    ),
    max_leaves=8,
)


@given(document=st.dictionaries(_KEYS, VALUES, max_size=4))
@settings(max_examples=150, deadline=None)
def test_what_is_written_as_yaml_is_read_as_it_was(document: dict[str, object]) -> None:
    reading = read_yaml("", (to_yaml(document) or "{}").encode())
    assert not reading.faults
    assert reading.value == document


@given(text=st.lists(st.sampled_from(list("'=+-@\t\r a")) | st.text(max_size=3)).map("".join))
@settings(max_examples=150)
def test_no_cell_is_a_formula_and_each_has_its_way_back(text: str) -> None:
    cell = safe_cell(text)
    assert raw_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(one=st.text("'=a", max_size=4), other=st.text("'=a", max_size=4))
def test_two_texts_are_two_cells(one: str, other: str) -> None:
    assert (safe_cell(one) == safe_cell(other)) == (one == other)


def refused_or_taken(content: bytes) -> None:
    try:
        items = taken(content).items
    except Correctable:
        return
    assert items


@given(content=st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_no_bytes_whatever_break_it(content: bytes) -> None:
    refused_or_taken(content)


@given(
    content=st.sampled_from([file_of(ITEMS, form) for form in FileFormat]),
    at=st.floats(0, 1),
    length=st.integers(0, 40),
    put=st.binary(max_size=8) | _ODD.map(str.encode),
)
@settings(max_examples=150, deadline=None)
def test_no_damaged_file_breaks_it(content: bytes, at: float, length: int, put: bytes) -> None:
    start = int(at * len(content))
    refused_or_taken(content[:start] + put + content[start + length :])


_NAMES = st.sampled_from(
    [*COLUMNS, "facts", "decisions", "format", "text", "fact", "publisher", "url", "metric"]
)
_SAID = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT
    | st.sampled_from(["own-1", "planettechcare", "overview", "2026", "ptc-18", "superseded"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=20,
)  # fmt: skip


@given(facts=_SAID, decisions=_SAID)
@settings(max_examples=150, deadline=None)
def test_no_document_breaks_it(facts: object, decisions: object) -> None:
    refused_or_taken(json.dumps({"facts": facts, "decisions": decisions}).encode())


@given(rows=st.lists(st.lists(TEXT | st.just("own-1"), max_size=6), max_size=4))
@settings(max_examples=150, deadline=None)
def test_no_table_breaks_it(rows: list[list[str]]) -> None:
    body = "\n".join(";".join(row) for row in rows)
    refused_or_taken((HEAD + body).encode("utf-8", "replace"))
