"""The number of threads of one loaded model: set by the user, found earlier, or searched for."""

import contextlib
from collections.abc import Callable

from app.engine.child.threads import memory
from app.engine.child.threads.governor import Cores, Governor
from app.engine.protocol import LoadOptions
from app.engine.thread_counts import ThreadCounts, ThreadsReason
from app.gguf.facts import ModelFacts
from app.hardware.cpu import Host, read_cpu


class ThreadChoice:
    """The number of threads that a loaded model computes with: fixed by the user, or searched for.

    Args:
        options: options of the load, with every value chosen except perhaps the number of threads.
        varies: whether the CPU does work whose speed depends on the number, so that a search is worthwhile.
        on_change: called when the numbers change.

    Attributes:
        first: number of threads to create a context with.
        governor: None if the number is fixed or does not matter.
    """

    def __init__(
        self, facts: ModelFacts, options: LoadOptions, *, varies: bool, on_change: Callable[[ThreadCounts], None]
    ) -> None:
        host = Host.here()
        cpu = read_cpu(host)
        self._cores = Cores.of(cpu, host.affinity)
        self._set = options.n_threads
        self._key = memory.key_of(
            cpu.name, self._cores, facts, n_gpu_layers=options.n_gpu_layers, n_cpu_moe=options.n_cpu_moe
        )
        self._known = memory.find(self._key)
        self.governor: Governor | None = None
        if varies and not self._set:
            self.governor = Governor(self._cores, known=self._known, on_change=on_change)
        self.first = self._set or (self.governor.writing if self.governor is not None else self._cores.usual)

    @property
    def counts(self) -> ThreadCounts | None:
        """The current thread counts and their reason; None if the number does not matter and the user set none."""
        if self.governor is not None:
            return self.governor.counts
        if not self._set:
            return None
        return ThreadCounts(self._set, self._set, self._cores.physical, reason=ThreadsReason.SET)

    def remember(self) -> None:
        """Store the best number for the next load, if a new one was found."""
        best = self.governor.best_writing if self.governor is not None else None
        if best is not None and best != self._known:
            self._known = best
            with contextlib.suppress(OSError):  # if the disk is full, the next load searches again
                memory.remember(self._key, best)
