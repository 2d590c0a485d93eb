"""Measures how many cores other programs keep busy."""

import math
import os
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import psutil

_ONLINE = Path("/sys/devices/system/cpu/online")
_LEAST_SECONDS = 0.09
"""Systems count CPU time in ticks of about 10 ms, so a shorter interval would be mostly noise."""
_MOST_OF_TIME = 0.005
"""Reading the counters of 128 cores takes a millisecond; at most this share of the time is spent on it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the CPU time counters, in seconds.

    Attributes:
        when: time of the reading, on a monotonic clock.
        busy: CPU time that all programs have used on the cores available to this process, including time stolen by a
            hypervisor.
        ours: CPU time of this process.
    """

    when: float
    busy: float
    ours: float


def moment() -> Moment | None:
    """Read the counters now; return None if the system does not provide them."""
    try:
        every = psutil.cpu_times(percpu=True)
    except (OSError, RuntimeError, psutil.Error):
        return None
    allowed = _allowed(len(every))
    busy = sum(_busy(one._asdict()) for number, one in enumerate(every) if number in allowed)
    return Moment(time.perf_counter(), busy, time.process_time())


def _allowed(count: int) -> frozenset[int]:
    if sys.platform != "linux":
        return frozenset(range(count))
    try:
        online = _ONLINE.read_text(encoding="ascii")
    except (OSError, ValueError):
        online = ""
    return positions_of(os.sched_getaffinity(0), online, count)


def positions_of(allowed: Collection[int], online: str, count: int) -> frozenset[int]:
    """Return the positions of the cores `allowed` among `count` counters; all positions if that cannot be determined.

    Only online cores have a counter, so a core's position differs from its number if every second core is off (SMT
    disabled). In a container, the counters may be renumbered.

    Args:
        online: numbers and ranges of the cores that are online, such as ``0,2,4-7``.
    """
    every = frozenset(range(count))
    numbers: list[int] = []
    for part in online.strip().split(","):
        first, _, last = part.partition("-")
        if first.isdecimal() and (last or first).isdecimal():
            numbers += range(int(first), min(int(last or first), int(first) + count) + 1)
    if len(allowed) == count or len(numbers) != count:
        return frozenset(allowed) if every.issuperset(allowed) else every
    return frozenset(place for place, number in enumerate(numbers) if number in allowed) or every


def _busy(times: dict[str, float]) -> float:
    return sum(seconds for name, seconds in times.items() if name not in _NOT_COUNTED)


# Idle time, and what another field already includes: guests are part of "user" and "nice" (proc_stat(5)), interrupts
# and deferred calls part of "system" on Windows (kernel time of NtQuerySystemInformation).
_NOT_COUNTED = {"idle", "iowait", "guest", "guest_nice", "interrupt", "dpc"}


class CoreLoad:
    """Reads the counters repeatedly, but not too often.

    Args:
        read: reads the counters.
        clock: the clock of :attr:`Moment.when`.

    Attributes:
        others: cores that other programs kept busy in the last interval, 0.0 or more; None before the first interval.
        span: length of that interval in seconds.
    """

    def __init__(
        self, read: Callable[[], Moment | None] = moment, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._read, self._clock = read, clock
        self._last: Moment | None = None
        self._cost = 0.0
        self._asked = -math.inf
        self.others: float | None = None
        self.span = 0.0

    def begin(self) -> None:
        """Discard the last reading if it is too old for the interval since then to describe the present."""
        now = self._clock()
        if self._last is None or now - self._last.when > _STALE_SECONDS:
            self._asked, self._last = now, self._look()

    def look(self, every: float) -> bool:
        """Read the counters if `every` seconds have passed, and return whether there is a new result."""
        last, now = self._last, self._clock()
        if last is None:
            if now - self._asked >= _STALE_SECONDS:  # without counters, do not ask at each token
                self._asked, self._last = now, self._look()
            return False
        if now - last.when < max(every, _LEAST_SECONDS, self._cost / _MOST_OF_TIME):
            return False
        found = self._last = self._look()
        if found is None or found.when <= last.when:
            return False
        self.span = found.when - last.when
        self.others = max(0.0, ((found.busy - last.busy) - (found.ours - last.ours)) / self.span)
        return True

    def _look(self) -> Moment | None:
        started = time.perf_counter()
        found = self._read()
        self._cost = time.perf_counter() - started
        return found


_STALE_SECONDS = 2.0
