"""A machine that is computed instead of run: what a token takes with so many threads while others are busy."""

from dataclasses import dataclass, field
from random import Random

from app.engine.child.threads.core_load import CoreLoad, Moment
from app.engine.child.threads.governor import Cores, Governor
from app.engine.thread_counts import ThreadCounts


def even(count: int, *, physical: int, performance: int | None = None, logical: int | None = None) -> Cores:
    """Cores of which `count` may be used."""
    return Cores(physical, performance or physical, logical or physical, count)


@dataclass
class Machine:
    """Others keep `others` cores busy; a token takes `work` seconds of one core, and `barrier` for each thread.

    Attributes:
        best: more threads than that make it slower by what `congestion` says (experts in a memory that is full).
        yields: others give way to us, as programs of a low priority do.
        noise: share by which each token differs at random.
    """

    cores: Cores
    others: float = 0.0
    work: float = 0.02
    barrier: float = 0.0
    best: int | None = None
    congestion: float = 0.05
    yields: bool = False
    noise: float = 0.0
    now: float = 100.0
    busy: float = 0.0
    ours: float = 0.0
    tried: list[int] = field(default_factory=list)
    told: list[ThreadCounts] = field(default_factory=list)
    chance: Random = field(default_factory=lambda: Random(7))

    def governor(self, known: int | None = None, *, loading: float = 0.0) -> Governor:
        """A governor of this machine, whose turn has begun, after a model was loaded by one thread for so long."""
        made = Governor(
            self.cores,
            known=known,
            load=CoreLoad(self._moment, self._clock),
            clock=self._clock,
            on_change=self.told.append,
        )
        self._pass(loading, 1)
        made.begin()
        return made

    def seconds(self, threads: int) -> float:
        """What one token takes."""
        alone = self.work / threads + self.barrier * threads
        if self.best is not None and threads > self.best:
            alone = self.work / self.best * (1 + self.congestion * (threads - self.best))
        crowded = threads + self.others - self.cores.physical
        if crowded > 0 and not self.yields:
            alone *= 1 + 4 * crowded  # every barrier waits for a thread that has no core
        return alone * (1 + self.noise * self.chance.uniform(-1, 1))

    def write(self, governor: Governor, seconds: float) -> float:
        """Write for so long; tokens a second that came of it."""
        end, count, started = self.now + seconds, 0, self.now
        while self.now < end:
            threads = governor.writing
            self.tried.append(threads)
            took = self.seconds(threads)
            self._pass(took, threads)
            governor.wrote(took)
            count += 1
        return count / (self.now - started)

    def read(self, governor: Governor, chunks: int, tokens: int = 512) -> None:
        """Read a prompt."""
        for _ in range(chunks):
            threads = governor.reading
            took = self.seconds(threads) * tokens / 8
            self._pass(took, threads)
            governor.read(tokens, took)

    def _pass(self, seconds: float, threads: int) -> None:
        self.now += seconds
        self.ours += threads * seconds
        self.busy += (threads + self.others) * seconds

    def _moment(self) -> Moment:
        return Moment(self.now, self.busy, self.ours)

    def _clock(self) -> float:
        return self.now
