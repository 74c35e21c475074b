"""Kinds of announcements about questions: editors see what waits, askers are told of the answer."""

from collections.abc import Collection, Hashable
from datetime import timedelta

from bot.announcements.service import (
    Announcement,
    Content,
    Delivery,
    Ended,
    LatePolicy,
    Posting,
    Stage,
    TeamQueue,
)
from bot.communities.service import CommunityService
from bot.database import Change, Transaction
from bot.i18n import Catalogue
from bot.platforms import person_of, private_place
from bot.questions import unanswered_member_views as member_views
from bot.questions import unanswered_views as views
from bot.questions.asked import Asked
from bot.questions.unanswered import LAPSES_AFTER, Question
from bot.questions.unanswered_deciding import QuestionDesk
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_telling import END, OUTCOME, SHOWN_ANEW, WAITING, QuestionTelling
from bot.questions.unanswered_views import Reader
from bot.replies import Reply

_MONTH = timedelta(days=31)


class QuestionQueue(TeamQueue[Question]):
    """Questions wait for an editor: a card each, however many ask it, which tells how many do."""

    waiting, shown_anew, ending = WAITING, SHOWN_ANEW, END
    notice = "questions-waiting"
    lapses_after = LAPSES_AFTER

    def __init__(
        self,
        questions: UnansweredService,
        desk: QuestionDesk,
        telling: QuestionTelling,
        communities: CommunityService,
        catalogue: Catalogue,
    ) -> None:
        self._questions = questions
        self._desk = desk
        self._telling = telling
        self._communities = communities
        self._catalogue = catalogue

    async def find(self, community: str, about: str) -> Question | None:
        """A question, whatever became of it."""
        return await self._questions.shown(community, about)

    async def anything_waits(self, community: str) -> bool:
        """Whether any question waits."""
        return bool(await self._questions.waiting(community))

    def waits(self, thing: Question) -> bool:
        """Whether nobody decided on it yet."""
        return thing.waits

    def state(self, thing: Question) -> Hashable:
        """What became of it, and how many ask it, as a card tells that."""
        return thing.shown

    async def card(self, thing: Question) -> Reply:
        """The question as the team reads it."""
        locale = await self._communities.locale_of(thing.community)
        reader = Reader(self._catalogue[locale], *await self._desk.day(thing.community))
        return views.card(await self._desk.weighed(thing), reader, private=False)

    def showing_anew(self, thing: Question) -> Change:
        """What plans that its card shows how it stands."""
        return self._telling.showing_anew(thing)

    async def end(self, community: str, about: str) -> bool:
        """Let it lapse; let go of what was decided long ago."""
        return await self._questions.end(community, about)


class AnswerTold(Posting):
    """Everybody who asked learns in private what became of their question, in their language."""

    name = OUTCOME
    policy = LatePolicy(_MONTH, _MONTH)

    def __init__(
        self,
        questions: UnansweredService,
        desk: QuestionDesk,
        asked: Asked,
        catalogue: Catalogue,
    ) -> None:
        self._questions = questions
        self._desk = desk
        self._asked = asked
        self._catalogue = catalogue

    async def places(self, announcement: Announcement) -> Collection[str]:
        """The private messages of those who asked, unless they had their data deleted."""
        askers = await self._questions.askers(announcement.about)
        return [private_place(asker.person) for asker in askers]

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The letter; None for who had their data deleted, and when its fact is told no more."""
        announcement = delivery.announcement
        question = await self._questions.shown(announcement.community, announcement.about)
        asker = await self._questions.asker(announcement.about, person_of(delivery.place))
        if question is None or asker is None:
            return None
        fact = await self._questions.fact(question.community, question.fact)
        if question.fact is not None and fact is None:
            return None
        reader = Reader(
            self._catalogue[asker.locale], *await self._desk.day(announcement.community)
        )
        return Content(
            member_views.letter(question, fact, self._asked.carry(question.text), reader)
        )

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:  # noqa: ARG002
        """Keep no longer that they asked, whether they could be told or not."""
        if (person := person_of(delivery.place)) is not None:
            await self._questions.told(transaction, delivery.announcement.about, person)
