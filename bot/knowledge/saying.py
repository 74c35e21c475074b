"""A fact as it is said wherever it is shown: its words, its date, what is to be known of it; and
the ways that lead on from it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from bot.dates import Edtf
from bot.i18n import Words, typeset
from bot.knowledge.model import Fact, Gap, Subject, Topic, opening_date
from bot.knowledge.series import Metric
from bot.people import Actor
from bot.replies import Action, Arguments, Block, Reply, Statement
from bot.sources import Bibliography, Confidence
from bot.text import capitalise

# The commands behind these ways; that of a correction belongs to the editing.
CARD, FACTS, EVOLUTION = "card", "facts", "evolution"
SUGGEST_CORRECTION = "suggest-correction"


class Shown(Protocol):
    """Who counts what is read most."""

    def count(self, community: str, facts: Iterable[str]) -> None:
        """Facts, by id, are shown once more in a community."""
        ...


def statement(
    fact: Fact, today: date, words: Words, sources: Bibliography, *, leads: bool = False
) -> Statement:
    """A fact in words, its date and cautions below, its sources marked."""
    text, opening = said(fact, words), opening_date(fact)
    if opening is not None:
        text = capitalise(words("fact-opening", date=words.date(opening), text=text))
    return Statement(
        text=text,
        note=" · ".join(cautions(fact, today, words)),
        marks=sources.marks(fact.sources),
        leads=leads and bool(fact.figures),
        fact=fact.id,
    )


def said(fact: Fact, words: Words) -> str:
    """The words of a fact, set as the language in which they are."""
    if fact.only is None:
        return words.text(fact.text)
    return typeset(fact.text[fact.only], fact.only)


def cautions(fact: Fact, today: date, words: Words) -> Iterable[str]:
    """The date, then whatever a reader must know before relying on the fact."""
    yield words.date(fact.as_of)
    if fact.as_of.approximate:
        yield words("fact-vaguely-dated")
    months = fact.age_in_months(today)
    if months is not None:
        yield words.age(months, approximate=fact.as_of.approximate)
    if fact.confidence is not Confidence.HIGH:
        yield words(f"confidence-{fact.confidence}")
    if fact.only not in (None, words.locale):
        yield words(f"fact-only-{fact.only}")
    if fact.own:
        yield words("fact-own")
    if fact.verified is not None:
        month = Edtf(fact.verified.year, fact.verified.month)
        yield words("fact-verified", month=words.date(month))


def gap_said(gap: Gap, words: Words) -> str:
    """What has no public source, and when that was looked for."""
    return words("gap-entry", gap=words.text(gap.text), date=words.date(gap.as_of))


def topic_title(subject: Subject, topic: Topic, words: Words) -> str:
    """A topic by its name and that of its subject."""
    labels = {"subject": words.text(subject.name), "topic": words.text(topic.label)}
    return words("topic-title", **labels)


def topic_action(subject: str, topic: str, label: str) -> Action:
    """The way to a topic, by ids."""
    return Action(label, FACTS, {"subject": subject, "topic": topic})


def evolution_of(metric: Metric, among: Sequence[Metric], words: Words) -> str:
    """The evolution of a figure by its name, told apart from others of its subject."""
    alike = [other for other in among if other.other == metric.other]
    if len(alike) == 1 and not metric.is_share:
        return words("evolution-of", what=words.text(metric.other))
    # "% of members" alone would not say of what; the scope in brackets stands on the card.
    labels = [words.text(other.label) for other in among]
    label = words.text(metric.label)
    short = label.partition(" (")[0]
    alone = sum(other.partition(" (")[0] == short for other in labels) == 1
    return words("evolution-of", what=short if alone else label)


def evolution_action(metric: Metric, among: Sequence[Metric], words: Words) -> Action:
    """The way to the evolution of a figure."""
    return Action(evolution_of(metric, among, words), EVOLUTION, {"metric": metric.id})


def suggestion(blocks: Iterable[Block], here: Arguments, words: Words) -> Iterator[Action]:
    """The way to suggest a correction of what a card tells, where it tells anything; it names the
    fact where that is one alone."""
    told = {block.fact for block in blocks if isinstance(block, Statement) and block.fact}
    if told:
        fact = {"fact": told.pop()} if len(told) == 1 else {}
        yield Action(words("answer-suggest-correction"), SUGGEST_CORRECTION, {**here, **fact})


def count_shown(shown: Shown | None, actor: Actor, reply: Reply) -> Reply:
    """What a member of a community is answered, each of its facts counted as shown."""
    if actor.community is not None and shown is not None:
        told = (block.fact for block in reply.blocks if isinstance(block, Statement))
        shown.count(actor.community, (fact for fact in told if fact))
    return reply
