"""What is told in one community: the documents, and its overlay laid over them; pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.dates import Edtf
from bot.knowledge.ground import Ground, by_metric
from bot.knowledge.model import Fact, Gap, Holdings, Status, Subject
from bot.knowledge.overlay import NOTHING, Overlay
from bot.knowledge.series import Metric, Series


# What is kept is equal to itself alone: cheaper than to compare all its facts.
@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """All that may be told of one subject; the facts stand in the order of its topics."""

    subject: Subject
    facts: tuple[Fact, ...]
    elsewhere: tuple[Fact, ...]
    gaps: tuple[Gap, ...]
    evolving: tuple[Metric, ...]


class Telling:
    """What one community tells, or everybody. Of a subject on which a community has no word of its
    own, it tells the very same as everybody."""

    def __init__(
        self, ground: Ground, overlay: Overlay = NOTHING, common: "Telling | None" = None
    ) -> None:
        self._ground = ground
        self._common = common
        # One whose subject or topic is gone from the documents has no place any more.
        self._own = {f.id: f for f in overlay.over(overlay.own) if ground.has_place_for(f)}
        self._decided = _decided(ground, overlay)
        changed = [ground.facts[fact] for fact in self._decided]
        self._measured = by_metric([*changed, *self._own.values()])
        self._known: dict[str, Known] = {}

    def under(self, overlay: Overlay) -> "Telling":
        """The same with what a community says and decides."""
        return Telling(self._ground, overlay, self)

    @property
    def ground(self) -> Ground:
        """What the documents say of it."""
        return self._ground

    def of(self, subject: str) -> Known | None:
        """What is told of a subject; None when its document is no longer there."""
        if subject not in self._ground.subjects:
            return None
        if subject not in self._known:
            common = self._common.of(subject) if self._common else None
            same = common is not None and not self._concerns(common)
            self._known[subject] = common if same and common else self._tell(subject)
        return self._known[subject]

    def fact(self, fact: str) -> Fact | None:
        """The fact of that id as it stands here, told or superseded; None when it is neither."""
        if fact in self._decided:
            return self._decided[fact]
        return self._own.get(fact) or self._ground.facts.get(fact)

    def holding(self, fact: str) -> Fact | None:
        """The published fact that holds in the place of one, itself or the end of the line of its
        successors; None where that leads nowhere."""
        seen: set[str] = set()
        found = self.fact(fact)
        while found is not None and found.status is not Status.PUBLISHED:
            seen.add(found.id)
            after = found.superseded_by or ""
            found = self.fact(after) if after not in seen else None
        return found

    def everything(self) -> Sequence[Fact]:
        """The facts of every subject, superseded ones included."""
        return [fact for subject in self._ground.subjects for fact in self._facts(subject)]

    def series(self, metric: str) -> Series | None:
        """The evolution of a figure; None when none is known."""
        known = self._ground.metrics.get(metric)
        if known is None:
            return None
        series = Series.of(known, self._measuring(metric))
        return series if series.evolves else None

    def holdings(self) -> Holdings:
        """How much is told, and how far it reaches."""
        told = [fact for fact in self.everything() if fact.status is Status.PUBLISHED]
        cited = (source for fact in self._own.values() for source in fact.sources)
        sources = {source.id: source for source in (*self._ground.sources, *cited)}
        return Holdings(
            facts=len(told),
            sources=len(sources),
            newest_fact=_newest(fact.as_of for fact in told),
            newest_source=_newest(source.date for source in sources.values()),
        )

    def _concerns(self, common: Known) -> bool:
        """Whether anything that everybody tells of a subject is another here."""
        near = (fact for gap in common.gaps for fact in gap.near)
        shown = (*common.facts, *common.elsewhere, *near)
        return (
            any(fact.about.id == common.subject.id for fact in self._own.values())
            or any(fact.id in self._decided for fact in shown)
            or any(figure.metric in self._measured for f in common.facts for figure in f.figures)
        )

    def _tell(self, subject: str) -> Known:
        facts = self._facts(subject)
        see_also = self._standing(self._ground.see_also.get(subject, ()))
        return Known(
            subject=self._ground.subjects[subject],
            facts=facts,
            elsewhere=tuple(fact for fact in see_also if fact.about.id != subject),
            gaps=tuple(
                Gap(gap.topic, gap.as_of, gap.text, self._standing(gap.near))
                for gap in self._ground.missing
                if gap.subject == subject
            ),
            evolving=tuple(self._evolving(facts)),
        )

    def _facts(self, subject: str) -> tuple[Fact, ...]:
        """The facts of a subject: of each topic those of the documents, then the community's."""
        documented = (self.fact(fact.id) for fact in self._ground.facts_of.get(subject, ()))
        own = (fact for fact in self._own.values() if fact.about.id == subject)
        topics = self._ground.subjects[subject].topics
        places = {topic.id: place for place, topic in enumerate(topics)}
        told = [fact for fact in (*documented, *own) if fact is not None]
        return tuple(sorted(told, key=lambda fact: places[fact.topic]))

    def _standing(self, facts: Iterable[str]) -> tuple[Fact, ...]:
        """What holds in the place of each of these, once."""
        found = (self.holding(fact) for fact in facts)
        return tuple({fact.id: fact for fact in found if fact is not None}.values())

    def _evolving(self, facts: Iterable[Fact]) -> Iterable[Metric]:
        published = (fact for fact in facts if fact.status is Status.PUBLISHED)
        measured = {figure.metric for fact in published for figure in fact.figures}
        for metric in self._ground.metrics.values():
            if metric.id in measured and self.series(metric.id):
                yield metric

    def _measuring(self, metric: str) -> list[Fact]:
        """The facts that give figures of a metric, of every subject."""
        documented = (self.fact(fact.id) for fact in self._ground.measuring.get(metric, ()))
        own = (fact for fact in self._measured.get(metric, ()) if fact.id in self._own)
        return [fact for fact in (*documented, *own) if fact is not None]


def _decided(ground: Ground, overlay: Overlay) -> Mapping[str, Fact | None]:
    """The facts of documents that stand otherwise in a community; None: not at all."""
    decided: dict[str, Fact | None] = {}
    for fact in overlay.marks.keys() | overlay.verified.keys():
        known = ground.facts.get(fact)
        if known is not None:
            told = next(iter(overlay.over([known])), None)
            if told is not known:
                decided[fact] = told
    return decided


def _newest(dates: Iterable[Edtf | None]) -> Edtf | None:
    """The newest of those that are certain."""
    certain = [date for date in dates if date is not None and not date.approximate]
    return max(certain, key=str, default=None)
