"""Which connections are not worth waiting for.

A connection that gives nothing is ended by its own time limit. This finds the two other kinds: one that trickles, and
one that is far slower than its neighbours, which at the end of a file would hold up everything.
"""

from collections import deque
from typing import Final

from app.hub.transfer.fetcher import Fetcher

TRICKLE_SECONDS: Final = 30.0
TRICKLE_BYTES: Final = 16 * 1024
SLOW_SECONDS: Final = 10.0
SLOW_SHARE: Final = 0.1
_FAST: Final = 500_000
_FADES: Final = 0.98
"""What was the best rate counts less with every look: it may have been better times for all."""


class Watch:
    """Looks at the connections about once a second."""

    def __init__(self) -> None:
        self._seen: dict[int, deque[tuple[float, int]]] = {}
        self._best = 0.0

    def find(self, fetchers: list[Fetcher], now: float) -> list[Fetcher]:
        """The connections to cut. `now` is of ``time.monotonic``."""
        rates = {}
        for number, fetcher in enumerate(fetchers):
            seen = self._note(number, fetcher, now)
            age = now - seen[0][0]
            if age >= TRICKLE_SECONDS and seen[-1][1] - seen[0][1] < TRICKLE_BYTES:
                self._seen.pop(number)
                return [fetcher]
            if age >= SLOW_SECONDS:
                at, count = next((at, count) for at, count in reversed(seen) if now - at >= SLOW_SECONDS)
                rates[number] = (seen[-1][1] - count) / (now - at)
        self._best = max(self._best * _FADES, *rates.values(), 0.0)
        slow = [number for number, rate in rates.items() if self._best > _FAST and rate < self._best * SLOW_SHARE]
        for number in slow:
            self._seen.pop(number)
        return [fetchers[number] for number in slow]

    def _note(self, number: int, fetcher: Fetcher, now: float) -> deque[tuple[float, int]]:
        seen = self._seen.setdefault(number, deque())
        if fetcher.streaming_since is None:
            seen.clear()
        seen.append((now, fetcher.received))
        while now - seen[0][0] > TRICKLE_SECONDS + 1:
            seen.popleft()
        return seen
