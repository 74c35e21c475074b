"""What the documents are made of: ids, dates, links, labels and sentences, each checked.

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


def _is_visible(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("nothing to read")
    return text


# As many characters as are read of a question: what is longer is several that flowed together.
_LONGEST_ASKED = 300


def _are_questions(text: str) -> str:
    longest = max(map(len, text.splitlines()), default=0)
    if longest > _LONGEST_ASKED:
        raise ValueError(f"a question of {longest} characters")
    return _is_visible(text)


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
        pattern=r"^https?://[^\s<>\"]+$",
        max_length=250,
        description="a web link that begins with https:// or http://",
        examples=["https://www.example.org/page"],
    ),
]
Label = Annotated[
    str,
    Field(min_length=1, max_length=90, description="a few words", examples=["Signataires"]),
    AfterValidator(_is_visible),
]
Title = Annotated[
    str,
    Field(min_length=1, max_length=140, description="a title", examples=["Signataires en 2023"]),
    AfterValidator(_is_visible),
]
Sign = Annotated[
    str,
    Field(min_length=1, max_length=90, description="a word or a sign", examples=["signataires"]),
]
Sentence = Annotated[
    str,
    Field(
        min_length=1,
        max_length=600,
        description="one or two plain sentences",
        examples=["Planet Tech'Care compte 872 signataires au 4 juillet 2023."],
    ),
    AfterValidator(_is_visible),
]
ShortSentence = Annotated[Sentence, Field(max_length=200)]
QuestionLines = Annotated[
    str,
    Field(
        min_length=1,
        description="questions after |, one on each line",
        examples=["Combien de signataires en 2023 ?"],
    ),
    AfterValidator(_are_questions),
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


class Titles(Part):
    """A title in each language."""

    fr: Title
    en: Title


class ShortSentences(Part):
    """A sentence in each language of which a card can tell several."""

    fr: ShortSentence
    en: ShortSentence


class Sentences(Part):
    """A sentence or two in each language."""

    fr: Sentence
    en: Sentence
