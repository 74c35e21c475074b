"""From the bytes of a file to plain values, with the place of each: YAML, JSON or CSV."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bot.content.reading import Location, read_yaml
from bot.editing.exchange import Spot
from bot.editing.exchange_tables import Cells, is_table, read_table
from bot.errors import Flaw
from bot.replies import Upload
from bot.sheets import BrokenSheet, of_file, text_of, without_blanks


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file says, where each part stands, and what is wrong with its form."""

    value: Any
    spot: Callable[[Location], Spot]
    flaws: list[Flaw] = field(default_factory=list[Flaw])


def open_sheet(upload: Upload) -> Sheet:
    """What a file says, told apart by what stands in it and not by its name.

    Raises `BrokenSheet` for what cannot be read at all.
    """
    text = text_of(upload, archive="transfer-archive", unknown="transfer-unknown-form")
    if not text.strip():
        raise of_file("transfer-nothing")
    if is_table(text):
        return _of_cells(read_table(text))
    if text.lstrip().startswith(("{", "[")):
        return _of_json(text) or _of_yaml(text)
    return _of_yaml(text)


def _of_cells(cells: Cells) -> Sheet:
    return Sheet(cells.value, cells.spot, cells.flaws)


def _of_yaml(text: str) -> Sheet:
    reading = read_yaml("", text.encode())
    if reading.faults:
        lines = dict.fromkeys(fault.line for fault in reading.faults)
        raise BrokenSheet([Flaw("sheet-line", "sheet-form", {"line": line}) for line in lines])
    return Sheet(without_blanks(reading.value), lambda at: _line(reading.line(at)))


def _of_json(text: str) -> Sheet | None:
    """What a JSON file says; None for one that is better read as YAML, which names its faults.

    Programs write JSON that is not quite YAML: tabs before lines, characters in two halves.
    """
    try:
        value = json.loads(text, object_pairs_hook=_each_key_once, parse_constant=_no_number)
        json.dumps(value, ensure_ascii=False).encode()  # a half of a character is no text
    except (ValueError, RecursionError):
        return None

    @cache
    def reading():
        return read_yaml("", text.encode())

    # Its lines are looked up only for what is at fault.
    return Sheet(without_blanks(value), lambda at: _line(reading().line(at)))


def _line(line: int) -> Spot:
    return "sheet-line", {"line": line}


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
