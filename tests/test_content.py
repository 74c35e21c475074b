"""What ships says what was researched: every subject, fact, figure, source, practice and myth, to
the letter, and nothing else."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.content.reading import read_yaml
from tests.conftest import ROOT

RESEARCHED = ROOT.parent / "shared" / "content"
DATA = ROOT / "data"
needs_research = pytest.mark.skipif(
    not RESEARCHED.is_dir(), reason="the researched content is not beside this checkout"
)

# What the project adds to the researched content: links between its own cards.
OWN_KEYS = {"see_also"}

# When what has no public source was searched for; the internship exchange's summary tells it.
SEARCHED = "2026-11"


def read(path: Path) -> Any:
    reading = read_yaml(path.name, path.read_bytes())
    assert not reading.faults
    return reading.value


def researched(name: str) -> Any:
    return read(RESEARCHED / f"{name}.yaml")


def shipped_subjects() -> list[Any]:
    return [read(file) for file in sorted((DATA / "subjects").glob("*.yaml"))]


def shipped(folder: str, key: str) -> list[Any]:
    """Everything of one kind in the documents of a folder."""
    documents = [read(file) for file in sorted((DATA / folder).glob("*.yaml"))]
    return [entry for document in documents for entry in document.get(key, [])]


def by_id(entries: list[Any]) -> dict[str, Any]:
    found = {entry["id"]: entry for entry in entries}
    assert len(found) == len(entries) > 0
    return found


def test_what_is_published_superseded_and_withheld() -> None:
    facts = shipped("subjects", "facts")
    assert Counter(fact["status"] for fact in facts) == {
        "published": 134,
        "superseded": 2,
        "withheld": 1,
    }
    of = {s: {f["id"] for f in facts if f["status"] == s} for s in ("superseded", "withheld")}
    assert of == {"superseded": {"s-prog-04", "fp-04"}, "withheld": {"s-torner-17"}}
    figures = [figure for fact in facts for figure in fact.get("figures", [])]
    subjects = shipped_subjects()
    topics = [topic for subject in subjects for topic in subject["topics"]]
    metrics = [metric for subject in subjects for metric in subject.get("metrics", [])]
    counted = len(subjects), len(topics), len(facts), len(figures), len(metrics)
    assert counted == (17, 63, 137, 102, 99)
    commands = {s["subject"].get("command") for s in subjects} - {None}
    assert commands == {"numeum", "planettechcare", "torner"}


@needs_research
def test_the_subjects_and_their_topics() -> None:
    subjects = {
        document["subject"]["id"]: {
            **{k: v for k, v in document["subject"].items() if k not in OWN_KEYS},
            "topics": document["topics"],
        }
        for document in shipped_subjects()
    }
    assert subjects == by_id(researched("subjects")["subjects"])


@needs_research
@pytest.mark.parametrize(
    ("file", "key"), [("facts", "facts"), ("metrics", "metrics"), ("not-found", "not_found")]
)
def test_what_belongs_to_a_subject(file: str, key: str) -> None:
    said = [
        {**entry, "subject": document["subject"]["id"]}
        for document in shipped_subjects()
        for entry in document.get(key, [])
    ]
    if key == "not_found":
        assert {entry.pop("as_of") for entry in said} == {SEARCHED}
    assert by_id(said) == by_id(researched(file)[key])


@needs_research
def test_the_sources_and_the_tensions() -> None:
    for name in ("sources", "tensions"):
        assert read(DATA / f"{name}.yaml") == researched(name)


@needs_research
@pytest.mark.parametrize("name", ["practices", "myths"])
def test_the_practices_and_the_myths_with_their_vocabularies(name: str) -> None:
    entries = researched(name)
    vocabulary = read(DATA / name / "vocabulary.yaml")
    assert vocabulary == {key: entries[key] for key in entries if key != name}
    assert by_id(shipped(name, name)) == by_id(entries[name])
