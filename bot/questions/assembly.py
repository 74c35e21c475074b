"""Puts the questions together: what answers them, what becomes of those that nothing does."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.announcements.service import AnnouncementService, Kind
from bot.clock import Clock, Today
from bot.communities.service import CommunityService, Trail
from bot.database import Database
from bot.editing.service import EditingService
from bot.i18n import Catalogue
from bot.knowledge.saying import Shown
from bot.knowledge.service import Documents, KnowledgeService
from bot.practices.service import PracticeService
from bot.questions.asked import Asked
from bot.questions.commands import QuestionCommands
from bot.questions.finding import Finding
from bot.questions.learned import Lessons
from bot.questions.service import QuestionService
from bot.questions.unanswered_commands import UnansweredCommands
from bot.questions.unanswered_deciding import QuestionDesk
from bot.questions.unanswered_posts import AnswerTold, QuestionQueue
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_store import UnansweredStore
from bot.questions.unanswered_telling import QuestionTelling
from bot.quiz.service import QuizService
from bot.search.service import SearchService
from bot.table import Command


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the questions need of the rest of the bot.

    `shown` counts what is read; `today`: the day by which answers are told to be old.
    """

    database: Database
    knowledge: KnowledgeService
    practices: PracticeService
    myths: QuizService
    search: SearchService
    editing: EditingService
    documents: Documents
    announcements: AnnouncementService
    communities: CommunityService
    trail: Trail
    shown: Shown
    catalogue: Catalogue
    clock: Clock
    today: Today
    random: Random


class Questions:
    """Everything about what people ask; `finding`: what can be found; `unanswered`: what waits for
    the editors."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        knowledge, practices, myths = around.knowledge, around.practices, around.myths
        store, wake = UnansweredStore(around.database), around.announcements.wake
        lessons = Lessons(store, knowledge)
        self.finding = Finding(knowledge, practices, myths, around.search, lessons)
        self.service = QuestionService(
            knowledge, practices, myths, self.finding, lessons, around.today
        )
        # Those too long for a button.
        self._asked = Asked()
        self._telling = QuestionTelling(around.announcements, around.clock)
        self.unanswered = UnansweredService(
            store,
            around.editing,
            around.trail,
            self._telling,
            wake,
            around.clock,
            around.random,
            around.search.unlearning,
        )
        self._desk = QuestionDesk(
            store,
            self.unanswered,
            around.editing,
            around.documents,
            around.communities,
            around.trail,
            self._telling,
            wake,
            around.clock,
        )

    def kinds(self) -> Iterable[Kind]:
        """What is announced of them."""
        around, questions = self._around, self.unanswered
        queue = QuestionQueue(
            questions, self._desk, self._telling, around.communities, around.catalogue
        )
        yield from around.announcements.kinds_of(queue)
        yield AnswerTold(questions, self._desk, self._asked, around.catalogue)

    def entries(self) -> Iterable[Command]:
        """The commands by which people ask."""
        around = self._around
        yield from QuestionCommands(
            self.service,
            around.knowledge,
            around.catalogue,
            around.today,
            self._asked,
            around.shown,
        ).entries()

    def unanswered_entries(self) -> Iterable[Command]:
        """Those by which questions reach the editors, and what these do with them."""
        yield from UnansweredCommands(
            self.unanswered, self._desk, self._asked, self._around.catalogue
        ).entries()
