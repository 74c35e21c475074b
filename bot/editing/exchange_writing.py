"""A community's facts and decisions as a file: YAML, JSON or CSV, in one order whatever happens."""

import json
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any

from bot.dates import Edtf
from bot.editing.exchange import Item
from bot.editing.exchange_tables import write_table
from bot.editing.model import Cited, Content, Standing
from bot.editing.yaml_writing import to_yaml
from bot.i18n import Locale
from bot.knowledge.service import Figure

_HEAD = "# Facts of a community, to be taken in again by /fact import (docs/facts-files.md).\n"


class FileFormat(StrEnum):
    """The forms in which facts go out."""

    YAML = "yaml"
    JSON = "json"
    CSV = "csv"


def write(
    items: Iterable[Item], sources: Collection[str], file_format: FileFormat, locale: Locale
) -> bytes:
    """Facts and decisions as a file; `sources`: the ids of those of the documents.

    French spreadsheets expect semicolons between the cells of a table, others commas.
    """
    document = _document(items, sources)
    if file_format is FileFormat.CSV:
        text = write_table(document, ";" if locale is Locale.FR else ",")
    elif file_format is FileFormat.JSON:
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    else:
        text = _HEAD + to_yaml(document)
    return text.encode()


def _document(items: Iterable[Item], sources: Collection[str]) -> Mapping[str, Any]:
    ordered = in_order(items)
    return {
        "format": 1,
        "facts": [_fact(i, i.content, sources) for i in ordered if i.content is not None],
        "decisions": [_decision(i) for i in ordered if i.content is None],
    }


def in_order(items: Iterable[Item]) -> list[Item]:
    """By subject, topic and id; then the decisions."""
    return sorted(items, key=_order)


def _order(item: Item) -> tuple[str, ...]:
    content = item.content
    return ("", content.subject, content.topic, item.fact) if content else ("~", item.fact)


def _fact(item: Item, content: Content, sources: Collection[str]) -> Mapping[str, Any]:
    said = {
        "id": item.fact,
        "subject": content.subject,
        "topic": content.topic,
        "kind": content.kind.value,
        "as_of": str(content.as_of),
        "text": _given({"fr": content.text.fr, "en": content.text.en}),
        "figures": [_figure(figure) for figure in content.figures],
        "sources": [_source(source, sources) for source in content.sources],
        "confidence": content.confidence.value,
        "review_on": content.review_on.isoformat() if content.review_on else None,
        "status": item.standing.value,
        **_decided(item),
    }
    return _given(said)


def _decision(item: Item) -> Mapping[str, Any]:
    status = "hidden" if item.standing is Standing.RETIRED else item.standing.value
    told = None if item.standing is Standing.PUBLISHED else status
    return _given({"fact": item.fact, "status": told, **_decided(item), "seen": item.seen})


def _decided(item: Item) -> Mapping[str, Any]:
    return {
        "superseded_by": item.successor,
        "why": item.why,
        "verified": item.verified.isoformat() if item.verified else None,
    }


def _figure(figure: Figure) -> Mapping[str, Any]:
    return {
        "metric": figure.metric,
        "value": number(figure.value),
        "qualifier": figure.qualifier.value,
    }


def number(value: float) -> float | int:
    """A number as people write it: whole where it is whole."""
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def _source(source: Cited, sources: Collection[str]) -> Mapping[str, Any]:
    if source.known in sources:
        return {"id": source.known}
    return described(source)


def described(source: Cited) -> dict[str, Any]:
    """A source in full."""
    return _given(
        {
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
            "date": _or_none(source.date),
            "language": source.language.value if source.language else None,
        }
    )


def _or_none(known: Edtf | None) -> str | None:
    return None if known is None else str(known)


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
