"""A fact as it is said wherever it is shown: its words, its date, what is to be known of it."""

from collections.abc import Iterable
from datetime import date

from bot.dates import Edtf
from bot.i18n import Words, typeset
from bot.knowledge.model import Fact, opening_date
from bot.replies import Statement
from bot.sources import Bibliography, Confidence
from bot.text import capitalise


def statement(
    fact: Fact, today: date, words: Words, sources: Bibliography, *, leads: bool = False
) -> Statement:
    """A fact in words, its date and cautions below, its sources marked."""
    text, opening = said(fact, words), opening_date(fact)
    if opening is not None:
        text = capitalise(words("fact-opening", date=words.date(opening), text=text))
    return Statement(
        text=text,
        note=" · ".join(cautions(fact, today, words)),
        marks=sources.marks(fact.sources),
        leads=leads and bool(fact.figures),
        fact=fact.id,
    )


def said(fact: Fact, words: Words) -> str:
    """The words of a fact, set as the language in which they are."""
    if fact.only is None:
        return words.text(fact.text)
    return typeset(fact.text[fact.only], fact.only)


def cautions(fact: Fact, today: date, words: Words) -> Iterable[str]:
    """The date, then whatever a reader must know before relying on the fact."""
    yield words.date(fact.as_of)
    if fact.as_of.approximate:
        yield words("fact-vaguely-dated")
    months = fact.age_in_months(today)
    if months is not None:
        yield words.age(months, approximate=fact.as_of.approximate)
    if fact.confidence is not Confidence.HIGH:
        yield words(f"confidence-{fact.confidence}")
    if fact.only not in (None, words.locale):
        yield words(f"fact-only-{fact.only}")
    if fact.own:
        yield words("fact-own")
    if fact.verified is not None:
        month = Edtf(fact.verified.year, fact.verified.month)
        yield words("fact-verified", month=words.date(month))
