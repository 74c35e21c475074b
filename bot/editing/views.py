"""What all cards of facts have in common: their commands, who did what when, how a fact stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.editing.entries import as_source
from bot.editing.figuring import say_figure
from bot.editing.model import FORMER, Content, Draft, Said
from bot.i18n import Locale, Words
from bot.knowledge.saying import statement
from bot.knowledge.service import Fact, Figure, Metric
from bot.replies import (
    Action,
    Block,
    Entries,
    Heading,
    MentionKind,
    Paragraph,
    Prose,
    Remark,
    Sources,
    Statement,
    mention,
)
from bot.sources import Bibliography
from bot.text import shorten
from bot.when.saying import say_instant

# What people type.
ADD, EDIT, RETIRE, RESTORE = "fact add", "fact edit", "fact retire", "fact restore"
REVIEW, HISTORY = "fact review", "fact history"

# What shows the questions of members that nobody could answer.
QUESTIONS = "fact questions"

# What stands behind buttons, menus and forms: of drafts, then of facts.
WRITE, DRAFT, FORM, SAVE, PUT = "fact-write", "fact-draft", "fact-form", "fact-save", "fact-put"
SOURCES, SOURCE_FORM, SOURCE_SAVE = "fact-sources", "fact-source-form", "fact-source-save"
FIGURES, FIGURE_FORM, FIGURE_SAVE = "fact-figures", "fact-figure-form", "fact-figure-save"
CHOICES, CHOOSE = "fact-choices", "fact-choose"
ALIKE, REPLACE, SAME = "fact-alike", "fact-replace", "fact-same"
PUBLISH, APPROVE, DISCARD = "fact-publish", "fact-approve", "fact-discard"
REJECT_FORM, REJECT = "fact-reject-form", "fact-reject"
CARD, RETIRE_FORM, RETIRE_SURE = "fact-card", "fact-retire-form", "fact-retire-sure"
CHANGE, VERSION, PUT_BACK = "fact-change", "fact-version", "fact-put-back"
HISTORY_PAGE, REVIEW_PAGE, SETTLE = "fact-history-page", "fact-review-page", "fact-settle"
TELL_AGAIN = "fact-tell-again"

# To say that a fact still holds.
STILL_TRUE = "fact-still-true"

# Characters of one card, its title not counted, below the 4,000 that Discord holds.
ROOM = 3_700

# To what texts are cut, one after another, where a card would be too long.
_CUTS = (400, 200, 120, 70)

# A chat may write each of these with a sign before it, to show it as it is.
_SIGNS = re.compile(r"[^\w\s]|_")

# How much of a text stands where it is one among several.
BRIEF = 110


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, on which day, and the zone in which times are told."""

    words: Words
    today: date
    zone: ZoneInfo


def person_of(person: str | None, words: Words) -> str:
    """Who did something: a person, one whose data was deleted, or the bot."""
    if person is None:
        return words("draft-by-itself")
    return words("draft-by-former") if person == FORMER else mention(MentionKind.PERSON, person)


def instant_of(at: datetime, reader: Reader) -> str:
    """An instant as the clocks of the community show it."""
    return say_instant(at, reader.zone, reader.words)


def told(fact: Fact, reader: Reader, sources: Bibliography) -> Statement:
    """A fact exactly as members read it."""
    return statement(fact, reader.today, reader.words, sources)


def other_language(fact: Fact, reader: Reader) -> Iterable[Block]:
    """The words of a fact in the language that its reader does not read."""
    if fact.only is None:
        other = other_than(reader.words.locale)
        yield Paragraph(
            reader.words("draft-in-language", language=other.value, text=fact.text[other])
        )


def other_than(locale: Locale) -> Locale:
    """The other language."""
    return Locale.EN if locale is Locale.FR else Locale.FR


def figures_of(figures: Iterable[Figure], metrics: Iterable[Metric], words: Words) -> str:
    """Figures one after another, each with what it measures."""
    known = {metric.id: metric for metric in metrics}
    return words("list-separator").join(
        words(
            "draft-figure",
            metric=words.text(known[figure.metric].label),
            figure=say_figure(figure, known[figure.metric], words),
        )
        for figure in figures
        if figure.metric in known
    )


def text_of(said: Said, words: Words) -> str:
    """The words of a fact in the language of a reader, or in the one there is."""
    return said[words.locale] or said.either


def brief(text: str) -> str:
    """The beginning of a text, where it is one of several."""
    return shorten(text.replace("\n", " "), BRIEF)


def cite_all(content: Content, sources: Bibliography) -> None:
    """Have the sources of a fact stand at the end of its card."""
    for cited in content.sources:
        sources.mark(as_source(cited))


def weight(blocks: Iterable[Block]) -> int:
    """The characters that blocks may take on a card: a chat may write a sign before each sign."""
    return sum(_weight(block) for block in blocks)


def fit(blocks: Iterable[Block], whole: Block | None = None) -> tuple[Block, ...]:
    """The blocks, their longest texts cut until a card holds them; `whole` is not cut."""
    fitted = list(blocks)
    for longest in _CUTS:
        if weight(fitted) <= ROOM:
            break
        fitted = [block if block is whole else _cut(block, longest) for block in fitted]
    return tuple(fitted)


def _weight(block: Block) -> int:
    match block:
        case Paragraph(text) | Heading(text) | Remark(text) | Prose(text):
            return _length(text) + 6
        case Statement():
            return _length(block.text) + _length(block.note) + 12 + 5 * len(block.marks)
        case Entries(entries):
            return sum(_length(entry.term) + _length(entry.text) + 10 for entry in entries)
        case Sources(heading, citations):
            return len(heading) + sum(_length(citation.text) + 12 for citation in citations)
        case _:
            return 0


def _length(text: str) -> int:
    return len(text) + len(_SIGNS.findall(text))


def _cut(block: Block, longest: int) -> Block:
    match block:
        case Paragraph(text):
            return Paragraph(shorten(text, longest))
        case Remark(text):
            return Remark(shorten(text, longest))
        case Statement():
            return replace(block, text=shorten(block.text, longest))
        case Entries(entries):
            return Entries(tuple(replace(one, text=shorten(one.text, longest)) for one in entries))
        case Sources(_, citations):
            cut = (replace(one, text=shorten(one.text, longest)) for one in citations)
            return replace(block, citations=tuple(cut))
        case _:
            return block


def back_to(draft: Draft, words: Words) -> Action:
    """The way back to the card of a draft."""
    return action(words("draft-back"), DRAFT, draft=draft.id)


def action(
    label: str, command: str, *, main: bool = False, **arguments: str | bool | int
) -> Action:
    """A button."""
    return Action(label, command, arguments, main=main)
