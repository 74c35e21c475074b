"""Which hits are told as an answer, and whether any is; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.search.question import Question
from bot.search.ranking import Hit
from bot.search.times import Period

# How much of what was asked an answer holds, in weight; and what is told beside one.
ENOUGH, RELATED = 0.6, 0.5

# How many are told: the best, and two that belong to it.
MOST_TOLD = 3


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


def choose(question: Question, hits: Sequence[Hit]) -> Chosen:
    """What answers, and what belongs to it; hits come in their order, the best first."""
    answers = [hit for hit in hits if hit.covered >= ENOUGH]
    if not answers:
        return NOTHING
    if question.period is None:
        return Chosen(_with_related(answers, hits), Timing.LATEST if question.latest else None)
    dated = [hit for hit in answers if hit.is_dated]
    if not dated:
        # What holds at any time answers where nothing else does; it is not told as of that time.
        return Chosen(_with_related(answers, [hit for hit in hits if not hit.is_dated]))
    timely = [hit for hit in dated if hit.on_time]
    if timely:
        others = [hit for hit in hits if hit.on_time]
        return Chosen(_with_related(timely, others), Timing.PERIOD)
    around = _around(question.period, dated)
    return Chosen(around, Timing.AROUND) if around else NOTHING


def _with_related(answers: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    related = (hit for hit in hits if hit not in answers and hit.covered >= RELATED)
    return (*answers, *related)[:MOST_TOLD]


def _around(period: Period, answers: Sequence[Hit]) -> tuple[Hit, ...]:
    """The last point before the time that was asked for and the first after it, of one series;
    nothing unless both are known: what was before it began is not guessed."""
    metrics = next((_metrics(hit) for hit in answers if _metrics(hit)), frozenset[str]())
    points = [hit for hit in answers if metrics & _metrics(hit)]
    before = [hit for hit in points if hit.entry.facets["last"] < period.first.isoformat()]
    after = [hit for hit in points if hit.entry.facets["first"] > period.last.isoformat()]
    if not (before and after):
        return ()
    last = max(before, key=lambda hit: hit.entry.facets["last"])
    return (last, min(after, key=lambda hit: hit.entry.facets["first"]))


def _metrics(hit: Hit) -> frozenset[str]:
    return frozenset(hit.entry.facets.get("metrics", "").split())
