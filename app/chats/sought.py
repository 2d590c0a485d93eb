"""What was found for a question outside of the store, before it is decided how its documents are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.documents.collections.index import FoundPiece


class Sought(NamedTuple):
    """What was found.

    Attributes:
        by_words: pieces of folders, in an order for each folder, the best first.
        by_meaning: the same, the nearest first.
        near: numbers of the pieces of documents that say the same in other words, the nearest first; by document.
    """

    by_words: Sequence[Sequence[FoundPiece]] = ()
    by_meaning: Sequence[Sequence[FoundPiece]] = ()
    near: Mapping[int, Sequence[int]] = {}


NOTHING_SOUGHT: Final = Sought()
