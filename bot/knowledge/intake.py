"""The documents of sources and subjects as rows of the database."""

import json
from collections.abc import Iterator
from typing import Any

from bot.content.documents import Fact, NotFound, SourcesDocument, SubjectDocument

# A query and the rows that it is run for.
Rows = tuple[str, list[dict[str, Any]]]


def source_rows(path: str, document: SourcesDocument) -> list[dict[str, Any]]:
    """The rows of the document of sources."""
    left_out = {"aliases", "file", "note"}
    return [{"document": path, **s.model_dump(exclude=left_out)} for s in document.sources]


def subject_rows(path: str, document: SubjectDocument) -> Iterator[Rows]:
    """The queries to run for a subject's document, each with its rows."""
    subject = document.subject
    yield "add_subject", [{
        "id": subject.id, "document": path, "kind": subject.kind, "command": subject.command,
        "name_fr": subject.name.fr, "name_en": subject.name.en,
        "summary_fr": subject.summary.fr, "summary_en": subject.summary.en,
        "aliases": _json(subject.aliases),
    }]  # fmt: skip
    yield "add_topic", [
        {"subject": subject.id, "id": topic.id, "position": position,
         "label_fr": topic.label.fr, "label_en": topic.label.en, "aliases": _json(topic.aliases)}
        for position, topic in enumerate(document.topics)
    ]  # fmt: skip
    yield "add_metric", [
        {"id": metric.id, "subject": subject.id, "label_fr": metric.label.fr,
         "label_en": metric.label.en, "unit": metric.unit.model_dump_json()}
        for metric in document.metrics
    ]  # fmt: skip
    for fact in document.facts:
        yield from _fact_rows(subject.id, fact)
    yield "add_seen_also", [
        {"subject": subject.id, "position": position, "fact": fact}
        for position, fact in enumerate(subject.see_also)
    ]  # fmt: skip
    for gap in document.not_found:
        yield from _gap_rows(subject.id, gap)


def _fact_rows(subject: str, fact: Fact) -> Iterator[Rows]:
    plain = fact.model_dump(exclude={"aliases", "text", "figures", "sources"})
    text = {"text_fr": fact.text.fr, "text_en": fact.text.en}
    yield "add_fact", [{"subject": subject, **text, **plain}]
    yield "add_fact_alias", [{"alias": alias, "fact": fact.id} for alias in fact.aliases]
    yield "add_fact_source", [
        {"fact": fact.id, "position": position, "source": cited.id, "paragraph": cited.paragraph}
        for position, cited in enumerate(fact.sources)
    ]  # fmt: skip
    yield "add_figure", [
        {"fact": fact.id, "position": position, **figure.model_dump()}
        for position, figure in enumerate(fact.figures)
    ]  # fmt: skip


def _gap_rows(subject: str, gap: NotFound) -> Iterator[Rows]:
    plain = gap.model_dump(include={"id", "topic", "as_of"})
    text = {"text_fr": gap.text.fr, "text_en": gap.text.en}
    yield "add_gap", [{"subject": subject, **plain, **text}]
    yield "add_gap_fact", [
        {"gap": gap.id, "position": position, "fact": fact}
        for position, fact in enumerate(gap.near)
    ]  # fmt: skip


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
