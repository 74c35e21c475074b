"""The commands about subjects: one for each subject that has a name of its own, `/programme` for
all of them, and those of buttons."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.clock import Today
from bot.i18n import Catalogue, Text
from bot.knowledge import views
from bot.knowledge.evolution import evolution_card
from bot.knowledge.model import Subject
from bot.knowledge.saying import CARD, EVOLUTION, FACTS, Shown, count_shown
from bot.knowledge.service import MOST_NEAREST, KnowledgeService
from bot.matching import Choice, pick, suggest
from bot.people import Actor
from bot.replies import Arguments, Form, Reply
from bot.table import Command

# Cards, and ways of typing that were understood, kept in memory.
MOST_CARDS, MOST_TYPED = 256, 1_024


class KnowledgeCommands:
    """Asking about any subject, by its id or any of its names."""

    def __init__(
        self,
        service: KnowledgeService,
        catalogue: Catalogue,
        today: Today,
        shown: Shown | None = None,
    ) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today
        self._shown = shown
        # What a view makes depends on nothing but what it is handed, the day and the language
        # among it: made once of the same, it is the same.
        self._subject_card = lru_cache(MOST_CARDS)(views.subject_card)
        self._topic_card = lru_cache(MOST_CARDS)(views.topic_card)
        self._topic_choices = lru_cache(MOST_CARDS)(views.topic_choices)
        self._pick = lru_cache(MOST_TYPED)(pick)

    async def programme(
        self, actor: Actor, name: str, topic: str | None = None, private: bool = False
    ) -> Reply:
        """The card of the subject of that name, or of one of its topics."""
        found = await self._service.find_subject(name)
        if found is not None:
            return await self.subject(actor, found.id, topic, private)
        words = self._catalogue[actor.locale]
        missed = views.NoSuchSubject(
            typed=name,
            nearest=await self._service.suggest_subjects(name, words, MOST_NEAREST),
            topics=await self._service.suggest_topics(name),
            known=await self._service.suggest_subjects("", words),
        )
        return views.no_such_subject(missed, words)

    async def subject(
        self, actor: Actor, subject: str, topic: str | None = None, private: bool = False
    ) -> Reply:
        """The card of a subject, or of one of its topics."""
        if (topic or "").strip():
            return await self._topic(actor, subject, topic or "", page=1, private=private)
        card = await self._service.card(actor.community, subject)
        words = self._catalogue[actor.locale]
        reply = self._subject_card(
            card, self._today(), words, private=private, suggests=_suggests(actor)
        )
        return self._counted(actor, reply)

    async def card(self, actor: Actor, subject: str) -> Reply:
        """The card of a subject, for the person who pressed the button."""
        return await self.subject(actor, subject, private=True)

    async def facts(self, actor: Actor, subject: str, topic: str, page: int = 1) -> Reply:
        """A page of a topic, for the person who pressed the button."""
        return await self._topic(actor, subject, topic, page=page, private=True)

    async def evolution(self, actor: Actor, metric: str) -> Reply:
        """The evolution of a figure, for the person who pressed the button."""
        return await self._evolution(actor, metric, private=True)

    async def history(self, actor: Actor, subject: str, topic: str, page: int = 1) -> Reply:
        """What a topic told once, for the person who pressed the button."""
        card = await self._service.history(actor.community, subject, topic)
        words = self._catalogue[actor.locale]
        reply = views.history_card(card, self._today(), words, page=page, suggests=_suggests(actor))
        return self._counted(actor, reply)

    async def find_topic(self, actor: Actor, subject: str, typed: str = "") -> Form:
        """A form in which to ask for a topic in other words."""
        known = await self._service.subject(subject)
        return views.topic_form(known, typed, self._catalogue[actor.locale])

    async def suggest_subjects(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The subjects that may be meant."""
        return await self._service.suggest_subjects(typed, self._catalogue[actor.locale])

    async def suggest_topics(self, actor: Actor, subject: str, typed: str) -> Sequence[Choice]:
        """The topics that may be meant."""
        known = await self._service.subject(subject)
        return suggest(await self._choices(actor, known), typed)

    async def suggest_topics_of(
        self, actor: Actor, typed: str, given: Arguments
    ) -> Sequence[Choice]:
        """The topics of the subject that was named before; none while it is not clear which."""
        subject = await self._service.find_subject(str(given.get("name", "")))
        return await self.suggest_topics(actor, subject.id, typed) if subject else []

    def entries(self, subjects: Iterable[Subject]) -> Iterable[Command]:
        """What the table holds of these: each subject's command, and those behind buttons."""
        for subject in subjects:
            if subject.command:
                yield SubjectCommand(self, subject).entry(subject.command)
        suggests = {"name": self.suggest_subjects, "topic": self.suggest_topics_of}
        yield Command("programme", self.programme, "command-programme", suggests=suggests)
        yield Command(CARD, self.card)
        yield Command(FACTS, self.facts)
        yield Command(EVOLUTION, self.evolution)
        yield Command(views.HISTORY, self.history)
        yield Command(views.FIND_TOPIC, self.find_topic)

    async def _topic(
        self, actor: Actor, subject: str, typed: str, *, page: int, private: bool
    ) -> Reply:
        known = await self._service.subject(subject)
        choices = await self._choices(actor, known)
        meant = self._pick(choices, typed)
        words = self._catalogue[actor.locale]
        if meant is None:
            nearest = suggest(choices, typed, most=MOST_NEAREST)
            return views.no_such_topic(known, typed, nearest, words)
        if meant.value.startswith(views.EVOLUTION_OF):
            metric = meant.value.removeprefix(views.EVOLUTION_OF)
            return await self._evolution(actor, metric, private=private)
        card = await self._service.topic(actor.community, subject, meant.value)
        reply = self._topic_card(
            card, self._today(), words, page=page, private=private, suggests=_suggests(actor)
        )
        return self._counted(actor, reply)

    async def _evolution(self, actor: Actor, metric: str, *, private: bool) -> Reply:
        series = await self._service.series(actor.community, metric)
        words = self._catalogue[actor.locale]
        reply = evolution_card(
            series, self._today(), words, private=private, suggests=_suggests(actor)
        )
        return self._counted(actor, reply)

    def _counted(self, actor: Actor, reply: Reply) -> Reply:
        return count_shown(self._shown, actor, reply)

    async def _choices(self, actor: Actor, subject: Subject) -> tuple[Choice, ...]:
        evolving = await self._service.evolving(actor.community, subject.id)
        return self._topic_choices(subject, evolving, self._catalogue, actor.locale)


def _suggests(actor: Actor) -> bool:
    """Whether there is a community whose editors would read a correction."""
    return actor.community is not None


class SubjectCommand:
    """The command of one subject: `/planettechcare`, made by its document."""

    def __init__(self, commands: KnowledgeCommands, subject: Subject) -> None:
        self._commands = commands
        self._subject = subject

    async def ask(self, actor: Actor, topic: str | None = None, private: bool = False) -> Reply:
        """The card of this subject, or of one of its topics."""
        return await self._commands.subject(actor, self._subject.id, topic, private)

    async def suggest_topic(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The topics of this subject that may be meant."""
        return await self._commands.suggest_topics(actor, self._subject.id, typed)

    def entry(self, name: str) -> Command:
        """How it stands in the table."""
        values = {"command": Text(name, name), "subject": self._subject.name}
        suggests = {"topic": self.suggest_topic}
        return Command(name, self.ask, "command-subject", values=values, suggests=suggests)
