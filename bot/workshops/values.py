"""What is said of a workshop as plain values: how rows, histories and files hold it."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from bot.workshops.model import Details, Workshop


def to_values(details: Details) -> dict[str, Any]:
    """What was said, without what nobody said."""
    return _adapter().dump_python(details, mode="json", exclude_defaults=True)


def of_values(values: Mapping[str, Any]) -> Details:
    """What was said, of its values."""
    return _adapter().validate_python(values)


def differences(before: Workshop, after: Workshop) -> tuple[dict[str, str], dict[str, str]]:
    """The fields in which two states of a workshop differ, in JSON: as they were, as they are."""
    was, now = _record(before), _record(after)
    names = sorted(name for name in was.keys() | now.keys() if was.get(name) != now.get(name))
    return _named(was, names), _named(now, names)


def _named(record: Mapping[str, Any], names: list[str]) -> dict[str, str]:
    return {name: json.dumps(record[name], ensure_ascii=False) for name in names if name in record}


def _record(workshop: Workshop) -> dict[str, Any]:
    length = workshop.length
    return {
        **to_values(workshop.details),
        "start": f"{workshop.start.iso}[{workshop.start.zone.key}]",
        **({} if length is None else {"minutes": int(length.total_seconds() // 60)}),
        "state": workshop.state.value,
    }


@cache
def _adapter() -> TypeAdapter[Details]:
    return TypeAdapter(Details)
