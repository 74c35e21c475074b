"""Which hits are told as an answer, and whether any is; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from bot.search.evidence import Evidence
from bot.search.question import Question
from bot.search.ranking import Hit
from bot.search.times import Period

# How many are told: the best, and two that belong to it.
MOST_TOLD = 3

# How much less good than the best an answer may be, to be of the time that was asked for; and what
# share of its score one has to have that belongs to it.
NEAR, RELATED = 6.0, 0.3


class Grounds(NamedTuple):
    """What convinces of an answer, and what makes doubt: how much there is of each, or how much it
    weighs.

    `speaks`: how much all that was said speaks for it. `weakest`: how much the piece does that
    speaks for it least; `weak`: the two pieces that do, together. `for_nothing`: how much speaks
    for what nothing answers. `in_time`: a time was asked for of which something is known.
    `deciding`: how many meanings that decide it does not hold. `unheard`: how many words were said
    that neither stand in it nor are said by anybody who is answered.
    """

    speaks: float
    weakest: float
    weak: float
    for_nothing: float
    in_time: float
    deciding: float
    unheard: float

    def weighed(self, weights: "Grounds") -> float:
        """All of it together, each as much as it weighs."""
        return sum(weight * much for weight, much in zip(weights, self, strict=True))


# What the grounds add up to is the logarithm of the odds that it is an answer. The weights are
# fitted by `make conviction` to the questions of data/asked/, each judged by what the others say.
# The base is not: what stands in elsewhere.yaml is nearer to what is known than what people ask, so
# a base fitted to it refuses too much; this one is where the sets in tests/questions/ do well.
BASE = -2.8
WEIGHTS = Grounds(
    speaks=0.40,
    weakest=0.74,
    weak=0.24,
    for_nothing=-1.17,
    in_time=0.98,
    deciding=-1.57,
    unheard=-0.90,
)


class Timing(StrEnum):
    """How an answer stands to the time that was asked for."""

    PERIOD = "period"  # it is of that time
    AROUND = "around"  # nothing is known of that time: what is known before and after
    LATEST = "latest"  # today was asked for: it is the latest


@dataclass(frozen=True, slots=True)
class Chosen:
    """The hits that are told, the best first; none: nothing answers. `timing`: None where the
    question asks for no time."""

    hits: tuple[Hit, ...]
    timing: Timing | None = None


NOTHING = Chosen(())


def choose(question: Question, hits: Sequence[Hit], evidence: Evidence) -> Chosen:
    """What answers, and what belongs to it; hits come in their order, the best first."""
    for found in timely(question, hits):
        best = max(found.hits, key=lambda hit: hit.score)
        if any(conviction(question, hit, evidence) > 0 for hit in _judged(found, best, hits)):
            return found if found.timing is Timing.AROUND else _with_related(found, best)
    return NOTHING


def _judged(found: Chosen, best: Hit, hits: Sequence[Hit]) -> Iterator[Hit]:
    """By which hits it is judged whether the best one answers: by itself, and, where a time chose
    it, by the best of its series, for the points of one differ in their time alone."""
    yield best
    if found.timing in (Timing.PERIOD, Timing.AROUND):
        yield from islice((hit for hit in hits if _metrics(best) & _metrics(hit)), 1)


def _with_related(found: Chosen, best: Hit) -> Chosen:
    """The best, and what is good enough beside it; of a series, its last point of the time that was
    asked for comes first: how many there were in a year is how many there were in the end."""
    if found.timing is Timing.PERIOD:
        points = (hit for hit in found.hits if _metrics(best) & _metrics(hit))
        best = max(points, key=lambda hit: hit.entry.facets["last"], default=best)
    related = (hit for hit in found.hits if hit is not best and hit.score >= RELATED * best.score)
    return Chosen((best, *related)[:MOST_TOLD], found.timing)


def conviction(question: Question, best: Hit, evidence: Evidence) -> float:
    """How sure it is that the best hit answers: the logarithm of the odds."""
    return BASE + grounds(question, best, evidence).weighed(WEIGHTS)


def grounds(question: Question, best: Hit, evidence: Evidence) -> Grounds:
    """By what it is judged whether the best hit answers."""
    said, held = question.units, best.entry.all_terms
    weak = sorted(best.speaks[: len(said)])[:2]
    return Grounds(
        speaks=sum(best.speaks),
        weakest=min(weak, default=0.0),
        weak=sum(weak),
        for_nothing=sum(evidence.for_nothing(question.pieces, best.entry.learned)),
        in_time=question.period is not None,
        deciding=sum(unit.decides and unit.terms.isdisjoint(held) for unit in question.words),
        unheard=sum(
            evidence.is_unheard(unit.terms) and unit.terms.isdisjoint(held) for unit in said
        ),
    )


def timely(question: Question, hits: Sequence[Hit]) -> Iterator[Chosen]:
    """The hits as they may stand to the time that was asked for, the likeliest first; in each, the
    best comes first, but for points around a time."""
    if question.period is None:
        timing = Timing.LATEST if question.latest else None
        readings = [Chosen(tuple(hits), timing)]
    else:
        readings = [*_of_time(question.period, hits)]
    yield from (found for found in readings if found.hits)


def _of_time(period: Period, hits: Sequence[Hit]) -> Iterator[Chosen]:
    near = [hit for hit in hits if hit.score >= hits[0].score - NEAR]
    dated = [hit for hit in near if hit.is_dated]
    if not dated:
        # What holds at any time answers where nothing else does; it is not told as of that time.
        yield Chosen(tuple(hit for hit in hits if not hit.is_dated))
        return
    if any(hit.on_time for hit in dated):
        yield Chosen(tuple(hit for hit in hits if hit.on_time), Timing.PERIOD)
    yield Chosen(_around(period, dated), Timing.AROUND)


def _around(period: Period, answers: Sequence[Hit]) -> tuple[Hit, ...]:
    """The last point before the time that was asked for and the first after it, of the likeliest
    series of which both are known, for what was before it began is not guessed; nothing where one
    of that series is of that time, for it would be said that none is."""
    for metrics in filter(None, map(_metrics, answers)):
        points = [hit for hit in answers if metrics & _metrics(hit)]
        before = [hit for hit in points if hit.entry.facets["last"] < period.first.isoformat()]
        after = [hit for hit in points if hit.entry.facets["first"] > period.last.isoformat()]
        if before and after:
            last = max(before, key=lambda hit: hit.entry.facets["last"])
            first = min(after, key=lambda hit: hit.entry.facets["first"])
            return () if any(hit.on_time for hit in points) else (last, first)
    return ()


def _metrics(hit: Hit) -> frozenset[str]:
    return frozenset(hit.entry.facets.get("metrics", "").split())
