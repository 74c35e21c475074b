"""The data folder and the database kept the same: unchanged documents cost a hash."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.content.kinds import KINDS, Document, kind_of
from bot.content.outlines import Outline, check_links
from bot.database import Database, Queries, Transaction
from bot.faults import BrokenDocuments, Fault, read_file, shown_path

if TYPE_CHECKING:
    from bot.content.checking import Parsed

_NOT_DOCUMENTS = {"schema", "locales"}


class Intake(Protocol):
    """A store that keeps what some kind of document says."""

    async def take_in(self, transaction: Transaction, path: str, document: Document) -> None:
        """Keep the document's rows, if its kind is this store's; the old rows are gone already."""
        ...


class Library:
    """What stands in the data folder."""

    def __init__(self, folder: Path, today: date) -> None:
        self._folder = folder
        self._today = today
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    def check(self) -> list[Fault]:
        """Read everything and report every fault, without a database."""
        files = dict(self._files())
        parsed = [self._parse(path, content) for path, content in files.items()]
        outlines = {p.outline.path: p.outline for p in parsed}
        return sorted([*_faults(parsed, outlines), *self._missing(files)])

    async def refresh(self, database: Database, intakes: tuple[Intake, ...]) -> int:
        """Take changed documents in and let removed ones go, all or nothing; say how many changed.

        Raises `BrokenDocuments` with every fault; the database is untouched then.
        """
        known = {
            row["path"]: (row["hash"], row["outline"])
            for row in await database.all(self._queries["known_documents"])
        }
        files = dict(self._files())
        if missing := self._missing(files):
            raise BrokenDocuments(missing)
        code = _code_digest()
        hashes = {path: _hash(code, content) for path, content in files.items()}
        changed = [path for path in files if known.get(path, ("",))[0] != hashes[path]]
        gone = [path for path in known if path not in files]
        if not changed and not gone:
            return 0

        parsed = {path: self._parse(path, files[path]) for path in changed}
        outlines = {
            path: Outline.from_json(self._shown(path), outline)
            for path, (_, outline) in known.items()
            if path in files and path not in parsed
        } | {path: p.outline for path, p in parsed.items()}
        if faults := _faults(list(parsed.values()), outlines):
            raise BrokenDocuments(faults)
        await self._replace(database, intakes, parsed, gone, hashes)
        return len(changed) + len(gone)

    async def _replace(
        self,
        database: Database,
        intakes: tuple[Intake, ...],
        parsed: Mapping[str, "Parsed"],
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

    def _files(self) -> Iterator[tuple[str, bytes | Fault]]:
        for file in sorted(self._folder.rglob("*.y*ml")):
            path = file.relative_to(self._folder)
            if path.parts[0] not in _NOT_DOCUMENTS:
                yield path.as_posix(), read_file(file, self._shown(path.as_posix()))

    def _missing(self, files: Mapping[str, object]) -> list[Fault]:
        """The kinds of documents of which there is none: the bot would have nothing to say."""
        there = [kind_of(path) for path in files]
        return [
            Fault(self._shown(kind.place), 1, f"there is no document of the kind {name}", "one")
            for name, kind in KINDS.items()
            if kind not in there and not kind.optional
        ]

    def _parse(self, path: str, content: bytes | Fault) -> "Parsed":
        # Imported here, for it brings a YAML reader along: most starts have nothing to read.
        from bot.content.checking import parse

        return parse(path, self._shown(path), content, self._today)

    def _shown(self, path: str) -> str:
        return shown_path(self._folder / path, self._folder)


def _faults(parsed: list["Parsed"], outlines: Mapping[str, Outline]) -> list[Fault]:
    return [fault for one in parsed for fault in one.faults] + check_links(outlines.values())


def _hash(code: bytes, content: bytes | Fault) -> str:
    return hashlib.sha256(code + (content if isinstance(content, bytes) else b"")).hexdigest()


def _code_digest() -> bytes:
    """A digest of our own code: an upgrade may read the same document otherwise, so that after one
    every document is read anew, once."""
    top = Path(__file__).parents[1]
    files = sorted(file for ending in ("py", "sql") for file in top.rglob(f"*.{ending}"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).digest()
