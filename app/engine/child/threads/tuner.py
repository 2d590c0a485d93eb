"""Searches one number of threads: a ceiling by the cores that are free, and rare trials of neighbouring numbers.

A trial is paired: the current number, the other one, and both twice more. The other number is taken only if it was
faster each time by more than noise; it is dropped at once if it is much slower. A trial goes one step away: one thread,
or on large processors an eighth of the number and later a sixteenth; steps that helped grow. As long as nothing is
known about a model on a machine, trials follow each other until the neighbours on both sides are slower; after that
they become rare.
"""

from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Final

_COARSE: Final = 8
_FINE: Final = 16
"""A step is this fraction (1/8, later 1/16) of the current number."""
_LONGEST_STRIDE: Final = 4
_GAIN: Final = 0.97
"""Another number must take less than this share of the time that the current one takes."""
_MUCH: Final = 1.5
_ENOUGH: Final = 4
"""After this many samples, a number that takes `_MUCH` times as long is dropped."""
_PAIRS: Final = 3
_FIRST_WAIT: Final = 30.0
_LONGEST_WAIT: Final = 600.0
_BUSY_WAIT: Final = 2.0
"""Under a ceiling the load may be a low-priority program that yields, so one more thread is tried sooner."""


@dataclass(frozen=True, slots=True)
class Window:
    """How much is measured before two numbers of threads are compared.

    Attributes:
        samples: minimum number of samples.
        seconds: seconds of work to measure, as far as `most` samples allow.
        most: maximum number of samples.
        settling: samples right after a change that do not count: they include starting or ending threads.
    """

    samples: int
    seconds: float
    most: int
    settling: int

    def size(self, each: float) -> int:
        """Return the number of samples in a window if one takes `each` seconds."""
        return min(self.most, max(self.samples, round(self.seconds / max(each, 1e-9))))


@dataclass(slots=True)
class _Trial:
    """The current number against `other`, in alternating rounds.

    Attributes:
        size: samples in each round.
        used: mean seconds of the current number in each of its rounds; `tried` is the same for the other number.
        samples: samples of the current round.
    """

    other: int
    size: int
    used: list[float]
    tried: list[float] = field(default_factory=list)
    samples: list[float] = field(default_factory=list)

    @property
    def is_at_other(self) -> bool:
        return len(self.tried) < len(self.used)

    @property
    def is_lost(self) -> bool:
        """Whether the other number was not clearly faster in some round, or is much slower in the current one."""
        if self.tried and max(self.tried) >= _GAIN * min(self.used):
            return True
        so_far = self.samples if self.is_at_other else ()
        return len(so_far) >= _ENOUGH and _mean(so_far) > _MUCH * min(self.used)

    @property
    def is_won(self) -> bool:
        return len(self.tried) == _PAIRS

    def end_turn(self) -> None:
        (self.tried if self.is_at_other else self.used).append(_mean(self.samples))
        self.samples.clear()


class Tuner:
    """Finds the number of threads that is fastest now.

    Args:
        most: maximum number to try.
        usual: number to start with.
        known: fastest number found earlier on an idle machine; None if unknown, which starts the search at once.
        window: how much to measure for a comparison.
        clock: a clock in seconds, for the time between trials.

    Attributes:
        best: fastest number on an idle machine as far as known.
        is_settled: whether its neighbours have been tried and were slower.
    """

    def __init__(self, *, most: int, usual: int, known: int | None, window: Window, clock: Callable[[], float]) -> None:
        self._most, self._window, self._clock = most, window, clock
        self.best = min(most, known or usual)
        self.is_settled = known is not None
        self._ceiling, self._extra = most, 0
        self._recent: deque[float] = deque(maxlen=window.most)
        self._trial: _Trial | None = None
        self._skip = window.settling
        self._direction, self._failures = -1, 0
        self._parts = _FINE if self.is_settled else _COARSE
        self._stride = 1
        self._wait = _FIRST_WAIT
        self._due = self._clock() + (_FIRST_WAIT if self.is_settled else 0.0)

    @property
    def settled(self) -> int:
        """The current number, apart from trials."""
        return max(1, min(self._most, min(self.best, self._ceiling) + self._extra))

    @property
    def count(self) -> int:
        """The number of threads for the next decode, which may be that of a trial."""
        trial = self._trial
        return trial.other if trial is not None and trial.is_at_other else self.settled

    @property
    def is_held_down(self) -> bool:
        """Whether the number is lower than the best one because of other programs."""
        return self._is_under_load and self.settled < self.best

    @property
    def _is_under_load(self) -> bool:
        return self._ceiling < self.best

    def begin(self) -> None:
        """Start a new series of samples: earlier ones are not comparable with it."""
        self._forget()

    def set_ceiling(self, ceiling: int) -> None:
        """Set how many cores are free."""
        ceiling = max(1, min(self._most, ceiling))
        if ceiling == self._ceiling:
            return
        before = self.settled
        self._ceiling, self._extra = ceiling, 0
        if self.settled != before:
            self._forget()
        if self._is_under_load:
            self._schedule(_BUSY_WAIT, direction=+1)
        else:
            self._schedule(_FIRST_WAIT if self.is_settled else 0.0, direction=-1)

    def note(self, seconds: float) -> None:
        """Record that a sample took `seconds` with :attr:`count` threads. Samples must be comparable."""
        if self._skip:  # samples after a change include starting or ending threads
            self._skip -= 1
            return
        if self._trial is not None:
            self._continue(self._trial, seconds)
            return
        self._recent.append(seconds)
        size = self._window.size(_mean(self._recent))
        if len(self._recent) >= size and self._clock() >= self._due:
            self._start(size)

    # -- trials --------------------------------------------------------------------------------------------------------

    def _start(self, size: int) -> None:
        other = self._other()
        if other is None:
            self._end(won=False)
            return
        recent = list(self._recent)[-size:]
        self._trial = _Trial(other, size, [_mean(recent)])
        self._skip = self._window.settling

    def _other(self) -> int | None:
        """Return the number to try next; None if there is none in that direction."""
        now = self.settled
        step = max(1, now // self._parts) * self._stride
        other = now + self._direction * step
        if not 1 <= other <= self._most or other == now:
            return None
        return other

    def _continue(self, trial: _Trial, seconds: float) -> None:
        trial.samples.append(seconds)
        if len(trial.samples) >= trial.size:
            trial.end_turn()
            self._skip = self._window.settling
        if trial.is_lost:
            self._end(won=False)
        elif trial.is_won:
            self._end(won=True)

    def _end(self, *, won: bool) -> None:
        trial, self._trial = self._trial, None
        self._recent.clear()
        if won and trial is not None:
            self._take(trial.other)
            return
        if self._stride > 1:  # the larger step overshot
            self._stride = 1
            return
        self._direction = -self._direction
        self._failures += 1
        if self._failures >= 2 and not self._is_under_load:  # both sides have failed
            self._look_closer()
        if self.is_settled or self._is_under_load:
            self._due = self._clock() + self._wait
            self._wait = min(_LONGEST_WAIT, 2 * self._wait)

    def _look_closer(self) -> None:
        """No number one step away is faster: try smaller steps. If those have failed too, the search is over."""
        if self._parts == _COARSE and self.settled // _FINE != self.settled // _COARSE > 1:
            self._parts, self._failures = _FINE, 0
        else:
            self._parts, self.is_settled = _FINE, True

    def _take(self, other: int) -> None:
        """Take the faster number, and soon try the next one in the same direction."""
        if self._is_under_load:
            self._extra += other - self.settled
        else:
            self.best = other
        wait, stride = _BUSY_WAIT if self.is_settled or self._is_under_load else 0.0, self._stride
        self._schedule(wait, direction=self._direction)
        self._stride = min(_LONGEST_STRIDE, 2 * stride)

    def _schedule(self, wait: float, *, direction: int) -> None:
        self._direction, self._failures, self._stride = direction, 0, 1
        self._due = self._clock() + wait
        self._wait = _BUSY_WAIT if self._is_under_load else _FIRST_WAIT

    def _forget(self) -> None:
        self._trial = None
        self._recent.clear()
        self._skip = self._window.settling


def _mean(values: Collection[float]) -> float:
    return sum(values) / len(values)  # statistics.fmean, without the import of fractions and decimals
