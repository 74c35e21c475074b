"""What resembles a fact that somebody writes: the same said already, or an older figure."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from bot.editing.model import Content
from bot.i18n import Locale
from bot.knowledge.service import Fact, Status
from bot.text import fold

# Out of 100: two texts that have so much in common say the same, or nearly.
RESEMBLES = 80

# As many as stand side by side on one card.
MOST_NEAR = 3


def near(content: Content, known: Iterable[Fact]) -> tuple[Fact, ...]:
    """The told facts of a subject that say nearly the same, those that resemble it most first.

    The order of words does not matter; the same figure at the same date is the same fact, however
    it is said.
    """
    scored = ((_likeness(content, fact), fact) for fact in known if _is_told(fact))
    alike = sorted((s for s in scored if s[0] >= RESEMBLES), key=lambda s: (-s[0], s[1].id))
    return tuple(fact for _, fact in alike[:MOST_NEAR])


def older_points(content: Content, known: Iterable[Fact]) -> tuple[Fact, ...]:
    """The told facts that give an earlier figure of a metric of this one, the latest first."""
    if content.as_of is None:
        return ()
    day, metrics = content.as_of.first_day, {figure.metric for figure in content.figures}
    older = [
        fact
        for fact in known
        if _is_told(fact)
        and fact.as_of.first_day < day
        and metrics & {figure.metric for figure in fact.figures}
    ]
    return tuple(sorted(older, key=lambda fact: fact.as_of.first_day, reverse=True)[:MOST_NEAR])


def _is_told(fact: Fact) -> bool:
    return fact.status is Status.PUBLISHED


def _likeness(content: Content, fact: Fact) -> float:
    if content.as_of == fact.as_of and set(content.figures) & set(fact.figures):
        return 100
    said = ((content.text[locale], fact.text[locale]) for locale in Locale)
    return max((_alike(ours, theirs) for ours, theirs in said if ours), default=0)


def _alike(ours: str, theirs: str) -> float:
    return fuzz.token_sort_ratio(fold(ours), fold(theirs))
