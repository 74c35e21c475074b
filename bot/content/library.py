"""The data folder and the database kept the same: unchanged documents cost a hash."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from bot.content.checking import Parsed, parse
from bot.content.kinds import Document
from bot.content.outlines import Outline, check_links
from bot.database import Database, Queries, Transaction
from bot.faults import BrokenDocuments, Fault, shown_path

# Raise this when the rows made of a document change, so that every document is taken in anew.
ROWS_VERSION = 1

_NOT_DOCUMENTS = {"schema", "locales"}


class Intake(Protocol):
    """A store that keeps what some kind of document says."""

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep the document's rows, if its kind is this store's; the old rows are gone already."""
        ...


class Library:
    """What stands in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    def check(self) -> list[Fault]:
        """Read everything and report every fault, without a database."""
        parsed = [self._parse(path, content) for path, content in self._files()]
        return sorted(_faults(parsed, {p.outline.path: p.outline for p in parsed}))

    async def refresh(self, database: Database, intakes: tuple[Intake, ...]) -> int:
        """Take changed documents in and let removed ones go, all or nothing; say how many changed.

        Raises `BrokenDocuments` with every fault; the database is untouched then.
        """
        rows = await database.all(self._queries["known_documents"])
        known = {row["path"]: (row["hash"], row["outline"]) for row in rows}
        files = dict(self._files())
        hashes = {path: _hash(content) for path, content in files.items()}
        changed = [path for path in files if known.get(path, ("",))[0] != hashes[path]]
        gone = [path for path in known if path not in files]
        if not changed and not gone:
            return 0

        parsed = {path: self._parse(path, files[path]) for path in changed}
        outlines = {
            path: Outline.from_json(self._shown(path), outline)
            for path, (_, outline) in known.items()
            if path in files
        } | {path: p.outline for path, p in parsed.items()}
        if faults := _faults(list(parsed.values()), outlines):
            raise BrokenDocuments(faults)
        await self._replace(database, intakes, parsed, gone, hashes)
        return len(changed) + len(gone)

    async def _replace(
        self,
        database: Database,
        intakes: tuple[Intake, ...],
        parsed: Mapping[str, Parsed],
        gone: list[str],
        hashes: Mapping[str, str],
    ) -> None:
        async with database.write() as transaction:
            # Documents mention one another in any order; links are checked when all are in.
            await transaction.run("pragma defer_foreign_keys = on")
            outgoing = [{"path": path} for path in (*gone, *parsed)]
            await transaction.many(self._queries["forget_document"], outgoing)
            for path, one in parsed.items():
                values = {"path": path, "hash": hashes[path], "outline": one.outline.to_json()}
                await transaction.run(self._queries["remember_document"], values)
                for intake in intakes:
                    if one.document is not None:
                        await intake.take_in(transaction, path, one.document)

    def _files(self) -> Iterator[tuple[str, bytes]]:
        for file in sorted(self._folder.rglob("*.y*ml")):
            path = file.relative_to(self._folder)
            if path.parts[0] not in _NOT_DOCUMENTS and file.is_file():
                yield path.as_posix(), file.read_bytes()

    def _parse(self, path: str, content: bytes) -> Parsed:
        return parse(path, self._shown(path), content)

    def _shown(self, path: str) -> str:
        return shown_path(self._folder / path, self._folder)


def _faults(parsed: list[Parsed], outlines: Mapping[str, Outline]) -> list[Fault]:
    return [fault for one in parsed for fault in one.faults] + check_links(outlines.values())


def _hash(content: bytes) -> str:
    return hashlib.sha256(b"%d:" % ROWS_VERSION + content).hexdigest()
