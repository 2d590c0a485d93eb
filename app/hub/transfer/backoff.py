"""How long to wait after a failure that passes."""

import random
from collections.abc import Callable
from typing import Final

FIRST: Final = 1.0
LONGEST: Final = 60.0
"""Seconds."""


class Backoff:
    """Twice as long after each failure, up to a minute, a little more or less so that many do not come at once.

    After progress the first failure costs nothing: a line that breaks every few megabytes is simply taken up again.
    """

    def __init__(self, *, first: float = FIRST, longest: float = LONGEST, share: Callable[[], float] = random.random):
        self._first = first
        self._longest = longest
        self._share = share
        self._failures = 0

    def progressed(self) -> None:
        """Something came."""
        self._failures = -1

    def next_wait(self, asked: float | None = None) -> float:
        """Seconds to wait after one more failure; at least what the server `asked` for."""
        self._failures += 1
        if self._failures == 0 and asked is None:
            return 0.0
        wait: float = min(self._longest, self._first * 2.0 ** max(0, self._failures - 1))
        return max(wait * (0.75 + 0.5 * self._share()), asked or 0.0)
