"""All that is held about a person as a file that people and machines can read."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.clock import to_text
from bot.i18n import Words
from bot.people import FORMER
from bot.platforms import person_of
from bot.privacy.model import Form, Held, Holding, Section
from bot.privacy.traces import Traces


def tell(held: Sequence[Held], person: str, now: datetime, words: Words) -> bytes:
    """The rows about a person as JSON, by section; other people stay unnamed."""
    told = {
        "about": words("privacy-file-about"),
        "person": person,
        "made_at": to_text(now),
        "sections": [_section(one, held, person, words) for one in _with_own(held)],
        "mentions": {
            "title": words("privacy-mentions"),
            "held": [_mention(one, person) for one in held if not one.own],
        },
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _with_own(held: Sequence[Held]) -> list[Section]:
    there = {one.holding.section for one in held if one.own}
    return [section for section in Section if section in there]


def _section(section: Section, held: Sequence[Held], person: str, words: Words) -> dict[str, Any]:
    """What is held together, with why and how long."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for one in held:
        if one.own and one.holding.section is section:
            row = _told(one, person, words("privacy-somebody-else"))
            tables.setdefault(one.holding.table, []).append(row)
    return {
        "title": words(f"holding-{section}"),
        "why": words(f"holding-{section}.why"),
        "kept": words(f"holding-{section}.kept"),
        "held": tables,
    }


def _told(held: Held, person: str, else_: str) -> dict[str, Any]:
    """A row as its person may read it: nobody else is named in it."""
    wanted = held.holding.told or tuple(held.row)
    others = set(_naming_others(held.holding, held.row, person))
    return {
        name: else_ if name in others else _readable(held.row[name])
        for name in held.row
        if name in wanted
    }


def _naming_others(holding: Holding, row: Mapping[str, Any], person: str) -> list[str]:
    """The columns of a row that hold the id of another person."""
    found: list[str] = []
    for one in holding.persons:
        value = row[one.column]
        its = person_of(value) if one.form is Form.PLACE and value else value
        if one.form is not Form.WITHIN and its not in (None, FORMER, person):
            found.append(one.column)
    return found


def _mention(held: Held, person: str) -> dict[str, Any]:
    """What others wrote that names a person, and where."""
    traces = Traces(person)
    said = [
        _readable(held.row[name])
        for name in held.holding.texts
        if held.row[name] is not None and traces.found_in(held.row[name])
    ]
    return {"where": held.holding.table, "said": said}


def _readable(value: Any) -> Any:
    """JSON as what it stands for, anything else as it is."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        with suppress(ValueError):
            return json.loads(value)
    return value
