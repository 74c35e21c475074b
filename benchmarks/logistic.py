"""Logistic regression: what tells two kinds apart, and how much each trait tells; pure."""

from collections.abc import Sequence
from math import exp, log1p, tanh

# How much a weight of 1 costs, beside a mean loss per example of at most log 2: so little that it
# only keeps weights finite where a trait tells the kinds apart without exception.
RIDGE = 1e-6

# When the weights hardly move any more, and after how many steps it ends all the same.
CLOSE, MOST_STEPS, MOST_HALVES = 1e-8, 100, 30

Vector = Sequence[float]
Matrix = Sequence[Vector]


def fit(examples: Matrix, kinds: Sequence[bool], ridge: float = RIDGE) -> tuple[float, ...]:
    """The base, then the weight of each trait, that add up to the logarithm of the odds that an
    example is of the kind; both kinds weigh the same, however many there are of each.

    Found by Newton's method. Raises `ValueError` unless there are examples of both kinds.
    """
    many = sum(kinds)
    if not 0 < many < len(kinds):
        raise ValueError("there must be examples of both kinds")
    shares = [0.5 / many if kind else 0.5 / (len(kinds) - many) for kind in kinds]
    # Turned about, those of the other kind are to be above 0 as well: one formula for both.
    rows = [
        [trait if kind else -trait for trait in (1.0, *traits)]
        for traits, kind in zip(examples, kinds, strict=True)
    ]
    weights = [0.0] * len(rows[0])
    for _ in range(MOST_STEPS):
        moved = _moved(rows, shares, weights, ridge)
        far = max(abs(new - old) for new, old in zip(moved, weights, strict=True))
        weights = moved
        if far < CLOSE:
            break
    return tuple(weights)


def _moved(rows: Matrix, shares: Vector, weights: Vector, ridge: float) -> list[float]:
    """The weights after one step; half as far, again and again, while it led upwards."""
    step = solve(*_slopes(rows, shares, weights, ridge))
    before = _loss(rows, shares, weights, ridge)
    for halved in range(MOST_HALVES):
        moved = [w + s / 2**halved for w, s in zip(weights, step, strict=True)]
        if _loss(rows, shares, moved, ridge) <= before:
            return moved
    return list(weights)


def _loss(rows: Matrix, shares: Vector, weights: Vector, ridge: float) -> float:
    sure = (_dot(row, weights) for row in rows)
    lost = (max(-z, 0.0) + log1p(exp(-abs(z))) for z in sure)
    return _dot(shares, list(lost)) + ridge / 2 * _dot(weights[1:], weights[1:])


def _slopes(
    rows: Matrix, shares: Vector, weights: Vector, ridge: float
) -> tuple[list[list[float]], list[float]]:
    """How the loss bends at these weights, and which way it falls."""
    # What the base is, costs nothing.
    costs = [0.0, *(ridge for _ in weights[1:])]
    falls = [-cost * weight for cost, weight in zip(costs, weights, strict=True)]
    bends = [[0.0] * len(weights) for _ in weights]
    for row, share in zip(rows, shares, strict=True):
        doubt = (1 - tanh(_dot(row, weights) / 2)) / 2
        for i, trait in enumerate(row):
            falls[i] += share * doubt * trait
            bent = share * doubt * (1 - doubt) * trait
            for j in range(i + 1):
                bends[i][j] += bent * row[j]
    for i, cost in enumerate(costs):
        bends[i][i] += cost
        for j in range(i):
            bends[j][i] = bends[i][j]
    return bends, falls


def solve(matrix: Matrix, right: Vector) -> list[float]:
    """The vector that the matrix turns into the right side, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i], strict=True)]
    solved = [0.0] * size
    for i in reversed(range(size)):
        known = _dot(rows[i][i + 1 : size], solved[i + 1 :])
        solved[i] = (rows[i][size] - known) / rows[i][i]
    return solved


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
