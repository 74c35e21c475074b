"""Answers that count once, questions that come once, over restarts and changed documents."""

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core
from bot.errors import UnknownChoice
from bot.i18n import Locale
from bot.people import Actor
from bot.quiz.rounds import Score
from bot.quiz.service import Answered, Asking, Because, QuizService, Standing
from bot.settings import Settings
from tests.conftest import open_bot, quiz_of, reader
from tests.content.test_checking import change

ANNA = replace(reader(Locale.FR), person="discord:1")
BEN = replace(ANNA, person="discord:2")


def wrong(asking: Asking) -> str:
    question = asking.myth.quiz
    return next(question.key(one) for one in asking.answers if one != question.right)


def right(asking: Asking) -> str:
    return asking.myth.quiz.key(asking.myth.quiz.right)


async def give(quiz: QuizService, actor: Actor, asking: Asking, answer: str) -> Answered:
    came = await quiz.answer(actor, asking.myth.id, asking.time, answer)
    assert isinstance(came, Answered)
    return came


async def round_of(
    quiz: QuizService, actor: Actor, misses: int = 0
) -> tuple[list[str], list[Answered]]:
    """Answer until all is answered, the first so many wrong: what was asked, and what came."""
    asked: list[str] = []
    came: list[Answered] = []
    while not came or came[-1].standing.left:
        asking = await quiz.ask(actor)
        asked.append(asking.myth.id)
        answer = wrong(asking) if len(asked) <= misses else right(asking)
        came.append(await give(quiz, actor, asking, answer))
    return asked, came


async def test_twenty_questions_and_none_twice(core: Core) -> None:
    quiz = quiz_of(core)
    asked, came = await round_of(quiz, ANNA, misses=3)
    assert len(asked) == len(set(asked)) == 20
    assert [one.standing.left for one in came] == [*range(19, -1, -1)]
    last = came[-1].standing
    assert last == Standing(Score(20, 17, 17, 17), left=0, rights=17, questions=20)
    again, _ = await round_of(quiz, ANNA)
    assert set(again[:3]) == set(asked[:3]), "first what was wrong"
    assert set(again) == set(asked)
    assert again[0] != asked[-1]
    assert (await quiz.standing(ANNA)).score == Score(40, 37, 37, 37)


async def test_questions_that_are_only_looked_at_do_not_repeat_either(core: Core) -> None:
    quiz = quiz_of(core)
    seen = [(await quiz.ask(ANNA)).myth.id for _ in range(20)]
    assert len(set(seen)) == 20
    back = [(await quiz.ask(ANNA)).myth.id for _ in range(20)]
    assert back == seen, "what was not answered comes back, the longest ago first"
    assert (await quiz.standing(ANNA)).score == Score(), "and is not wrong"


async def test_what_is_only_looked_at_in_a_later_round_is_still_to_be_answered(core: Core) -> None:
    quiz = quiz_of(core)
    await round_of(quiz, ANNA)
    seen = [(await quiz.ask(ANNA)).myth.id for _ in range(20)]
    assert (await quiz.standing(ANNA)).left == 20
    assert (await quiz.ask(ANNA)).myth.id == seen[0]


async def test_the_round_goes_on_after_a_restart(settings: Settings) -> None:
    asked: list[str] = []
    for seed in range(4):
        async with open_bot(settings) as core:
            quiz = quiz_of(core, seed)
            for _ in range(5):
                asking = await quiz.ask(ANNA)
                asked.append(asking.myth.id)
                await give(quiz, ANNA, asking, right(asking))
    assert len(set(asked)) == 20


async def test_pressed_twice_it_counts_once_and_the_first_answer_stands(core: Core) -> None:
    quiz = quiz_of(core)
    asking = await quiz.ask(ANNA)
    first = await give(quiz, ANNA, asking, wrong(asking))
    assert (first.counted, first.right) == (True, False)
    for answer in (wrong(asking), right(asking)):
        second = await give(quiz, ANNA, asking, answer)
        assert (second.counted, second.right, second.answer) == (False, False, first.answer)
        assert second.standing == first.standing


async def test_an_answer_that_no_card_gives_is_an_answer_or_a_question(core: Core) -> None:
    quiz = quiz_of(core)
    asking = await quiz.ask(ANNA)
    forged = [("myth-99", 1, right(asking)), (asking.myth.id, 0, "' or 1 = 1 --"), ("", 0, "")]
    for myth, time, answer in forged:
        assert isinstance(await quiz.answer(BEN, myth, time, answer, "nothing"), Asking)
    assert (await give(quiz, BEN, replace(asking, time=0), right(asking))).counted
    assert not (await give(quiz, BEN, replace(asking, time=0), right(asking))).counted


async def test_all_buttons_at_one_instant_count_once(core: Core) -> None:
    quiz = quiz_of(core)
    for _ in range(10):
        asking = await quiz.ask(ANNA)
        keys = [asking.myth.quiz.key(answer) for answer in asking.answers] * 3
        came = await asyncio.gather(*(give(quiz, ANNA, asking, key) for key in keys))
        assert sum(one.counted for one in came) == 1
        assert len({(one.answer, one.right, one.standing.score) for one in came}) == 1
    assert (await quiz.standing(ANNA)).score.answered == 10


async def test_two_processes_count_once_as_well(settings: Settings) -> None:
    async with open_bot(settings) as one, open_bot(settings) as other:
        quizzes = [quiz_of(one), quiz_of(other)]
        asking = await quizzes[0].ask(ANNA)
        keys = [asking.myth.quiz.key(answer) for answer in asking.answers[:2]]
        came = await asyncio.gather(
            *(give(quiz, ANNA, asking, key) for quiz, key in zip(quizzes, keys, strict=True))
        )
    assert sorted(one.counted for one in came) == [False, True]
    assert came[0].answer == came[1].answer


async def test_two_cards_of_one_question_count_once_and_another_round_counts_anew(
    core: Core,
) -> None:
    quiz = quiz_of(core)
    seen = [await quiz.ask(ANNA) for _ in range(21)]
    assert seen[0].myth == seen[20].myth
    assert (await give(quiz, ANNA, seen[20], right(seen[20]))).counted
    assert not (await give(quiz, ANNA, seen[0], right(seen[0]))).counted
    for asking in seen[1:20]:
        assert (await give(quiz, ANNA, asking, right(asking))).counted
    while (asking := await quiz.ask(ANNA)).myth != seen[0].myth:
        await give(quiz, ANNA, asking, right(asking))
    assert asking.time == 2
    assert not (await give(quiz, ANNA, seen[0], right(asking))).counted, "an old card"
    assert (await give(quiz, ANNA, asking, right(asking))).counted


async def test_two_people_never_meet(core: Core) -> None:
    quiz = quiz_of(core)
    for _ in range(20):
        anna, ben = await asyncio.gather(quiz.ask(ANNA), quiz.ask(BEN))
        told = await asyncio.gather(
            give(quiz, ANNA, anna, right(anna)), give(quiz, BEN, ben, wrong(ben))
        )
        assert [one.right for one in told] == [True, False]
    assert (await quiz.standing(ANNA)).score == Score(20, 20, 20, 20)
    assert (await quiz.standing(BEN)).score == Score(20, 0, 0, 0)


async def test_answers_are_shuffled_and_none_is_lost(core: Core) -> None:
    quiz = quiz_of(core)
    places: set[int] = set()
    for _ in range(40):
        asking = await quiz.ask(ANNA)
        assert set(asking.answers) == set(asking.myth.quiz.answers)
        assert len(asking.answers) == len(asking.myth.quiz.answers)
        places.add(asking.answers.index(asking.myth.quiz.right))
    assert places == {0, 1, 2}


async def test_a_category_comes_first_and_then_the_rest(core: Core) -> None:
    quiz = quiz_of(core)
    asked: list[Asking] = []
    for _ in range(4):
        asking = await quiz.ask(ANNA, "empreinte")
        asked.append(asking)
        came = await quiz.answer(ANNA, asking.myth.id, asking.time, right(asking), "footprint")
        assert isinstance(came, Answered)
        assert (came.about is not None) is (len(asked) < 3), "no more is promised than there is"
    assert [one.myth.category.id == "footprint" for one in asked] == [True, True, True, False]
    assert [one.because for one in asked] == [None, None, None, Because.CATEGORY_OVER]
    assert asked[3].about is None
    with pytest.raises(UnknownChoice):
        await quiz.ask(ANNA, "jardinage")


async def test_starting_over_forgets_and_an_old_card_still_counts(core: Core) -> None:
    quiz = quiz_of(core)
    await round_of(quiz, ANNA)
    old = await quiz.ask(ANNA)
    await quiz.start_over(ANNA)
    assert await quiz.standing(ANNA) == Standing(Score(), 20, 0, 20)
    assert (await give(quiz, ANNA, old, right(old))).standing.score == Score(1, 1, 1, 1)
    assert not (await give(quiz, ANNA, old, right(old))).counted
    asked, _ = await round_of(quiz, ANNA)
    assert len(asked) == 19
    assert old.myth.id not in asked


@pytest.fixture
def changeable(settings: Settings, tmp_path: Path) -> tuple[Settings, Path]:
    """The settings of a bot whose documents can be changed, and the one of the myths on web."""
    data = Path(shutil.copytree(settings.data_dir, tmp_path / "data"))
    return settings.model_copy(update={"data_dir": data}), data / "myths" / "web.yaml"


async def test_another_order_of_the_answers_changes_nothing(
    changeable: tuple[Settings, Path],
) -> None:
    settings, document = changeable
    async with open_bot(settings) as core:
        asking = await quiz_of(core).ask(ANNA, "web")
    change(document, "fr: [le poids et les requêtes, la couleur, la taille du texte]",
           "fr: [la taille du texte, la couleur, le poids et les requêtes]")  # fmt: skip
    change(document, "en: [weight and requests, colour, font size]",
           "en: [font size, colour, weight and requests]")  # fmt: skip
    change(document, "correct: 0", "correct: 2")
    async with open_bot(settings) as core:
        came = await give(quiz_of(core), ANNA, asking, right(asking))
    assert (came.right, came.counted) == (True, True)
    assert came.answer
    assert came.answer.fr == "le poids et les requêtes"


async def test_what_is_right_is_what_the_document_says_now(
    changeable: tuple[Settings, Path],
) -> None:
    settings, document = changeable
    async with open_bot(settings) as core:
        asking = await quiz_of(core).ask(ANNA, "web")
    change(document, "correct: 0", "correct: 1")
    async with open_bot(settings) as core:
        assert not (await give(quiz_of(core), ANNA, asking, right(asking))).right


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Que mesurer en plus de la vitesse ?", "Que mesurer aussi ?"),
        ("la couleur", "les couleurs"),
        ("font size", "size of the text"),
    ],
)
async def test_a_question_that_was_changed_is_asked_anew_and_nothing_counts(
    changeable: tuple[Settings, Path], old: str, new: str
) -> None:
    settings, document = changeable
    async with open_bot(settings) as core:
        quiz = quiz_of(core)
        asking = await quiz.ask(ANNA, "web")
        other = await quiz.ask(BEN, "web")
        first = await give(quiz, BEN, other, right(other))
    change(document, old, new)
    async with open_bot(settings) as core:
        quiz = quiz_of(core)
        came = await quiz.answer(ANNA, asking.myth.id, asking.time, right(asking))
        assert isinstance(came, Asking)
        assert (came.because, came.myth.id, came.time) == (Because.CHANGED, asking.myth.id, 1)
        assert (await quiz.standing(ANNA)).score == Score()
        assert (await give(quiz, ANNA, came, right(came))).counted
        before = await give(quiz, BEN, other, wrong(other))
        assert (before.counted, before.right, before.answer) == (False, True, None)
        assert before.standing == first.standing


async def test_a_question_that_was_withdrawn_gives_way_to_another(
    changeable: tuple[Settings, Path],
) -> None:
    settings, document = changeable
    async with open_bot(settings) as core:
        asking = await quiz_of(core).ask(ANNA, "web")
    document.write_text("myths: []\n", "utf-8")
    async with open_bot(settings) as core:
        quiz = quiz_of(core)
        came = await quiz.answer(ANNA, asking.myth.id, asking.time, right(asking))
        assert isinstance(came, Asking)
        assert came.because is Because.WITHDRAWN
        assert came.myth.id != asking.myth.id
        asked, told = await round_of(quiz, ANNA)
        assert len(set(asked)) == 19
        assert told[-1].standing.questions == 19


async def test_little_is_kept_of_a_person(core: Core) -> None:
    quiz = quiz_of(core)
    for _ in range(3):
        await round_of(quiz, ANNA)
    rows = await core.database.all("select * from quiz_answers")
    assert len(rows) == 20, "of each question the last answer alone"
    (score,) = await core.database.all("select * from quiz_scores")
    kept = set(rows[0].keys()) | set(score.keys())
    assert not {name for name in kept if name.endswith("_at") or name == "at"}, "no time"
