"""Generated papers say what the code says; the project names no machine and no registry."""

import json
import re
from pathlib import PurePosixPath
from typing import Any

import jsonschema
import pytest

from bot.content.kinds import KINDS
from bot.content.reading import read_yaml
from bot.papers import papers
from bot.settings import Settings
from bot.transcripts import DAY
from tests.conftest import ROOT, open_bot


async def test_generated_papers_are_current(settings: Settings) -> None:
    async with open_bot(settings, clock=lambda: DAY) as core:
        written = await papers(core)
    docs = PurePosixPath("docs")
    names = ("commands", "permissions", "privacy", "answers.fr", "answers.en")
    assert written.keys() >= {docs / f"{name}.md" for name in names}
    assert len(written) == 5 + len(KINDS)
    for path, text in written.items():
        current = (ROOT / path).read_text("utf-8")
        assert current == text, f"{path}: run `python run.py generate`"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_take_the_documents_that_ship(kind: str) -> None:
    schema = json.loads((ROOT / "data" / "schema" / f"{kind}.json").read_text("utf-8"))
    marked = [
        file
        for file in (ROOT / "data").rglob("*.yaml")
        if f"schema/{kind}.json" in file.read_text("utf-8").splitlines()[0]
    ]
    assert marked
    for file in marked:
        document: Any = read_yaml(file.name, file.read_bytes()).value
        jsonschema.Draft202012Validator(schema).validate(document)  # pyright: ignore[reportUnknownMemberType]


def test_requirements_are_pinned_with_hashes_and_name_no_registry() -> None:
    files = sorted(ROOT.glob("requirements*.txt"))
    assert len(files) == 3
    for file in files:
        text = file.read_text("utf-8")
        pinned = re.findall(r"^[a-z0-9.\-_]+==[^\s;]+", text, re.M)
        assert len(pinned) > 20
        assert text.count("--hash=sha256:") >= len(pinned)
        assert "://" not in text
        assert not re.search(r"^\s*-(?!-hash=)", text, re.M), "no option, of a registry or other"


def test_what_runs_in_production_has_no_test_tools() -> None:
    for name in ("requirements.txt", "requirements-preview.txt"):
        text = (ROOT / name).read_text("utf-8")
        assert not re.search(r"^(pytest|hypothesis|ruff|pyright|time-machine)", text, re.M)
    assert "simcord" not in (ROOT / "requirements.txt").read_text("utf-8")


def test_links_between_the_papers_lead_somewhere() -> None:
    papers_here = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = 0
    for paper in papers_here:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", paper.read_text("utf-8")):
            if "://" not in target:
                links += 1
                assert (paper.parent / target).exists(), f"{paper.name} links to {target}"
    assert links > 5
