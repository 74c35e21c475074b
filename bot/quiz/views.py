"""The quiz as replies: a question, what came of the answer, how a person stands."""

from collections.abc import Iterator, Sequence
from datetime import date
from string import ascii_uppercase

from bot.i18n import Words
from bot.quiz.saying import QUIZ, myth_blocks
from bot.quiz.service import Answered, Asking, Standing
from bot.replies import Action, Argument, Block, Entries, Entry, Paragraph, Remark, Reply
from bot.sources import Bibliography
from bot.text import capitalise

# The commands behind the buttons.
ANSWER, START_OVER = "quiz-answer", "quiz-start-over"

# Longer answers do not fit on a button of Discord: they stand in the text, the buttons name them.
LONGEST_LABEL = 80


def question_card(asking: Asking, words: Words) -> Reply:
    """A question; its buttons are its answers, each of which makes sense alone."""
    myth = asking.myth
    answers = [words.text(answer) for answer in asking.answers]
    labels, listed = _labels(answers, words)
    arguments: dict[str, Argument] = {"myth": myth.id, "time": asking.time}
    about = {"about": asking.about.id} if asking.about else {}
    actions = (
        Action(label, ANSWER, {**arguments, "answer": myth.quiz.key(answer), **about})
        for label, answer in zip(labels, asking.answers, strict=True)
    )
    because = [Paragraph(words(f"quiz-{asking.because}"))] if asking.because else []
    blocks = (*because, Paragraph(words.text(myth.quiz.text)), *listed)
    title = words("quiz-title", category=words.text(myth.category.label))
    return Reply(title, blocks, tuple(actions), private=True)


def answered_card(answered: Answered, today: date, words: Words) -> Reply:
    """Whether it was right, in words, then the correction in full with its date and its sources."""
    sources = Bibliography(words)
    blocks = (
        *_outcome(answered, words),
        *myth_blocks(answered.myth, today, words, sources),
        *sources.block(),
        *_round(answered.standing, words),
        Remark(" · ".join(_score(answered.standing, words))),
    )
    title = words("quiz-right" if answered.right else "quiz-wrong")
    about = {"about": answered.about.id} if answered.about else {}
    mine = Action(words("quiz-score-title"), QUIZ, {"score": True})
    return Reply(title, blocks, (_next(answered.standing, words, about), mine), private=True)


def score_card(standing: Standing, words: Words) -> Reply:
    """How a person stands, and a way to begin anew."""
    title, begin = words("quiz-score-title"), Action(words("quiz-begin"), QUIZ, main=True)
    if not standing.score.answered:
        return Reply(title, (Paragraph(words("quiz-score-none")),), (begin,), private=True)
    entries = (Entry(capitalise(part)) for part in _score(standing, words))
    blocks = (Entries(tuple(entries)), Remark(words("quiz-score-yours")))
    actions = (_next(standing, words, {}), Action(words("quiz-start-over"), START_OVER))
    return Reply(title, blocks, actions, private=True)


def start_over_card(words: Words) -> Reply:
    """Whether to forget all that a person answered, before it is done."""
    sure = Action(words("quiz-start-over-sure"), START_OVER, {"sure": True})
    blocks = (Paragraph(words("quiz-start-over-what")),)
    actions = (sure, Action(words("quiz-start-over-keep"), QUIZ, {"score": True}))
    return Reply(words("quiz-start-over"), blocks, actions, private=True)


def started_over(words: Words) -> Reply:
    """That all of it is forgotten."""
    blocks = (Paragraph(words("quiz-started-over")),)
    begin = Action(words("quiz-begin"), QUIZ, main=True)
    return Reply(words("quiz-started-over-title"), blocks, (begin,), private=True)


def _labels(answers: Sequence[str], words: Words) -> tuple[Sequence[str], Sequence[Block]]:
    """What stands on the buttons, and what must then stand in the text."""
    if all(len(answer) <= LONGEST_LABEL for answer in answers):
        return answers, ()
    labels = [words("quiz-letter", letter=letter) for letter in ascii_uppercase[: len(answers)]]
    entries = (Entry(answer, label) for label, answer in zip(labels, answers, strict=True))
    return labels, (Entries(tuple(entries)),)


def _outcome(answered: Answered, words: Words) -> Iterator[Block]:
    """The question again, what was answered, and what is right."""
    question = answered.myth.quiz
    if not answered.counted:
        yield Paragraph(words("quiz-before"))
    yield Paragraph(words.text(question.text))
    given = [Entry(words.text(answered.answer), words("quiz-yours"))] if answered.answer else []
    right = Entry(words.text(question.right), words("quiz-the-right"))
    yield Entries((*given, right))


def _round(standing: Standing, words: Words) -> Iterator[Block]:
    """That all was seen, and what comes then."""
    if standing.left:
        return
    wrong = standing.questions - standing.rights
    yield Paragraph(
        words("quiz-round-over", questions=standing.questions, rights=standing.rights, wrong=wrong)
    )


def _score(standing: Standing, words: Words) -> Iterator[str]:
    """How a person stands, part by part."""
    score = standing.score
    yield words("quiz-score-rights", rights=score.rights, answered=score.answered)
    yield words("quiz-score-streak", streak=score.streak)
    yield words("quiz-score-best", best=score.best)
    yield words("quiz-score-left", left=standing.left, questions=standing.questions)


def _next(standing: Standing, words: Words, about: dict[str, str]) -> Action:
    label = words("quiz-next" if standing.left else "quiz-again")
    return Action(label, QUIZ, about, main=True)
