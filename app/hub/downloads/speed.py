"""Download speed, averaged over the last seconds."""

from collections import deque
from typing import Final

WINDOW_SECONDS: Final = 10.0


class SpeedMeter:
    """Computes bytes per second over the last :data:`WINDOW_SECONDS` from successive byte counts."""

    def __init__(self, now: float, count: int = 0) -> None:
        self._samples = deque([(now, count)])

    def add(self, now: float, count: int) -> None:
        """Record that `count` bytes in total have arrived by `now` (of ``time.monotonic``)."""
        self._samples.append((now, count))
        while len(self._samples) > 2 and now - self._samples[1][0] >= WINDOW_SECONDS:
            self._samples.popleft()

    @property
    def speed(self) -> float:
        """Bytes per second; 0 before there are enough samples."""
        (start, before), (end, count) = self._samples[0], self._samples[-1]
        return (count - before) / (end - start) if end - start >= 0.2 else 0.0
