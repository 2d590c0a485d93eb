"""Chooses the numbers of threads for reading and writing between two decodes."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.engine.child.threads.core_load import CoreLoad
from app.engine.child.threads.tuner import Tuner, Window
from app.engine.thread_counts import ThreadCounts, ThreadsReason
from app.hardware.machine import CpuInfo

_WRITING: Final = Window(samples=10, seconds=0.1, most=64, settling=2)
_READING: Final = Window(samples=2, seconds=0.1, most=4, settling=0)
_FIRST_LOOK: Final = 0.1
_LOOK_SECONDS: Final = 0.2
_TAKEN: Final = 0.6
"""A core counts as in use above this load, and as free again below `_GIVEN_BACK`."""
_GIVEN_BACK: Final = 0.3
_SHARED_CORE: Final = 0.5
"""The share of a core's speed that a thread gets while another program uses the core's other hardware thread."""
_LEAST_CHUNK: Final = 64
_SAME_CHUNK: Final = 0.25


@dataclass(frozen=True, slots=True)
class Cores:
    """The cores of a machine.

    Attributes:
        physical: physical cores; `performance` is the number of performance cores among them.
        logical: logical cores (with SMT) that this process may run on.
        usable: cores that this process may keep busy; fewer than `logical` if a container has a limit.
    """

    physical: int
    performance: int
    logical: int
    usable: int

    @classmethod
    def of(cls, cpu: CpuInfo, affinity: int = 0) -> "Cores":
        """Return the cores of `cpu`; `affinity` is how many logical cores this process may run on, 0 if unknown."""
        logical = affinity or cpu.logical_cores or cpu.physical_cores or 1
        physical = min(cpu.physical_cores or logical, logical)
        performance = min(cpu.performance_cores or physical, physical)
        return cls(physical, performance, logical, min(cpu.usable_cores or logical, logical))

    @property
    def usual(self) -> int:
        """The number of threads that is usually fastest on an idle machine: one for each performance core."""
        return max(1, min(self.performance, self.usable))

    @property
    def most(self) -> int:
        """The largest useful number of threads: more than one for each core never helps."""
        return max(1, min(self.physical, self.usable))

    def free(self, in_use: int) -> int:
        """Return how many threads get a core while other programs keep `in_use` cores busy.

        Other programs are spread over whole cores first. The result counts either only the cores that are entirely
        free, or the second hardware threads too, whichever computes more.
        """
        whole = self.physical - in_use
        halves = min(self.physical, self.logical - in_use) if self.logical > self.physical else 0
        best = halves if halves * _SHARED_CORE > whole else whole
        return max(1, min(best, self.usable))


class Governor:
    """Chooses how many threads to use, and learns from the time that work takes. One for each loaded model.

    Args:
        cores: cores of this machine.
        known: number that wrote fastest with this model on this machine earlier; None if unknown.
        load: measures what other programs use.
        clock: a monotonic clock, in seconds.
        on_change: called when the numbers change, except for trials.
    """

    def __init__(
        self,
        cores: Cores,
        *,
        known: int | None = None,
        load: CoreLoad | None = None,
        clock: Callable[[], float] = time.perf_counter,
        on_change: Callable[[ThreadCounts], None] | None = None,
    ) -> None:
        self._cores, self._load = cores, load or CoreLoad()
        self._on_change = on_change
        self._writing = Tuner(most=cores.most, usual=cores.usual, known=known, window=_WRITING, clock=clock)
        self._reading = Tuner(most=cores.most, usual=cores.usual, known=cores.usual, window=_READING, clock=clock)
        self._is_held = False
        self._in_use = self._lower_seen = 0
        self._chunk = 0
        self._reported = self.counts
        self._load.begin()

    @property
    def writing(self) -> int:
        """Number of threads for the next token."""
        return self._cores.usual if self._is_held else self._writing.count

    @property
    def reading(self) -> int:
        """Number of threads for the next chunk of a prompt."""
        return self._cores.usual if self._is_held else self._reading.count

    @property
    def best_writing(self) -> int | None:
        """The fastest number on this machine when it is idle; None until its neighbours have been tried."""
        return self._writing.best if self._writing.is_settled else None

    @property
    def counts(self) -> ThreadCounts:
        """The current numbers, apart from trials, and the reason for them."""
        return ThreadCounts(
            writing=self._cores.usual if self._is_held else self._writing.settled,
            reading=self._cores.usual if self._is_held else self._reading.settled,
            cores=self._cores.physical,
            in_use=self._in_use,
            reason=self._reason(),
        )

    def begin(self, *, repeatable: bool = False) -> None:
        """Start a turn.

        Args:
            repeatable: the same answer is expected each time, so the default numbers are used throughout. With another
                number of threads, llama.cpp's flash attention adds in another order, which changes its results
                slightly.
        """
        self._is_held = repeatable
        self._load.begin()
        self._writing.begin()
        self._reading.begin()
        self._look()  # a turn that follows a load or another turn at once knows how busy the cores were meanwhile

    def wrote(self, seconds: float) -> None:
        """Record that one token was evaluated in `seconds`."""
        if not self._is_held:
            self._writing.note(seconds)
        self._look()

    def read(self, count: int, seconds: float) -> None:
        """Record that a chunk of `count` tokens was evaluated in `seconds`."""
        if count >= _LEAST_CHUNK and not self._is_held:
            if abs(count - self._chunk) > _SAME_CHUNK * count:  # chunks of another size are not comparable
                self._reading.begin()
            self._chunk = count
            self._reading.note(seconds / count)
        self._look()

    def _look(self) -> None:
        if self._load.look(_FIRST_LOOK if self._load.others is None else _LOOK_SECONDS):
            self._note_load(self._load.others or 0.0)
        counts = self.counts
        if counts != self._reported:
            self._reported = counts
            if self._on_change is not None:
                self._on_change(counts)

    def _note_load(self, others: float) -> None:
        """Lower the ceiling at once; raise it only after a second reading confirms it."""
        in_use = self._rounded(others)
        self._lower_seen = self._lower_seen + 1 if in_use < self._in_use else 0
        if in_use > self._in_use or self._lower_seen >= 2:
            self._in_use, self._lower_seen = in_use, 0
            free = self._cores.free(in_use)
            self._writing.set_ceiling(free)
            self._reading.set_ceiling(free)

    def _rounded(self, others: float) -> int:
        taken = math.floor(others + 1 - _TAKEN)
        return taken if taken >= self._in_use else min(self._in_use, math.floor(others + 1 - _GIVEN_BACK))

    def _reason(self) -> ThreadsReason:
        cores = self._cores
        if not self._is_held:
            if self._writing.is_held_down:
                return ThreadsReason.IN_USE
            if self._writing.settled != cores.usual:
                return ThreadsReason.FASTER
        if cores.usable < cores.performance:
            return ThreadsReason.LIMITED
        return ThreadsReason.PERFORMANCE if cores.performance < cores.physical else ThreadsReason.ALL
