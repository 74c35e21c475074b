"""Answers to questions as replies, and the word that there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.i18n import Words
from bot.knowledge.saying import CARD, evolution_action, suggestion, topic_action, topic_title
from bot.knowledge.service import Fact, Metric, Subject, Topic
from bot.matching import Choice
from bot.practices.saying import practice_action
from bot.practices.service import Practice
from bot.questions.model import LONGEST_QUESTION, Answer, Known, Timing
from bot.questions.saying import closest, gap_line, in_full, in_short, length, timing
from bot.quiz.saying import quiz_action
from bot.quiz.service import Myth
from bot.replies import (
    Action,
    Arguments,
    Block,
    Form,
    Heading,
    Input,
    Menu,
    Paragraph,
    Remark,
    Reply,
)
from bot.sources import Bibliography
from bot.text import shorten

# The commands behind the buttons of these cards, and the one that their form submits.
ASK, ASK_AGAIN, ASK_EDITORS, SEND_QUESTION = "ask", "ask-again", "ask-editors", "send-question"
SEND_ANYWAY = "question-anyway"

# Characters of a question that an answer repeats.
LONGEST_REPEATED = 120

# Characters of a card with related answers: signs of markup come on top of them, and Discord takes
# 4,000.
BUDGET = 3_300

# Topics and evolutions that one card leads to.
MOST_TOPICS, MOST_EVOLUTIONS = 3, 2


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a card is written: their words, their day, and whether there are editors to read
    what they would send."""

    words: Words
    today: date
    community: bool


@dataclass(frozen=True, slots=True)
class Ways:
    """Where an answer leads: the topics of its facts, that of the best first, and the figures that
    evolve of the subject of the best."""

    topics: tuple[tuple[Subject, Topic], ...] = ()
    evolving: tuple[Metric, ...] = ()


def answer_card(answer: Answer, best: Known, ways: Ways, reader: Reader, *, private: bool) -> Reply:
    """The best in full, and below it as many of the related ones as there is room for."""
    for count in range(len(answer.related), 0, -1):
        reply = _answer(answer, best, answer.related[:count], ways, reader, private=private)
        if length(reply.blocks) <= BUDGET:
            return reply
    return _answer(answer, best, (), ways, reader, private=private)


def unknown_card(
    answer: Answer, carried: Arguments, known: Sequence[Choice], reader: Reader
) -> Reply:
    """That nothing answers, what comes closest, and what can be done about it.

    `carried`: what gives the question back to a button; `known`: every subject there is.
    """
    words, sources = reader.words, Bibliography(reader.words)
    blocks: list[Block] = [_asked(answer.asked, words)]
    if answer.gap is None:
        blocks.append(Paragraph(words("ask-unknown")))
    else:
        blocks += (Paragraph(words("ask-unknown-gap")), gap_line(answer.gap, words))
        blocks += closest(answer.gap, reader.today, words, sources)
    near = _topic_actions(answer.nearest, words)
    blocks.append(Paragraph(words("ask-otherwise")))
    actions = [Action(words("ask-again"), ASK_AGAIN, carried)]
    if reader.community:
        blocks.append(Paragraph(words("ask-send-about")))
        actions.append(Action(words("ask-send"), ASK_EDITORS, carried))
    if near:
        blocks.append(Paragraph(words("ask-nearest", count=len(near))))
    return Reply(
        words("ask-unknown-title"),
        (*blocks, *sources.block()),
        (*near, *actions),
        _subjects_menu(known, words),
        private=True,
    )


def nothing_asked(words: Words) -> Reply:
    """That there was nothing to read in a question."""
    blocks = Paragraph(words("ask-empty")), Paragraph(words("ask-otherwise"))
    return Reply(words("ask-empty-title"), blocks, (_again(words),), private=True)


def too_long(asked: str, words: Words) -> Reply:
    """That a question is longer than what is read."""
    said = words("ask-long", length=len(asked), longest=LONGEST_QUESTION)
    blocks = Paragraph(said), Paragraph(words("ask-otherwise"))
    return Reply(words("ask-long-title"), blocks, (_again(words),), private=True)


def question_form(question: str, words: Words) -> Form:
    """The question once more, to be asked in other words."""
    wanted = Input(
        name="question",
        label=words("ask-form-question"),
        value=question,
        placeholder=words("ask-form-example"),
        longest=LONGEST_QUESTION,
    )
    return Form(words("ask-form-title"), ASK, (wanted,), {"private": True})


def send_form(question: str, words: Words) -> Form:
    """The question as the editors would read it: who submits it wants them to."""
    wanted = Input(
        name="question",
        label=words("ask-send-question"),
        value=question,
        longest=LONGEST_QUESTION,
        long=True,
    )
    return Form(words("ask-send-title"), SEND_QUESTION, (wanted,))


def _answer(
    answer: Answer,
    best: Known,
    related: Sequence[Known],
    ways: Ways,
    reader: Reader,
    *,
    private: bool,
) -> Reply:
    words, today, sources = reader.words, reader.today, Bibliography(reader.words)
    blocks: list[Block] = [_asked(answer.asked, words)]
    if answer.answered:
        blocks.append(Remark(words("ask-answered")))
    if time := timing(answer, best, today, words):
        blocks.append(Paragraph(time))
    blocks += in_full(best, today, words, sources, leads=bool(related))
    if answer.gap is not None:
        blocks += (Heading(words("gaps-heading")), gap_line(answer.gap, words))
    # Of a time of which nothing is known, what is before and what is after answer together.
    if related and answer.timing is not Timing.AROUND:
        blocks.append(Heading(words("ask-related")))
    blocks += (in_short(known, today, words, sources) for known in related)
    return Reply(
        _title(best, ways, words),
        (*blocks, *sources.block()),
        (*_leads(blocks, best, related, ways, reader), *_doubt(answer, words)),
        private=private,
    )


def _asked(question: str, words: Words) -> Remark:
    return Remark(words("ask-asked", question=shorten(question, LONGEST_REPEATED)))


def _title(best: Known, ways: Ways, words: Words) -> str:
    match best:
        case Fact():
            return topic_title(*ways.topics[0], words)
        case Practice():
            return words.text(best.title)
        case Myth():
            return words("ask-myth-title", category=words.text(best.category.label))


def _leads(
    blocks: Sequence[Block], best: Known, related: Sequence[Known], ways: Ways, reader: Reader
) -> Iterator[Action]:
    """The ways to what belongs to the answer."""
    words = reader.words
    yield from _topic_actions(ways.topics, words)
    if isinstance(best, Fact):
        measured = {figure.metric for figure in best.figures}
        evolving = [metric for metric in ways.evolving if metric.id in measured]
        for metric in evolving[:MOST_EVOLUTIONS]:
            yield evolution_action(metric, ways.evolving, words)
    for known in (best, *related):
        if isinstance(known, Practice):
            yield practice_action(known, words)
    if isinstance(best, Myth):
        yield quiz_action(best, words)
    told = next((known for known in (best, *related) if isinstance(known, Fact)), None)
    if reader.community and told is not None:
        yield from suggestion(blocks, {"subject": told.about.id, "topic": told.topic}, words)


def _doubt(answer: Answer, words: Words) -> Iterator[Action]:
    """A way to say that it was not what was asked, where editors said that it is."""
    if answer.answered:
        yield Action(words("ask-anyway"), SEND_ANYWAY, {"question": answer.answered})


def _topic_actions(topics: Sequence[tuple[Subject, Topic]], words: Words) -> list[Action]:
    return [
        topic_action(subject.id, topic.id, topic_title(subject, topic, words))
        for subject, topic in topics[:MOST_TOPICS]
    ]


def _again(words: Words) -> Action:
    return Action(words("ask-again"), ASK_AGAIN)


def _subjects_menu(known: Sequence[Choice], words: Words) -> Menu:
    options = (Action(choice.label, CARD, {"subject": choice.value}) for choice in known)
    return Menu(words("ask-menu"), tuple(options))
