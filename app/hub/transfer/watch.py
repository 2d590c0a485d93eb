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


class Watch:
    """Looks at the connections about once a second."""

    def __init__(self) -> None:
        self._seen: dict[int, deque[tuple[float, int]]] = {}

    def find(self, fetchers: list[Fetcher], now: float) -> list[Fetcher]:
        """The connections to cut. `now` is of ``time.monotonic``."""
        rates = {}
        for number, fetcher in enumerate(fetchers):
            seen = self._note(number, fetcher, now)
            age = now - seen[0][0]
            if age >= TRICKLE_SECONDS and seen[-1][1] - seen[0][1] < TRICKLE_BYTES:
                self._seen.pop(number)
                return [fetcher]
            recent = next((at, count) for at, count in seen if now - at <= SLOW_SECONDS)
            if age >= SLOW_SECONDS:
                rates[number] = (seen[-1][1] - recent[1]) / SLOW_SECONDS
        best = max(rates.values(), default=0.0)
        slow = [number for number, rate in rates.items() if best > _FAST and rate < best * SLOW_SHARE]
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
