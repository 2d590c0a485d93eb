"""What was found for a question outside of the store, before it is decided how its documents are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.documents.collections.index import FoundPiece


class Sought(NamedTuple):
    """What was found.

    Attributes:
        orders: pieces of folders, in several orders, each the best first.
        near: numbers of the pieces of documents that say the same in other words, the nearest first; by document.
    """

    orders: Sequence[Sequence[FoundPiece]] = ()
    near: Mapping[int, Sequence[int]] = {}


NOTHING_SOUGHT: Final = Sought()
