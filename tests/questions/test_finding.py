"""What a community added is found there at once, as it stands now, and nowhere else."""

import asyncio

import pytest

from bot.knowledge.service import Documents, KnowledgeService
from bot.knowledge.store import KnowledgeStore
from bot.questions.finding import Finding
from bot.questions.learned import Lessons
from bot.questions.service import QuestionService
from bot.questions.unanswered_store import UnansweredStore
from bot.search.index import SearchIndex
from bot.search.service import SearchService
from bot.search.store import WordStore
from tests.conftest import practices_of, quiz_of
from tests.editing.conftest import EDDA, ELSEWHERE, HERE, SIGNATORIES, Desk, content, saying
from tests.editing.conftest import desk as desk
from tests.editing.conftest import watch as watch

# Words that no document says.
BEES, ASKED = "Les abeilles de Zanzibar vivent au siège.", "abeilles zanzibar"


@pytest.fixture
def questions(desk: Desk) -> QuestionService:
    """Answers in the process in which facts are written: nothing starts anew in between."""
    database = desk.core.database
    knowledge = KnowledgeService(Documents(KnowledgeStore(database)), desk.editing.service)
    practices, myths = practices_of(desk.core), quiz_of(desk.core)
    search = SearchService(SearchIndex(database), WordStore(database))
    lessons = Lessons(UnansweredStore(database), knowledge)
    finding = Finding(knowledge, practices, myths, search, lessons)
    return QuestionService(
        knowledge, practices, myths, finding, lessons, lambda: desk.watch().date()
    )


async def tell(desk: Desk, text: str = BEES) -> str:
    """An editor publishes a fact; its id."""
    card = await desk.editing.drafts.begin(EDDA, content(text))
    published = await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)
    return published.fact or ""


async def test_a_fact_of_a_community_is_found_there_alone(
    desk: Desk, questions: QuestionService
) -> None:
    assert await questions.ranked(ASKED, HERE) == []
    fact = await tell(desk)
    assert await questions.ranked(ASKED, HERE) == [fact]
    assert await questions.ranked(ASKED, ELSEWHERE) == []
    assert await questions.ranked(ASKED, None) == []


async def test_what_is_retired_answers_no_more_and_the_same_said_anew_does(
    desk: Desk, questions: QuestionService
) -> None:
    first = await tell(desk)
    assert await questions.ranked(ASKED, HERE) == [first]
    await desk.editing.keeping.retire(EDDA, first, "elles sont parties")
    second = await tell(desk)
    assert await questions.ranked(ASKED, HERE) == [second], "the same words, another fact"
    await desk.editing.keeping.retire(EDDA, second, "elles sont parties")
    assert await questions.ranked(ASKED, HERE) == []


async def test_a_corrected_fact_of_the_documents_answers_as_it_was_corrected(
    desk: Desk, questions: QuestionService
) -> None:
    asked = "combien de signataires aujourd’hui"
    assert (await questions.ranked(asked, HERE))[0] == SIGNATORIES
    card = await desk.editing.drafts.edit(EDDA, SIGNATORIES)
    await desk.editing.drafts.alter(EDDA, card.draft.id, saying("1 204 signataires à Zanzibar."))
    corrected = (await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)).fact
    told = await questions.ranked(asked, HERE)
    assert SIGNATORIES not in told
    assert corrected in told
    assert (await questions.ranked(asked, ELSEWHERE))[0] == SIGNATORIES


async def test_asked_by_many_at_once_it_is_indexed_once_and_found_by_all(
    desk: Desk, questions: QuestionService
) -> None:
    fact = await tell(desk)
    places = [HERE, HERE, ELSEWHERE, HERE, ELSEWHERE]
    found = await asyncio.gather(*(questions.ranked(ASKED, place) for place in places))
    assert found == [[fact] if place == HERE else [] for place in places]
