"""Every fault of the documents, at once, where it stands."""

import shutil
from pathlib import Path

import pytest

from bot.content.library import Library
from tests.conftest import ROOT, TODAY

SUBJECT = "subjects/planettechcare.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the documents to break."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def change(file: Path, old: str, new: str) -> int:
    """Replace the first occurrence; the line of it."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def told(data: Path) -> list[str]:
    return [str(fault) for fault in Library(data, TODAY).check()]


def test_the_documents_that_ship_are_sound() -> None:
    assert told(ROOT / "data") == []


@pytest.mark.parametrize(
    ("old", "new", "what", "expected"),
    [
        ("value: 872", 'value: "872"', "value is not a number", "for example 872"),
        ('as_of: "2023-07-04"', 'as_of: "2023-02-30"', "as_of: day", "an EDTF date in quotes"),
        ('as_of: "2023-07-04"', "as_of: 2023", "as_of is not text: 2023", "an EDTF date"),
        ("{id: cn2104}", "{id: cn2105}", "there is no source cn2105", "for example cn2104"),
        ("topic: team", "topic: tema", "there is no topic tema", "for example team"),
        ("metric: partners", "metric: partner", "there is no metric partner", "partners"),
        ("id: ptc-10\n", "id: ptc-11\n", "the fact ptc-11 is already defined", "each id once"),
        ("aliases: [s-ptc-04]", "aliases: [ptc-11]", "the fact ptc-11 is already", "each id once"),
        ("kind: event", "kind: evnt", "kind is 'evnt'", "one of event or state"),
        ("status: published", "status: withheld", "is withheld", "expected why"),
        ("status: published", "status: superseded", "is superseded", "superseded_by and why"),
        ("status: published", "status: [published]", "status is ['published']", "one of"),
        ("confidence: high", "confidense: high", "confidense is not a known key", "one of id,"),
        ("qualifier: about", "", "qualifier is missing", ""),
        ("command: planettechcare", "command: Planet Care", "command has not the", "slash command"),
        ("command: planettechcare", "command: tip", "tip is a command of the bot", "slash"),
        ("command: planettechcare", "command: conseil", "conseil is a command", "slash"),
        ("value: 872", "value: 1e400", "value", "a number"),
        ('as_of: "2023-07-04"', 'as_of: "2999-01-01"', "still to come", "today or before"),
        ("aliases: [pilotage, ", "aliases: [signers, ", "as signatories does", "names of its own"),
        ("name: {fr: Planet Tech'Care,", 'name: {fr: " ",', "fr: nothing to read", "a few words"),
        ("id: ptc-18", "id: PTC 18", "id has not the right form", "an id: lower-case"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_what_is_expected(
    data: Path, old: str, new: str, what: str, expected: str
) -> None:
    line = change(data / SUBJECT, old, new)
    faults = told(data)
    named = [f for f in faults if what in f and expected in f]
    assert named, faults
    path, where, _ = named[0].split(":", 2)
    assert path == f"data/{SUBJECT}"
    assert abs(int(where) - line) <= 25, "the line of the part, or of the fact around it"


def test_a_missing_language_is_a_fault(data: Path) -> None:
    change(data / SUBJECT, "      en: Planet Tech'Care had 872 signatories on 4 July 2023.\n", "")
    assert any("en is missing" in fault for fault in told(data))


def test_a_link_that_is_not_of_the_web_is_refused(data: Path) -> None:
    change(data / "sources.yaml", "https://cinov.fr", "javascript:alert(1)//cinov.fr")
    assert any("url has not the right form" in fault for fault in told(data))


def test_every_fault_of_every_document_is_told_at_once(data: Path) -> None:
    change(data / SUBJECT, "value: 872", "value: many")
    change(data / SUBJECT, "topic: team", "topic: tema")
    change(data / "sources.yaml", "kind: press", "kind: gossip")
    (data / "practices" / "ai.yaml").write_text("practices:\n\t- x\n")
    (data / "stray.yaml").write_text("a: 1\n")
    (data / "subjects" / "other.yml").write_text("a: 1\n")
    faults = told(data)
    for part in (
        "value is not a number",
        "no topic tema",
        "kind is 'gossip'",
        "ai.yaml:2",
        "stray",
        "other.yml",
    ):
        assert any(part in fault for fault in faults), (part, faults)
    assert len(faults) == 6, "and nothing that is only a consequence of these"


def test_what_is_no_file_is_told(data: Path) -> None:
    (data / "subjects" / "gone.yaml").symlink_to(data / "nowhere.yaml")
    (data / "subjects" / "folder.yaml").mkdir()
    faults = told(data)
    assert any("gone.yaml:1: is no file" in fault for fault in faults)
    assert any("folder.yaml:1: is no file" in fault for fault in faults)


def test_a_kind_of_which_there_is_none_is_told(data: Path) -> None:
    shutil.rmtree(data / "practices")
    faults = told(data)
    assert any("data/practices/vocabulary.yaml:1: there is no document" in f for f in faults)
    assert any("data/practices:1: there is no document of the kind practices" in f for f in faults)


def test_a_fact_cannot_supersede_itself(data: Path) -> None:
    change(
        data / SUBJECT,
        "status: published",
        "status: superseded\n    superseded_by: s-ptc-01\n    why: x",
    )
    assert any("s-ptc-01 supersedes itself" in fault for fault in told(data))
