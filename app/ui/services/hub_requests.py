"""Requests to the Hub in a few threads: the most urgent first; those no longer needed are skipped."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from app.core.errors import DescantError
from app.ui.services.bridge import Bridge, Worker

_MOST_WORKERS: Final = 8
"""Workers are added only when all are busy; two or three are usually enough. One that hangs blocks no other."""


class Urgency(IntEnum):
    """The order of requests when all workers are busy."""

    SEARCH = 0
    PAGE = 1
    CARD = 2
    FACTS = 3


@dataclass(frozen=True, slots=True)
class Request:
    """One request and its callbacks.

    Attributes:
        work: runs in a worker; then `done` or `failed` is called in the window's thread.
        is_wanted: returns whether the result is still needed.
    """

    urgency: Urgency
    work: Callable[[], object]
    done: Callable[[object], None]
    failed: Callable[[DescantError], None]
    is_wanted: Callable[[], bool]


class RequestPool:
    """Workers that take the most urgent waiting request. A request that is no longer needed is never started."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._workers: list[Worker] = []
        self._idle: list[Worker] = []
        self._waiting: list[Request] = []
        self._closed = False

    def submit(self, job: Request) -> None:
        """Queue a request; it starts as soon as a worker is free."""
        self._waiting.append(job)
        self._go_on()

    def close(self, patience: float) -> bool:
        """End all workers; return False if one did not end within `patience` seconds."""
        self._closed = True
        self._waiting.clear()
        until = time.monotonic() + patience
        ended = [worker.close(max(0.0, until - time.monotonic())) for worker in self._workers]  # closes each
        return all(ended)

    def _go_on(self) -> None:
        self._waiting = [job for job in self._waiting if job.is_wanted()]
        self._waiting.sort(key=lambda job: job.urgency)
        while self._waiting and not self._closed and (worker := self._free_worker()) is not None:
            self._give(worker, self._waiting.pop(0))

    def _free_worker(self) -> Worker | None:
        if self._idle:
            return self._idle.pop()
        if len(self._workers) >= _MOST_WORKERS:
            return None
        worker = Worker(f"hub-{len(self._workers) + 1}", self._bridge)
        self._workers.append(worker)
        return worker

    def _give(self, worker: Worker, job: Request) -> None:
        def ended() -> None:
            self._idle.append(worker)
            self._go_on()

        worker.submit(job.work, job.done, job.failed, ended=ended)
