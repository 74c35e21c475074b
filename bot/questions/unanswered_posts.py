"""Kinds of announcements about questions: editors see what waits, askers are told of the answer."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.announcements.service import (
    Amendment,
    Announcement,
    AnnouncementService,
    Chore,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Posting,
    Reason,
    Stage,
)
from bot.communities.service import CommunityService, Notice
from bot.database import Transaction
from bot.i18n import Catalogue
from bot.platforms import Platform, person_of, private_place, whole_place
from bot.questions import unanswered_member_views as member_views
from bot.questions import unanswered_views as views
from bot.questions.asked import Asked
from bot.questions.unanswered import LAPSES_AFTER, Question, QuestionState
from bot.questions.unanswered_deciding import QuestionDesk
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_telling import END, OUTCOME, SHOWN_ANEW, WAITING, QuestionTelling
from bot.questions.unanswered_views import Reader
from bot.replies import Reply

# The notice by which admins learn that something waits, where the team has no channel.
NOTICE = "questions-waiting"

_MONTH, _YEARS = timedelta(days=31), timedelta(days=3_650)


class TeamCard:
    """A question as the team of its community reads it."""

    def __init__(
        self, desk: QuestionDesk, communities: CommunityService, catalogue: Catalogue
    ) -> None:
        self._desk = desk
        self._communities = communities
        self._catalogue = catalogue

    async def of(self, question: Question) -> Reply:
        """The card, in the language of the community."""
        locale = await self._communities.locale_of(question.community)
        reader = Reader(self._catalogue[locale], *await self._desk.day(question.community))
        return views.card(await self._desk.weighed(question), reader, private=False)


class WaitingQuestion(Posting):
    """A question waits for an editor: shown once in the team's channel, however many ask it.

    Where the team has none, the next admin who asks the bot anything learns of it.
    """

    name = WAITING
    policy = LatePolicy(LAPSES_AFTER, LAPSES_AFTER)

    def __init__(
        self,
        questions: UnansweredService,
        card: TeamCard,
        telling: QuestionTelling,
        announcements: AnnouncementService,
        communities: CommunityService,
    ) -> None:
        self._questions = questions
        self._card = card
        self._telling = telling
        self._announcements = announcements
        self._communities = communities
        # What a delivery shows that may have changed once it is posted.
        self._composed: dict[int, tuple[QuestionState, int]] = {}

    async def places(self, announcement: Announcement) -> Collection[str]:
        """The channel of the team."""
        community = announcement.community
        settings = await self._communities.settings_of(community)
        if settings.organisers_channel is not None:
            return (settings.organisers_channel,)
        if await self._questions.waiting(community):
            await self._communities.notify(Notice(community, NOTICE, f"notice-{NOTICE}", {}))
        return ()

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The card; None when the question waits no more."""
        announcement = delivery.announcement
        question = await self._questions.shown(announcement.community, announcement.about)
        if question is None or not question.waits:
            return None
        self._composed[delivery.id] = question.shown
        return Content(await self._card.of(question))

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Have the post show what became of the question while it was posted; of a post that was
        found nobody knows what it shows."""
        composed = self._composed.pop(delivery.id, None)
        if ended.end is not End.POSTED:
            return
        announcement = delivery.announcement
        question = await self._questions.shown(announcement.community, announcement.about)
        found = ended.reason != Outcome.POSTED
        if question is not None and (found or question.shown != composed):
            await self._telling.showing_anew(question)(transaction)


class AmendingQuestion(Amendment):
    """The post about a question shows how many ask it now, or what was decided and by whom."""

    name = SHOWN_ANEW
    policy = LatePolicy(_YEARS, _YEARS)

    def __init__(
        self,
        questions: UnansweredService,
        card: TeamCard,
        announcements: AnnouncementService,
        communities: CommunityService,
    ) -> None:
        self._questions = questions
        self._card = card
        self._announcements = announcements
        self._communities = communities

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Its post; once nothing waits any more, admins need not learn that something did."""
        if not await self._questions.waiting(announcement.community):
            await self._communities.settle(announcement.community, NOTICE)
        return await super().places(announcement)

    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """The post about it, if there is one."""
        community, question = announcement.community, announcement.about
        return await self._announcements.posted(community, question, WAITING)

    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:  # noqa: ARG002
        """The card as it is now."""
        question = await self._questions.shown(announcement.community, announcement.about)
        return await self._card.of(question) if question is not None else None


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


class EndOfQuestion(Chore):
    """A question on which nobody decided in time lapses; what was decided long ago goes."""

    name = END
    policy = LatePolicy(_YEARS, _YEARS)
    keeps_quiet = False  # nobody reads it

    def __init__(self, questions: UnansweredService) -> None:
        self._questions = questions

    async def places(self, announcement: Announcement) -> Collection[str]:
        """It concerns the community alone."""
        return (whole_place(announcement.community),)

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Do so, unless it was asked again or decided meanwhile."""
        announcement = delivery.announcement
        if await self._questions.end(announcement.community, announcement.about):
            return Ended(End.POSTED, Outcome.DONE)
        return Ended(End.WITHHELD, Reason.NOTHING_TO_SAY)
