"""Finds slow connections that are worth replacing.

A connection without data is ended by its own timeout. This finds two other kinds: one that trickles, and one far slower
than its neighbours, which would hold up the end of a file. Only the time spent waiting for the network counts: a slow
disk makes no connection slow.
"""

from collections import deque
from typing import Final, NamedTuple

from app.hub.transfer.fetcher import Fetcher

TRICKLE_SECONDS: Final = 30.0
TRICKLE_BYTES: Final = 16 * 1024
SLOW_SECONDS: Final = 10.0
SLOW_SHARE: Final = 0.1
_FAST: Final = 500_000
_REMEMBERED: Final = 60.0
"""Seconds for which the rate of ended neighbours counts."""


class _Sample(NamedTuple):
    """A connection at one moment: bytes received, and seconds spent waiting for them."""

    at: float
    received: int
    waited: float


class Watch:
    """Checks the connections about once a second."""

    def __init__(self) -> None:
        self._seen: dict[int, deque[_Sample]] = {}
        self._last_rates: dict[int, tuple[float, float]] = {}

    def find(self, fetchers: list[Fetcher], now: float) -> list[Fetcher]:
        """Return the connections to cut. `now` is of ``time.monotonic``."""
        for number, fetcher in enumerate(fetchers):
            self._note(number, fetcher, now)
        rates = {number: rate for number in range(len(fetchers)) if (rate := self._rate(number, now)) is not None}
        self._last_rates.update({number: (now, rate) for number, rate in rates.items()})
        cut = [number for number in range(len(fetchers)) if self._trickles(number, now)]
        cut += [number for number, rate in rates.items() if rate < self._usual(number, rates, now) * SLOW_SHARE]
        for number in cut:
            self._seen[number].clear()
        return [fetchers[number] for number in dict.fromkeys(cut)]

    def _note(self, number: int, fetcher: Fetcher, now: float) -> None:
        seen = self._seen.setdefault(number, deque())
        if fetcher.streaming_since is None:
            seen.clear()
            return
        seen.append(_Sample(now, fetcher.received, fetcher.waited))
        while now - seen[0].at > TRICKLE_SECONDS + 1:
            seen.popleft()

    def _trickles(self, number: int, now: float) -> bool:
        seen = self._seen[number]
        if not seen or now - seen[0].at < TRICKLE_SECONDS:
            return False
        first, last = seen[0], seen[-1]
        # An unfinished wait is not counted in `waited` yet, so a connection that is busy writing is recognized by its
        # bytes.
        return last.received - first.received < TRICKLE_BYTES

    def _rate(self, number: int, now: float) -> float | None:
        """Return bytes per second of waiting; None before there are enough samples."""
        seen = self._seen[number]
        before = next((sample for sample in reversed(seen) if now - sample.at >= SLOW_SECONDS), None)
        if before is None:
            return None
        last = seen[-1]
        came, waited = last.received - before.received, last.waited - before.waited
        if came == 0:
            return 0.0
        return came / max(waited, 0.001)

    def _usual(self, number: int, rates: dict[int, float], now: float) -> float:
        """Return the neighbours' current rate, or their recent one if all have ended; 0 if that is not fast."""
        others = [rate for other, rate in rates.items() if other != number] or [
            rate for other, (at, rate) in self._last_rates.items() if other != number and now - at < _REMEMBERED
        ]
        best = max(others, default=0.0)
        return best if best > _FAST else 0.0
