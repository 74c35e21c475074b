"""Finds a place beside each point for its label: none hides another, a mark or a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.pictures.scene import Box, Spot

# How far a label may stand from its mark; from the second on, a thin line leads to it.
GAPS = (4.0, 13.0, 24.0, 36.0, 50.0)
_BESIDE, _FURTHER = 2.0, (2.0, 12.0, 24.0)
_BETWEEN_LABELS, _BETWEEN_LABEL_AND_LINE = 4.0, 1.0

# What it costs to stand there: nearest above is best, since it is where one looks first.
_SIDES = {
    (0, -1): 0.0,
    (-1, -1): 1.0,
    (1, -1): 2.0,
    (1, 1): 2.0,
    (0, 1): 3.0,
    (-1, 1): 4.0,
    (1, 0): 3.0,
    (-1, 0): 3.0,
}
_PER_GAP, _ACROSS_A_LINE, _ALONG_THE_EDGE, _SWAPPED = 6.0, 9.0, 1.0, 30.0

# Marks nearer to one another than this, in both directions, are easily taken for one another.
_NEAR = 40.0

# After so many attempts the best arrangement found so far is taken, so that time is bounded.
_MOST_ATTEMPTS = 6_000

Segment = tuple[Spot, Spot]


@dataclass(frozen=True, slots=True)
class Label:
    """What wants a place: the size of its words, and the mark to which they belong."""

    spot: Spot
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands; `side` is -1 when that is left of its mark, 1 when right of it."""

    spot: Spot
    box: Box
    side: int
    leader: Segment | None
    cost: float

    def clashes(self, other: "Place") -> bool:
        """Whether one could not be read for the other."""
        if self.box.overlaps(other.box, _BETWEEN_LABELS):
            return True
        if self.leader and other.box.crossed_by(*self.leader):
            return True
        return other.leader is not None and self.box.crossed_by(*other.leader)

    def swapped(self, other: "Place") -> bool:
        """Whether two labels stand in the other order than their marks, which are near enough for
        one label to be taken for that of the other mark."""
        apart = self.spot.x - other.spot.x
        if apart == 0 or abs(apart) > _NEAR or abs(self.spot.y - other.spot.y) > _NEAR:
            return False
        return (self.box.left + self.box.right - other.box.left - other.box.right) * apart <= 0


@dataclass(frozen=True, slots=True)
class Ground:
    """Where labels may stand, and what they must leave free."""

    room: Box
    taken: tuple[Box, ...]
    lines: tuple[Segment, ...]
    reach: float


def place(labels: Sequence[Label], ground: Ground) -> list[Place] | None:
    """A place for each label, near its mark; None when there is not room for all."""
    choices = [sorted(_choices(label, ground), key=lambda p: p.cost) for label in labels]
    if not all(choices):
        return None
    # Those with the least choice choose first.
    order = sorted(range(len(labels)), key=lambda n: len(choices[n]))
    found = _Search([choices[n] for n in order]).best
    return None if found is None else [found[order.index(n)] for n in range(len(labels))]


class _Search:
    """Tries arrangements one label after the other, leaving out what cannot become better."""

    def __init__(self, choices: Sequence[Sequence[Place]]) -> None:
        self._choices = choices
        self._least = [options[0].cost for options in choices]
        self._left = _MOST_ATTEMPTS
        self._cost = float("inf")
        self.best: list[Place] | None = None
        self._extend([], 0.0)

    def _extend(self, chosen: list[Place], cost: float) -> None:
        if len(chosen) == len(self._choices):
            self.best, self._cost = list(chosen), cost
            return
        rest = sum(self._least[len(chosen) + 1 :])
        for option in self._choices[len(chosen)]:
            if cost + option.cost + rest >= self._cost:
                return
            if self._left <= 0:
                return
            self._left -= 1
            if any(option.clashes(other) for other in chosen):
                continue
            swapped = sum(option.swapped(other) for other in chosen) * _SWAPPED
            if cost + option.cost + swapped + rest < self._cost:
                self._extend([*chosen, option], cost + option.cost + swapped)


def _choices(label: Label, ground: Ground) -> Iterator[Place]:
    for step, gap in enumerate(GAPS):
        for (dx, dy), cost in _SIDES.items():
            sideways = dy == 0
            if sideways and step > 1:
                continue
            for box, shifted in _boxes(label, dx, dy, gap, ground):
                if not _is_free(box, ground):
                    continue
                # From the side none is drawn: it would be read as a dash or a minus.
                led = step and not sideways
                leader = (label.spot, _short_of(box, label.spot)) if led else None
                total = cost + step * _PER_GAP + shifted * _ALONG_THE_EDGE
                yield Place(label.spot, box, dx, leader, total + _hindrance(leader, ground))


def _short_of(box: Box, spot: Spot) -> Spot:
    """Where a leader ends: a little before the label, so that it does not touch its letters."""
    wide = Box(box.left - 2, box.top - 2, box.right + 2, box.bottom + 2)
    return wide.nearest(spot)


def _hindrance(leader: Segment | None, ground: Ground) -> float:
    """What it costs when a leader crosses the curve or somebody else's mark."""
    if leader is None:
        return 0.0
    across = any(_cross(leader, line) for line in ground.lines)
    others = [box for box in ground.taken if box.nearest(leader[0]) != leader[0]]
    return _ACROSS_A_LINE * (across + any(box.crossed_by(*leader) for box in others))


def _boxes(
    label: Label, dx: int, dy: int, gap: float, ground: Ground
) -> Iterator[tuple[Box, float]]:
    """The boxes on one side of a mark, and how much each was moved along that side."""
    x, y = label.spot
    away = ground.reach + gap
    top = {-1: y - away - label.height, 0: y - label.height / 2, 1: y + away}[dy]
    if dx:
        # Diagonally it may come nearer sideways: the corner is what is near.
        for beside in (away,) if dy == 0 else (_BESIDE,) if gap == GAPS[0] else _FURTHER:
            left = x + beside if dx > 0 else x - beside - label.width
            yield Box(left, top, left + label.width, top + label.height), beside / _FURTHER[-1]
        return
    for shift in (0.0, -0.25, 0.25):
        left = x - label.width * (0.5 - shift)
        left = min(max(left, ground.room.left), ground.room.right - label.width)
        yield Box(left, top, left + label.width, top + label.height), abs(shift) * 4


def _is_free(box: Box, ground: Ground) -> bool:
    if not ground.room.holds(box) or any(box.overlaps(other) for other in ground.taken):
        return False
    margin = _BETWEEN_LABEL_AND_LINE
    wide = Box(box.left - margin, box.top - margin, box.right + margin, box.bottom + margin)
    return not any(wide.crossed_by(*line) for line in ground.lines)


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two lines cross between their ends; where one begins on the other does not count."""

    def side(a: Spot, b: Spot, c: Spot) -> float:
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    apart = side(*one, other[0]) * side(*one, other[1]) < 0
    return apart and side(*other, one[0]) * side(*other, one[1]) < 0
