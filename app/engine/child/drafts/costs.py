"""What a batch costs on this machine, in units of a single token: measured while the model writes.

Other programs only ever add to the time of a decode, and not for long, so the lower quartile of the last few counts.
"""

import math
from collections import deque
from collections.abc import Collection
from typing import Final

_KEPT: Final = 9
_SINGLES_KEPT: Final = 32
_TRUSTED: Final = 2
"""Measurements of a size before they count; the first one may include the preparation of that size."""
_SLOPE: Final = 0.3
"""Cost of one more token in a batch as long as nothing was measured; on GPUs it is about 0.2, on CPUs 0.45."""
_HOPE: Final = 0.75
"""What is left of the cost of one more token in a batch twice as large, as long as that was not measured: one of two or
three may gain nothing where one of twelve does.
"""
_MOST_AFTERWARDS: Final = 2.0
"""Most that the single token after a draft is charged with, in single tokens."""
_RECKONED_EVERY: Final = 8
"""Batches after which what is known of all sizes is reckoned again; of its own size, a batch counts at once."""
_FORGETS_AFTER: Final = 512
"""Tokens after which a size loses one measurement, so that it is tried again if nothing else confirms it."""


class BatchCosts:
    """Seconds of the last few decodes of each batch size."""

    def __init__(self) -> None:
        self._seconds: dict[int, deque[float]] = {}
        self._after: deque[float] = deque(maxlen=_KEPT)
        self._was_draft = False
        self._until_forgetting = _FORGETS_AFTER
        self._ratios: dict[int, float] = {}
        self._until_reckoning = _RECKONED_EVERY
        self._single = self._median = 0.0

    @property
    def is_known(self) -> bool:
        """Whether single tokens were measured, which everything else is compared with."""
        return len(self._seconds.get(1, ())) >= _TRUSTED

    @property
    def single(self) -> float:
        """Seconds of a single token; 0 if unknown."""
        return self._single

    def begin(self) -> None:
        """Start a turn: the next batch does not follow the last one."""
        self._was_draft = False

    def note(self, size: int, seconds: float) -> float:
        """Record that a batch of `size` tokens took `seconds`; return what it cost of drafts, in single tokens.

        That is 0 for a single token, unless it follows a draft and took longer for it. What another program has added
        counts up to once more what such a batch usually costs.
        """
        cost = self._cost(size, seconds)
        if self._was_draft and self.is_known:
            self._after.append(max(0.0, seconds - self.single) if size == 1 else 0.0)
        self._was_draft = size > 1
        kept = _KEPT if size > 1 else _SINGLES_KEPT
        found = self._seconds.setdefault(size, deque(maxlen=kept))
        found.append(seconds)
        self._reckon(size, is_new=len(found) <= _TRUSTED)
        self._until_forgetting -= 1
        if self._until_forgetting <= 0:
            self._forget()
        return cost

    def _cost(self, size: int, seconds: float) -> float:
        if size == 1 and not self._was_draft:
            return 0.0
        if not self.is_known:
            return float(size - 1)
        took = seconds / self._median  # the lower quartile would charge drafts with what others do to all batches
        if size == 1:
            return min(max(0.0, took - 1.0), _MOST_AFTERWARDS)
        return min(took, 2 * self.ratio(size))

    def _reckon(self, size: int, *, is_new: bool) -> None:
        """Forget ratios that the last batch may have changed; to sort all sizes after each batch would cost time."""
        self._until_reckoning -= 1
        if is_new or self._until_reckoning <= 0:
            self._until_reckoning = _RECKONED_EVERY
            self._ratios.clear()
            if self.is_known:
                singles = sorted(self._seconds[1])
                self._single, self._median = singles[len(singles) // 4], singles[len(singles) // 2]
        elif size > 1:
            self._ratios.pop(size, None)

    def ratio(self, size: int) -> float:
        """Return what a batch of `size` tokens costs, in single tokens.

        With it counts what the single token after a draft takes longer: its graph is not the one before, so that
        llama.cpp builds it anew.
        """
        found = self._ratios.get(size)
        if found is None:
            batch = self._measured(size) or self._guessed(size)
            found = self._ratios[size] = max(1.0, batch + (self._afterwards() if size > 1 else 0.0))
        return found

    def _afterwards(self) -> float:
        return _usual(self._after) / self.single if len(self._after) >= _TRUSTED and self.is_known else 0.0

    def _measured(self, size: int) -> float:
        found = self._seconds.get(size, ())
        return _usual(found) / self.single if len(found) >= _TRUSTED and self.is_known else 0.0

    def _guessed(self, size: int) -> float:
        """Go by the nearest size that was measured."""
        known = [other for other in self._seconds if other > 1 and self._measured(other)]
        if not known:
            return 1 + _SLOPE * (size - 1)
        nearest = min(known, key=lambda other: abs(other - size))
        hope = math.pow(_HOPE, abs(math.log2(size / nearest)))
        return 1 + hope * (self._measured(nearest) - 1) / (nearest - 1) * (size - 1)

    def _forget(self) -> None:
        self._until_forgetting = _FORGETS_AFTER
        for size, found in self._seconds.items():
            if size > 1 and found:
                found.popleft()


def _usual(seconds: Collection[float]) -> float:
    return sorted(seconds)[len(seconds) // 4]
