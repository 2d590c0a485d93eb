"""How long a test may wait before it counts as hung: one place for all such limits.

A limit is there for hangs alone. A test that passes never waits it out, so it may be generous, and it grows with what
else the machine is doing: what takes a second on a quiet machine takes ten when twenty processes share two cores.
Wait for an event (:func:`until`, ``qtbot.waitUntil``, a queue, the end of a process), never for some seconds, and never
assert that something took less than some seconds: speed is measured in ``tests/bench``.
"""

import os
import time
from collections.abc import Callable

_QUIET_PROBE_S = 0.015
"""What :func:`_probe` takes on a quiet machine of 2020; one that is faster is not given less time."""
_KEPT_S = 5.0
HANG_S = 30.0
"""What nothing in these tests takes on a quiet machine."""


class Machine:
    """How slow this machine is now.

    Args:
        probe: seconds of wall time for a fixed piece of work that takes `_QUIET_PROBE_S` on a quiet machine.
        load: how many threads want each of the cores, or 0 where the system does not say.
        clock: seconds.
    """

    def __init__(
        self,
        probe: Callable[[], float],
        load: Callable[[], float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._probe, self._load, self._clock = probe, load, clock
        self._slowness, self._measured_at = 1.0, -_KEPT_S

    def slowness(self) -> float:
        """1 on a quiet machine, 10 where everything takes ten times as long; measured at most every five seconds.

        The probe sees what is going on now, the load what went on in the last minute: a burst that has just begun or
        just ended is seen by one of them.
        """
        now = self._clock()
        if now - self._measured_at >= _KEPT_S:
            self._slowness = max(1.0, self._probe() / _QUIET_PROBE_S, self._load())
            self._measured_at = now
        return self._slowness


def _probe() -> float:
    """Seconds for a fixed piece of work."""
    began = time.perf_counter()
    sum(number * number for number in range(240_000))
    return time.perf_counter() - began


def _load_per_core() -> float:
    """Threads that wanted to run in the last minute, for each core; 0 on Windows, which does not say."""
    try:
        return os.getloadavg()[0] / (os.cpu_count() or 1)
    except (AttributeError, OSError):
        return 0.0


_MACHINE = Machine(_probe, _load_per_core)


def seconds(quiet: float = HANG_S) -> float:
    """After how many seconds something counts as hung that would after `quiet` seconds on a quiet machine."""
    return quiet * _MACHINE.slowness()


def milliseconds(quiet: float = HANG_S) -> int:
    """The same in milliseconds, for Qt."""
    return round(1000 * seconds(quiet))


class Hang:
    """Whether something that was begun when this was made has taken so long that it hangs.

    The machine is measured again before the answer is yes: other work may have come since.
    """

    def __init__(self, quiet: float = HANG_S) -> None:
        self._quiet = quiet
        self._began = time.monotonic()

    def is_certain(self) -> bool:
        """Whether to give up."""
        waited = time.monotonic() - self._began
        return waited > self._quiet and waited > seconds(self._quiet)


def until(condition: Callable[[], object], quiet: float = HANG_S) -> None:
    """Wait in this thread until it is so. Tests of the window use ``qtbot.waitUntil``, which lets Qt work."""
    hang, beat = Hang(quiet), 0.001
    while not condition():
        assert not hang.is_certain(), "it did not come to that"
        time.sleep(beat)
        beat = min(0.02, beat * 1.5)
