"""When an engine that is being waited for counts as hung."""

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """How long, in seconds, before the engine counts as hung.

    Attributes:
        start: until it is up; imports from a cold disk take a while.
        silence: without any sign of life although it was asked.
        no_progress: alive, but the work does not advance. One chunk of a prompt can take most of a minute on a CPU.
        stop: for a turn to end after it was told to.
        cancel: for a load to end after it was told to. llama.cpp does not listen while it maps a file into memory or
            makes a context.
    """

    start: float = 60.0
    silence: float = 15.0
    no_progress: float = 300.0
    stop: float = 10.0
    cancel: float = 2.0


class Watchdog:
    """Keeps the times of one request."""

    def __init__(self) -> None:
        self._sign = self._step = self._busy = 0.0
        self._steps = -1

    def restart(self) -> None:
        """A request was sent, or something came that is more than an answer to a ping."""
        self._sign = self._step = self._busy = time.monotonic()

    def note_pong(self, steps: int, *, busy: bool) -> None:
        """It lives, has done `steps` pieces of work so far, and says whether it is at work."""
        now = self._sign = time.monotonic()
        if busy:
            self._busy = now
        if steps != self._steps or not busy:
            self._steps, self._step = steps, now

    def overdue(self, patience: Patience) -> float | None:
        """How many seconds too many have passed without what should have come; None while all is well."""
        now = time.monotonic()
        waits = (
            (now - self._sign, patience.silence),
            (now - self._busy, patience.silence),  # it says that it has nothing to do, yet we wait for a result
            (now - self._step, patience.no_progress),
        )
        return next((waited for waited, limit in waits if waited > limit), None)
