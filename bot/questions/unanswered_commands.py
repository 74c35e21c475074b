"""What members press to send a question to the editors, and what those do with it."""

from collections.abc import Awaitable, Iterable

from bot.editing.service import Unclean, clean_line
from bot.i18n import Catalogue, Words
from bot.people import Actor, Role
from bot.questions import unanswered_member_views as member_views
from bot.questions import unanswered_views as views
from bot.questions.asked import Asked
from bot.questions.unanswered import LONGEST_REASON, Question
from bot.questions.unanswered_deciding import QuestionDesk
from bot.questions.unanswered_refusals import NoWords, QuestionOver
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_views import Reader
from bot.replies import Answer, Form, Reply
from bot.table import Command


class UnansweredCommands:
    """Behind "I do not know": to send the question, to see those that wait, to decide."""

    def __init__(
        self,
        service: UnansweredService,
        desk: QuestionDesk,
        asked: Asked,
        catalogue: Catalogue,
    ) -> None:
        self._service = service
        self._desk = desk
        self._asked = asked
        self._catalogue = catalogue

    async def send(self, actor: Actor, question: str) -> Reply:
        """Keep what was typed for the editors, unless they answered it before."""
        known = await self._service.answered(actor.within(), question)
        if known is not None:
            return member_views.answered_before(*known, await self._reader(actor))
        return await self._send(actor, question)

    async def anyway(self, actor: Actor, question: str) -> Reply:
        """Send again what was answered: the answer is another one, or not enough."""
        known = await self._service.find(actor.within(), question)
        return await self._send(actor, known.text)

    async def withdraw(self, actor: Actor, question: str) -> Reply:
        """Take a question back."""
        await self._service.withdraw(actor, question)
        return member_views.withdrawn(self._words(actor))

    async def questions(self, actor: Actor) -> Reply:
        """What waits, the most asked first."""
        return await self.page(actor)

    async def page(self, actor: Actor, page: int = 1) -> Reply:
        """A page of it."""
        return views.listed(await self._desk.waiting(actor, page), await self._reader(actor))

    async def card(self, actor: Actor, question: str) -> Reply:
        """One question, with what can be done."""
        weighed = await self._desk.weigh(actor, question)
        return views.card(weighed, await self._reader(actor))

    async def answer(self, actor: Actor, question: str) -> Reply:
        """The facts that may answer it."""
        weighed = await self._desk.weigh(actor, question)
        if not weighed.question.waits:
            return await self.card(actor, question)
        words = self._words(actor)
        offered = await self._desk.offered(actor, weighed.question, words)
        return views.which_fact(weighed.question, offered, words)

    async def search_form(self, actor: Actor, question: str) -> Form:
        """Ask for the words of the fact that does."""
        await self._desk.weigh(actor, question)
        return views.search_form(question, self._words(actor))

    async def search(self, actor: Actor, question: str, words: str) -> Reply:
        """The facts that may be meant."""
        weighed = await self._desk.weigh(actor, question)
        found = await self._desk.search(actor, words, self._words(actor))
        return views.which_fact(weighed.question, found, self._words(actor))

    async def check(self, actor: Actor, question: str, fact: str) -> Reply:
        """The fact as those who asked will read it, before they do."""
        weighed = await self._desk.weigh(actor, question)
        if not weighed.question.waits:
            return await self.card(actor, question)
        told = await self._desk.told(actor, fact)
        return views.check(weighed.question, told, await self._reader(actor))

    async def answered(self, actor: Actor, question: str, fact: str) -> Reply:
        """Have the fact answer it; who was first is told where another was."""
        return await self._decided(actor, question, self._desk.answer(actor, question, fact))

    async def aside_form(self, actor: Actor, question: str) -> Answer:
        """Ask for the reason."""
        weighed = await self._desk.weigh(actor, question)
        if not weighed.question.waits:
            return await self.card(actor, question)
        return views.aside_form(question, self._words(actor))

    async def aside(self, actor: Actor, question: str, reason: str = "") -> Reply:
        """Have no fact answer it; who was first is told where another was."""
        said = clean_line(reason, LONGEST_REASON) if reason.strip() else ""
        return await self._decided(actor, question, self._desk.set_aside(actor, question, said))

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(member_views.SEND, self.send, communal=True)
        yield Command(member_views.ANYWAY, self.anyway, communal=True)
        yield Command(member_views.WITHDRAW, self.withdraw, communal=True)
        role = Role.EDITOR
        yield Command(views.QUESTIONS, self.questions, "command-fact-questions", role=role)
        behind = {
            views.PAGE: self.page,
            views.CARD: self.card,
            views.ANSWER: self.answer,
            views.SEARCH_FORM: self.search_form,
            views.SEARCH: self.search,
            views.CHECK: self.check,
            views.ANSWERED: self.answered,
            views.ASIDE_FORM: self.aside_form,
            views.ASIDE: self.aside,
        }
        for name, run in behind.items():
            yield Command(name, run, role=role)

    async def _decided(self, actor: Actor, question: str, decision: Awaitable[Question]) -> Reply:
        """What came of a decision: its own, or that of who was first."""
        try:
            await decision
            said = views.done
        except QuestionOver:
            said = views.too_late
        return said(await self._desk.weigh(actor, question), await self._reader(actor))

    async def _send(self, actor: Actor, question: str) -> Reply:
        words = self._words(actor)
        try:
            return member_views.thanks(await self._service.send(actor, question), words)
        except (Unclean, NoWords) as error:
            return member_views.not_sent(error, question, self._asked.carry(question), words)

    async def _reader(self, actor: Actor) -> Reader:
        return Reader(self._words(actor), *await self._desk.day(actor.within()))

    def _words(self, actor: Actor) -> Words:
        return self._catalogue[actor.locale]
