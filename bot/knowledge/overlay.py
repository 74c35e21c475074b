"""What a community tells otherwise than the documents, laid over what they say; pure values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from bot.knowledge.model import Fact, Status


@dataclass(frozen=True, slots=True)
class Mark:
    """What a community does with a document's fact: it is withheld there, or superseded by another.

    `successor`: the fact that took its place.
    """

    status: Status
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """An editor said on a day that a fact holds, whose fingerprint was this one."""

    day: date
    seen: str


# What is kept is equal to itself alone: cheaper than to compare all its facts.
@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """The facts of one community and its marks on those of the documents, all of them by id.

    `own`: its published and superseded facts. `verified`: when an editor last said of a fact, its
    own or a document's, that it still holds.
    """

    own: Sequence[Fact] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict[str, Mark])
    verified: Mapping[str, Verified] = field(default_factory=dict[str, Verified])

    @property
    def empty(self) -> bool:
        """Whether the documents are told as they are."""
        return not (self.own or self.marks or self.verified)

    def over(self, facts: Iterable[Fact]) -> list[Fact]:
        """These facts as the community tells them, without those that it withholds; its own facts
        are not added. Who verified a fact that says something else since verified another."""
        told = (self._told(fact) for fact in facts)
        return [fact for fact in told if fact.status is not Status.WITHHELD]

    def _told(self, fact: Fact) -> Fact:
        mark, verified = self.marks.get(fact.id), self.verified.get(fact.id)
        if mark is not None:
            fact = replace(fact, status=mark.status, superseded_by=mark.successor)
        if verified is not None and verified.seen == fact.fingerprint:
            fact = replace(fact, verified=verified.day)
        return fact


# Where nobody added anything.
NOTHING = Overlay()


class Overlays(Protocol):
    """Who knows what communities add."""

    async def of(self, community: str | None) -> Overlay:
        """What a community tells otherwise; `NOTHING` outside communities. The same object for as
        long as nothing changes."""
        ...
