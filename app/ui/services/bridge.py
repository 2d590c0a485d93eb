"""The only bridge between threads: workers do the work, and results return to the window's thread.

No other part of the window starts threads or touches a thread's objects from another thread.
"""

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.core.errors import DescantError

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Failure = Callable[[DescantError], None]


class Bridge(QObject):
    """Runs closures in the thread that created it, whichever thread they are posted from.

    Signals:
        went_wrong(Exception): work failed in an unforeseen way, or the caller had passed no failure callback.
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
        *,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        """Run `work` in the worker's thread, then call what the caller passed in the window's thread.

        Args:
            success: receives the result.
            failure: receives an expected error. Without it, the error is logged and :attr:`Bridge.went_wrong` reports
                it, as any unforeseen error, unless ``app.core.errors.explained`` makes it an expected one.
            ended: called before `success` and `failure`, and after an unforeseen error too.
        """

        def job() -> None:
            outcome: Callable[[], object]
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  no error may end the worker's thread
                outcome = self._failed(error, failure)
            else:
                outcome = partial(success, result) if success is not None else lambda: None

            def deliver() -> None:
                ended()
                outcome()

            self._bridge.post(deliver)

        self._jobs.put(job)

    def report(self, closure: Callable[[], None]) -> None:
        """Run `closure` in the window's thread, while a job goes on. For the job that this thread runs."""
        self._bridge.post(closure)

    def close(self, patience: float) -> bool:
        """Finish the submitted work and end the thread; return False if it needs more than `patience` seconds."""
        self._jobs.put(None)
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _failed(self, error: Exception, failure: Failure | None) -> Callable[[], object]:
        """Return what to do about the error in the window's thread."""
        if failure is not None and isinstance(error, DescantError):
            return partial(failure, error)
        _log.error("Work in %s failed", self._thread.name, exc_info=error)
        return partial(self._bridge.went_wrong.emit, error)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
