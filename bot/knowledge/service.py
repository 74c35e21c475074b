"""What people ask of the knowledge."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.errors import GoneAction
from bot.i18n import Locale
from bot.kept import Kept
from bot.knowledge.model import Fact, Holdings, Subject, Topic, in_order, key_facts
from bot.knowledge.store import KnowledgeStore
from bot.matching import Choice, pick, suggest

OVERVIEW = "overview"

# Topics whose facts are kept in memory, and ways of typing that were understood.
MOST_TOPICS, MOST_TYPED = 256, 1_024


# Cards are kept, so each is equal to itself alone: cheaper than to compare all its facts.
@dataclass(frozen=True, slots=True, eq=False)
class SubjectCard:
    """Who or what a subject is: what is said in brief, and its key figures."""

    subject: Subject
    overview: tuple[Fact, ...]
    key: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TopicCard:
    """The facts of one topic, in the order of an answer."""

    subject: Subject
    topic: Topic
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NoSuchTopic:
    """What was typed is none of the topics; `nearest` are those it resembles."""

    subject: Subject
    typed: str
    nearest: tuple[Topic, ...]


class KnowledgeService:
    """Subjects, topics and facts. Everybody may ask, so no role is checked.

    What was read is kept: documents are taken in before anybody asks, and not while the bot runs.
    """

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store
        self._subjects: Kept[str, Subject | None] = Kept(MOST_TOPICS)
        self._cards: Kept[str, SubjectCard] = Kept(MOST_TOPICS)
        self._topics: Kept[tuple[str, str], TopicCard] = Kept(MOST_TOPICS)
        self._meant = lru_cache(MOST_TYPED)(_meant)

    async def subjects(self) -> Sequence[Subject]:
        """Every subject."""
        return await self._store.subjects()

    async def subject(self, subject: str) -> Subject:
        """The subject of that id; raise `GoneAction` when its document is no longer there."""
        found = await self._subjects.get(subject, lambda: self._store.subject(subject))
        if found is None:
            raise GoneAction()
        return found

    async def holdings(self) -> Holdings:
        """How much is known."""
        return await self._store.holdings()

    async def card(self, subject: str) -> SubjectCard:
        """What a subject is, in brief."""
        known = await self.subject(subject)
        return await self._cards.get(subject, lambda: self._card_of(known))

    async def topic(self, subject: str, typed: str) -> TopicCard | NoSuchTopic:
        """The facts of the topic that was meant, or that none was."""
        known = await self.subject(subject)
        topic = self._meant(known, typed)
        if topic is None:
            near = suggest(_choices(known, Locale.FR), typed, most=3)
            return NoSuchTopic(known, typed, tuple(_topic(known, choice) for choice in near))
        return await self._topics.get((subject, topic.id), lambda: self._facts_of(known, topic))

    async def suggest_topics(self, subject: str, typed: str, locale: Locale) -> list[Choice]:
        """The topics that may be meant, labelled in a language."""
        return suggest(_choices(await self.subject(subject), locale), typed)

    async def _card_of(self, subject: Subject) -> SubjectCard:
        facts = await self._store.facts(subject.id)
        overview = in_order([fact for fact in facts if fact.topic == OVERVIEW])
        rest = [fact for fact in facts if fact.topic != OVERVIEW]
        return SubjectCard(subject, overview, key_facts(rest))

    async def _facts_of(self, subject: Subject, topic: Topic) -> TopicCard:
        facts = await self._store.facts(subject.id, topic.id)
        return TopicCard(subject, topic, in_order(facts))


def _meant(subject: Subject, typed: str) -> Topic | None:
    choice = pick(_choices(subject, Locale.FR), typed)
    return _topic(subject, choice) if choice else None


def _choices(subject: Subject, locale: Locale) -> list[Choice]:
    return [topic.choice(topic.label[locale]) for topic in subject.topics]


def _topic(subject: Subject, choice: Choice) -> Topic:
    return next(topic for topic in subject.topics if topic.id == choice.value)
