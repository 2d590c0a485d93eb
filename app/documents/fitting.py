"""Which documents fit into a context whole, and how many passages of the others."""

from collections.abc import Sequence
from typing import Final

import msgspec

_MOST_PASSAGES: Final = 8
_PASSAGE_TOKENS: Final = 550
"""Of one passage with its frame, at most; East Asian texts take more."""
CHARACTERS_PER_TOKEN: Final = 3
"""Fewer than in most texts, so that an estimate by them is rather too high."""


class Room(msgspec.Struct, frozen=True):
    """The context that documents have to fit into.

    Attributes:
        n_ctx: its length in tokens.
        used: tokens before the question.
    """

    n_ctx: int
    used: int = 0

    def for_documents(self, question: str) -> int:
        """Return the tokens that are left, when a quarter of the context is kept for the answer."""
        return self.n_ctx - self.used - self.n_ctx // 4 - len(question) // CHARACTERS_PER_TOKEN


def given_whole(tokens: Sequence[int], room: int) -> list[bool]:
    """Return for each document of so many tokens whether it is given whole: as many as possible, short ones first."""
    whole = [False] * len(tokens)
    for index in sorted(range(len(tokens)), key=lambda one: tokens[one]):
        if tokens[index] <= room:
            whole[index] = True
            room -= tokens[index]
    return whole


def passage_count(room: int) -> int:
    """Return how many passages may take half of the tokens that are left; at least one is always given."""
    return min(_MOST_PASSAGES, max(1, room // 2 // _PASSAGE_TOKENS))
