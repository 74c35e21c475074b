"""What editors type: a fact at first, then the parts of a draft."""

from collections.abc import Mapping
from enum import StrEnum

from bot.editing import views
from bot.editing.citing import LONGEST_SOURCE, write_source
from bot.editing.draft_cards import Card
from bot.editing.figuring import LONGEST_FIGURE, say_figure
from bot.editing.model import LONGEST_REASON, LONGEST_TEXT
from bot.i18n import Locale, Words
from bot.knowledge.service import Metric, Subject, Topic
from bot.replies import Arguments, Form, Input
from bot.when.phrase import LONGEST_PHRASE
from bot.when.saying import say_date


class Group(StrEnum):
    """What of a draft is typed in one form; the catalogue names each (`draft-form-words`)."""

    WORDS = "words"
    REVIEW = "review"


GROUPS: Mapping[Group, tuple[str, ...]] = {
    Group.WORDS: ("text_fr", "text_en", "subject", "topic", "as_of"),
    Group.REVIEW: ("review_on", "why"),
}

_LONGEST: Mapping[str, int] = {
    "text_fr": LONGEST_TEXT,
    "text_en": LONGEST_TEXT,
    "source": LONGEST_SOURCE,
    "why": LONGEST_REASON,
    "reason": LONGEST_REASON,
    "value": LONGEST_FIGURE,
}
_LONG = frozenset({"text_fr", "text_en", "why", "reason"})


def first(subject: Subject | None, topic: Topic | None, words: Words) -> Form:
    """A new fact, in the language of whoever writes it; what is not known yet may be left out."""
    text = _input(f"text_{words.locale}", words, required=True)
    named = {
        "subject": words.text(subject.name) if subject else "",
        "topic": words.text(topic.label) if topic else "",
        "as_of": "",
        "source": "",
    }
    others = (_input(name, words, value) for name, value in named.items())
    return Form(words("draft-form-first"), views.WRITE, (text, *others))


def part(card: Card, group: Group, typed: Mapping[str, str], words: Words) -> Form:
    """Some of what a draft says; `typed`: what was typed before and could not be read."""
    inputs = tuple(
        _input(name, words, typed.get(name) or _value(card, name, words)) for name in GROUPS[group]
    )
    its = {"draft": card.draft.id, "group": group.value}
    return Form(words(f"draft-form-{group}"), views.SAVE, inputs, its)


def source(card: Card, number: int, typed: str, words: Words) -> Form:
    """One source more, or the one of a number, counted from 1, to be changed."""
    known = card.draft.content.sources
    value = typed or (write_source(known[number - 1]) if 0 < number <= len(known) else "")
    its = {"draft": card.draft.id, "number": number}
    wanted = _input("source", words, value, required=not number)
    return Form(words("draft-form-source"), views.SOURCE_SAVE, (wanted,), its)


def figure(card: Card, metric: Metric, typed: str, words: Words) -> Form:
    """The figure of a metric; left empty, there is none."""
    known = {one.metric: one for one in card.draft.content.figures}
    value = typed or (say_figure(known[metric.id], metric, words) if metric.id in known else "")
    its = {"draft": card.draft.id, "metric": metric.id}
    return Form(words.text(metric.label), views.FIGURE_SAVE, (_input("value", words, value),), its)


def rejection(draft: str, words: Words) -> Form:
    """Why a draft is not published."""
    return _reasoned("draft-form-reject", views.REJECT, {"draft": draft}, words)


def retirement(fact: str, words: Words) -> Form:
    """Why a fact is told no more."""
    return _reasoned("draft-form-retire", views.RETIRE, {"fact": fact}, words)


def _reasoned(title: str, command: str, arguments: Arguments, words: Words) -> Form:
    return Form(words(title), command, (_input("reason", words, required=True),), arguments)


def _input(name: str, words: Words, value: str = "", *, required: bool = False) -> Input:
    return Input(
        name,
        words(f"draft-field-{name}"),
        value,
        words(f"draft-hint-{name}"),
        _LONGEST.get(name, LONGEST_PHRASE),
        required=required,
        long=name in _LONG,
    )


def _value(card: Card, name: str, words: Words) -> str:
    """What a field of a draft says, as it is read back."""
    content = card.draft.content
    match name:
        case "text_fr" | "text_en":
            return content.text[Locale(name.removeprefix("text_"))]
        case "subject":
            return words.text(card.subject.name) if card.subject else ""
        case "topic":
            return words.text(card.topic.label) if card.topic else ""
        case "as_of":
            return words.date(content.as_of) if content.as_of else ""
        case "review_on":
            return say_date(content.review_on, words.locale) if content.review_on else ""
        case _:
            return card.draft.why
