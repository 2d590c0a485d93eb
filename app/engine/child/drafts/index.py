"""Finds where the last tokens of a text stood before.

For each place, the keys of its last 3, 6 and 12 tokens point to the place behind their most recent occurrence. A key is
made of two shorter ones, so a token costs three products and three table entries, a microsecond or two. Two keys may
share an entry; a place that is found is compared token by token before it is used.

A text that is written again with changes leaves its source for a few tokens at each change. The place where it left is
kept, and the next token that also follows there (within :data:`_REACH`) is taken for the way back: that is found one or
two tokens after the change, long before the shortest key matches.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

SHORTEST: Final = 3
LONGEST_COMPARED: Final = 32
_REACH: Final = 48
"""Tokens behind a change in which the way back is looked for."""
_FAR: Final = 32
"""Tokens after which a change is no longer taken for one."""
_CERTAIN: Final = 4
"""Tokens that must follow the source in a row before a change is over."""

_FIRST, _SECOND, _THIRD, _JOIN = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93
_MASK: Final = (1 << 64) - 1
_LEAST_BITS: Final = 14
_BEFORE: Final = 12
"""Entries before the first token, so that every place has tokens before it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the last tokens stood before.

    Attributes:
        position: index of the token that followed there.
        length: how many tokens before it are the same, at most :data:`LONGEST_COMPARED`.
        returns: the text has just left its source, and seems to come back to it here.
    """

    position: int
    length: int
    returns: bool = False


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
        self._source = self._left = self._run = self._away = 0
        self._fill(start)

    def add(self, token: int) -> None:
        """Append the next token."""
        ids, threes, sixes, shift = self._ids, self._threes, self._sixes, self._shift
        self._follow(token)
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

    def find(self) -> Match | None:
        """Return the place whose text agrees longest with the last tokens; None if there is none."""
        back = self._way_back()
        for place in reversed(self._found):
            if place and (length := self._agreement(place)) >= SHORTEST:
                if back is not None and back.length >= length:
                    return back
                return Match(place, length)
        return back

    def follow(self, position: int) -> None:
        """Take the text from `position` on for the source of what is written next."""
        if self._source != position:
            self._source, self._run = position, 0

    def following(self, position: int, count: int) -> list[int]:
        """Return `count` tokens from `position` on; where the text ends, they are taken for its continuation."""
        found = self._ids[position : position + count].tolist()
        period = len(self._ids) - position
        while len(found) < count:
            found.append(found[-period])
        return found

    # -- the source ----------------------------------------------------------------------------------------------------

    def _follow(self, token: int) -> None:
        """Move along the source with the next token, or find the way back to it."""
        source = self._source
        if not source:
            if self._left:
                self._look_for(token)
        elif self._ids[source] == token:
            self._source, self._run = source + 1, self._run + 1
            if self._run >= _CERTAIN:
                self._left = 0
        else:
            if not self._left:
                self._left, self._away = source, 0
            self._source = 0
            self._look_for(token)

    def _look_for(self, token: int) -> None:
        self._away += 1
        if self._away > _FAR:
            self._left = 0
            return
        left = self._left
        try:
            self._source, self._run = self._ids.index(token, left, left + _REACH) + 1, 1
        except ValueError:
            self._source = 0

    def _way_back(self) -> Match | None:
        if self._source and 0 < self._source < len(self._ids):
            return Match(self._source, self._agreement(self._source), returns=bool(self._left))
        return None

    def _agreement(self, position: int) -> int:
        ids, length = self._ids, 0
        most = min(LONGEST_COMPARED, position - _BEFORE)
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
        for number, keys in enumerate(self._by_place(threes, sixes, twelves)):
            self._enter(number, keys)

    def _by_place(
        self, threes: NDArray[np.uint64], sixes: NDArray[np.uint64], twelves: NDArray[np.uint64]
    ) -> Iterator[NDArray[np.uint64]]:
        yield threes[_BEFORE + 2 :]
        yield sixes[_BEFORE + 5 :]
        yield twelves[_BEFORE:]

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
