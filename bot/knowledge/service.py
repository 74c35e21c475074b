"""What people ask of the knowledge."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.errors import GoneAction
from bot.i18n import Words
from bot.knowledge.documents import Documents
from bot.knowledge.model import (
    About,
    Fact,
    FactKind,
    Figure,
    Gap,
    Holdings,
    Qualifier,
    Status,
    Subject,
    SubjectKind,
    Topic,
    history,
    in_order,
    key_facts,
    leads,
)
from bot.knowledge.overlay import NOTHING, Mark, Overlay, Overlays, Verified
from bot.knowledge.series import Metric, Series
from bot.knowledge.telling import Known, Telling
from bot.matching import Choice, pick, suggest
from bot.text import fold

# What other features need to speak of facts.
__all__ = [
    "NOTHING", "About", "Documents", "Fact", "FactKind", "Figure", "Gap", "Holdings",
    "KnowledgeService", "Mark", "Metric", "Overlay", "Overlays", "Qualifier", "Status", "Subject",
    "SubjectKind", "Topic", "Verified", "in_order", "key_facts",
]  # fmt: skip

OVERVIEW = "overview"

# How many subjects and topics are offered for what was not understood.
MOST_NEAREST = 3

# Communities of which it is kept what they tell, and cards of subjects and of topics, in memory.
MOST_COMMUNITIES, MOST_SUBJECTS, MOST_TOPICS = 64, 128, 256


# What is kept is equal to itself alone: cheaper than to compare all its facts.
@dataclass(frozen=True, slots=True, eq=False)
class SubjectCard:
    """Who or what a subject is: what is said in brief, its key figures or else what leads its
    topics, what its card tells of other subjects, what is not known, and the figures that evolve.
    """

    subject: Subject
    brief: tuple[Fact, ...]
    key: tuple[Fact, ...]
    elsewhere: tuple[Fact, ...]
    gaps: tuple[Gap, ...]
    evolving: tuple[Metric, ...]
    has_history: bool


@dataclass(frozen=True, slots=True, eq=False)
class TopicCard:
    """One topic: its facts in the order of an answer, what is not known, the figures that evolve,
    and whether there were other facts before."""

    subject: Subject
    topic: Topic
    facts: tuple[Fact, ...]
    gaps: tuple[Gap, ...]
    evolving: tuple[Metric, ...]
    has_history: bool


@dataclass(frozen=True, slots=True)
class History:
    """What a topic told once, each fact with the one that holds in its place today."""

    subject: Subject
    topic: Topic
    replaced: tuple[tuple[Fact, Fact | None], ...]


class KnowledgeService:
    """Subjects, topics, facts and series, as the community tells them in which one asks; None:
    what everybody is told. Everybody may ask, so no role is checked."""

    def __init__(self, documents: Documents, overlays: Overlays) -> None:
        self._documents = documents
        self._overlays = overlays
        # A community's overlay is another as soon as it says anything else: what is kept of it is
        # never looked up again.
        self._under = lru_cache(MOST_COMMUNITIES)(Telling.under)
        self._own = lru_cache(MOST_COMMUNITIES)(_published)
        self._subject_card = lru_cache(MOST_SUBJECTS)(_subject_card)
        self._topic_card = lru_cache(MOST_TOPICS)(_topic_card)

    async def subjects(self) -> Sequence[Subject]:
        """Every subject, by id."""
        return await self._documents.subjects()

    async def subject(self, subject: str) -> Subject:
        """The subject of that id; raise `GoneAction` when its document is no longer there."""
        found = await self._documents.subject(subject)
        if found is None:
            raise GoneAction()
        return found

    async def find_subject(self, typed: str) -> Subject | None:
        """The subject that was meant, by any of its names; None where there is any doubt."""
        subjects = await self.subjects()
        meant = pick([subject.choice(subject.name.fr) for subject in subjects], typed)
        return next((s for s in subjects if meant and s.id == meant.value), None)

    async def suggest_subjects(self, typed: str, words: Words, most: int = 25) -> Sequence[Choice]:
        """The subjects that may be meant: those without a command of their own come first."""
        subjects = sorted(
            await self.subjects(), key=lambda s: (s.command is not None, fold(words.text(s.name)))
        )
        choices = [subject.choice(words.text(subject.name)) for subject in subjects]
        return suggest(choices, typed, most)

    async def suggest_topics(self, typed: str) -> Sequence[tuple[Subject, Topic]]:
        """The topics, of any subject, that somebody may mean who named them as a subject."""
        topics = [(s, topic) for s in await self.subjects() for topic in s.topics]
        # Known by their place in the list: an id would be one more name to resemble.
        choices = [
            replace(topic.choice(topic.label.fr), value=str(place))
            for place, (_, topic) in enumerate(topics)
        ]
        return [topics[int(choice.value)] for choice in suggest(choices, typed, MOST_NEAREST)]

    async def holdings(self, community: str | None) -> Holdings:
        """How much is known."""
        return (await self._telling(community)).holdings()

    async def facts(self, community: str | None) -> Sequence[Fact]:
        """The facts of every subject, superseded ones included."""
        return (await self._telling(community)).everything()

    async def own_facts(self, community: str | None) -> Sequence[Fact]:
        """What a community tells beside the documents: its own published facts. The same object
        for as long as nothing changes."""
        return self._own(await self._overlays.of(community))

    async def fact(self, community: str | None, fact: str) -> Fact | None:
        """A fact as it stands in a community, told or superseded; None when it is neither."""
        return (await self._telling(community)).fact(fact)

    async def tells(self, community: str | None, fact: str) -> bool:
        """Whether a fact is told in a community, and nothing in its place."""
        found = await self.fact(community, fact)
        return found is not None and found.status is Status.PUBLISHED

    async def holding(
        self, community: str | None, facts: Iterable[str]
    ) -> Mapping[str, Fact | None]:
        """What is told today in the place of each of these facts, by its id: itself, or the end of
        the line of its successors; None where that leads nowhere."""
        telling = await self._telling(community)
        return {fact: telling.holding(fact) for fact in frozenset(facts)}

    async def card(self, community: str | None, subject: str) -> SubjectCard:
        """What a subject is, in brief; a subject of one topic is told whole."""
        return self._subject_card(await self._known(community, subject))

    async def topic(self, community: str | None, subject: str, topic: str) -> TopicCard:
        """What is known of a topic, by id; raise `GoneAction` when there is no such topic."""
        return self._topic_card(await self._known(community, subject), topic)

    async def evolving(self, community: str | None, subject: str) -> tuple[Metric, ...]:
        """The metrics of a subject's figures that have points of two dates at least."""
        return (await self._known(community, subject)).evolving

    async def metrics(self) -> Sequence[Metric]:
        """Everything that is measured."""
        return await self._documents.all_metrics()

    async def series(self, community: str | None, metric: str) -> Series:
        """The evolution of a figure; raise `GoneAction` when none is known."""
        series = (await self._telling(community)).series(metric)
        if series is None:
            raise GoneAction()
        return series

    async def history(self, community: str | None, subject: str, topic: str) -> History:
        """What a topic told once, from the newest to the oldest."""
        telling, known = await self._telling(community), await self._known(community, subject)
        before = history(fact for fact in known.facts if fact.topic == topic)
        replaced = tuple((fact, telling.holding(fact.id)) for fact in before)
        return History(known.subject, _topic(known.subject, topic), replaced)

    async def _telling(self, community: str | None) -> Telling:
        common = await self._documents.telling()
        overlay = await self._overlays.of(community)
        return common if overlay.empty else self._under(common, overlay)

    async def _known(self, community: str | None, subject: str) -> Known:
        known = (await self._telling(community)).of(subject)
        if known is None:
            raise GoneAction()
        return known


def _published(overlay: Overlay) -> tuple[Fact, ...]:
    return tuple(fact for fact in overlay.own if fact.status is Status.PUBLISHED)


def _subject_card(known: Known) -> SubjectCard:
    alone = len(known.subject.topics) == 1
    brief = in_order(f for f in known.facts if alone or f.topic == OVERVIEW)
    rest = [fact for fact in known.facts if fact not in brief]
    return SubjectCard(
        subject=known.subject,
        brief=brief,
        key=key_facts(rest) or (() if brief else in_order(leads(rest))),
        elsewhere=known.elsewhere,
        gaps=_gaps_on_card(known, alone=alone),
        evolving=known.evolving,
        has_history=alone and bool(history(known.facts)),
    )


def _gaps_on_card(known: Known, *, alone: bool) -> tuple[Gap, ...]:
    """Those of a subject that is told whole; of a person, what is not known today, in a word."""
    if alone:
        return known.gaps
    if known.subject.kind is not SubjectKind.PERSON:
        return ()
    # One that belongs to several topics is told once.
    return tuple({gap.text: replace(gap, near=()) for gap in known.gaps}.values())


def _topic_card(known: Known, topic: str) -> TopicCard:
    facts = [fact for fact in known.facts if fact.topic == topic]
    told = in_order(facts)
    metrics = {figure.metric for fact in told for figure in fact.figures}
    return TopicCard(
        subject=known.subject,
        topic=_topic(known.subject, topic),
        facts=told,
        gaps=tuple(gap for gap in known.gaps if gap.topic == topic),
        evolving=tuple(metric for metric in known.evolving if metric.id in metrics),
        has_history=bool(history(facts)),
    )


def _topic(subject: Subject, topic: str) -> Topic:
    found = next((known for known in subject.topics if known.id == topic), None)
    if found is None:
        raise GoneAction()
    return found
