"""`run.py ask`, as scripts and people on a terminal use it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.process import run


@pytest.fixture
def database(tmp_path: Path, filled_database: Path) -> str:
    """The address of a database of the test's own."""
    shutil.copy(filled_database, tmp_path / "ask.db")
    return f"sqlite:///{tmp_path}/ask.db"


async def ids_for(question: str, database: str, *options: str) -> list[str]:
    """The ids that answer."""
    told = await run("ask", question, "--json", *options, DATABASE_URL=database)
    assert (told.code, told.err) == (0, "")
    (line,) = told.out.splitlines()
    found = json.loads(line)
    assert isinstance(found, list)
    return [str(one) for one in found]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by name."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def test_it_ranks_the_ids_of_what_answers(database: str) -> None:
    french = await ids_for("signataires aujourd’hui", database, "--locale", "fr")
    assert french[0] == "ptc-18"
    assert 1 <= len(french) <= 3
    english = await ids_for("signatories today", database, "--locale", "en")
    assert english[0] == "ptc-18"


@pytest.mark.parametrize(
    "question", ["", "🙂", "recette de la tarte aux pommes", "x" * 4_000, "x" * 5_000, "--"]
)
async def test_what_it_does_not_know_is_an_empty_list(database: str, question: str) -> None:
    asked = ("--", question) if question.startswith("-") else (question,)
    told = await run("ask", "--json", *asked, DATABASE_URL=database)
    assert (told.code, told.out, told.err) == (0, "[]\n", "")


async def test_it_answers_as_in_the_chat_and_leaves_nothing_behind(
    database: str, tmp_path: Path
) -> None:
    question = "signatories today"
    told = await run("ask", question, "--locale", "en", DATABASE_URL=database)
    assert told.code == 0, told.err
    assert "872 signatories on 4 July 2023. [1]" in told.out
    assert "[1] Maddyness, 4 July 2023" in told.out
    here = ("--community", "discord:1")
    unknown = await run("ask", "apple pie recipe", "--locale", "en", *here, DATABASE_URL=database)
    assert unknown.code == 0
    assert unknown.out.startswith("I have no sourced fact on this\n")
    left = files_in(tmp_path)
    assert left.keys() == {"ask.db"}
    assert b"apple pie" not in left["ask.db"]
    assert b"discord:1" not in left["ask.db"]


async def test_more_than_can_be_read_is_a_plain_word(database: str) -> None:
    for length in (301, 5_000):
        told = await run("ask", "x" * length, "--locale", "fr", DATABASE_URL=database)
        assert told.code == 0
        assert "Traceback" not in told.err
        assert "trop long" in told.out
