"""What editors answered, /ask learns: the same and what is nearly the same, in their community."""

import pytest

from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.model import About, Confidence, Fact, FactKind, SubjectKind
from bot.questions.learned import by_fact
from bot.questions.service import QuestionService
from bot.questions.unanswered import REMEMBERED_FOR, Lesson
from tests.editing.conftest import EDDA, ELSEWHERE, HERE, SIGNATORIES, Desk, person, saying
from tests.editing.conftest import desk as desk
from tests.editing.conftest import watch as watch
from tests.questions.life import BEES, AskingLife
from tests.questions.test_finding import questions as questions
from tests.questions.test_finding import tell
from tests.questions.test_unanswered_meanwhile import Waiting
from tests.questions.test_unanswered_meanwhile import waiting as waiting

# A handful of questions that editors answered by one fact; others in much the same words; and some
# that share words with them but ask for something else.
TAUGHT = (
    "Où garer son vélo quand on vient à un atelier ?",
    "Y a-t-il un parking à vélos ?",
    "Peut-on attacher un vélo devant le siège ?",
)
NEARLY = ("où garer mon vélo ?", "parking vélo atelier", "où attacher son vélo")
OTHERS = (
    "y a-t-il un parking pour voitures ?",
    "combien d’ateliers par an ?",
    "le vélo est-il plus sobre que le train ?",
    "qui est devant le siège ?",
)
BIKES = "ptc-01"

# A count of signatories that is no more the latest.
OLDER = "ptc-10"


class School:
    """Editors at work who answer what members send."""

    def __init__(self, desk: Desk, waiting: Waiting) -> None:
        self._desk = desk
        self._waiting = waiting
        self._people = 0

    async def send(self, question: str) -> str:
        """Somebody new sends a question; its id."""
        self._people += 1
        sent = await self._waiting.service.send(person(f"mia{self._people}"), question)
        return sent.question.id

    async def teach(self, question: str, fact: str) -> str:
        """Somebody sends it, and a fact answers it."""
        sent = await self.send(question)
        await self.answer(sent, fact)
        return sent

    async def answer(self, sent: str, fact: str) -> None:
        """A fact answers what was sent."""
        await self._waiting.desk.answer(EDDA, sent, fact)

    async def set_aside(self, question: str) -> None:
        """Somebody sends it, and nothing is to answer it."""
        await self._waiting.desk.set_aside(EDDA, await self.send(question))

    async def end(self, question: str) -> None:
        """Its time has come."""
        self._desk.watch.forward(days=REMEMBERED_FOR.days + 1)
        assert await self._waiting.service.end(HERE, question)


@pytest.fixture
def school(desk: Desk, waiting: Waiting) -> School:
    return School(desk, waiting)


def test_questions_are_those_of_what_holds_today() -> None:
    new = _fact("new")
    told = {"old": new, "new": new, "gone": None}
    lessons = [Lesson("a", "old"), Lesson("b", "gone"), Lesson("c", "new")]
    assert by_fact(lessons, told) == {"new": ["a", "c"]}


async def test_a_handful_of_answers_is_enough_for_much_the_same_words(
    school: School, questions: QuestionService
) -> None:
    before = {one: await questions.ranked(one, HERE) for one in OTHERS}
    for one in TAUGHT:
        assert await questions.ranked(one, HERE) == []
        await school.teach(one, BIKES)
    for one in (*TAUGHT, *NEARLY):
        assert (await questions.ranked(one, HERE))[0] == BIKES, one
        assert await questions.ranked(one, ELSEWHERE) == [], one
        assert await questions.ranked(one, None) == [], one
    assert {one: await questions.ranked(one, HERE) for one in OTHERS} == before


async def test_the_very_question_is_told_however_little_its_words_fit(
    school: School, questions: QuestionService
) -> None:
    for one in ("salaire ?", "xyzzy", "42", "Quel temps fait-il à Lyon en 1998 ?", "قاعدة"):
        assert await questions.ranked(one, HERE) == []
        await school.teach(one, SIGNATORIES)
        assert (await questions.ranked(one.upper(), HERE)) == [SIGNATORIES], one
        assert await questions.ranked(one, ELSEWHERE) == []


async def test_whoever_asks_for_today_is_told_the_latest_first_all_the_same(
    school: School, questions: QuestionService
) -> None:
    latest = (await questions.ranked("Combien de signataires aujourd’hui ?", HERE))[0]
    one = "xyzzy aujourd’hui ?"
    assert await questions.ranked(one, HERE) == []
    await school.teach(one, OLDER)
    told = await questions.ranked(one, HERE)
    assert told[0] == latest
    assert OLDER in told


async def test_a_fact_of_their_own_answers_until_it_is_retired(
    desk: Desk, school: School, questions: QuestionService
) -> None:
    own = await tell(desk)
    for one in TAUGHT:
        await school.teach(one, own)
    assert (await questions.ranked(NEARLY[0], HERE))[0] == own
    await desk.editing.keeping.retire(EDDA, own, "elles sont parties")
    for one in (*TAUGHT, *NEARLY):
        assert await questions.ranked(one, HERE) == [], one
    await desk.editing.keeping.restore(EDDA, own, why="elles sont revenues")
    assert (await questions.ranked(TAUGHT[0], HERE))[0] == own


async def test_what_was_corrected_answers_as_it_was_corrected(
    desk: Desk, school: School, questions: QuestionService
) -> None:
    for one in TAUGHT:
        await school.teach(one, SIGNATORIES)
    assert (await questions.ranked(NEARLY[0], HERE))[0] == SIGNATORIES
    card = await desk.editing.drafts.edit(EDDA, SIGNATORIES)
    await desk.editing.drafts.alter(EDDA, card.draft.id, saying("Le parking a dix places."))
    corrected = (await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)).fact
    for one in (*TAUGHT, *NEARLY):
        told = await questions.ranked(one, HERE)
        assert told[0] == corrected, one
        assert SIGNATORIES not in told


async def test_the_last_decision_counts(school: School, questions: QuestionService) -> None:
    await school.teach(BEES, BIKES)
    assert await questions.ranked(BEES, HERE) == [BIKES]
    sent = await school.send(BEES)
    assert await questions.ranked(BEES, HERE) == [], "somebody doubts it"
    await school.answer(sent, SIGNATORIES)
    assert await questions.ranked(BEES, HERE) == [SIGNATORIES]
    await school.set_aside(BEES)
    assert await questions.ranked(BEES, HERE) == []


async def test_what_is_let_go_of_is_found_no_more(
    desk: Desk, school: School, questions: QuestionService
) -> None:
    own = await tell(desk)
    taught = [await school.teach(one, BIKES) for one in TAUGHT]
    assert (await questions.ranked(NEARLY[0], HERE))[0] == BIKES
    for one in taught:
        await school.end(one)
    assert await learned(desk) == 0, "before anybody asks"
    assert await questions.ranked(NEARLY[0], HERE) == []
    assert await questions.ranked("abeilles zanzibar", HERE) == [own], "what is theirs stays"


async def test_what_is_taken_back_while_it_is_learned_goes_again(
    desk: Desk, school: School, questions: QuestionService, waiting: Waiting
) -> None:
    await questions.ranked(BEES, HERE)
    await school.teach(TAUGHT[0], BIKES)
    # Read by whoever asks, who waits for a turn to write it down.
    async with waiting.before(questions.ranked(NEARLY[0], HERE)) as transaction:
        await waiting.service.withdraw_all(transaction, "test:mia1")
    assert await learned(desk) == 0


async def learned(desk: Desk) -> int:
    """How many entries hold what editors answered."""
    (row,) = await desk.core.database.all(
        "select count(*) as number from search_entries as e"
        " join search_shelves as s on s.id = e.shelf where questions > 0 and community <> ''"
    )
    return row["number"]


async def test_learned_by_a_bot_that_starts_anew_in_one_community(life: AskingLife) -> None:
    for number, one in enumerate(TAUGHT):
        await life.ask(f"mia{number}", one)
        await life.answer()
    assert "872" in await life.say("zoe", "ask", question=NEARLY[0])
    assert "a choisi ce fait" in await life.say("zoe", "ask", question=TAUGHT[0])
    life.community = "board:elsewhere"
    assert "Je n’ai pas de fait sourcé" in await life.say("zoe", "ask", question=TAUGHT[0])


def _fact(id_: str) -> Fact:
    name = Text("Vélos", "Bicycles")
    return Fact(
        id_, About("bikes", SubjectKind.CONTEXT, name), "parking", FactKind.STATE,
        Edtf.parse("2026-11"), name, Confidence.HIGH, (),
    )  # fmt: skip
