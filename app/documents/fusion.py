"""Search by words and by meaning together.

Both orders count: a piece gets 1 / (60 + its place) from each (reciprocal rank fusion, Cormack et al. 2009), so that
scores of different kinds need not be compared.
"""

import operator
from collections.abc import Sequence
from typing import Final

from app.documents.search import Found

_SMOOTHING: Final = 60


def nearest(vector: Sequence[float], pieces: Sequence[tuple[Found, Sequence[float]]], count: int) -> list[Found]:
    """Return the `count` pieces whose vectors point most nearly where `vector` does; all have unit length."""
    scored = sorted(pieces, key=lambda one: -sum(map(operator.mul, vector, one[1])))
    return [found for found, _ in scored[:count]]


def fused(orders: Sequence[Sequence[Found]], count: int) -> list[Found]:
    """Return the `count` best pieces of several orders, each the best first."""
    scores: dict[Found, float] = {}
    for order in orders:
        for place, found in enumerate(order, 1):
            scores[found] = scores.get(found, 0.0) + 1 / (_SMOOTHING + place)
    return sorted(scores, key=lambda found: -scores[found])[:count]
