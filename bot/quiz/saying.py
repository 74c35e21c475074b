"""A myth as it is said wherever it is shown: the claim, the verdict, the correction, its date."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.i18n import Words
from bot.quiz.model import Cited, Myth
from bot.replies import Action, Paragraph, Statement
from bot.sources import Bibliography

# The command of the quiz.
QUIZ = "quiz"


def myth_blocks(
    myth: Myth, today: date, words: Words, sources: Bibliography
) -> Iterator[Paragraph | Statement]:
    """The claim with the verdict on it, then its correction in full; its sources are marked.

    The claim never stands without its verdict, nor the correction without its claim.
    """
    yield Paragraph(_judged(myth, words))
    yield _correction(myth, today, words, sources)


def myth_statement(myth: Myth, today: date, words: Words, sources: Bibliography) -> Statement:
    """The same without a break, beside something else."""
    correction = _correction(myth, today, words, sources)
    return replace(correction, text=f"{_judged(myth, words)} {correction.text}")


def quiz_action(myth: Myth, words: Words) -> Action:
    """The way to a question of the quiz on the theme of a myth."""
    return Action(words("quiz-on-this"), QUIZ, {"about": myth.category.id})


def _judged(myth: Myth, words: Words) -> str:
    claim, verdict = words.text(myth.claim), words.text(myth.verdict.label)
    return words("myth-claim", claim=claim, verdict=verdict)


def _correction(myth: Myth, today: date, words: Words, sources: Bibliography) -> Statement:
    note = " · ".join(_cautions(myth, today, words))
    return Statement(words.text(myth.correction), note, _marks(myth.sources, words, sources))


def _cautions(myth: Myth, today: date, words: Words) -> Iterable[str]:
    """The date, then whatever a reader must know before relying on the correction."""
    yield words.date(myth.as_of)
    months = myth.age_in_months(today)
    if months is not None:
        yield words.age(months, approximate=myth.as_of.approximate)
    yield words(f"confidence-{myth.confidence}")


def _marks(cited: Iterable[Cited], words: Words, sources: Bibliography) -> tuple[int, ...]:
    """Every criterion gets its own line among the sources: its number is what one looks up."""
    marks: list[int] = []
    for one in cited:
        name = one.source.title or one.source.publisher
        criteria = [words("myth-criterion", name=name, number=n) for n in one.criteria]
        marks += [sources.mark(one.source, criterion) for criterion in criteria or [""]]
    return tuple(marks)
