"""Which entries answer a question, and how well; pure, and able to say that none does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import fsum

from bot.search.evidence import Evidence
from bot.search.model import Entry
from bot.search.question import Question

# What it adds that an entry is of the time that was asked for; that it is a point of what is
# counted; that it leads its topic; that it is fresh, and more so where today is asked for.
ON_TIME, POINT, LEADS, FRESH, FRESHEST = 0.6, 0.4, 0.15, 0.1, 0.25


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that resembles an answer.

    `speaks`: how much each piece of the question speaks for it. `score`: how good an answer it is,
    by which hits are put in order. `on_time`: it is of the time that was asked for, if any was.
    """

    entry: Entry
    speaks: tuple[float, ...]
    score: float
    on_time: bool

    @property
    def is_dated(self) -> bool:
        """Whether it tells of a time: a practice holds at any."""
        return "first" in self.entry.facets


def rank(
    question: Question, entries: Iterable[Entry], evidence: Evidence, today: date
) -> list[Hit]:
    """Those that resemble an answer, the best first; of two with one id, what everybody is told
    and what a community learned of it, the better."""
    if question.says_nothing:
        return []
    hits = (_hit(question, entry, evidence, today) for entry in entries)
    found: dict[str, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.entry.id, hit.entry.owner)):
        found.setdefault(hit.entry.id, hit)
    return list(found.values())


def _hit(question: Question, entry: Entry, evidence: Evidence, today: date) -> Hit:
    speaks = evidence.for_entry(question.pieces, entry)
    on_time = _is_of(entry, question)
    score = fsum(speaks) + ON_TIME * on_time + _liking(question, entry, today)
    return Hit(entry, speaks, score, on_time)


def _liking(question: Question, entry: Entry, today: date) -> float:
    """What speaks for an entry beside what was said: little, it parts those that are alike."""
    facets = entry.facets
    timed = question.latest or question.period is not None
    liking = LEADS / (1 + int(facets.get("place", "1")))
    liking += POINT * bool(timed and facets.get("metrics"))
    if last := facets.get("last"):
        years = max(0, (today - date.fromisoformat(last)).days / 365)
        liking += (FRESHEST if question.latest else FRESH) / (1 + years)
    return liking


def _is_of(entry: Entry, question: Question) -> bool:
    """Whether an entry is of the time that was asked for, if any was, or speaks of one of its
    years."""
    period, facets = question.period, entry.facets
    if period is None:
        return True
    first, last = period.first.isoformat(), period.last.isoformat()
    if "first" in facets and facets["first"] <= last and facets["last"] >= first:
        return True
    years = map(int, facets.get("years", "").split())
    return period.is_of_years and any(period.first.year <= y <= period.last.year for y in years)
