"""The number of threads of one loaded model: set by a person, found earlier, or looked for."""

import contextlib
from collections.abc import Callable

from app.engine.child.threads import memory
from app.engine.child.threads.governor import Cores, Governor
from app.engine.protocol import LoadOptions
from app.engine.thread_counts import ThreadCounts, ThreadsReason
from app.gguf import ModelFacts
from app.hardware.cpu import Host, read_cpu


class ThreadChoice:
    """How many threads a loaded model computes with: a number that was set, or one that is looked for.

    Args:
        options: of the load, every value chosen but perhaps the number of threads.
        varies: the CPU has work that the number matters to, so that it is worth looking for.
        on_change: is told when the numbers change.

    Attributes:
        first: the number to make a context with.
        governor: None where a number was set or need not vary.
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
        """The numbers in use and why; None where the number does not matter and nobody has set one."""
        if self.governor is not None:
            return self.governor.counts
        if not self._set:
            return None
        return ThreadCounts(self._set, self._set, self._cores.physical, reason=ThreadsReason.SET)

    def remember(self) -> None:
        """Keep what was found for the next load."""
        best = self.governor.best_writing if self.governor is not None else None
        if best is not None and best != self._known:
            self._known = best
            with contextlib.suppress(OSError):  # on a full disk it is simply looked for again next time
                memory.remember(self._key, best)


def cores_here() -> Cores:
    """The cores of this machine that this process may use."""
    host = Host.here()
    return Cores.of(read_cpu(host), host.affinity)
