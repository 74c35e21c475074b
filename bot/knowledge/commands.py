"""The commands about subjects: one per subject that has a name of its own, and those of buttons."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.clock import Today
from bot.i18n import Catalogue, Text
from bot.knowledge import views
from bot.knowledge.model import Subject
from bot.knowledge.service import KnowledgeService, NoSuchTopic
from bot.matching import Choice
from bot.people import Actor
from bot.replies import Form, Reply
from bot.table import Command

# Cards kept in memory.
MOST_CARDS = 256


class KnowledgeCommands:
    """Asking about any subject, by its id."""

    def __init__(self, service: KnowledgeService, catalogue: Catalogue, today: Today) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today
        # A card is made of nothing but what is handed to its view, the day and the language among
        # it, so one that was made of the same is the same.
        self._subject_card = lru_cache(MOST_CARDS)(views.subject_card)
        self._topic_card = lru_cache(MOST_CARDS)(views.topic_card)

    async def subject(
        self, actor: Actor, subject: str, topic: str | None = None, private: bool = False
    ) -> Reply:
        """The card of a subject, or of one of its topics."""
        words = self._catalogue[actor.locale]
        if not (topic or "").strip():
            card = await self._service.card(subject)
            return self._subject_card(card, self._today(), words, private=private)
        return await self._topic(actor, subject, topic or "", page=1, private=private)

    async def facts(self, actor: Actor, subject: str, topic: str, page: int = 1) -> Reply:
        """A page of a topic, for the person who pressed the button."""
        return await self._topic(actor, subject, topic, page=page, private=True)

    async def find_topic(self, actor: Actor, subject: str, typed: str = "") -> Form:
        """A form in which to ask for a topic in other words."""
        known = await self._service.subject(subject)
        return views.topic_form(known, typed, self._catalogue[actor.locale])

    async def suggest_topics(self, actor: Actor, subject: str, typed: str) -> Sequence[Choice]:
        """The topics that may be meant."""
        return await self._service.suggest_topics(subject, typed, actor.locale)

    def entries(self, subjects: Iterable[Subject]) -> Iterable[Command]:
        """What the table holds of these: each subject's command, and those behind buttons."""
        for subject in subjects:
            if subject.command:
                yield SubjectCommand(self, subject).entry(subject.command)
        yield Command(views.FACTS, self.facts)
        yield Command(views.FIND_TOPIC, self.find_topic)

    async def _topic(
        self, actor: Actor, subject: str, typed: str, *, page: int, private: bool
    ) -> Reply:
        words = self._catalogue[actor.locale]
        found = await self._service.topic(subject, typed)
        if isinstance(found, NoSuchTopic):
            return views.no_such_topic(found, words)
        return self._topic_card(found, self._today(), words, page=page, private=private)


class SubjectCommand:
    """The command of one subject: `/planettechcare`, made by its document."""

    def __init__(self, commands: KnowledgeCommands, subject: Subject) -> None:
        self._commands = commands
        self._subject = subject

    async def ask(self, actor: Actor, topic: str | None = None, private: bool = False) -> Reply:
        """The card of this subject, or of one of its topics."""
        return await self._commands.subject(actor, self._subject.id, topic, private)

    async def suggest_topic(self, actor: Actor, typed: str) -> Sequence[Choice]:
        """The topics of this subject that may be meant."""
        return await self._commands.suggest_topics(actor, self._subject.id, typed)

    def entry(self, name: str) -> Command:
        """How it stands in the table."""
        values = {"command": Text(name, name), "subject": self._subject.name}
        suggests = {"topic": self.suggest_topic}
        return Command(name, self.ask, "command-subject", values=values, suggests=suggests)
