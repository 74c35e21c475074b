"""Knowledge as replies: cards of subjects and topics, and words for what was not understood."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote_plus

from bot.i18n import Catalogue, Locale, Words
from bot.knowledge.model import Fact, Subject, Topic
from bot.knowledge.pages import CARD_BUDGET, gap_blocks, pages, pages_of
from bot.knowledge.saying import (
    CARD,
    FACTS,
    evolution_action,
    evolution_of,
    statement,
    suggestion,
    topic_action,
    topic_title,
)
from bot.knowledge.series import Metric
from bot.knowledge.service import History, SubjectCard, TopicCard
from bot.matching import Choice
from bot.paging import Paged, at_page
from bot.replies import (
    Action,
    Arguments,
    Block,
    Form,
    Heading,
    Input,
    Menu,
    Paragraph,
    Reply,
    Statement,
)
from bot.sources import Bibliography
from bot.text import shorten

# Characters, once encoded, of what a button gives back to its form.
LONGEST_CARRIED = 30

# The commands behind the buttons of these cards.
FIND_TOPIC, HISTORY = "find-topic", "history"

# What can be asked as a topic is a topic's id, or this before the id of a metric.
EVOLUTION_OF = "evolution:"

# Evolutions offered on one card by buttons; while one types, all are.
MOST_EVOLUTIONS = 3


def subject_card(
    card: SubjectCard, today: date, words: Words, *, private: bool, suggests: bool
) -> Reply:
    """Who or what a subject is, its key figures with their dates, and its topics.

    `suggests`, here as on the other cards: where one reads it, one can suggest a correction.
    """
    sources = Bibliography(words)
    wanted = (*card.elsewhere, *card.key, *card.brief)
    shown = next(iter(pages(wanted, card.gaps, CARD_BUDGET)), ())  # the topics hold the rest

    def told(facts: Iterable[Fact]) -> list[Statement]:
        return [statement(f, today, words, sources) for f in facts if f in shown]

    blocks: list[Block] = [Paragraph(words.text(card.subject.summary)), *told(card.elsewhere)]
    if key := told(card.key):
        figures = all(fact.figures for fact in card.key)
        blocks += [Heading(words("subject-key-figures" if figures else "subject-key-facts")), *key]
    if brief := told(card.brief):
        blocks += [Heading(words("subject-brief")), *brief] if key else brief
    blocks += gap_blocks(card.gaps, shown, today, words, sources)
    others = {fact.about.id: fact.about for fact in card.elsewhere}
    return Reply(
        title=words.text(card.subject.name),
        blocks=(*blocks, *sources.block()),
        actions=(
            *_evolution_actions(_of_figures(card.evolving, card), words),
            *(Action(words.text(o.name), CARD, {"subject": o.id}) for o in others.values()),
            *(suggestion(blocks, {"subject": card.subject.id}, words) if suggests else ()),
        ),
        menu=_topics_menu(card.subject, words, alone=card.has_history or len(shown) < len(wanted)),
        private=private,
    )


def topic_card(
    card: TopicCard, today: date, words: Words, *, page: int = 1, private: bool, suggests: bool
) -> Reply:
    """One page of the facts of a topic, and the ways to what belongs to it."""
    paged = at_page(pages(card.facts, card.gaps), page)
    first = paged.number == 1
    sources = Bibliography(words)
    blocks: list[Block] = [
        statement(fact, today, words, sources, leads=first and index == 0 < len(paged.shown) - 1)
        for index, fact in enumerate(paged.shown)
    ]
    if not blocks:
        blocks.append(Paragraph(words("topic-nothing-known")))
    if first:
        blocks += gap_blocks(card.gaps, card.facts, today, words, sources)
    here = _here(card.subject, card.topic)
    before = (Action(words("history-button"), HISTORY, here),) if card.has_history else ()
    return Reply(
        title=topic_title(card.subject, card.topic, words),
        blocks=(*blocks, *paged.remark(words), *sources.block()),
        actions=(
            *_turns(paged, FACTS, here, words),
            *_evolution_actions(card.evolving, words),
            *before,
            *(suggestion(blocks, here, words) if suggests else ()),
        ),
        menu=_topics_menu(card.subject, words),
        private=private,
    )


def history_card(
    card: History, today: date, words: Words, *, page: int = 1, suggests: bool
) -> Reply:
    """What a topic told once, each fact followed by the one that holds in its place today."""
    groups = [(old, new) if new else (old,) for old, new in card.replaced]
    paged = at_page(pages_of(groups), page)
    sources = Bibliography(words)
    blocks: list[Block] = []
    for before, *after in paged.shown:
        old = statement(before, today, words, sources)
        blocks.append(replace(old, note=words("history-no-longer", note=old.note)))
        if after:
            blocks.append(Paragraph(words("history-replaced-by")))
        blocks += (statement(fact, today, words, sources) for fact in after)
    if not blocks:
        blocks.append(Paragraph(words("topic-nothing-known")))
    topic = words.text(card.topic.label)
    here = _here(card.subject, card.topic)
    back = topic_action(card.subject.id, card.topic.id, words("history-back", topic=topic))
    return Reply(
        title=words("history-title", subject=words.text(card.subject.name), topic=topic),
        blocks=(*blocks, *paged.remark(words), *sources.block()),
        actions=(
            *_turns(paged, HISTORY, here, words),
            back,
            *(suggestion(blocks, here, words) if suggests else ()),
        ),
        private=True,
    )


def topic_choices(
    subject: Subject, evolving: tuple[Metric, ...], catalogue: Catalogue, locale: Locale
) -> tuple[Choice, ...]:
    """What can be asked about a subject: its topics, then the evolution of its figures."""
    words = catalogue[locale]
    topics = (topic.choice(words.text(topic.label)) for topic in subject.topics)
    evolutions = (
        Choice(
            EVOLUTION_OF + metric.id,
            shorten(evolution_of(metric, evolving, words), 100),
            tuple(evolution_of(metric, evolving, catalogue[other]) for other in Locale),
        )
        for metric in evolving
    )
    return (*topics, *evolutions)


def no_such_topic(subject: Subject, typed: str, nearest: Sequence[Choice], words: Words) -> Reply:
    """That nothing answers to what was typed, what resembles it, and how to ask otherwise."""
    blocks = [Paragraph(words("topic-unknown", typed=shorten(typed, 60)))]
    if nearest:
        blocks.append(Paragraph(words("topic-nearest")))
    near = (topic_action(subject.id, choice.value, choice.label) for choice in nearest)
    again = Action(
        words("topic-find"),
        FIND_TOPIC,
        {"subject": subject.id, "typed": _short_in_an_id(typed)},
    )
    menu = _topics_menu(subject, words)
    whole = [] if menu else [Action(words.text(subject.name), CARD, {"subject": subject.id})]
    return Reply(
        title=words.text(subject.name),
        blocks=tuple(blocks),
        actions=(*near, again, *whole),
        menu=menu,
        private=True,
    )


@dataclass(frozen=True, slots=True)
class NoSuchSubject:
    """What was typed is the name of no subject: those that it resembles, topics that are called
    so, and all there are."""

    typed: str
    nearest: Sequence[Choice]
    topics: Sequence[tuple[Subject, Topic]]
    known: Sequence[Choice]


def no_such_subject(missed: NoSuchSubject, words: Words) -> Reply:
    """That no subject has that name, what may be meant, and what there is."""
    near = [Action(choice.label, CARD, {"subject": choice.value}) for choice in missed.nearest]
    for subject, topic in missed.topics:
        near.append(topic_action(subject.id, topic.id, topic_title(subject, topic, words)))
    blocks = [Paragraph(words("programme-unknown", typed=shorten(missed.typed, 60)))]
    if near:
        blocks.append(Paragraph(words("topic-nearest")))
    options = (Action(choice.label, CARD, {"subject": choice.value}) for choice in missed.known)
    return Reply(
        title=words("programme-title"),
        blocks=tuple(blocks),
        actions=tuple(near),
        menu=Menu(words("programme-menu"), tuple(options)),
        private=True,
    )


def topic_form(subject: Subject, typed: str, words: Words) -> Form:
    """A question for a topic in the person's own words."""
    wanted = Input(
        name="topic",
        label=words("topic-form-label"),
        value=typed,
        placeholder=words("topic-form-example"),
    )
    title = words("topic-form-title", subject=words.text(subject.name))
    return Form(title, FACTS, (wanted,), {"subject": subject.id})


def _short_in_an_id(typed: str) -> str:
    """What was typed, unless the id of the button that carries it would have to be stored: what
    people type must not end up in the database."""
    return typed if len(quote_plus(typed)) <= LONGEST_CARRIED else ""


def _here(subject: Subject, topic: Topic) -> Arguments:
    return {"subject": subject.id, "topic": topic.id}


def _turns(paged: Paged[Any], command: str, here: Arguments, words: Words) -> Iterator[Action]:
    return paged.turns(command, here, back=words("topic-newer"), on=words("topic-older"))


def _of_figures(evolving: Iterable[Metric], card: SubjectCard) -> list[Metric]:
    """The metrics that evolve among those of the key figures of a card."""
    told = {figure.metric for fact in (*card.key, *card.brief) for figure in fact.figures}
    return [metric for metric in evolving if metric.id in told]


def _evolution_actions(evolving: Sequence[Metric], words: Words) -> list[Action]:
    return [evolution_action(metric, evolving, words) for metric in evolving[:MOST_EVOLUTIONS]]


def _topics_menu(subject: Subject, words: Words, *, alone: bool = False) -> Menu | None:
    """The topics; one topic `alone` only where it holds more than the card."""
    if len(subject.topics) == 1 and not alone:
        return None
    # Discord's menus hold 25 choices; the form finds the rest of a longer list.
    options = tuple(
        topic_action(subject.id, topic.id, words.text(topic.label)) for topic in subject.topics[:25]
    )
    return Menu(words("topics-menu"), options)
