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
        assert researched
        assert [{**entry, "subject": known} for entry in shipped[key]] == [
            {**entry, "subject": known} for entry in researched
        ]


def test_the_sources() -> None:
    researched = {s["id"]: s for s in read(RESEARCHED / "sources.yaml")["sources"]}
    shipped = {s["id"]: s for s in read(ROOT / "data" / "sources.yaml")["sources"]}
    assert len(shipped) > 40
    assert shipped == {name: researched.get(name) for name in shipped}


def test_the_practices_and_their_vocabulary() -> None:
    researched = read(RESEARCHED / "practices.yaml")
    vocabulary = read(ROOT / "data" / "practices" / "vocabulary.yaml")
    keys = ("themes", "pillars", "audiences", "excluded")
    assert vocabulary == {key: researched[key] for key in keys}
    shipped = {
        practice["id"]: practice
        for file in (ROOT / "data" / "practices").glob("*.yaml")
        for practice in read(file).get("practices", [])
    }
    known_facts = {fact["id"] for fact in shipped_subject()["facts"]}
    assert shipped.keys() == {practice["id"] for practice in researched["practices"]} != set()
    for practice in researched["practices"]:
        # A link to a fact waits until the document of that fact's subject is here.
        if practice.get("why", {}).get("fact") not in known_facts:
            practice.get("why", {}).pop("fact", None)
        assert shipped[practice["id"]] == practice
