"""Facts and what is not known, in pages that a phone can show."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.content.documents import MOST_GAPS
from bot.i18n import Words
from bot.knowledge.model import Fact, Gap
from bot.knowledge.saying import gap_said, statement
from bot.replies import Block, Entries, Entry, Heading, Remark
from bot.sources import Bibliography

# Characters of one page of facts, sources and their links included: some two screens of a phone,
# and well within the 4,000 that a card of Discord holds. The card of a subject may be longer: it
# has no further page.
PAGE_BUDGET, CARD_BUDGET = 1_800, 2_600

# The facts closest to what is not known that one card tells.
MOST_NEAR = 2


def gap_blocks(
    gaps: Sequence[Gap], shown: Sequence[Fact], today: date, words: Words, sources: Bibliography
) -> Iterator[Block]:
    """What has no public source, and the closest facts that the card does not show already."""
    if not gaps:
        return
    yield Heading(words("gaps-heading"))
    yield Entries(tuple(Entry(gap_said(gap, words)) for gap in gaps[:MOST_GAPS]))
    told = {fact.id for fact in shown}
    near = {fact.id: fact for gap in gaps for fact in gap.near if fact.id not in told}
    if near:
        yield Remark(words("gaps-nearest"))
    for fact in list(near.values())[:MOST_NEAR]:
        yield statement(fact, today, words, sources)


def pages(
    facts: Sequence[Fact], gaps: Sequence[Gap] = (), budget: int = PAGE_BUDGET
) -> Iterator[tuple[Fact, ...]]:
    """The facts in pages that fit a card, the gaps on the first one; a fact is never cut."""
    first = budget - sum(_cost_of_gap(gap, facts) for gap in gaps[:MOST_GAPS])
    for page in pages_of([(fact,) for fact in facts], budget, first):
        yield tuple(fact for (fact,) in page)


def pages_of(
    groups: Sequence[tuple[Fact, ...]], budget: int = PAGE_BUDGET, first: int = PAGE_BUDGET
) -> Iterator[list[tuple[Fact, ...]]]:
    """The same for facts that stay together; `first` is the room of the first page."""
    page: list[tuple[Fact, ...]] = []
    cited: set[str] = set()
    room = first
    for group in groups:
        cost = _cost(group, cited)
        if page and cost > room:
            yield page
            page, cited, room = [], set[str](), budget
            cost = _cost(group, cited)
        page.append(group)
        cited.update(source.id for fact in group for source in fact.sources)
        room -= cost
    if page:
        yield page


def _cost(group: tuple[Fact, ...], cited: set[str]) -> int:
    """Characters that facts take on a card, the sources that they cite first included."""
    return sum(_cost_of_fact(fact, cited) for fact in group)


def cost_of_sources(fact: Fact, cited: set[str]) -> int:
    """Characters of the sources that a fact cites first."""
    new = (source for source in fact.sources if source.id not in cited)
    return sum(
        60 + len(source.publisher) + len(source.title or "") + len(source.url or "")
        for source in new
    )


def _cost_of_fact(fact: Fact, cited: set[str]) -> int:
    return max(len(fact.text.fr), len(fact.text.en)) + 100 + cost_of_sources(fact, cited)


def _cost_of_gap(gap: Gap, shown: Sequence[Fact]) -> int:
    near = _cost(tuple(fact for fact in gap.near if fact not in shown), set())
    return max(len(gap.text.fr), len(gap.text.en)) + 60 + near
