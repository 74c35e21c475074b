"""The kinds of documents: where each stands, its shape, and the names it defines and mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.content.documents import (
    AskedDocument,
    MythsDocument,
    MythVocabularyDocument,
    PracticesDocument,
    SourcesDocument,
    SubjectDocument,
    TensionsDocument,
    VocabularyDocument,
    WordsDocument,
)

Document = (
    SourcesDocument
    | SubjectDocument
    | TensionsDocument
    | VocabularyDocument
    | PracticesDocument
    | MythVocabularyDocument
    | MythsDocument
    | WordsDocument
    | AskedDocument
)

# What may be shown of a fact goes by its status: what mentions a fact to tell it must find a
# published one, and what names a successor one that is not withheld.
PUBLISHED, TOLD = "published fact", "published or superseded fact"
BY_STATUS = {"published": (PUBLISHED, TOLD), "superseded": (TOLD,)}

# The space of what people type for a subject: any spelling of it, compared folded.
SPOKEN = "name"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its shape, where it stands, and which names it defines or mentions where.

    It stands in a file of its own, or anywhere in a folder. The place of a name is a path in which
    `*` stands for any number in a list. The names are read from the places even where the shape is
    at fault, so that one mistake does not hide others. An alias is an id that was given up: nothing
    else may take it, and documents mention the id instead. `optional`: the bot has something to say
    without any document of the kind.
    """

    shape: type[Document]
    place: str
    defines: Mapping[str, str]
    optional: bool = False
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
            "subject.name.fr": SPOKEN,
            "subject.name.en": SPOKEN,
            "subject.aliases.*": SPOKEN,
            "topics.*.id": "topic",
            "metrics.*.id": "metric",
            "facts.*.id": "fact",
            "not_found.*.id": "gap",
        },
        aliases={"facts.*.aliases.*": "fact"},
        mentions={
            "subject.see_also.*": PUBLISHED,
            "facts.*.topic": "topic",
            "facts.*.superseded_by": TOLD,
            "facts.*.figures.*.metric": "metric",
            "facts.*.sources.*.id": "source",
            "not_found.*.topic": "topic",
            "not_found.*.near.*": PUBLISHED,
        },
    ),
    "tensions": Kind(
        TensionsDocument,
        "tensions.yaml",
        defines={"tensions.*.id": "tension"},
        mentions={"tensions.*.facts.*": "fact"},
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
            "practices.*.why.fact": PUBLISHED,
            "practices.*.why.sources.*.id": "source",
            "practices.*.references.*.source": "source",
        },
    ),
    "myth-vocabulary": Kind(
        MythVocabularyDocument,
        "myths/vocabulary.yaml",
        defines={"categories.*.id": "category", "verdicts.*.id": "verdict"},
    ),
    "myths": Kind(
        MythsDocument,
        "myths",
        defines={"myths.*.id": "myth"},
        mentions={
            "myths.*.category": "category",
            "myths.*.verdict": "verdict",
            "myths.*.figures.*.metric": "metric",
            "myths.*.sources.*.id": "source",
        },
    ),
    "words": Kind(WordsDocument, "words", defines={"meanings.*.id": "meaning"}, optional=True),
    # What it names may be withheld or gone: the questions wait, and are no fault.
    "asked": Kind(AskedDocument, "asked", defines={}, optional=True),
}


def kind_of(path: str) -> Kind | None:
    """The kind of document that stands at a path below `data/`; None where none belongs."""
    folder, _, name = path.rpartition("/")
    by_place = {kind.place: kind for kind in KINDS.values()}
    # A file that has a place of its own comes before the kind of its folder.
    return by_place.get(path) or (by_place.get(folder) if name.endswith(".yaml") else None)
