"""The shape of each kind of document: what editors of `data/` write, checked by pydantic."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.content.values import (
    Aliases,
    Confidence,
    Date,
    Grade,
    Id,
    Label,
    Labels,
    Note,
    Part,
    QuestionLines,
    Sentence,
    Sentences,
    ShortSentences,
    Sign,
    SourceDate,
    Title,
    Titles,
    WebLink,
)


class Source(Part):
    """What a fact rests on."""

    id: Id
    aliases: list[Id] = []
    publisher: Label
    title: Title | None = None
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


# The names that commands of the bot itself have, in every language; a test holds the list to the
# table and the catalogue.
RESERVED_COMMANDS = frozenset(
    {"about", "aide", "another-tip", "apropos", "card", "conseil", "evolution", "facts"}
    | {
        "find-topic",
        "help",
        "help-page",
        "history",
        "language",
        "langue",
        "programme",
        "share-tip",
        "tip",
    }
    | {"do-this", "practice", "practices", "practices-page", "pratiques", "stop-this"}
    | {"settings", "réglages", "settings-page", "settings-form", "set-channel", "set-roles"}
    | {"set-quiet", "weekly-tip", "set-weekly-tip", "weekly-tip-hour", "no-weekly-tip"}
    | {"announce", "annonce", "announce-draft", "announce-confirm", "announce-rewrite"}
    | {"announce-redate"}
    | {"announcement", "announcements-page", "announce-log-page"}
    | {"workshops", "ateliers", "show-workshop", "join-workshop", "leave-workshop"}
    | {"follow-workshop", "unfollow-workshop", "add-to-calendar", "set-reminders"}
    | {"coming-workshops", "past-workshops", "my-workshops"}
    | {"workshop", "atelier", "workshop-open", "workshop-form", "workshop-save"}
    | {"workshop-choices", "workshop-choose", "workshop-history", "workshop-announce"}
    | {"workshop-put", "workshop-call-off", "workshop-replay-form", "workshop-replay-save"}
    | {"workshop-pasted", "renew-calendar", "workshop-people"}
    | {"workshop-no-replay", "workshop-try", "workshop-tried"}
    | {"workshop-habits", "workshop-habits-set", "workshop-habits-hour"}
    | {"suggest", "proposer", "suggest-correction", "suggest-form", "suggest-save"}
    | {"suggest-mine", "suggest-withdraw"}
    | {"series-save", "series-discard", "series-card", "series-end"}
    | {"fact", "fait", "fact-write", "fact-draft", "fact-form", "fact-save", "fact-put"}
    | {"fact-sources", "fact-source-form", "fact-source-save", "fact-choices", "fact-choose"}
    | {"fact-figures", "fact-figure-form", "fact-figure-save", "fact-alike", "fact-replace"}
    | {
        "fact-same",
        "fact-publish",
        "fact-approve",
        "fact-discard",
        "fact-reject-form",
        "fact-reject",
    }
    | {"fact-card", "fact-change", "fact-retire-form", "fact-retire-sure", "fact-version"}
    | {"fact-pasted", "fact-take-in"}
    | {"fact-put-back", "fact-settle", "fact-history-page", "fact-review-page", "fact-tell-again"}
    | {"set-review", "audit", "audit-page", "audit-export"}
    | {"privacy", "confidentialité", "privacy-erase"}
    | {"fact-still-true"}
    | {"send-question", "question-withdraw", "question-anyway"}
    | {"question-page", "question-card", "question-answer", "question-search-form"}
    | {"question-search", "question-check", "question-answered", "question-aside-form"}
    | {"question-aside"}
    | {"ask", "demander", "ask-again", "ask-editors"}
    | {"quiz", "quiz-answer", "quiz-start-over"}
    | {"subscribe", "abonnement", "subscription-card", "subscription-turn", "subscription-stop"}
    | {"subscription-resume", "subscriptions-mine"}
)


def _is_free(command: str) -> str:
    if command in RESERVED_COMMANDS:
        raise ValueError(f"{command} is a command of the bot itself")
    return command


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
    see_also: Annotated[
        list[Id], Field(max_length=3, description="facts of other subjects that its card tells")
    ] = []


class Unit(Part):
    """A unit for one and for several."""

    one: Sign
    other: Sign


class Units(Part):
    """A unit in each language."""

    fr: Unit
    en: Unit


class Metric(Part):
    """What a figure measures; its label carries the scope."""

    id: Id
    label: Titles
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


# What one card can tell that is not known.
MOST_GAPS = 6


class NotFound(Part):
    """What had no public source when it was searched for; `near` are the facts closest to it."""

    id: Id
    topic: Id
    as_of: Date
    text: ShortSentences
    near: Annotated[list[Id], Field(max_length=3)] = []


class SubjectDocument(Part):
    """`subjects/<id>.yaml`: a subject, its topics, its metrics, its facts and what is not known."""

    subject: Subject
    topics: Annotated[list[Topic], Field(min_length=1)]
    metrics: list[Metric] = []
    facts: list[Fact] = []
    not_found: list[NotFound] = []


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


class MythVocabularyDocument(Part):
    """`myths/vocabulary.yaml`: categories, verdicts, and claims that no solid source settles."""

    categories: list[Term]
    verdicts: list[Term]
    rejected: list[Sentences] = []


class Answers(Part):
    """What may be answered, in each language and in the same order."""

    fr: Annotated[list[Label], Field(min_length=2, max_length=4)]
    en: Annotated[list[Label], Field(min_length=2, max_length=4)]


class Quiz(Part):
    """A question on a myth; `correct` counts the answers from 0."""

    question: Labels
    answers: Answers
    correct: Annotated[int, Field(ge=0, description="the right answer, counted from 0")]


class Myth(Part):
    """A common error and its correction."""

    id: Id
    category: Id
    claim: Sentences
    verdict: Id
    correction: Sentences
    as_of: Date
    figures: list[Figure] = []
    sources: Annotated[list[Cited], Field(min_length=1, max_length=6)]
    confidence: Confidence
    quiz: Quiz
    note: Note | None = None


class MythsDocument(Part):
    """`myths/<category>.yaml`: common errors, their corrections and a question each."""

    myths: list[Myth]


class Tension(Part):
    """Where sources seem to disagree, and which statement holds; for editors."""

    id: Id
    kind: Label
    facts: Annotated[list[Id], Field(min_length=1)]
    explanation: Sentences
    resolution: Sentences


class TensionsDocument(Part):
    """`tensions.yaml`: every tension that is known."""

    tensions: list[Tension]


class Meaning(Part):
    """Words and phrases that people use for the same thing when they ask.

    `decides`: what does not speak of it is no answer to whoever asks for it.
    """

    id: Id
    decides: bool = False
    fr: Annotated[list[Label], Field(min_length=1)]
    en: Annotated[list[Label], Field(min_length=1)]


class WordsDocument(Part):
    """`words/<name>.yaml`: what people call things when they ask. Never shown."""

    meanings: list[Meaning] = []


class Questions(Part):
    """Questions as people ask them, in each language."""

    fr: QuestionLines
    en: QuestionLines


class Asked(Questions):
    """Questions that something answers, as people ask them, in each language."""

    id: Id


class AskedDocument(Part):
    """`asked/<name>.yaml`: how people ask for facts, practices and myths, and (`elsewhere`) for
    what none of them answers. Never shown."""

    facts: list[Asked] = []
    practices: list[Asked] = []
    myths: list[Asked] = []
    elsewhere: Questions | None = None
