"""Several orders of pieces joined: by words and by meaning, by a question and by the one before it.

All orders count: a piece gets 1 / (6 + its place) from each (reciprocal rank fusion, Cormack et al. 2009), so that
scores of different kinds need not be compared. Orders by meaning count 0.7 times as much. Both numbers were chosen with
tests/bench/retrieval and all-MiniLM-L6-v2. With the paper's 60, and the same weight, both together found no more than
words alone: a piece at place 20 of both orders came before the best one of either.
"""

import operator
from collections.abc import Hashable, Iterable, Sequence
from typing import Final, TypeVar

from app.documents.document import Document
from app.documents.search import Found, PieceIndex

CANDIDATES: Final = 50
"""Pieces of each order that are joined."""
_SMOOTHING: Final = 6
_OF_MEANING: Final = 0.7

Item = TypeVar("Item", bound=Hashable)


def nearest(vector: Sequence[float], pieces: Sequence[tuple[Found, Sequence[float]]], count: int) -> list[Found]:
    """Return the `count` pieces whose vectors point most nearly where `vector` does; all have unit length."""
    scored = sorted(pieces, key=lambda one: -sum(map(operator.mul, vector, one[1])))
    return [found for found, _ in scored[:count]]


def fused(by_words: Sequence[Sequence[Item]], count: int, *, by_meaning: Sequence[Sequence[Item]] = ()) -> list[Item]:
    """Return the `count` best pieces of several orders, each the best first."""
    scores: dict[Item, float] = {}
    for weight, orders in ((1.0, by_words), (_OF_MEANING, by_meaning)):
        for order in orders:
            for place, found in enumerate(order, 1):
                scores[found] = scores.get(found, 0.0) + weight / (_SMOOTHING + place)
    return sorted(scores, key=lambda found: -scores[found])[:count]


def best_pieces(
    documents: Iterable[tuple[int, Document]], question: str, count: int, *, before: str = ""
) -> list[Found]:
    """Search documents once, by words.

    Args:
        documents: the caller's own ids, and the documents.
        before: the question before, if this one needs it (:func:`app.documents.search.is_short`).
    """
    with PieceIndex() as index:
        for document_id, document in documents:
            index.add(document_id, document)
        own = index.search(question, CANDIDATES)
        return fused([own, index.search(f"{before}\n{question}", CANDIDATES)], count) if before else own[:count]
