"""What a fact says as rows hold it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.dates import Edtf
from bot.editing.model import Cited, Content, Said
from bot.i18n import Locale
from bot.knowledge.service import FactKind, Figure, Qualifier
from bot.sources import Confidence


def to_json(content: Content) -> str:
    """What a fact says as one line of JSON."""
    return json.dumps(to_values(content), ensure_ascii=False, sort_keys=True)


def of_json(text: str) -> Content:
    """What `to_json` wrote."""
    return of_values(json.loads(text))


def to_values(content: Content) -> dict[str, Any]:
    """What a fact says as plain values."""
    return {
        "subject": content.subject,
        "topic": content.topic,
        "kind": content.kind.value,
        "as_of": _or_none(content.as_of),
        "fr": content.text.fr,
        "en": content.text.en,
        "confidence": content.confidence.value,
        "figures": [[one.metric, one.value, one.qualifier.value] for one in content.figures],
        "sources": [_source_values(source) for source in content.sources],
        "review_on": content.review_on.isoformat() if content.review_on else None,
    }


def of_values(given: Mapping[str, Any]) -> Content:
    """What `to_values` made."""
    return Content(
        subject=given["subject"],
        topic=given["topic"],
        as_of=_edtf(given["as_of"]),
        text=Said(given["fr"], given["en"]),
        sources=tuple(_source(source) for source in given["sources"]),
        kind=FactKind(given["kind"]),
        confidence=Confidence(given["confidence"]),
        figures=tuple(Figure(metric, value, Qualifier(q)) for metric, value, q in given["figures"]),
        review_on=date.fromisoformat(given["review_on"]) if given["review_on"] else None,
    )


def _source_values(source: Cited) -> dict[str, str | None]:
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "date": _or_none(source.date),
        "language": source.language.value if source.language else None,
        "known": source.known,
    }


def _source(given: Mapping[str, Any]) -> Cited:
    known = {name: given[name] for name in ("publisher", "title", "url", "known")}
    return Cited(**known, date=_edtf(given["date"]), language=Locale.of(given["language"]))


def _edtf(text: str | None) -> Edtf | None:
    return Edtf.parse(text) if text else None


def _or_none(value: Edtf | None) -> str | None:
    return None if value is None else str(value)
