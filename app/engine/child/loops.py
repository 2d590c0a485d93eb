"""Detects that a model repeats itself: the same sequence of tokens again and again, exactly, up to the last one.

Only exact repetition counts. Text that changes in each round (numbers that count up, "Wait, …" in different words) is
deliberately never treated as a loop: only a reader can tell such text from a list.

Normal text repeats itself too: horizontal rules, tables of zeros, refrains, rows of equal cells. How much must be
repeated before it counts depends on the length of a round. The limits are above what normal texts contain: a list of
100 equal JSON objects, the most repetitive text tested, reaches three quarters of the limit
(``python -m tests.bench.loops`` prints the table).

JSON that a schema demands, or that a tool is called with, can be more repetitive: 32 rows of 32 zeros or 200 equal
records exceed the limit. Where each round holds elements of an array or object, it takes :data:`DATA_PATIENCE` times as
much (:mod:`app.engine.child.repeated_data`), and where the schema itself limits the elements, no number of them does. A
loop within a string, of white space or of brackets ends as early as in prose.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

LONGEST_PERIOD: Final = 2048
"""Length in tokens of the longest round that is detected."""

DATA_PATIENCE: Final = 4
"""How many times as much must be repeated where the rounds are elements of JSON data."""

STEP: Final = 96
"""Tokens between two checks."""

_SUFFIX: Final = (1, 2, 3, 5, 8, 12, 16)
"""Distances from the last token at which two rounds must agree before their period is examined closely."""

_TRIES: Final = 4
"""Maximum number of periods that one check examines, which bounds the work for adversarial text."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A repetition at the end of a text.

    Attributes:
        period: tokens of one round, as few as possible.
        length: tokens of all rounds together; the last round may be incomplete.
    """

    period: int
    length: int


def tokens_needed(period: int) -> int:
    """Return how many tokens rounds of length `period` must have together to count as a loop."""
    return 2048 if period <= 64 else max(1536, (6 if period <= 256 else 4) * period)


LEAST: Final = min(tokens_needed(period) for period in range(1, LONGEST_PERIOD + 1))


class LoopDetector:
    """Checks the tokens of one turn.

    The cost is one append per token, and a few array comparisons for every :data:`STEP` tokens.

    Args:
        patience: factor by which the required number of repeated tokens is multiplied.
        takes: how many times as much a repetition at the end of the tokens takes where it stands; 0 if it is none,
            however long.
    """

    def __init__(self, patience: int = 1, takes: Callable[[Loop], int] = lambda _: 1) -> None:
        self._patience = max(1, patience)
        self._takes = takes
        self._window = self._patience * DATA_PATIENCE * tokens_needed(LONGEST_PERIOD) + STEP
        self.restart()

    def restart(self) -> None:
        """Discard all tokens added so far."""
        self._ids = array("i")
        self._append = self._ids.append
        self._next_look = self._patience * LEAST

    def add(self, token: int) -> Loop | None:
        """Add the next token; return the loop that it completes, if any, no later than at the next check."""
        self._append(token)
        if len(self._ids) < self._next_look:
            return None
        self._next_look += STEP
        return self._look()

    def _look(self) -> Loop | None:
        ids: NDArray[np.int32] = np.frombuffer(self._ids, np.int32)[-self._window :]
        loop = _find(ids, self._patience)
        if loop is None or not (factor := self._takes(loop)):
            return None
        return loop if loop.length >= factor * self._patience * tokens_needed(loop.period) else None


def _find(ids: NDArray[np.int32], patience: int) -> Loop | None:
    """Return the loop at the end of `ids`, if there is one."""
    end = len(ids) - 1
    first = max(0, end - LONGEST_PERIOD)
    # Distances to earlier occurrences of the last token: the candidate periods, shortest first.
    periods = (end - first) - np.flatnonzero(ids[first:end] == ids[end])[::-1]
    for back in _SUFFIX:
        periods = _agreeing(ids, periods, end - back)
        if not periods.size:
            return None
    longest = 0
    for _ in range(_TRIES):
        period = int(periods[0])
        run = _run(ids, period)
        # If the run is no longer than before, this is a rejected period again, or a multiple of one.
        if run > longest and run + period >= patience * tokens_needed(period):
            return Loop(period, run + period)
        longest = max(longest, run)
        # A longer period extends beyond these rounds, so it must agree where they break off, and before that.
        for back in (run, run + period):
            periods = _agreeing(ids, periods[1:] if back == run else periods, end - back)
            if not periods.size:
                return None
    return None


def _agreeing(ids: NDArray[np.int32], periods: NDArray[np.intp], index: int) -> NDArray[np.intp]:
    """Return those of `periods` for which `ids` repeats itself at `index`."""
    if index < 0:
        return periods[:0]
    if periods.size and periods[-1] > index:
        periods = periods[periods <= index]
    agreeing: NDArray[np.intp] = periods[ids[index - periods] == ids[index]]
    return agreeing


def _run(ids: NDArray[np.int32], period: int) -> int:
    """Count how many of the last ids equal the id `period` before them."""
    differs = (ids[period:] != ids[:-period])[::-1]
    found = int(differs.argmax())
    return found if differs[found] else len(differs)


def kept_of(ids: Sequence[int], loop: Loop, *, at_least: int) -> int:
    """Return how many of `ids`, which end in `loop`, remain if one round is kept.

    Rounds before the detected ones also belong to the loop: they existed before the turn was continued.

    Args:
        at_least: lower limit for the result.
    """
    start = len(ids) - loop.length
    while start > 0 and ids[start - 1] == ids[start - 1 + loop.period]:
        start -= 1
    return max(start + loop.period, at_least)
