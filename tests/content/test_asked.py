"""How people ask, in documents: every line is a question."""

from pathlib import Path

import pytest

from bot.content.library import Library
from bot.database import Database
from bot.search.store import WordStore
from tests.content.test_checking import change, data, told
from tests.content.test_library import library

__all__ = ["data", "library"]

ASKED = "asked/e-waste.yaml"
ENTRY = """\
facts:
  - id: ew-01
    fr: |
      Combien de déchets ?
    en: |
      How much waste?
"""


def write(data: Path, old: str = "", new: str = "") -> None:
    assert old in ENTRY
    (data / ASKED).write_text(ENTRY.replace(old, new, 1), "utf-8")


async def test_the_questions_of_what_no_document_has_wait(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        store = WordStore(database)
        change(data / ASKED, "id: ew-01", "id: ew-10")
        assert told(data) == []
        await library.refresh(database, (store,))
        assert "fact:ew-10" in await store.asked()


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("      Combien de déchets ?\n", "", 3, "fr is empty"),
        ("|\n      Combien de déchets ?\n", "\n", 3, "fr is not text: None"),
        ("      Combien de déchets ?\n", "\n\n", 3, "fr is empty"),
        ("Combien de déchets ?", "?", 3, "fr: nothing to read"),
        ("    en: |\n      How much waste?\n", "", 2, "en is missing"),
        ("Combien de déchets ?", "Combien ? " * 50, 3, "fr: a question of "),
        ("|\n      Combien de déchets ?", "[Combien de déchets ?]", 3, "fr is not text: ["),
    ],
)
def test_a_block_without_questions_is_a_fault(
    data: Path, old: str, new: str, line: int, what: str
) -> None:
    write(data, old, new)
    (fault,) = told(data)
    assert fault.startswith(f"data/{ASKED}:{line}: {what}"), fault


def test_questions_that_flowed_into_one_are_told_how_they_are_written(data: Path) -> None:
    write(data, "Combien de déchets ?", "Combien ? " * 50)
    assert "expected questions after |, one on each line" in told(data)[0]


def test_an_id_stands_once_in_a_document(data: Path) -> None:
    (data / ASKED).write_text(ENTRY + ENTRY.partition("\n")[2], "utf-8")
    (fault,) = told(data)
    assert fault.startswith(f"data/{ASKED}:7: ew-01 is here a second time"), fault


async def test_an_empty_line_asks_nothing(library: Library, data: Path, tmp_path: Path) -> None:
    write(data, "Combien de déchets ?\n", "Combien ?\n\n  \n      Quel tonnage ?\n\n")
    assert told(data) == []
    async with Database.open(tmp_path / "a.db") as database:
        store = WordStore(database)
        await library.refresh(database, (store,))
        asked = await store.asked()
    assert asked["fact:ew-01"] == ["Combien ?", "Quel tonnage ?", "How much waste?"]
