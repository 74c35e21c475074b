"""The kinds of documents: where each stands, its shape, and the names it defines and mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.content.documents import (
    PracticesDocument,
    SourcesDocument,
    SubjectDocument,
    VocabularyDocument,
)

Document = SourcesDocument | SubjectDocument | VocabularyDocument | PracticesDocument


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its shape, where it stands, and which names it defines or mentions where.

    A place is a path in which `*` stands for any number in a list. The names are read from the
    places even where the shape is at fault, so that one mistake does not hide others. An alias is
    an id that was given up: nothing else may take it, and documents mention the id instead.
    """

    shape: type[Document]
    place: str
    defines: Mapping[str, str]
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    mentions: Mapping[str, str] = field(default_factory=dict[str, str])


KINDS: Mapping[str, Kind] = {
    "sources": Kind(
        SourcesDocument,
        "sources.yaml",
        defines={"sources.*.id": "source"},
        aliases={"sources.*.aliases.*": "source"},
    ),
    "subject": Kind(
        SubjectDocument,
        "subjects",
        defines={
            "subject.id": "subject",
            "subject.command": "command",
            "topics.*.id": "topic",
            "metrics.*.id": "metric",
            "facts.*.id": "fact",
        },
        aliases={"facts.*.aliases.*": "fact"},
        mentions={
            "facts.*.topic": "topic",
            "facts.*.superseded_by": "fact",
            "facts.*.figures.*.metric": "metric",
            "facts.*.sources.*.id": "source",
        },
    ),
    "vocabulary": Kind(
        VocabularyDocument,
        "practices/vocabulary.yaml",
        defines={"themes.*.id": "theme", "pillars.*.id": "pillar", "audiences.*.id": "audience"},
    ),
    "practices": Kind(
        PracticesDocument,
        "practices",
        defines={"practices.*.id": "practice"},
        mentions={
            "practices.*.theme": "theme",
            "practices.*.pillar": "pillar",
            "practices.*.audience.*": "audience",
            "practices.*.why.fact": "fact",
            "practices.*.why.sources.*.id": "source",
            "practices.*.references.*.source": "source",
        },
    ),
}


def kind_of(path: str) -> Kind | None:
    """The kind of document that stands at a path below `data/`; None where none belongs."""
    name, _, ending = path.rpartition(".")
    match [*name.split("/"), ending]:
        case ["sources", "yaml"]:
            return KINDS["sources"]
        case ["subjects", _, "yaml"]:
            return KINDS["subject"]
        case ["practices", "vocabulary", "yaml"]:
            return KINDS["vocabulary"]
        case ["practices", _, "yaml"]:
            return KINDS["practices"]
        case _:
            return None
