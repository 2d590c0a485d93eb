"""Exponential backoff after temporary failures."""

import random
from collections.abc import Callable
from typing import Final

FIRST: Final = 1.0
LONGEST: Final = 60.0
"""The longest wait, in seconds."""


class Backoff:
    """Exponential backoff up to a minute, with jitter so that clients do not retry together.

    After progress the first failure costs no wait: a connection that breaks every few megabytes resumes at once.
    """

    def __init__(self, *, first: float = FIRST, longest: float = LONGEST, share: Callable[[], float] = random.random):
        self._first = first
        self._longest = longest
        self._share = share
        self._failures = 0

    def progressed(self) -> None:
        """Record progress: the next failure counts as the first."""
        self._failures = -1

    def next_wait(self, asked: float | None = None) -> float:
        """Return the seconds to wait after one more failure; at least what the server `asked` for."""
        self._failures += 1
        if self._failures == 0 and asked is None:
            return 0.0
        wait: float = min(self._longest, self._first * 2.0 ** max(0, self._failures - 1))
        return max(wait * (0.75 + 0.5 * self._share()), asked or 0.0)
