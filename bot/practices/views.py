"""Tips as replies: what to do, why, for whom, and which frameworks ask for it."""

from collections.abc import Iterable
from datetime import date

from bot.i18n import Words
from bot.practices.model import Filters, Practice
from bot.replies import Action, Heading, Paragraph, Remark, Reply, Statement
from bot.sources import Bibliography, Confidence

# The commands behind the buttons of a tip.
TIP, ANOTHER_TIP, SHARE_TIP = "tip", "another-tip", "share-tip"


def tip(practice: Practice, filters: Filters, today: date, words: Words, *, alone: bool) -> Reply:
    """A tip for the person who asked, with another one and, where others read, a way to share."""
    chosen = {"theme": filters.theme, "audience": filters.audience, "besides": practice.id}
    another = {name: value for name, value in chosen.items() if value}
    actions = [Action(words("tip-another"), ANOTHER_TIP, another, main=True)]
    if not alone:
        actions.append(Action(words("tip-share"), SHARE_TIP, {"practice": practice.id}))
    return _card(practice, today, words, tuple(actions), private=True)


def shared_tip(practice: Practice, today: date, words: Words) -> Reply:
    """A tip for everybody in the channel; pressing its button gives another to the person alone."""
    actions = (Action(words("tip-one-for-me"), ANOTHER_TIP, {"besides": practice.id}),)
    return _card(practice, today, words, actions, private=False)


def _card(
    practice: Practice, today: date, words: Words, actions: tuple[Action, ...], *, private: bool
) -> Reply:
    sources = Bibliography(words)
    why = tuple(_why(practice, today, words, sources))
    # Every criterion gets its own line among the sources: its number is what one looks up.
    for reference in practice.references:
        sources.mark(reference.source, f"{reference.framework}, {reference.identifier}")
    blocks = (Paragraph(words.text(practice.body)), *why, Remark(_facets(practice, words)))
    cited = sources.block() or (Remark(words("tip-without-source")),)
    return Reply(words.text(practice.title), (*blocks, *cited), actions, private=private)


def _why(
    practice: Practice, today: date, words: Words, sources: Bibliography
) -> Iterable[Heading | Statement]:
    if practice.why is not None:
        yield Heading(words("tip-why"))
        marks = sources.marks(practice.why.sources)
        as_of = practice.why.as_of
        months = as_of.months_when_old(today)
        age = [] if months is None else [words.age(months, approximate=as_of.approximate)]
        note = " · ".join([words.date(as_of), *age])
        yield Statement(words.text(practice.why.text), note, marks)


def _facets(practice: Practice, words: Words) -> str:
    """Field, audience, effort and effect in one line; a confidence below high is said."""
    audiences = ", ".join(words.text(audience.label) for audience in practice.audiences)
    facets = [
        words.text(practice.theme.label),
        words("tip-audience", audiences=audiences),
        words("tip-grades", effort=practice.effort.value, impact=practice.impact.value),
    ]
    if practice.confidence is not Confidence.HIGH:
        facets.append(words(f"confidence-{practice.confidence}"))
    return " · ".join(facets)
