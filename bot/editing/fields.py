"""What editors type into the fields of a fact, read one by one.

A field that cannot be read spoils none of the others: those are kept, and it is asked for again.
What is unclean spoils all of them: then nothing is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from bot.editing.citing import LONGEST_SOURCE, read_source, same_source
from bot.editing.cleaning import clean, clean_line
from bot.editing.dating import read_as_of, read_review_day
from bot.editing.finding import find_subject, find_topic
from bot.editing.misread import (
    Misread,
    NoSubjectYet,
    SameSource,
    TooManyFigures,
    TooManySources,
)
from bot.editing.model import (
    LONGEST_REASON,
    LONGEST_TEXT,
    MOST_FIGURES,
    MOST_SOURCES,
    Cited,
    Content,
    Draft,
)
from bot.errors import Correctable, TooLong
from bot.i18n import Locale, Words
from bot.knowledge.service import Figure, Subject
from bot.sources import Source


@dataclass(frozen=True, slots=True)
class Ground:
    """By whom something is read, on which day, and what it may name."""

    words: Words
    today: date
    subjects: Sequence[Subject]
    sources: Sequence[Source]

    def subject(self, content: Content) -> Subject | None:
        """The subject of a fact, where it is known by now."""
        return next((one for one in self.subjects if one.id == content.subject), None)


@dataclass(frozen=True, slots=True)
class Written:
    """What editors type of a draft: what the fact says, and why it is changed."""

    content: Content = field(default_factory=Content)
    why: str = ""

    @classmethod
    def of(cls, draft: Draft) -> Self:
        """What a draft says by now."""
        return cls(draft.content, draft.why)

    def onto(self, draft: Draft) -> Draft:
        """The draft with that."""
        return replace(draft, content=self.content, why=self.why)

    def saying(self, **said: Any) -> Self:
        """The same with some of what the fact says."""
        return replace(self, content=replace(self.content, **said))


@dataclass(frozen=True, slots=True)
class Edited:
    """What was written, after what was typed; what could not be read, why and as it was typed."""

    written: Written
    refused: Mapping[str, Correctable] = field(default_factory=dict[str, Correctable])
    typed: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def kept(self) -> Mapping[str, str]:
        """What may be shown again, to be put right: no link that is none, and no password."""
        return {name: self.typed[name] for name, why in self.refused.items() if may_be_kept(why)}


Put = Callable[[Written, str, Ground], Written]


def edit(written: Written, typed: Mapping[str, str], ground: Ground) -> Edited:
    """Take over what was typed into some of `FIELDS`, in their order; raise `Unclean`."""
    refused: dict[str, Correctable] = {}
    for name, put in FIELDS.items():
        if name not in typed:
            continue
        try:
            written = put(written, typed[name].strip(), ground)
        except (Misread, TooLong) as error:
            refused[name] = error
    return Edited(written, refused, typed)


def may_be_kept(why: Correctable) -> bool:
    """Whether what was refused for that reason may be shown again as it was typed."""
    return not isinstance(why, Misread) or why.may_be_kept


def with_source(content: Content, source: Cited) -> Content:
    """The same with one source more; raise `SameSource` and `TooManySources`."""
    if any(same_source(source, one) for one in content.sources):
        raise SameSource()
    if len(content.sources) >= MOST_SOURCES:
        raise TooManySources(MOST_SOURCES)
    return replace(content, sources=(*content.sources, source))


def with_other_source(content: Content, number: int, source: Cited | None) -> Content:
    """The same with another source in the place of one, counted from 1; None: without it.

    Raises `SameSource`, and `IndexError` where there is none of that number.
    """
    others = list(content.sources)
    del others[number - 1]
    if source is not None:
        if any(same_source(source, one) for one in others):
            raise SameSource()
        others.insert(number - 1, source)
    return replace(content, sources=tuple(others))


def with_figure(content: Content, metric: str, figure: Figure | None) -> Content:
    """The same with that figure of a metric, or without any; raise `TooManyFigures`."""
    others = tuple(one for one in content.figures if one.metric != metric)
    if figure is not None and len(others) >= MOST_FIGURES:
        raise TooManyFigures(MOST_FIGURES)
    return replace(content, figures=others if figure is None else (*others, figure))


def _text_in(locale: Locale) -> Put:
    def put(written: Written, typed: str, _: Ground) -> Written:
        said = clean(typed, LONGEST_TEXT) if typed else ""
        return written.saying(text=written.content.text.with_(locale, said))

    return put


def _subject(written: Written, typed: str, ground: Ground) -> Written:
    if not typed:
        return written
    found = find_subject(_line(typed), ground.subjects, ground.words)
    if found.id == written.content.subject:
        return written
    # Topics and metrics are those of their subject.
    return written.saying(subject=found.id, topic="", figures=())


def _topic(written: Written, typed: str, ground: Ground) -> Written:
    if not typed:
        return written
    subject = ground.subject(written.content)
    line = _line(typed)
    if subject is None:
        raise NoSubjectYet()
    return written.saying(topic=find_topic(line, subject, ground.words).id)


def _as_of(written: Written, typed: str, ground: Ground) -> Written:
    if not typed:
        return written
    return written.saying(as_of=read_as_of(_line(typed), ground.words.locale, ground.today))


def _source(written: Written, typed: str, ground: Ground) -> Written:
    if not typed:
        return written
    found = read_source(typed, ground.words.locale, ground.today, ground.sources)
    return replace(written, content=with_source(written.content, found))


def _review_on(written: Written, typed: str, ground: Ground) -> Written:
    if not typed:
        return written.saying(review_on=None)
    day = read_review_day(_line(typed), ground.words.locale, ground.today)
    return written.saying(review_on=day)


def _why(written: Written, typed: str, _: Ground) -> Written:
    return replace(written, why=clean_line(typed, LONGEST_REASON) if typed else "")


def _line(typed: str) -> str:
    return clean_line(typed, LONGEST_SOURCE)


# A topic is read after its subject.
FIELDS: Mapping[str, Put] = {
    "text_fr": _text_in(Locale.FR),
    "text_en": _text_in(Locale.EN),
    "subject": _subject,
    "topic": _topic,
    "as_of": _as_of,
    "source": _source,
    "review_on": _review_on,
    "why": _why,
}
