"""The shape of each kind of document: what editors of `data/` write, checked by pydantic.

The descriptions and examples serve three times: in the JSON Schemas, in the editor that uses them,
and in the faults that `run.py check` reports.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from bot.dates import UNKNOWN, Edtf


class Part(BaseModel):
    """A mapping in a document: every key known, no value converted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _is_date(text: str) -> str:
    Edtf.parse(text)
    return text


def _is_date_or_unknown(text: str) -> str:
    return text if text == UNKNOWN else _is_date(text)


# The names that commands of the bot itself have, in every language; a test holds the list to the
# table and the catalogue.
RESERVED_COMMANDS = frozenset(
    {"about", "aide", "another-tip", "apropos", "conseil", "facts", "find-topic", "help"}
    | {"language", "langue", "share-tip", "tip"}
    | {"do-this", "practice", "practices", "practices-page", "pratiques", "stop-this"}
)


def _is_visible(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("nothing to read")
    return text


def _is_free(command: str) -> str:
    if command in RESERVED_COMMANDS:
        raise ValueError(f"{command} is a command of the bot itself")
    return command


_EDTF: JsonDict = {"pattern": r"^\d{4}(-\d{2}(-\d{2})?)?~?$"}

Id = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=60,
        description="an id: lower-case letters and digits, joined by hyphens",
        examples=["ptc-18"],
    ),
]
Date = Annotated[
    str,
    AfterValidator(_is_date),
    Field(
        description="an EDTF date in quotes: a year, month or day, ~ after it when approximate",
        examples=["2023-07-04"],
        json_schema_extra=_EDTF,
    ),
]
SourceDate = Annotated[
    str,
    AfterValidator(_is_date_or_unknown),
    Field(
        description="the EDTF date of publication in quotes, or XXXX when it is not known",
        examples=["2023-07-04"],
    ),
]
WebLink = Annotated[
    str,
    Field(
        pattern=r"^https?://[^\s<>()\"]+$",
        max_length=250,
        description="a web link that begins with https:// or http://",
        examples=["https://www.example.org/page"],
    ),
]
Label = Annotated[
    str,
    AfterValidator(_is_visible),
    Field(min_length=1, max_length=90, description="a few words", examples=["Signataires"]),
]
Sentence = Annotated[
    str,
    AfterValidator(_is_visible),
    Field(
        min_length=1,
        max_length=600,
        description="one or two plain sentences",
        examples=["Planet Tech'Care compte 872 signataires au 4 juillet 2023."],
    ),
]
Note = Annotated[str, Field(min_length=1, max_length=2_000, description="a note for editors")]
Aliases = Annotated[
    list[Label], Field(description="other words people use for it", examples=[["Tech'Care"]])
]
Confidence = Annotated[
    Literal["high", "medium", "low"], Field(description="how sure the sources make it")
]
Grade = Annotated[
    Literal["low", "medium", "high"], Field(description="an editorial judgement, no measurement")
]


class Labels(Part):
    """A few words in each language."""

    fr: Label
    en: Label


class Sentences(Part):
    """A sentence or two in each language."""

    fr: Sentence
    en: Sentence


class Source(Part):
    """What a fact rests on."""

    id: Id
    aliases: list[Id] = []
    publisher: Label
    title: Annotated[str, Field(min_length=1, max_length=140)] | None = None
    url: WebLink | None = None
    date: SourceDate
    language: Literal["fr", "en"]
    kind: Literal[
        "association", "blog", "data", "encyclopedia", "framework", "government", "interview",
        "law", "law-firm", "partner", "portrait", "press", "primary", "programme-site",
        "public-body", "regulator", "signatory", "statistics", "study",
    ]  # fmt: skip
    file: Annotated[str, Field(description="the file of a founding document")] | None = None
    note: Note | None = None


class SourcesDocument(Part):
    """`sources.yaml`: everything that is cited."""

    sources: list[Source]


class Topic(Part):
    """What can be asked about a subject."""

    id: Id
    label: Labels
    aliases: Aliases = []


# A subject's id stands in the ids of buttons, which are short.
SubjectId = Annotated[Id, Field(max_length=40)]


class Subject(Part):
    """What facts are about."""

    id: SubjectId
    kind: Literal["organisation", "programme", "person", "context"]
    name: Labels
    summary: Sentences
    aliases: Aliases = []
    command: (
        Annotated[
            str,
            AfterValidator(_is_free),
            Field(
                pattern=r"^[a-z0-9_-]{1,32}$",
                description="the name of its slash command",
                examples=["planettechcare"],
            ),
        ]
        | None
    ) = None


class Unit(Part):
    """A unit for one and for several."""

    one: Label
    other: Label


class Units(Part):
    """A unit in each language."""

    fr: Unit
    en: Unit


class Metric(Part):
    """What a figure measures; its label carries the scope."""

    id: Id
    label: Labels
    unit: Units
    note: Note | None = None


class Figure(Part):
    """A number in a fact."""

    metric: Id
    value: Annotated[float, Field(allow_inf_nan=False, description="a number", examples=[872])]
    qualifier: Literal["exact", "about", "more_than", "at_least", "nearly", "reached"]


class Cited(Part):
    """A source of a statement."""

    id: Id
    paragraph: Annotated[int, Field(ge=1)] | None = None
    criteria: list[Label] = []


class Fact(Part):
    """One checkable statement."""

    id: Id
    aliases: list[Id] = []
    topic: Id
    kind: Annotated[
        Literal["event", "state"],
        Field(description="event: happened once, never ages; state: may change"),
    ]
    as_of: Date
    text: Sentences
    figures: list[Figure] = []
    sources: Annotated[list[Cited], Field(min_length=1, max_length=6)]
    confidence: Confidence
    status: Literal["published", "superseded", "withheld"]
    superseded_by: Id | None = None
    why: Note | None = None
    note: Note | None = None


class SubjectDocument(Part):
    """`subjects/<id>.yaml`: a subject, its topics, its metrics and its facts."""

    subject: Subject
    topics: Annotated[list[Topic], Field(min_length=1)]
    metrics: list[Metric] = []
    facts: list[Fact] = []


class Term(Part):
    """A word of a vocabulary."""

    id: Id
    fr: Label
    en: Label


class VocabularyDocument(Part):
    """`practices/vocabulary.yaml`: themes, pillars, audiences, and the tips that are not given."""

    themes: list[Term]
    pillars: list[Term]
    audiences: list[Term]
    excluded: list[Labels] = []


class Why(Part):
    """The sourced reason for a practice."""

    fr: Sentence
    en: Sentence
    as_of: Date
    fact: Id | None = None
    sources: Annotated[list[Cited], Field(min_length=1, max_length=3)]


class Reference(Part):
    """A criterion of a framework; every identifier exists in the edition named."""

    framework: Label
    edition: Annotated[str, Field(min_length=1, max_length=120)]
    id: Annotated[str, Field(min_length=1, max_length=40)]
    slug: Annotated[str, Field(min_length=1, max_length=120)] | None = None
    number_v5: Annotated[str, Field(min_length=1, max_length=10)] | None = None
    source: Id


class Practice(Part):
    """A best practice; a tip is a practice shown to somebody."""

    id: Id
    title: Labels
    body: Sentences
    theme: Id
    pillar: Id
    audience: Annotated[list[Id], Field(min_length=1)]
    effort: Grade
    impact: Grade
    why: Why | None = None
    references: Annotated[list[Reference], Field(max_length=6)] = []
    confidence: Confidence
    note: Note | None = None


class PracticesDocument(Part):
    """`practices/<theme>.yaml`: best practices."""

    practices: list[Practice]
