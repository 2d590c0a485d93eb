"""Finds where the last tokens of a text stood before.

For each place, the keys of its last 3, 6 and 12 tokens point to the place behind their most recent occurrence. A key is
made of two shorter ones, so a token costs three products and three table entries, a microsecond or two. Two keys may
share an entry; a place that is found is compared token by token before it is used.
"""

from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engine.child.drafts.source import LONGEST_RUN, Match, Source

_SHORTEST: Final = 3
LONG: Final = 8
"""Tokens that agree where it is hardly chance."""
_SOURCE_FROM: Final = 4
"""Tokens that agree before a place is taken for the source of what is written."""
_FIRST, _SECOND, _THIRD, _JOIN = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93
_MASK: Final = (1 << 64) - 1
_LEAST_BITS: Final = 14
_BEFORE: Final = 12
"""Entries before the first token, so that every place has tokens before it."""


class TextIndex:
    """The tokens of a chat, growing one by one.

    Args:
        ids: the tokens so far.
    """

    def __init__(self, ids: Sequence[int]) -> None:
        start = np.full(_BEFORE + len(ids), -1, np.int32)
        start[_BEFORE:] = ids
        self._ids = array("i", start.tobytes())
        bits = max(_LEAST_BITS, (2 * len(ids)).bit_length())
        self._shift = 64 - bits
        self._heads = tuple(array("i", bytes(4 << bits)) for _ in range(3))
        self._found = [0, 0, 0]
        self._source = Source(self._ids)
        self._fill(start)

    def add(self, token: int) -> None:
        """Append the next token."""
        ids, threes, sixes, shift = self._ids, self._threes, self._sixes, self._shift
        self._source.add(token)
        ids.append(token)
        three = (ids[-3] * _FIRST + ids[-2] * _SECOND + token * _THIRD) & _MASK
        six = (threes[-3] * _JOIN + three) & _MASK
        twelve = (sixes[-6] * _JOIN + six) & _MASK
        threes.append(three)
        sixes.append(six)
        at, found = len(ids), self._found
        for number, (key, heads) in enumerate(zip((three, six, twelve), self._heads, strict=True)):
            slot = key >> shift
            found[number] = heads[slot]
            heads[slot] = at

    def expects(self, token: int, *, is_long: bool = False) -> bool:
        """Whether :meth:`find` may find a place once `token` is added.

        Args:
            is_long: one where :data:`LONG` tokens agree.
        """
        if self._source.is_known and not is_long:
            return True
        ids = self._ids
        three = (ids[-2] * _FIRST + ids[-1] * _SECOND + token * _THIRD) & _MASK
        if not is_long:
            return self._heads[0][three >> self._shift] > 0
        six = (self._threes[-3] * _JOIN + three) & _MASK
        return self._source.run + 1 >= LONG or self._heads[1][six >> self._shift] > 0

    def find(self) -> Match | None:
        """Return the place whose text agrees longest with the last tokens; None if there is none."""
        source = self._source.match
        for place in reversed(self._found):
            if place and (length := self._agreement(place)) >= _SHORTEST:
                return source if source is not None and source.length >= length else self._found_at(place, length)
        return source

    def _found_at(self, place: int, length: int) -> Match:
        match = Match(place, length)
        if length >= _SOURCE_FROM:
            self._source.follow(match)
        return match

    def following(self, match: Match, count: int) -> list[int]:
        """Return `count` tokens that may follow the text if it goes on from `match`."""
        return self._source.following(match, count)

    def _agreement(self, position: int) -> int:
        ids, length = self._ids, 0
        most = min(LONGEST_RUN, position - _BEFORE)
        while length < most and ids[position - 1 - length] == ids[-1 - length]:
            length += 1
        return length

    # -- many tokens at once -------------------------------------------------------------------------------------------

    def _fill(self, ids: NDArray[np.int32]) -> None:
        """Enter all places as :meth:`add` does."""
        wide = ids.astype(np.int64).view(np.uint64)
        threes, sixes = np.zeros_like(wide), np.zeros_like(wide)
        threes[2:] = wide[:-2] * _word(_FIRST) + wide[1:-1] * _word(_SECOND) + wide[2:] * _word(_THIRD)
        sixes[5:] = threes[2:-3] * _word(_JOIN) + threes[5:]
        twelves = sixes[5:-6] * _word(_JOIN) + sixes[11:]
        self._threes, self._sixes = array("Q", threes.tobytes()), array("Q", sixes.tobytes())
        for number, keys in enumerate((threes[_BEFORE:], sixes[_BEFORE:], twelves[_BEFORE - 11 :])):
            self._enter(number, keys)

    def _enter(self, number: int, keys: NDArray[np.uint64]) -> None:
        """Enter the places of `keys`, which belong to the last tokens, one each."""
        if not keys.size:
            return
        slots = (keys >> np.uint64(self._shift)).astype(np.intp)
        heads = np.frombuffer(self._heads[number], np.int32)
        end = len(self._ids)
        heads[slots[:-1]] = np.arange(end - keys.size + 1, end, dtype=np.int32)
        self._found[number] = int(heads[slots[-1]])
        heads[slots[-1]] = end


def _word(value: int) -> np.uint64:
    return np.uint64(value)
