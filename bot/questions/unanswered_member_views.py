"""Questions without an answer as replies: what members are told who ask them."""

from bot.errors import Correctable
from bot.i18n import Words
from bot.knowledge.saying import statement
from bot.knowledge.service import Fact
from bot.questions.model import LONGEST_QUESTION
from bot.questions.unanswered import Question
from bot.questions.unanswered_service import Sent
from bot.questions.unanswered_views import Reader, its, quoted
from bot.questions.views import ASK_AGAIN, ASK_EDITORS, SEND_ANYWAY, SEND_QUESTION
from bot.replies import Action, Arguments, Block, Heading, Paragraph, Remark, Reply
from bot.sources import Bibliography
from bot.text import shorten

# The commands behind their buttons and their form.
SEND, ANYWAY, WITHDRAW = SEND_QUESTION, SEND_ANYWAY, "question-withdraw"


def thanks(sent: Sent, words: Words) -> Reply:
    """That a question is with the editors, who else asked it, and how it goes on."""
    question = sent.question
    blocks: list[Block] = [quoted(question, words)]
    if not sent.counted:
        blocks.append(Paragraph(words("question-sent-before")))
    if question.people > 1:
        blocks.append(Paragraph(words("question-sent-others", count=question.people - 1)))
    blocks += [Paragraph(words("question-sent-next")), Remark(words("question-sent-closed"))]
    withdraw = Action(words("question-withdraw"), WITHDRAW, its(question))
    return Reply(words("question-sent"), tuple(blocks), (withdraw,), private=True, beside=True)


def answered_before(question: Question, fact: Fact, reader: Reader) -> Reply:
    """What editors answered to the same question, and a way to send it all the same."""
    words = reader.words
    sources = Bibliography(words)
    blocks = (
        Paragraph(words("question-known-said")),
        statement(fact, reader.today, words, sources),
        *sources.block(),
    )
    anyway = Action(words("question-anyway"), ANYWAY, its(question))
    return Reply(words("question-known"), blocks, (anyway,), private=True, beside=True)


def not_sent(error: Correctable, text: str, carried: Arguments, words: Words) -> Reply:
    """What has to be put right; the words that were typed, and the form that holds them.

    `carried`: what gives them back to the form, as in `letter`.
    """
    blocks = (
        Paragraph(words(error.key, **error.details)),
        Paragraph(shorten(text, LONGEST_QUESTION)),
    )
    change = Action(words("question-change"), ASK_EDITORS, carried)
    return Reply(words("error-title"), blocks, (change,), private=True, beside=True)


def withdrawn(words: Words) -> Reply:
    """That a question was taken back."""
    blocks = (Paragraph(words("question-withdrawn")),)
    return Reply(words("question-withdrawn-title"), blocks, private=True)


def letter(question: Question, fact: Fact | None, carried: Arguments, reader: Reader) -> Reply:
    """What somebody who asked is told: the fact that answers, or why none does."""
    words = reader.words
    if fact is None:
        reason = Paragraph(words("question-letter-reason", reason=question.reason))
        blocks: tuple[Block, ...] = (
            quoted(question, words),
            Paragraph(words("question-letter-aside")),
            reason,
        )
        return Reply(words("question-letter", state=question.state.value), blocks, private=True)
    sources = Bibliography(words)
    blocks = (
        quoted(question, words),
        Heading(words("question-letter-answer")),
        statement(fact, reader.today, words, sources),
        *sources.block(),
    )
    # What a community added is known there alone, and a letter is read outside.
    again = () if fact.own else (Action(words("question-ask"), ASK_AGAIN, carried),)
    return Reply(words("question-letter", state=question.state.value), blocks, again, private=True)
