"""How many cores other programs keep busy."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import psutil

_LEAST_SECONDS = 0.09
"""Systems count processor time in ticks of about 10 ms; a shorter look would see mostly chance."""
_DEAREST_SHARE = 0.005
"""A look at 128 cores takes a millisecond; no more than this share of the time is spent on looking."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The counters at one time, in seconds.

    Attributes:
        when: on a clock that only goes forward.
        busy: processor time that anybody has used on the cores that we may use, what a hypervisor kept included.
        ours: processor time of this process.
    """

    when: float
    busy: float
    ours: float


def moment() -> Moment | None:
    """The counters now; None where the system does not tell them."""
    try:
        every = psutil.cpu_times(percpu=True)
    except (OSError, RuntimeError, psutil.Error):
        return None
    allowed = _allowed(len(every))
    busy = sum(_busy(one._asdict()) for number, one in enumerate(every) if number in allowed)
    return Moment(time.perf_counter(), busy, time.process_time())


def _allowed(count: int) -> frozenset[int]:
    if sys.platform == "linux":
        return frozenset(os.sched_getaffinity(0))
    return frozenset(range(count))


def _busy(times: dict[str, float]) -> float:
    return sum(seconds for name, seconds in times.items() if name not in _NOT_COUNTED)


# Idling; and what is part of another field already: guests of "user" and "nice" (proc_stat(5)), interrupts and
# deferred calls of "system" on Windows (the kernel's time of NtQuerySystemInformation).
_NOT_COUNTED = {"idle", "iowait", "guest", "guest_nice", "interrupt", "dpc"}


class CoreLoad:
    """Looks at the counters again and again, not too often.

    Args:
        read: gives the counters.
        clock: the one of :attr:`Moment.when`.

    Attributes:
        others: cores that other programs kept busy in the last interval, 0.0 and more; None before the first one.
        span: seconds of that interval.
    """

    def __init__(
        self, read: Callable[[], Moment | None] = moment, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._read, self._clock = read, clock
        self._last: Moment | None = None
        self._cost = 0.0
        self.others: float | None = None
        self.span = 0.0

    def begin(self) -> None:
        """Forget the last look if it is so old that the interval since then says nothing about now."""
        now = self._clock()
        if self._last is None or now - self._last.when > _STALE_SECONDS:
            self._last = self._look()

    def look(self, every: float) -> bool:
        """Look if `every` seconds have passed since the last time, and say whether there is something new."""
        last, now = self._last, self._clock()
        if last is None:
            self._last = self._look()
            return False
        if now - last.when < max(every, _LEAST_SECONDS, self._cost / _DEAREST_SHARE):
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
