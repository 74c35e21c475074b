"""Questions without an answer as replies: what editors see and decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.i18n import Words
from bot.knowledge.saying import said, statement
from bot.knowledge.service import Fact
from bot.matching import LONGEST_TYPED, Choice
from bot.paging import at_page
from bot.people import FORMER
from bot.questions.unanswered import (
    LONGEST_REASON,
    Question,
    QuestionState,
    rounded,
)
from bot.questions.unanswered_deciding import PER_PAGE, Listed, Weighed
from bot.replies import (
    Action,
    Arguments,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    MentionKind,
    Menu,
    Paragraph,
    Remark,
    Reply,
    mention,
)
from bot.sources import Bibliography
from bot.text import shorten
from bot.when.saying import say_date

# The commands behind buttons and forms of editors.
QUESTIONS, PAGE, CARD = "fact questions", "question-page", "question-card"
ANSWER, SEARCH_FORM, SEARCH = "question-answer", "question-search-form", "question-search"
CHECK, ANSWERED = "question-check", "question-answered"
ASIDE_FORM, ASIDE = "question-aside-form", "question-aside"

# The argument that names a question by its id, or holds its words before it has one.
QUESTION = "question"

# Begins the draft of a fact.
_WRITE = "fact add"

_LONGEST_OPTION, _LONGEST_ENTRY = 100, 160


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, on which day, and the zone in which days are told."""

    words: Words
    today: date
    zone: ZoneInfo

    def day(self, at: datetime) -> str:
        """The day of an instant where the community is."""
        return say_date(at.astimezone(self.zone).date(), self.words.locale)


def quoted(question: Question, words: Words) -> Paragraph:
    """What was asked, in the words of who asked it."""
    return Paragraph(words("question-quoted", text=question.text))


def its(question: Question) -> Arguments:
    """The arguments that name a question."""
    return {QUESTION: question.id}


def listed(found: Listed, reader: Reader) -> Reply:
    """A page of what waits, the most asked first."""
    words = reader.words
    title = words("question-list-title")
    if not found.questions:
        return Reply(title, (Paragraph(words("question-list-empty")),), private=True)
    pages = -(-found.size // PER_PAGE)
    paged = at_page(((),) * pages, found.page)
    numbered = list(enumerate(found.questions, (found.page - 1) * PER_PAGE + 1))
    entries = tuple(Entry(_in_brief(one, reader), str(number)) for number, one in numbered)
    options = tuple(
        Action(shorten(f"{number}. {one.text}", _LONGEST_OPTION), CARD, its(one))
        for number, one in numbered
    )
    return Reply(
        title,
        (
            Paragraph(words("question-list-about", count=found.size)),
            Entries(entries),
            *paged.remark(words),
        ),
        tuple(paged.turns(PAGE, {}, back=words("page-previous"), on=words("page-next"))),
        menu=Menu(words("question-list-menu"), options),
        private=True,
    )


def card(weighed: Weighed, reader: Reader, *, private: bool = True, note: str = "") -> Reply:
    """A question with what an editor can do; once it waits no more, what became of it.

    `note`: what came of what the reader has just done.
    """
    question, words = weighed.question, reader.words
    if not question.waits:
        return _over(weighed, reader, private=private, note=note)
    blocks = (
        quoted(question, words),
        Entries(tuple(_particulars(question, reader))),
        Remark(words("question-card-how")),
    )
    this = its(question)
    actions = (
        Action(words("question-write"), _WRITE, _about(weighed), main=True),
        Action(words("question-answer"), ANSWER, this),
        Action(words("question-aside"), ASIDE_FORM, this),
    )
    return Reply(words("question-card"), blocks, actions, private=private)


def which_fact(question: Question, facts: Sequence[Choice], words: Words) -> Reply:
    """Which of these facts answers a question, or is it another one?"""
    found = words("question-which" if facts else "question-which-none")
    options = tuple(
        Action(shorten(one.label, _LONGEST_OPTION), CHECK, {**its(question), "fact": one.value})
        for one in facts
    )
    actions = (
        Action(words("question-search"), SEARCH_FORM, its(question)),
        Action(words("question-back"), CARD, its(question)),
    )
    return Reply(
        words("question-which-title"),
        (quoted(question, words), Paragraph(found)),
        actions,
        Menu(words("question-which-menu"), options) if options else None,
        private=True,
    )


def search_form(question: str, words: Words) -> Form:
    """By which words is the fact looked for?"""
    field = Input(
        "words",
        words("question-search-field"),
        placeholder=words("question-search-hint"),
        longest=LONGEST_TYPED,
    )
    return Form(words("question-search"), SEARCH, (field,), {QUESTION: question})


def check(question: Question, fact: Fact, reader: Reader) -> Reply:
    """What those who asked are about to read."""
    words = reader.words
    sources = Bibliography(words)
    blocks = (
        quoted(question, words),
        Paragraph(words("question-check", count=question.people)),
        statement(fact, reader.today, words, sources),
        *sources.block(),
    )
    actions = (
        Action(
            words("question-check-sure"),
            ANSWERED,
            {**its(question), "fact": fact.id},
            main=True,
        ),
        Action(words("question-check-another"), ANSWER, its(question)),
    )
    return Reply(words("question-check-title"), blocks, actions, private=True)


def aside_form(question: str, words: Words) -> Form:
    """Why does no fact answer it? Without a reason nobody is told."""
    field = Input(
        "reason",
        words("question-aside-field"),
        placeholder=words("question-aside-hint"),
        longest=LONGEST_REASON,
        required=False,
        long=True,
    )
    return Form(words("question-aside"), ASIDE, (field,), {QUESTION: question})


def done(weighed: Weighed, reader: Reader) -> Reply:
    """That it is decided as the reader wanted, and who is told."""
    question = weighed.question
    told = question.state is QuestionState.ASIDE and bool(question.reason)
    state = "told" if told else question.state.value
    return card(weighed, reader, note=reader.words("question-done", state=state))


def too_late(weighed: Weighed, reader: Reader) -> Reply:
    """That somebody else decided first, and how."""
    return card(weighed, reader, note=reader.words("question-too-late"))


def _over(weighed: Weighed, reader: Reader, *, private: bool, note: str) -> Reply:
    """What became of a question, and through whom."""
    question, words = weighed.question, reader.words
    lines = list(_particulars(question, reader))
    if question.decided_by:
        lines.append(Entry(_named(question.decided_by, words), words("question-decided-by")))
    if weighed.fact is not None:
        text = shorten(said(weighed.fact, words), _LONGEST_ENTRY)
        lines.append(Entry(text, words("question-fact")))
    if question.reason:
        lines.append(Entry(question.reason, words("question-reason")))
    blocks: list[Block] = [Paragraph(note)] if note else []
    blocks += [quoted(question, words)] if question.text else []
    blocks += [Entries(tuple(lines))] if lines else []
    more = (Action(words("question-list-open"), PAGE),) if private else ()
    title = words("question-over", state=question.state.value)
    return Reply(title, tuple(blocks), more, private=private)


def _particulars(question: Question, reader: Reader) -> Iterator[Entry]:
    """How many asked, since when, and in which languages; not who."""
    if question.state is QuestionState.WITHDRAWN:
        return
    words, first, last = reader.words, reader.day(question.first_at), reader.day(question.last_at)
    yield Entry(_people(question, words), words("question-people"))
    span = words("question-once", day=first)
    if first != last:
        span = words("question-span", first=first, last=last)
    yield Entry(span, words("question-when"))
    yield Entry(_languages(question, words), words("question-languages"))


def _in_brief(question: Question, reader: Reader) -> str:
    words, text = reader.words, shorten(question.text, _LONGEST_ENTRY)
    last = words("question-last", day=reader.day(question.last_at))
    return " · ".join((text, words("question-count", count=question.people), last))


def _people(question: Question, words: Words) -> str:
    """How many asked; a post tells it in steps, so it says no more than it knows."""
    told = rounded(question.people)
    return words("question-count" if told < 10 else "question-at-least", count=told)


def _languages(question: Question, words: Words) -> str:
    locales = sorted(locale.value for locale in question.locales)
    return words("question-language", language="-".join(locales))


def _about(weighed: Weighed) -> Arguments:
    """What a new fact would be about, as far as the question says so."""
    named = {"subject": weighed.subject, "topic": weighed.topic}
    return {name: one.id for name, one in named.items() if one is not None}


def _named(person: str, words: Words) -> str:
    return words("former-member") if person == FORMER else mention(MentionKind.PERSON, person)
