"""Decides when an engine that has a request counts as hung."""

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Time limits in seconds after which the engine counts as hung.

    Attributes:
        start: until the process is ready; imports from a cold disk take a while.
        silence: without an answer to a ping.
        no_progress: responding, but without progress. One chunk of a prompt can take most of a minute on a CPU.
        stop: until a turn ends after it was stopped.
        cancel: until a load ends after it was cancelled. llama.cpp cannot be interrupted while it maps a file into
            memory or creates a context.
    """

    start: float = 60.0
    silence: float = 15.0
    no_progress: float = 300.0
    stop: float = 10.0
    cancel: float = 2.0


class Watchdog:
    """Tracks the times of the current request."""

    def __init__(self) -> None:
        self._sign = self._step = self._busy = 0.0
        self._steps = -1

    def restart(self) -> None:
        """Restart all times: a request was sent, or an event other than a pong arrived."""
        self._sign = self._step = self._busy = time.monotonic()

    def note_pong(self, steps: int, *, busy: bool) -> None:
        """Record a pong: the process responds, has done `steps` pieces of work so far, and is busy or not."""
        now = self._sign = time.monotonic()
        if busy:
            self._busy = now
        if steps != self._steps or not busy:
            self._steps, self._step = steps, now

    def overdue(self, patience: Patience) -> float | None:
        """Return how many seconds the engine has been silent or without progress, if over a limit; None otherwise."""
        now = time.monotonic()
        waits = (
            (now - self._sign, patience.silence),
            (now - self._busy, patience.silence),  # idle according to the process, although we wait for a result
            (now - self._step, patience.no_progress),
        )
        return next((waited for waited, limit in waits if waited > limit), None)
