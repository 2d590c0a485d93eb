"""How much a server may write: many bytes at once, fewer a second for long."""

from __future__ import annotations

import time


class Budget:
    """A token bucket, in bytes.

    Args:
        burst: what may be taken at once.
        per_second: what is added again each second, up to `burst`.
    """

    def __init__(self, burst: int, per_second: int) -> None:
        self._burst, self._per_second = burst, per_second
        self._left, self._at = float(burst), time.monotonic()

    def take(self, size: int) -> bool:
        """Take `size` bytes; return False, and take none, if there are not so many."""
        now = time.monotonic()
        self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
        self._at = now
        if size > self._left:
            return False
        self._left -= size
        return True
