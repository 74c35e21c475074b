"""The same facts as a table: CSV, one row for each fact or decision, read and written.

Several sources or figures stand in one cell, each on a line of its own:
`metric qualifier number`, and `publisher | title | link | date | language` or the id of a source
of the documents.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Any

from bot.editing.exchange import MOST_ITEMS, Spot
from bot.editing.model import is_own
from bot.errors import Flaw
from bot.sheets import of_file
from bot.text import raw_cell, safe_cell, shorten

# It brings a YAML reader along, which whoever writes a table does without.
if TYPE_CHECKING:
    from bot.content.reading import Location

COLUMNS = (
    "id", "subject", "topic", "kind", "as_of", "fr", "en", "figures", "sources", "confidence",
    "review_on", "status", "superseded_by", "why", "verified", "seen",
)  # fmt: skip
_SEPARATORS = (",", ";", "\t")
_SOURCE = ("publisher", "title", "url", "date", "language")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")

# Between the parts of a source, and what stands for it and for others inside of one.
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPES = {"\\": "\\\\", "|": "\\|", "\n": "\\n"}
_ESCAPED = re.compile(r"\\(.)")


@dataclass(slots=True)
class Cells:
    """What a table says, as a document would, and where each part stands."""

    value: dict[str, list[dict[str, Any]]]
    rows: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])
    flaws: list[Flaw] = field(default_factory=list[Flaw])

    def spot(self, at: "Location") -> Spot:
        """The row and the column of a part; the row alone of a whole fact."""
        key, *index = at[:2]
        row = self.rows.get((str(key), int(index[0])), 1) if index else 1
        names = [part for part in at[2:] if isinstance(part, str)]
        if not names:
            return "transfer-row", {"row": row}
        column = names[1] if names[0] == "text" and len(names) > 1 else names[0]
        return "transfer-cell", {"row": row, "column": {"fact": "id"}.get(column, column)[:40]}


def is_table(text: str) -> bool:
    """Whether a text begins with the names of our columns."""
    return bool(_separator(text))


def read_table(text: str) -> Cells:
    """What a table says; its faults of form are noted. Raises `BrokenSheet` for too long a one."""
    cells = Cells({"facts": [], "decisions": []})
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    columns: Sequence[str] = ()
    row = 0
    try:
        for row, given in enumerate(reader, 1):
            if row == 1:
                columns = _columns(given, cells)
            elif any(cell.strip() for cell in given):
                _read_row(row, columns, given, cells)
            if row > MOST_ITEMS + 1:
                raise of_file("transfer-too-many", most=MOST_ITEMS)
    except csv.Error:
        cells.flaws.append(Flaw("transfer-row", "transfer-quotes", {"row": row + 1}))
    return cells


def write_table(document: Mapping[str, Any], separator: str) -> str:
    """A document of facts as a table, with a mark in front by which spreadsheets know UTF-8."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(COLUMNS)
    for fact in document["facts"]:
        writer.writerow(_row({**fact, **fact["text"]}))
    for decision in document["decisions"]:
        writer.writerow(_row({**decision, "id": decision["fact"]}))
    return "\ufeff" + out.getvalue()


def _separator(text: str) -> str:
    """What stands between the cells of a table; "" in what is none."""
    first = text.lstrip().partition("\n")[0].rstrip()[:2_000]
    for separator in _SEPARATORS:
        named = {_name(cell) for cell in first.split(separator)}
        if len(named & set(COLUMNS)) > 1:
            return separator
    return ""


def _name(cell: str) -> str:
    return raw_cell(cell.strip().strip('"').strip()).lower()


def _columns(given: Sequence[str], cells: Cells) -> Sequence[str]:
    """The names of the columns; each that is unknown or there twice is a flaw."""
    names = [_name(cell) for cell in given]
    while names and not names[-1]:
        names.pop()
    for index, name in enumerate(names):
        if name not in COLUMNS or name in names[:index]:
            what = "transfer-column" if name not in COLUMNS else "transfer-column-twice"
            details: dict[str, str | int] = {"row": 1, "field": shorten(name or "-", 40)}
            cells.flaws.append(Flaw("transfer-row", what, details))
    return names


def _read_row(row: int, columns: Sequence[str], given: Sequence[str], cells: Cells) -> None:
    if any(cell.strip() for cell in given[len(columns) :]):
        cells.flaws.append(Flaw("transfer-row", "transfer-too-many-cells", {"row": row}))
    said = {
        name: raw_cell(cell).strip()
        for name, cell in zip(columns, given, strict=False)
        if cell.strip()
    }
    key = "decisions" if said.get("id") and not is_own(said["id"]) else "facts"
    cells.rows[key, len(cells.value[key])] = row
    if key == "decisions":
        said["fact"] = said.pop("id")
        cells.value[key].append(dict(said))
    else:
        cells.value[key].append(dict(_fact(row, said, cells)))


def _fact(row: int, said: Mapping[str, str], cells: Cells) -> Iterator[tuple[str, Any]]:
    """A fact as a document has it: its texts together, its figures and sources apart."""
    texts = {name: said[name] for name in ("fr", "en") if name in said}
    yield "text", texts
    for name, cell in said.items():
        if name == "figures":
            yield name, [_figure(row, line, cells) for line in _lines(cell)]
        elif name == "sources":
            yield name, [_source(row, line, cells) for line in _lines(cell)]
        elif name not in texts:
            yield name, cell


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]


def _figure(row: int, line: str, cells: Cells) -> dict[str, Any]:
    parts = line.split()
    if len(parts) != 3 or not _NUMBER.fullmatch(parts[2]):
        details: dict[str, str | int] = {"row": row, "column": "figures", "given": line[:60]}
        cells.flaws.append(Flaw("transfer-cell", "transfer-figure", details))
        return {"metric": "", "value": 0.0}
    return {"metric": parts[0], "qualifier": parts[1], "value": float(parts[2])}


def _source(row: int, line: str, cells: Cells) -> dict[str, str]:
    parts = [_plain(part.strip()) for part in _split(line)]
    if len(parts) == 1:
        return {"id": parts[0]}
    if len(parts) > len(_SOURCE):
        details: dict[str, str | int] = {"row": row, "column": "sources", "given": line[:60]}
        cells.flaws.append(Flaw("transfer-cell", "transfer-source-parts", details))
    named = zip(_SOURCE, parts, strict=False)
    return {name: part for name, part in named if part}


def _split(line: str) -> list[str]:
    """The parts between the bars; a bar after a backslash belongs to its part."""
    return _BAR.sub(r"\1" + "\0", line).split("\0")


def _plain(part: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], part)


def _row(said: Mapping[str, Any]) -> list[str]:
    figures, sources = said.get("figures", ()), said.get("sources", ())
    several = {
        "figures": [f"{one['metric']} {one['qualifier']} {one['value']}" for one in figures],
        "sources": [_written(source) for source in sources],
    }
    texts = {**said, **{name: "\n".join(lines) for name, lines in several.items()}}
    return [safe_cell(str(texts.get(name, ""))) for name in COLUMNS]


def _written(source: Mapping[str, str]) -> str:
    if "id" in source:
        return source["id"]
    parts = [_escaped(source.get(name, "")) for name in _SOURCE]
    while len(parts) > 2 and not parts[-1]:
        parts.pop()
    return " | ".join(parts).rstrip()


def _escaped(part: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in part)
