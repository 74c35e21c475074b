"""What a file would change in a community, shown before it is done, and done as it was shown."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b

from bot.editing.exchange import Item
from bot.editing.model import Content, Standing, Version
from bot.errors import Flaw


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of each fact and decision of a file.

    `waiting`: new or changed, for a second person to read, each with the fact whose place it takes;
    `left`: cannot be taken in where two people read every fact. `verified`: known already, and
    said to hold. `cautions`: what somebody should look at first.
    """

    new: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    decided: tuple[Item, ...] = ()
    verified: tuple[Item, ...] = ()
    waiting: tuple[tuple[Item, str | None], ...] = ()
    left: tuple[Item, ...] = ()
    same: int = 0
    cautions: tuple[Flaw, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.new or self.changed or self.decided or self.verified or self.waiting)

    @property
    def digest(self) -> str:
        """Another for every other plan."""
        planned = (self.new, self.changed, self.decided, self.verified, self.waiting, self.left)
        return blake2b(repr(planned).encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Present:
    """How a community stands: the last version of each fact, what waits for a second person, and
    which verifications of a file would be news."""

    current: Mapping[str, Version]
    waiting: Collection[Content]
    is_news: Callable[[Item], bool]
    reviewed: bool


class _Place(StrEnum):
    """What becomes of one fact or decision."""

    NEW = "new"
    CHANGED = "changed"
    DECIDED = "decided"
    WAITING = "waiting"
    PENDING = "pending"  # it waits already
    LEFT = "left"
    SAME = "same"


_AHEAD = (_Place.WAITING, _Place.PENDING)


def plan(items: Sequence[Item], present: Present, cautions: tuple[Flaw, ...] = ()) -> Plan:
    """What taking these in would change."""
    said = {version.content: fact for fact, version in present.current.items()}
    # One without an id that says exactly what a fact says already is that fact.
    named = [i if i.fact else replace(i, fact=said.get(i.content, "")) for i in items]
    places = [(item, _place(item, present)) for item in named]
    # What is superseded by something that waits is so only once that is public.
    ahead = {item.fact: place for item, place in places if place in _AHEAD and item.fact}
    held = [item for item, place in places if place is not _Place.SAME and item.successor in ahead]
    replaced = {item.successor: item.fact for item in reversed(held)}
    bound = set(held)
    free = [(item, place) for item, place in places if item not in bound]

    def at(*wanted: _Place) -> tuple[Item, ...]:
        return tuple(item for item, place in free if place in wanted)

    def is_left(item: Item) -> bool:
        first = replaced[item.successor] == item.fact
        return not first and ahead[item.successor or ""] is _Place.WAITING

    verified = tuple(
        item
        for item in at(_Place.CHANGED, _Place.DECIDED, _Place.SAME)
        if item.verified and present.is_news(item)
    )
    told, anew = [*held, *at(_Place.SAME, _Place.PENDING)], set(verified)
    there = [i for i in told if i not in anew and ahead.get(i.successor or "") != _Place.WAITING]
    return Plan(
        new=at(_Place.NEW),
        changed=at(_Place.CHANGED),
        decided=at(_Place.DECIDED),
        verified=verified,
        waiting=tuple((item, replaced.get(item.fact)) for item in at(_Place.WAITING)),
        left=(*at(_Place.LEFT), *filter(is_left, held)),
        same=len(there),
        cautions=cautions,
    )


def _place(item: Item, present: Present) -> _Place:
    version = present.current.get(item.fact)
    if item.content is None:
        return _Place.SAME if _is_decided_so(item, version) else _Place.DECIDED
    said_anew = version is None or version.content != item.content
    if said_anew and present.reviewed:
        if item.content in present.waiting:
            return _Place.PENDING
        return _Place.WAITING if item.standing is Standing.PUBLISHED else _Place.LEFT
    if version is None:
        return _Place.NEW
    return _Place.CHANGED if said_anew or not _stands_so(item, version) else _Place.SAME


def _is_decided_so(item: Item, version: Version | None) -> bool:
    if item.standing is Standing.PUBLISHED:
        return True  # nothing but who verified it
    return version is not None and _stands_so(item, version)


def _stands_so(item: Item, version: Version) -> bool:
    if item.standing is Standing.PUBLISHED:
        return version.standing is Standing.PUBLISHED
    there = (version.standing, version.successor, version.why)
    return (item.standing, item.successor, item.why) == there
