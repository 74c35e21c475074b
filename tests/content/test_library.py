"""Documents into the database: only what changed, all or nothing."""

import shutil
from pathlib import Path

import pytest

from bot.content.library import Library
from bot.database import Database
from bot.faults import BrokenDocuments
from bot.knowledge.store import KnowledgeStore
from bot.practices.store import PracticeStore
from bot.quiz.store import MythStore
from tests.conftest import ROOT, TODAY
from tests.content.test_checking import SUBJECT, change


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the documents to change."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture
def library(data: Path) -> Library:
    """The library of that copy."""
    return Library(data, TODAY)


def documents_in(data: Path) -> list[Path]:
    return [file for file in data.rglob("*.yaml") if "schema" not in file.parts]


async def refresh(library: Library, database: Database) -> int:
    stores = (KnowledgeStore(database), PracticeStore(database), MythStore(database))
    return await library.refresh(database, stores)


async def state(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Everything in every table."""
    tables = await database.all("select name from sqlite_master where type = 'table'")
    names = sorted(row["name"] for row in tables if not row["name"].startswith("sqlite"))
    return {
        name: sorted((tuple(row) for row in await database.all(f"select * from {name}")), key=repr)
        for name in names
    }


async def test_an_unchanged_document_is_not_read_again(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        assert await refresh(library, database) == len(documents_in(data)) > 10
        assert await refresh(library, database) == 0


async def test_a_changed_document_is_taken_in_alone(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await refresh(library, database)
        change(data / SUBJECT, "compte 872 signataires", "compte 873 signataires")
        assert await refresh(library, database) == 1
        facts = await KnowledgeStore(database).facts()
        assert any("873" in fact.text.fr for fact in facts)
        assert not any("872" in fact.text.fr for fact in facts)


async def test_taking_in_step_by_step_gives_what_taking_in_at_once_gives(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "steps.db") as database:
        await refresh(library, database)
        change(data / "sources.yaml", "publisher: Maddyness", "publisher: Maddyness.com")
        await refresh(library, database)
        (data / "practices" / "ai.yaml").unlink()
        (data / "asked" / "practices-ai.yaml").unlink()
        assert await refresh(library, database) == 2
        in_steps = await state(database)
    async with Database.open(tmp_path / "once.db") as database:
        await refresh(library, database)
        assert await state(database) == in_steps


async def test_a_broken_document_leaves_the_database_as_it_was(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await refresh(library, database)
        before = await state(database)
        change(data / "practices" / "usage.yaml", "effort: low", "effort: none")
        change(data / SUBJECT, "compte 872 signataires", "compte 873 signataires")
        with pytest.raises(BrokenDocuments, match=r"usage\.yaml"):
            await refresh(library, database)
        assert await state(database) == before


async def test_a_source_that_unchanged_documents_need_cannot_go(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await refresh(library, database)
        line = change(data / SUBJECT, "{id: maddyness-2023, paragraph: 9}", "{id: maddyness-2023}")
        await refresh(library, database)
        change(data / "sources.yaml", "id: maddyness-2023", "id: maddyness-2024")
        with pytest.raises(BrokenDocuments, match="there is no source maddyness-2023") as caught:
            await refresh(library, database)
        assert (f"data/{SUBJECT}", line) in [(f.path, f.line) for f in caught.value.faults]


async def test_an_upgrade_reads_every_document_anew(
    library: Library, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await refresh(library, database)
        monkeypatch.setattr("bot.content.library._code_digest", lambda: b"another version")
        assert await refresh(library, database) == len(documents_in(data))
