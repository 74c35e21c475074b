"""Knowledge as replies: cards of subjects and topics, each fact with its date and sources."""

from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import quote_plus

from bot.i18n import Words
from bot.knowledge.model import Fact, Subject
from bot.knowledge.service import NoSuchTopic, SubjectCard, TopicCard
from bot.replies import (
    Action,
    Block,
    Form,
    Heading,
    Input,
    Menu,
    Paragraph,
    Remark,
    Reply,
    Statement,
)
from bot.sources import Bibliography, Confidence
from bot.text import shorten

# Characters of one page of facts, sources and their links included: some two screens of a phone,
# and well within the 4,000 that a card of Discord holds.
PAGE_BUDGET = 1_800

# Characters, once encoded, of what a button gives back to its form.
LONGEST_CARRIED = 30

# The commands behind the buttons of these cards.
FACTS, FIND_TOPIC = "facts", "find-topic"


def subject_card(card: SubjectCard, today: date, words: Words, *, private: bool) -> Reply:
    """Who or what a subject is, its key figures with their dates, and its topics."""
    sources = Bibliography(words)
    shown = next(iter(_pages((*card.key, *card.overview))), ())  # the topics hold the rest
    overview = [_statement(f, today, words, sources) for f in card.overview if f in shown]
    key = [_statement(f, today, words, sources) for f in card.key if f in shown]
    blocks: list[Block] = [Paragraph(words.text(card.subject.summary)), *overview]
    if key:
        blocks += [Heading(words("subject-key-figures")), *key]
    return Reply(
        title=words.text(card.subject.name),
        blocks=(*blocks, *sources.block()),
        menu=_topics_menu(card.subject, words),
        private=private,
    )


def topic_card(
    card: TopicCard, today: date, words: Words, *, page: int = 1, private: bool
) -> Reply:
    """One page of the facts of a topic, and the way to the older ones."""
    pages = list(_pages(card.facts))
    number = min(max(page, 1), max(len(pages), 1))
    sources = Bibliography(words)
    shown = pages[number - 1] if pages else ()
    blocks: list[Block] = [
        _statement(fact, today, words, sources, leads=number == 1 and index == 0)
        for index, fact in enumerate(shown)
    ]
    if not blocks:
        blocks.append(Paragraph(words("topic-nothing-known")))
    if len(pages) > 1:
        blocks.append(Remark(words("topic-page", page=number, pages=len(pages))))
    title = words(
        "topic-title", subject=words.text(card.subject.name), topic=words.text(card.topic.label)
    )
    return Reply(
        title=title,
        blocks=(*blocks, *sources.block()),
        actions=_page_actions(card, number, len(pages), words),
        menu=_topics_menu(card.subject, words),
        private=private,
    )


def no_such_topic(missed: NoSuchTopic, words: Words) -> Reply:
    """That nothing answers to what was typed, what resembles it, and how to ask otherwise."""
    blocks = [Paragraph(words("topic-unknown", typed=shorten(missed.typed, 60)))]
    if missed.nearest:
        blocks.append(Paragraph(words("topic-nearest")))
    near = (_topic_action(missed.subject, topic.id, words) for topic in missed.nearest)
    again = Action(
        words("topic-find"),
        FIND_TOPIC,
        {"subject": missed.subject.id, "typed": _short_in_an_id(missed.typed)},
    )
    return Reply(
        title=words.text(missed.subject.name),
        blocks=tuple(blocks),
        actions=(*near, again),
        menu=_topics_menu(missed.subject, words),
        private=True,
    )


def _short_in_an_id(typed: str) -> str:
    """What was typed, unless the id of the button that carries it would have to be stored: what
    people type must not end up in the database."""
    return typed if len(quote_plus(typed)) <= LONGEST_CARRIED else ""


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


def _statement(
    fact: Fact, today: date, words: Words, sources: Bibliography, *, leads: bool = False
) -> Statement:
    return Statement(
        text=words.text(fact.text),
        note=" · ".join(_cautions(fact, today, words)),
        marks=sources.marks(fact.sources),
        leads=leads and bool(fact.figures),
    )


def _cautions(fact: Fact, today: date, words: Words) -> Iterable[str]:
    """The date, then whatever a reader must know before relying on the fact."""
    yield words.date(fact.as_of)
    if fact.as_of.approximate:
        yield words("fact-vaguely-dated")
    months = fact.age_in_months(today)
    if months is not None:
        yield words.age(months, approximate=fact.as_of.approximate)
    if fact.confidence is not Confidence.HIGH:
        yield words(f"confidence-{fact.confidence}")


def _pages(facts: Sequence[Fact]) -> Iterable[tuple[Fact, ...]]:
    """The facts in pages that fit a card; a fact is never cut."""
    page: list[Fact] = []
    cited: set[str] = set()
    room = PAGE_BUDGET
    for fact in facts:
        cost = _cost(fact, cited)
        if page and cost > room:
            yield tuple(page)
            page, cited, room = [], set[str](), PAGE_BUDGET
            cost = _cost(fact, cited)
        page.append(fact)
        cited.update(source.id for source in fact.sources)
        room -= cost
    if page:
        yield tuple(page)


def _cost(fact: Fact, cited: set[str]) -> int:
    """Characters a fact takes on a card, the sources that it cites first included."""
    text = max(len(fact.text.fr), len(fact.text.en)) + 100
    new = (source for source in fact.sources if source.id not in cited)
    return text + sum(
        60 + len(source.publisher) + len(source.title or "") + len(source.url or "")
        for source in new
    )


def _page_actions(card: TopicCard, page: int, pages: int, words: Words) -> tuple[Action, ...]:
    def turn(label: str, to: int) -> Action:
        arguments = {"subject": card.subject.id, "topic": card.topic.id, "page": to}
        return Action(words(label), FACTS, arguments)

    newer = [turn("topic-newer", page - 1)] if page > 1 else []
    older = [turn("topic-older", page + 1)] if page < pages else []
    return (*newer, *older)


def _topics_menu(subject: Subject, words: Words) -> Menu:
    # Discord's menus hold 25 choices; the form finds the rest of a longer list.
    options = tuple(_topic_action(subject, topic.id, words) for topic in subject.topics[:25])
    return Menu(words("topics-menu"), options)


def _topic_action(subject: Subject, topic: str, words: Words) -> Action:
    label = next(words.text(known.label) for known in subject.topics if known.id == topic)
    return Action(label, FACTS, {"subject": subject.id, "topic": topic})
