"""Files of facts: what is written is read back, and every flaw is named by its place."""

import json
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from bot.apologies import correctable
from bot.editing.exchange import Item
from bot.editing.exchange_writing import FileFormat
from bot.editing.model import Said, Standing
from bot.i18n import Catalogue, Locale
from bot.replies import Entries
from bot.sheets import BrokenSheet
from tests.conftest import ROOT
from tests.editing.exchange_makers import CONTENT, ITEMS, KNOWN, file_of, taken


def flaws(content: str | bytes) -> list[tuple[int | str, str]]:
    """Where each flaw stands, and its key."""
    with pytest.raises(BrokenSheet) as caught:
        taken(content)
    return [
        (flaw.details.get("line") or flaw.details.get("row") or "file", flaw.what)
        for flaw in caught.value.flaws
    ]


@pytest.mark.parametrize("form", FileFormat)
@pytest.mark.parametrize("locale", Locale)
def test_what_we_write_is_read_back(form: FileFormat, locale: Locale) -> None:
    written = file_of(ITEMS, form, locale)
    items = taken(written).items
    assert sorted(items, key=lambda item: item.fact) == list(ITEMS)
    assert file_of(items, form, locale) == written
    assert file_of(tuple(reversed(items)), form, locale) == written


@pytest.mark.parametrize("form", FileFormat)
def test_nobody_is_named(form: FileFormat) -> None:
    assert b"discord:" not in file_of(ITEMS, form)


FACT = """\
facts:
  - subject: planettechcare
    topic: overview
    as_of: "2026-11"
    text: {fr: Le programme a un guide.}
    sources: [{publisher: Example, url: "https://example.org/guide"}]
"""


def test_a_fact_needs_little() -> None:
    (item,) = taken(FACT).items
    assert (item.fact, item.standing, item.verified, item.seen) == (
        "",
        Standing.PUBLISHED,
        None,
        None,
    )
    assert item.content is not None
    assert item.content.text == Said(fr="Le programme a un guide.")
    assert item.content.lacks == ()


def test_json_of_any_program_is_read() -> None:
    """With tabs, escaped slashes, characters in two halves."""
    emoji = FACT.replace("un guide.", "un guide 🌱.")
    (item,) = taken(emoji).items
    plain = {
        "facts": [
            {
                "subject": "planettechcare",
                "topic": "overview",
                "as_of": "2026-11",
                "text": {"fr": "Le programme a un guide 🌱."},
                "sources": [{"publisher": "Example", "url": "https://example.org/guide"}],
            }
        ]
    }
    written = json.dumps(plain, indent="\t").replace("/", "\\/")
    assert "\\ud83c" in written
    assert taken(written).items == (item,)


HEAD = "id;subject;topic;as_of;fr;figures;sources\n"
ROW = "own-1;planettechcare;overview;2026-11;Un guide.;;AFNOR | SPEC\n"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_tables_of_any_program_are_read(separator: str, end: str, mark: str) -> None:
    text = mark + (HEAD + ROW + ";;;;;;\n").replace(";", separator).replace("\n", end)
    (item,) = taken(text).items
    assert item.fact == "own-1"
    assert item.content is not None
    assert item.content.text == Said(fr="Un guide.")
    assert item.content.sources[0].publisher == "AFNOR"


def test_columns_may_stand_in_any_order_and_be_named_in_capitals() -> None:
    assert taken(
        "SOURCES,As_of,FR,topic,Subject\nAFNOR | SPEC,2026-11,Un guide.,overview,numeum\n"
    ).items


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("    as_of: \"2027\"", "transfer-to-come"),
        ("    as_of: hier", "transfer-date"),
        ("    as_of: 2026", "sheet-not-text"),
        ("    topic: nowhere", "transfer-topic"),
        ("    subject: nobody", "transfer-subject"),
        ("    sources: []", "transfer-no-source"),
        ("    sources: [{id: nowhere}]", "transfer-source-id"),
        ("    sources: [{id: ptc-launch, title: Guide}]", "transfer-source"),
        ("    sources: [{title: Guide}]", "transfer-source"),
        ("    sources: [{publisher: A, url: \"javascript:alert(1)\"}]", "error-fact-not-a-link"),
        ("    sources: [{publisher: A, title: T, date: \"2099\"}]", "transfer-to-come"),
        ("    text: {}", "transfer-no-text"),
        ("    text: {fr: \"…\"}", "transfer-no-text"),
        ("    text: {de: Ja.}", "sheet-key"),
        ("    text: {fr: \"Bonjour @everyone\"}", "error-unclean"),
        ("    text: {fr: \"" + "a" * 601 + "\"}", "sheet-too-long"),
        ("    figures: [{metric: cats, value: 1}]", "transfer-metric"),
        ("    figures: [{metric: signatories, value: 1}, {metric: signatories, value: 2}]",
         "transfer-figure-twice"),
        ("    sources: [{publisher: A, title: T}, {publisher: A, title: T}]",
         "transfer-source-twice"),
        ("    figures: [{metric: signatories, value: many}]", "sheet-number"),
        ("    figures: [{metric: signatories, value: 1, qualifier: perhaps}]", "sheet-choice"),
        ("    confidence: total", "sheet-choice"),
        ("    status: superseded", "sheet-missing"),
        ("    status: retired", "sheet-missing"),
        ("    superseded_by: ptc-18", "transfer-not-superseded"),
        ("    verified: \"2026-12-24\"", "transfer-to-come"),
        ("    review_on: demain", "transfer-day"),
        ("    id: ptc-18", "transfer-own-id"),
        ("    id: own-É", "transfer-id"),
        ("    sujet: planettechcare", "sheet-near-key"),
        ("    x: &a 1", "sheet-form"),
        ("    as_of: 2026-11-01", "sheet-form"),
    ],
)  # fmt: skip
def test_every_flaw_is_named_by_its_line(line: str, key: str) -> None:
    name = line.split(":")[0]
    there = FACT.replace("- ", "  ").splitlines()
    lines = [line if one.startswith(name) else one for one in there]
    if lines == there:
        lines.append(line)
    text = "\n".join(lines).replace("facts:\n    ", "facts:\n  - ")
    number = next(n for n, one in enumerate(text.splitlines(), 1) if one.endswith(line.strip()))
    assert (number, key) in flaws(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("decisions: [{fact: own-1, status: hidden, why: Non}]", "transfer-own-decision"),
        ("decisions: [{fact: nowhere, status: hidden, why: Non}]", "transfer-unknown-fact"),
        ("decisions: [{fact: ptc-18}]", "transfer-nothing-decided"),
        ("decisions: [{fact: ptc-18, status: hidden}]", "sheet-missing"),
        ("decisions: [{fact: ptc-18, status: superseded, superseded_by: own-9}]",
         "transfer-unknown-fact"),
        ("decisions: [{fact: ptc-18, status: superseded, superseded_by: ptc-18}]",
         "transfer-circle"),
        ("decisions:\n- {fact: ptc-18, status: superseded, superseded_by: ptc-12}\n"
         "- {fact: ptc-12, status: superseded, superseded_by: ptc-18}", "transfer-circle"),
        ("decisions:\n- {fact: ptc-18, verified: \"2026-01-01\"}\n"
         "- {fact: ptc-18, verified: \"2026-01-01\"}", "transfer-same-id"),
        ("decisions: 1", "sheet-not-list"),
        ("decisions: [1]", "sheet-not-mapping"),
        ("facts: []\nother: []", "sheet-key"),
        ("format: 2\ndecisions: [{fact: ptc-18, verified: \"2026-01-01\"}]", "transfer-format"),
    ],
)  # fmt: skip
def test_every_flaw_of_a_decision_is_named(text: str, key: str) -> None:
    assert key in [what for _, what in flaws(text)]


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        (HEAD + ROW.replace("2026-11", "2099"), (2, "transfer-to-come")),
        (HEAD + ROW + ROW, (3, "transfer-same-id")),
        (HEAD + ROW.replace("\n", ";;;more\n"), (2, "transfer-too-many-cells")),
        (HEAD.replace("fr", "frr") + ROW, (1, "transfer-column")),
        (HEAD.replace("fr", "topic") + ROW, (1, "transfer-column-twice")),
        (HEAD + ROW.replace(";;", ";signatories 1030;"), (2, "transfer-figure")),
        (HEAD + ROW.replace("AFNOR | SPEC", "A | b | c | d | e | f"), (2, "transfer-source-parts")),
        (HEAD + ROW.replace("AFNOR | SPEC", "AFNOR"), (2, "transfer-id")),
        (HEAD + ROW + ROW.replace("Un guide.", '"Un" guide.'), (3, "transfer-quotes")),
        (HEAD + ROW.replace("own-1", "ptc-18"), (2, "sheet-key")),
    ],
)
def test_every_flaw_of_a_table_is_named_by_row_and_column(text: str, flaw: tuple[int, str]) -> None:
    assert flaw in flaws(text)


def test_the_column_is_named() -> None:
    with pytest.raises(BrokenSheet) as caught:
        taken(HEAD + ROW.replace("2026-11", ""))
    (flaw,) = caught.value.flaws
    assert flaw.details == {"row": 2, "column": "as_of", "field": "as_of"}


def test_all_flaws_are_told_at_once() -> None:
    text = (
        FACT
        + FACT.removeprefix("facts:\n").replace("overview", "nowhere")
        + ("decisions: [{fact: nowhere, status: hidden}]\n")
    )
    assert flaws(text) == [
        (8, "transfer-topic"),
        (12, "transfer-unknown-fact"),
        (12, "sheet-missing"),
    ]


# A fault of form in one part, and faults of content in others.
MIXED = """\
facts:
  - subject: planettechcare
    topic: nowhere
    as_of: hier
    text: {fr: "Lisez @everyone", de: Ja.}
    figures: [{metric: cats, value: many}]
    sources:
      - {publisher: A, url: "javascript:alert(1)", language: de}
      - {publisher: B, title: T, date: "2099"}
    status: superseded
  - id: own-2
    confidence: total
    subject: planettechcare
    topic: overview
    as_of: "2099"
    text: {fr: Un guide.}
    sources: [{id: ptc-launch}, {id: ptc-launch}]
  - subject: planettechcare
    topic: overview
    as_of: "2026"
    text: {fr: "**Un guide.**"}
    sources: [{publisher: A, title: T}]
decisions:
  - {fact: ptc-18, status: gone, superseded_by: own-2}
  - {fact: nowhere, status: superseded, superseded_by: own-2, seen: 1}
  - {fact: ptc-12, verified: demain}
"""


def test_a_fault_of_form_hides_no_fault_of_content_elsewhere() -> None:
    assert sorted(flaws(MIXED)) == sorted(  # pyright: ignore[reportCallIssue, reportArgumentType]
        [
            (3, "transfer-topic"),
            (4, "transfer-date"),
            (5, "error-unclean"),
            (5, "sheet-key"),
            (6, "transfer-metric"),
            (6, "sheet-number"),
            (8, "error-fact-not-a-link"),
            (8, "sheet-choice"),
            (9, "transfer-to-come"),
            (10, "sheet-missing"),
            (12, "sheet-choice"),
            (15, "transfer-to-come"),
            (17, "transfer-source-twice"),
            (21, "error-unclean"),
            (24, "sheet-choice"),
            (25, "transfer-unknown-fact"),
            (25, "sheet-not-text"),
            (26, "transfer-day"),
        ]
    )


def test_every_word_is_said_in_both_languages(catalogue: Catalogue) -> None:
    text = FACT.replace("overview", "nowhere").replace("2026-11", "x") + "  - 1\n"
    for broken in (text, "", HEAD + ROW.replace("2026-11", "")):
        with pytest.raises(BrokenSheet) as caught:
            taken(broken)
        for locale in Locale:
            said = correctable(caught.value, catalogue[locale]).blocks[1]
            assert isinstance(said, Entries)
            assert all(entry.text and entry.term for entry in said.entries)


def test_every_word_about_files_of_facts_is_there(catalogue: Catalogue) -> None:

    files = list((ROOT / "bot" / "editing").glob("*.py"))
    said = {
        key for f in files for key in re.findall(r'"(transfer-[a-z0-9-]+[a-z0-9])"', f.read_text())
    }
    assert len(said) > 50
    statuses = {f"transfer-is-{one}" for one in (*Standing, "hidden")}
    assert said | statuses == {key for key in catalogue.keys if key.startswith("transfer-")}


def test_what_resembles_something_is_told_and_not_refused() -> None:
    double = FACT + FACT.removeprefix("facts:\n").replace("un guide", "un petit guide")
    (caution,) = taken(double).cautions
    assert (caution.what, caution.details["line"]) == ("transfer-resembles", 7)
    own = replace(KNOWN, own={"own-1": CONTENT})
    assert not taken(
        file_of((Item("own-1", Standing.PUBLISHED, CONTENT),), FileFormat.YAML), own
    ).cautions


def test_the_bot_imports_no_yaml_reader_for_it() -> None:
    """That ends with the process in which a file is read."""
    asked = "import sys, bot.editing.assembly; print({'ruamel.yaml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"set()\n"
