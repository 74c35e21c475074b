"""The shape of a community's facts as a file: every key known, no value converted.

The page docs/facts-files.md tells people the same.
"""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bot.content.values import Part
from bot.dates import UNKNOWN, Edtf
from bot.editing.citing import LONGEST_PUBLISHER, LONGEST_TITLE
from bot.editing.figuring import LARGEST
from bot.editing.linking import LONGEST_LINK
from bot.editing.model import LONGEST_REASON, LONGEST_TEXT, MOST_FIGURES, MOST_SOURCES, OWN

_LONGEST_ID = 60

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _is_id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise PydanticCustomError("transfer-id", "no id")
    return text


def _is_own_id(text: str) -> str:
    if not text.startswith(OWN):
        raise PydanticCustomError("transfer-own-id", "a document's id")
    return text


def _is_date(text: str) -> str:
    try:
        Edtf.parse(text)
    except ValueError:
        raise PydanticCustomError("transfer-date", "no date") from None
    return text


def _is_date_or_unknown(text: str) -> str:
    return text if text == UNKNOWN else _is_date(text)


def _is_day(text: str) -> str:
    try:
        known = date.fromisoformat(text)
    except ValueError:
        known = None
    if known is None or not 2000 <= known.year <= 2200 or known.isoformat() != text:
        raise PydanticCustomError("transfer-day", "no day")
    return text


def _is_countable(value: float) -> float:
    if abs(value) > LARGEST:
        raise PydanticCustomError("sheet-number", "no number of anything")
    return value


_Id = Annotated[str, Field(max_length=_LONGEST_ID), AfterValidator(_is_id)]
_Date = Annotated[str, AfterValidator(_is_date)]
_Day = Annotated[str, AfterValidator(_is_day)]
_Text = Annotated[str, Field(max_length=LONGEST_TEXT)]
_Reason = Annotated[str, Field(max_length=LONGEST_REASON)]


class TextPart(Part):
    """The words of a fact, in one language at least."""

    fr: _Text = ""
    en: _Text = ""


class FigurePart(Part):
    """A number in a fact."""

    metric: _Id
    value: Annotated[float, Field(allow_inf_nan=False), AfterValidator(_is_countable)]
    qualifier: Literal["exact", "about", "more_than", "at_least", "nearly", "reached"] = "exact"


class SourcePart(Part):
    """Where a fact comes from: the id of a source of the documents, or a page described."""

    id: _Id | None = None
    publisher: Annotated[str, Field(max_length=LONGEST_PUBLISHER)] | None = None
    title: Annotated[str, Field(max_length=LONGEST_TITLE)] | None = None
    url: Annotated[str, Field(max_length=LONGEST_LINK)] | None = None
    date: Annotated[str, AfterValidator(_is_date_or_unknown)] | None = None
    language: Literal["fr", "en"] | None = None


class FactPart(Part):
    """A fact that the community added; without an id, a new one."""

    id: Annotated[_Id, AfterValidator(_is_own_id)] | None = None
    subject: _Id
    topic: _Id
    kind: Literal["event", "state"] = "state"
    as_of: _Date
    text: TextPart
    figures: Annotated[list[FigurePart], Field(default_factory=list, max_length=MOST_FIGURES)]
    sources: Annotated[list[SourcePart], Field(max_length=MOST_SOURCES)]
    confidence: Literal["high", "medium", "low"] = "medium"
    review_on: _Day | None = None
    status: Literal["published", "superseded", "retired"] = "published"
    superseded_by: _Id | None = None
    why: _Reason = ""
    verified: _Day | None = None


class DecisionPart(Part):
    """What the community does with a fact of the documents."""

    fact: _Id
    status: Literal["hidden", "superseded"] | None = None
    superseded_by: _Id | None = None
    why: _Reason = ""
    verified: _Day | None = None
    seen: Annotated[str, Field(max_length=64)] | None = None


class FactsDocument(Part):
    """Everything that a community added and decided."""

    format: Literal[1] = 1
    facts: Annotated[list[FactPart], Field(default_factory=list)]
    decisions: Annotated[list[DecisionPart], Field(default_factory=list)]
