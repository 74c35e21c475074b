"""`/ask`, and what stands behind the buttons of its answers."""

from collections.abc import Iterable

from bot.clock import Today
from bot.i18n import Catalogue
from bot.knowledge.saying import Shown, count_shown
from bot.knowledge.service import Fact, KnowledgeService
from bot.people import Actor
from bot.questions import views
from bot.questions.asked import Asked
from bot.questions.model import LONGEST_QUESTION, Answer, Known, readable
from bot.questions.service import QuestionService
from bot.questions.views import Reader, Ways
from bot.replies import Form, Reply
from bot.table import Command


class QuestionCommands:
    """Questions in people's own words, answered with what is known or not at all."""

    def __init__(
        self,
        service: QuestionService,
        knowledge: KnowledgeService,
        catalogue: Catalogue,
        today: Today,
        asked: Asked,
        shown: Shown | None = None,
    ) -> None:
        self._service = service
        self._knowledge = knowledge
        self._catalogue = catalogue
        self._today = today
        self._shown = shown
        self._asked = asked

    async def ask(self, actor: Actor, question: str, private: bool = False) -> Reply:
        """What answers a question; that nothing does is for the person alone."""
        words, asked = self._catalogue[actor.locale], readable(question)
        if not asked:
            return views.nothing_asked(words)
        if len(asked) > LONGEST_QUESTION:
            return views.too_long(asked, words)
        answer = await self._service.answer(actor, asked)
        if answer.best is None:
            reply = await self._unknown(actor, answer)
        else:
            ways = await self._ways(actor, answer.best, *answer.related)
            reader = self._reader(actor)
            reply = views.answer_card(answer, answer.best, ways, reader, private=private)
        return count_shown(self._shown, actor, reply)

    async def again(self, actor: Actor, question: str = "", key: str = "") -> Form:
        """A form in which to ask in other words."""
        known = self._asked.recall(question, key)
        return views.question_form(known, self._catalogue[actor.locale])

    async def editors(self, actor: Actor, question: str = "", key: str = "") -> Form:
        """A form that sends the question to the editors of the community."""
        actor.within()
        known = self._asked.recall(question, key)
        return views.send_form(known, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.ASK, self.ask, "command-ask")
        yield Command(views.ASK_AGAIN, self.again)
        yield Command(views.ASK_EDITORS, self.editors, communal=True)

    async def _unknown(self, actor: Actor, answer: Answer) -> Reply:
        reader = self._reader(actor)
        known = await self._knowledge.suggest_subjects("", reader.words)
        return views.unknown_card(answer, self._asked.carry(answer.asked), known, reader)

    async def _ways(self, actor: Actor, best: Known, *related: Known) -> Ways:
        """Where an answer leads."""
        facts = [known for known in (best, *related) if isinstance(known, Fact)]
        places = dict.fromkeys((fact.about.id, fact.topic) for fact in facts)
        topics = [
            (subject, topic)
            for subject_id, topic_id in places
            for subject in [await self._knowledge.subject(subject_id)]
            for topic in subject.topics
            if topic.id == topic_id
        ]
        if not isinstance(best, Fact):
            return Ways(tuple(topics))
        return Ways(tuple(topics), await self._knowledge.evolving(actor.community, best.about.id))

    def _reader(self, actor: Actor) -> Reader:
        words = self._catalogue[actor.locale]
        return Reader(words, self._today(), community=actor.community is not None)
