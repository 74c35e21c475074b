"""What answers a question in words: in full, or in short beside something else."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.dates import Edtf
from bot.i18n import Words
from bot.knowledge.saying import gap_said, statement
from bot.knowledge.service import Fact, Gap
from bot.practices.saying import is_sourced, practice_blocks, practice_statement
from bot.practices.service import Practice
from bot.questions.model import Answer, Known, Timing
from bot.quiz.saying import myth_blocks, myth_statement
from bot.quiz.service import Myth
from bot.replies import Block, Entries, Entry, Heading, Paragraph, Remark, Sources, Statement
from bot.sources import Bibliography

# The facts closest to what has no public source that one card tells.
MOST_NEAR = 2


def in_full(
    known: Known, today: date, words: Words, sources: Bibliography, *, leads: bool
) -> Iterator[Block]:
    """All of it, its sources marked. `leads`: something else stands below it."""
    match known:
        case Fact():
            yield statement(known, today, words, sources, leads=leads)
        case Practice():
            yield from practice_blocks(known, today, words, sources)
            if not is_sourced(known):
                yield Remark(words("tip-without-source"))
        case Myth():
            yield from myth_blocks(known, today, words, sources)


def in_short(known: Known, today: date, words: Words, sources: Bibliography) -> Statement:
    """What it says with its date, its sources marked."""
    match known:
        case Fact():
            return statement(known, today, words, sources)
        case Practice():
            return practice_statement(known, today, words, sources)
        case Myth():
            return myth_statement(known, today, words, sources)


def timing(answer: Answer, best: Known, today: date, words: Words) -> str:
    """How the answer stands to the time that was asked for; "" where none was."""
    if answer.timing is Timing.LATEST:
        return _latest(best, answer.related, today, words)
    if answer.timing is None or answer.period is None or _as_of(best) is None:
        return ""
    asked = Edtf.parse(answer.period)
    said = words.date(asked)
    period = said if asked.day is None else words("ask-day", date=said)
    key = "ask-period" if answer.timing is Timing.PERIOD else "ask-around"
    return words(key, period=period)


def gap_line(gap: Gap, words: Words) -> Entries:
    """What has no public source."""
    return Entries((Entry(gap_said(gap, words)),))


def closest(gap: Gap, today: date, words: Words, sources: Bibliography) -> Iterator[Block]:
    """The facts closest to what has no public source."""
    if gap.near:
        yield Remark(words("gaps-nearest"))
    for fact in gap.near[:MOST_NEAR]:
        yield statement(fact, today, words, sources)


def length(blocks: Iterable[Block]) -> int:
    """Characters that blocks take on a card, about: with links, without the signs of markup."""
    return sum(_length(block) for block in blocks)


def _length(block: Block) -> int:
    match block:
        case Statement(text, note, marks):
            return len(text) + len(note) + 4 * len(marks) + 10
        case Entries(entries):
            return sum(len(entry.term) + len(entry.text) + 4 for entry in entries)
        case Sources(heading, citations):
            return len(heading) + sum(len(c.text) + len(c.url) + 20 for c in citations)
        case Paragraph(text) | Heading(text) | Remark(text):
            return len(text) + 6
        case _:
            return 0


def _latest(best: Known, related: Iterable[Known], today: date, words: Words) -> str:
    """The date of an answer for which the latest was asked: it is called the latest only of a fact
    beside which nothing later is told."""
    as_of = _as_of(best)
    if as_of is None:
        return ""
    said, months = words.date(as_of), as_of.months_before(today)
    if months and not (as_of.approximate and as_of.months_when_old(today) is None):
        age = words.age(months, approximate=as_of.approximate)
        said = words("ask-date-and-age", date=said, age=age)
    later = [other for other in map(_as_of, related) if other and other.first_day > as_of.first_day]
    if any(not other.approximate for other in later):
        return words("ask-latest-below", date=said)
    if not isinstance(best, Fact):
        return words("ask-dated", date=said)
    return words("ask-latest-sure" if later else "ask-latest", date=said)


def _as_of(known: Known) -> Edtf | None:
    if isinstance(known, Practice):
        return known.why.as_of if known.why else None
    return known.as_of
