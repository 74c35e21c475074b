"""A practice as it is said wherever it is shown: what to do, why, and who asks for it."""

from collections.abc import Iterator
from datetime import date

from bot.i18n import Words
from bot.practices.model import Practice, Why
from bot.replies import Action, Block, Heading, Paragraph, Remark, Statement
from bot.sources import Bibliography, Confidence

# The command behind the way to a practice.
PRACTICE = "practice"


def practice_blocks(
    practice: Practice, today: date, words: Words, sources: Bibliography
) -> tuple[Block, ...]:
    """The practice in full, its sources marked."""
    why = tuple(_why(practice, today, words, sources))
    _cite_references(practice, sources)
    return (Paragraph(words.text(practice.body)), *why, Remark(_facets(practice, words)))


def practice_statement(
    practice: Practice, today: date, words: Words, sources: Bibliography
) -> Statement:
    """The practice in a sentence: its title, the date of its reason, its sources marked."""
    dated = [_dated(practice.why, today, words)] if practice.why else []
    cited = [] if is_sourced(practice) else [words("tip-without-source")]
    marks = {*(sources.marks(practice.why.sources) if practice.why else ())}
    marks.update(_cite_references(practice, sources))
    said = words("tip-in-short", title=words.text(practice.title))
    note = " · ".join((words.text(practice.theme.label), *dated, *cited))
    return Statement(said, note, tuple(sorted(marks)))


def practice_action(practice: Practice, words: Words) -> Action:
    """The way to the card of a practice."""
    return Action(words.text(practice.title), PRACTICE, {"practice": practice.id})


def is_sourced(practice: Practice) -> bool:
    """Whether there is a reason, or a framework asks for it."""
    return practice.why is not None or bool(practice.references)


def _cite_references(practice: Practice, sources: Bibliography) -> tuple[int, ...]:
    """The marks of the references: every criterion gets its own line among the sources, its number
    is what one looks up."""
    return tuple(
        sources.mark(reference.source, f"{reference.framework}, {reference.identifier}")
        for reference in practice.references
    )


def _why(
    practice: Practice, today: date, words: Words, sources: Bibliography
) -> Iterator[Heading | Statement]:
    if practice.why is not None:
        yield Heading(words("tip-why"))
        marks = sources.marks(practice.why.sources)
        yield Statement(words.text(practice.why.text), _dated(practice.why, today, words), marks)


def _dated(why: Why, today: date, words: Words) -> str:
    months = why.age_in_months(today)
    age = [] if months is None else [words.age(months, approximate=why.as_of.approximate)]
    return " · ".join([words.date(why.as_of), *age])


def _facets(practice: Practice, words: Words) -> str:
    """Field, audience, effort and effect in one line; a confidence below high is said."""
    audiences = ", ".join(words.text(audience.label) for audience in practice.audiences)
    facets = [
        words.text(practice.theme.label),
        words("tip-audience", audiences=audiences),
        words("tip-grades", effort=practice.effort.value, impact=practice.impact.value),
    ]
    if practice.confidence is not Confidence.HIGH:
        confidence = words(f"confidence-{practice.confidence}")
        facets.append(words("tip-confidence", confidence=confidence))
    return " · ".join(facets)
