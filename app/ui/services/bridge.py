"""The only bridge between threads: workers do the work, and results return to the window's thread.

No other part of the window starts threads or touches a thread's objects from another thread.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Failure = Callable[[Exception], None]


class Bridge(QObject):
    """Runs closures in the thread that created it, whichever thread they are posted from.

    Signals:
        went_wrong(Exception): work failed and the caller had passed no failure callback.
    """

    went_wrong = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._open = True

    def post(self, closure: Callable[[], None]) -> None:
        """Queue `closure` to run in this object's thread. Safe to call from any thread."""
        if self._open:
            self._posted.emit(closure)

    def close(self) -> None:
        """Drop everything that is posted from now on or has not run yet."""
        self._open = False

    def _run(self, closure: Callable[[], None]) -> None:
        if self._open:
            closure()


class Worker:
    """One thread that runs jobs one after another, so that the objects they use need no lock.

    Args:
        name: of the thread.
        bridge: returns the results to the window's thread.
    """

    def __init__(self, name: str, bridge: Bridge) -> None:
        self._bridge = bridge
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[], Result],
        success: Callable[[Result], None] | None = None,
        failure: Failure | None = None,
    ) -> None:
        """Run `work` in the worker's thread, then call `success` or `failure` in the window's thread."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  the one place that catches unforeseen errors of any work
                self._report(error, failure)
                return
            if success is not None:
                done = success
                self._bridge.post(lambda: done(result))

        self._jobs.put(job)

    def close(self, patience: float) -> bool:
        """Finish the submitted work and end the thread; return False if it needs more than `patience` seconds."""
        self._jobs.put(None)
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _report(self, error: Exception, failure: Failure | None) -> None:
        if failure is None:
            _log.error("Work in %s failed", self._thread.name, exc_info=error)
            self._bridge.post(lambda: self._bridge.went_wrong.emit(error))
        else:
            told = failure
            self._bridge.post(lambda: told(error))

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
