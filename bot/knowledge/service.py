"""What people ask of the knowledge."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import GoneAction
from bot.i18n import Locale
from bot.knowledge.model import Fact, Holdings, Subject, Topic, in_order, key_facts
from bot.knowledge.store import KnowledgeStore
from bot.matching import Choice, pick, suggest

OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class SubjectCard:
    """Who or what a subject is: what is said in brief, and its key figures."""

    subject: Subject
    overview: tuple[Fact, ...]
    key: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
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
    """Subjects, topics and facts. Everybody may ask, so no role is checked."""

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store

    async def subjects(self) -> Sequence[Subject]:
        """Every subject."""
        return await self._store.subjects()

    async def subject(self, subject: str) -> Subject:
        """The subject of that id; raise `GoneAction` when its document is no longer there."""
        found = await self._store.subject(subject)
        if found is None:
            raise GoneAction()
        return found

    async def holdings(self) -> Holdings:
        """How much is known."""
        return await self._store.holdings()

    async def card(self, subject: str) -> SubjectCard:
        """What a subject is, in brief."""
        known = await self.subject(subject)
        facts = await self._store.facts(subject)
        overview = in_order([fact for fact in facts if fact.topic == OVERVIEW])
        rest = [fact for fact in facts if fact.topic != OVERVIEW]
        return SubjectCard(known, overview, key_facts(rest))

    async def topic(self, subject: str, typed: str) -> TopicCard | NoSuchTopic:
        """The facts of the topic that was meant, or that none was."""
        known = await self.subject(subject)
        choices = _choices(known, Locale.FR)
        meant = pick(choices, typed)
        if meant is None:
            nearest = [_topic(known, choice) for choice in suggest(choices, typed, most=3)]
            return NoSuchTopic(known, typed, tuple(nearest))
        topic = _topic(known, meant)
        facts = await self._store.facts(subject, topic.id)
        return TopicCard(known, topic, in_order(facts))

    async def suggest_topics(self, subject: str, typed: str, locale: Locale) -> list[Choice]:
        """The topics that may be meant, labelled in a language."""
        return suggest(_choices(await self.subject(subject), locale), typed)


def _choices(subject: Subject, locale: Locale) -> list[Choice]:
    return [topic.choice(topic.label[locale]) for topic in subject.topics]


def _topic(subject: Subject, choice: Choice) -> Topic:
    return next(topic for topic in subject.topics if topic.id == choice.value)
