"""What happens to a question while somebody else writes: the later of the two sees the earlier."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from random import Random
from typing import Any

import pytest

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.service import AnnouncementService
from bot.communities.service import Trail
from bot.database import Transaction
from bot.i18n import Locale
from bot.knowledge.service import Documents
from bot.knowledge.store import KnowledgeStore
from bot.questions.unanswered import LAPSES_AFTER, Asker
from bot.questions.unanswered_deciding import QuestionDesk
from bot.questions.unanswered_service import UnansweredService
from bot.questions.unanswered_store import UnansweredStore
from bot.questions.unanswered_telling import QuestionTelling
from bot.search.index import SearchIndex
from tests.editing.conftest import EDDA, HERE, MIA, SIGNATORIES, Desk, person
from tests.editing.conftest import desk as desk
from tests.editing.conftest import watch as watch

BEES, MINE = "Combien d’abeilles ?", "combien d’ABEILLES ?"
ZOE = person("zoe")


class Waiting:
    """The services of questions, and a writer who keeps the others waiting."""

    def __init__(self, desk: Desk) -> None:
        database, clock, editing = desk.core.database, desk.watch, desk.editing.service
        agenda, trail = AgendaStore(database), Trail(database, clock)
        communities = desk.core.communities
        announcements = AnnouncementService(agenda, communities, Alarm(clock), clock, Random(1))
        telling = QuestionTelling(announcements, clock)
        self.database = database
        self.store = UnansweredStore(database)
        self.service = UnansweredService(
            self.store,
            editing,
            trail,
            telling,
            announcements.wake,
            clock,
            Random(1),
            SearchIndex(database).unlearning,
        )
        self.desk = QuestionDesk(
            self.store, self.service, editing, Documents(KnowledgeStore(database)), communities,
            trail, telling, announcements.wake, clock,
        )  # fmt: skip

    @asynccontextmanager
    async def before(self, later: Coroutine[Any, Any, object]) -> AsyncGenerator[Transaction]:
        """A write that began before another one asked for its turn."""
        async with self.database.write() as transaction:
            waiting = asyncio.create_task(later)
            # Whatever it reads before its turn, it has read now.
            await asyncio.sleep(0.2)
            yield transaction
        await waiting


@pytest.fixture
def waiting(desk: Desk) -> Waiting:
    return Waiting(desk)


async def test_what_is_asked_again_just_then_does_not_lapse(desk: Desk, waiting: Waiting) -> None:
    question = (await waiting.service.send(MIA, BEES)).question
    desk.watch.forward(days=LAPSES_AFTER.days + 1)
    async with waiting.before(waiting.service.end(HERE, question.id)) as transaction:
        zoe = Asker(ZOE.person, Locale.FR)
        await waiting.store.ask(transaction, question, zoe, MINE, desk.watch.now)
    assert (await waiting.service.find(HERE, question.id)).waits
    assert len(await waiting.service.askers(question.id)) == 2


async def test_the_trail_keeps_no_words_of_who_takes_them_back_just_then(
    desk: Desk, waiting: Waiting
) -> None:
    question = (await waiting.service.send(MIA, MINE)).question
    await waiting.service.send(ZOE, BEES)
    await waiting.desk.waiting(EDDA, 1)  # known as an editor, which is written down once
    decision = waiting.desk.answer(EDDA, question.id, SIGNATORIES)
    async with waiting.before(decision) as transaction:
        await waiting.service.withdraw_all(transaction, MIA.person)
    kept = await desk.core.database.all("select about, details from audit")
    assert BEES in str([tuple(row) for row in kept])
    assert MINE not in str([tuple(row) for row in kept])
