"""Everything that the documents say, read once; pure values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.dates import Edtf
from bot.i18n import Text
from bot.knowledge.model import Fact, Subject
from bot.knowledge.series import Metric
from bot.sources import Source


@dataclass(frozen=True, slots=True)
class Missing:
    """What had no public source, in a topic that tells so; `near`: the ids of the closest facts."""

    subject: str
    topic: str
    as_of: Edtf
    text: Text
    near: tuple[str, ...]


class Ground:
    """All that the documents say, as it is looked up; facts that are withheld are not there."""

    def __init__(
        self,
        subjects: Iterable[Subject],
        facts: Sequence[Fact],
        metrics: Iterable[Metric],
        missing: Iterable[Missing],
        see_also: Mapping[str, Sequence[str]],
        sources: Sequence[Source],
    ) -> None:
        """Facts come subject by subject, in the order of its topics; metrics and what is missing in
        the order of their documents; sources by id."""
        self.subjects = {subject.id: subject for subject in subjects}
        self.facts = {fact.id: fact for fact in facts}
        self.facts_of = {
            subject: tuple(its) for subject, its in groupby(facts, lambda fact: fact.about.id)
        }
        self.metrics = {metric.id: metric for metric in metrics}
        self.measuring = by_metric(facts)
        self.missing = tuple(missing)
        self.see_also = see_also
        self.sources = tuple(sources)

    def has_place_for(self, fact: Fact) -> bool:
        """Whether there is still the topic in which a fact stands."""
        subject = self.subjects.get(fact.about.id)
        return subject is not None and any(topic.id == fact.topic for topic in subject.topics)


def by_metric(facts: Iterable[Fact]) -> Mapping[str, Sequence[Fact]]:
    """The facts that give figures of each metric, in their order."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        for metric in {figure.metric for figure in fact.figures}:
            found.setdefault(metric, []).append(fact)
    return found
