"""What ships says what was researched: every fact, figure, source and practice, to the letter."""

from pathlib import Path
from typing import Any

import pytest

from bot.content.reading import read_yaml
from tests.conftest import ROOT

RESEARCHED = ROOT.parent / "shared" / "content"
pytestmark = pytest.mark.skipif(
    not RESEARCHED.is_dir(), reason="the researched content is not beside this checkout"
)


def read(path: Path) -> Any:
    reading = read_yaml(path.name, path.read_bytes())
    assert not reading.faults
    return reading.value


def shipped_subject() -> Any:
    return read(ROOT / "data" / "subjects" / "planettechcare.yaml")


def test_the_subject_its_topics_metrics_and_facts() -> None:
    shipped = shipped_subject()
    known = shipped["subject"]["id"]
    (subject,) = [s for s in read(RESEARCHED / "subjects.yaml")["subjects"] if s["id"] == known]
    assert {**shipped["subject"], "topics": shipped["topics"]} == subject
    for key in ("metrics", "facts"):
        researched = [e for e in read(RESEARCHED / f"{key}.yaml")[key] if e["subject"] == known]
        assert [{**entry, "subject": known} for entry in shipped[key]] == [
            {**entry, "subject": known} for entry in researched
        ]
    assert len(shipped["facts"]) == 36


def test_the_sources() -> None:
    researched = {s["id"]: s for s in read(RESEARCHED / "sources.yaml")["sources"]}
    shipped = read(ROOT / "data" / "sources.yaml")["sources"]
    assert len(shipped) == 43
    assert all(source == researched[source["id"]] for source in shipped)


def test_the_practices_and_their_vocabulary() -> None:
    researched = read(RESEARCHED / "practices.yaml")
    vocabulary = read(ROOT / "data" / "practices" / "vocabulary.yaml")
    assert vocabulary == {key: researched[key] for key in vocabulary}
    shipped = {
        practice["id"]: practice
        for file in (ROOT / "data" / "practices").glob("*.yaml")
        for practice in read(file).get("practices", [])
    }
    assert len(shipped) == 114
    known_facts = {fact["id"] for fact in shipped_subject()["facts"]}
    for practice in researched["practices"]:
        # A link to a fact waits until the document of that fact's subject is here.
        if practice.get("why", {}).get("fact") not in known_facts:
            practice.get("why", {}).pop("fact", None)
        assert shipped[practice["id"]] == practice
