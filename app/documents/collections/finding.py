"""Searches several folders at once."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from app.documents.collections.errors import CollectionError
from app.documents.collections.index import CollectionIndex, FoundPiece
from app.documents.fusion import CANDIDATES


def find(folders: Sequence[Path], question: str, *, before: str = "") -> tuple[tuple[FoundPiece, ...], ...]:
    """Return an order of pieces from each folder, the best first; a folder that cannot be searched has none.

    Args:
        before: the question before, if this one needs it: another order, for both together.
    """
    orders: list[tuple[FoundPiece, ...]] = []
    for folder in folders:
        with contextlib.suppress(CollectionError), CollectionIndex(folder) as index:
            orders.append(tuple(index.search(question, CANDIDATES)))
            if before:
                orders.append(tuple(index.search(f"{before}\n{question}", CANDIDATES)))
    return tuple(orders)
