"""The one bridge between threads: work goes to a worker, its result comes back to the window's thread.

Nobody else in the window starts threads or touches one from another.
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
    """Runs closures in the thread that it was made in, whichever thread they come from.

    Signals:
        went_wrong(Exception): work failed and nobody had asked to be told.
    """

    went_wrong = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._open = True

    def post(self, closure: Callable[[], None]) -> None:
        """From any thread: have `closure` called in ours, soon."""
        if self._open:
            self._posted.emit(closure)

    def close(self) -> None:
        """What is posted from now on, or still under way, is dropped."""
        self._open = False

    def _run(self, closure: Callable[[], None]) -> None:
        if self._open:
            closure()


class Worker:
    """One thread that does one thing after another, so that what it works on needs no lock.

    Args:
        name: of the thread.
        bridge: brings the results back.
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
        """Do `work` in the worker's thread; then `success` or `failure` is called in the window's."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  the one place where an unforeseen error of any work ends up
                self._report(error, failure)
                return
            if success is not None:
                done = success
                self._bridge.post(lambda: done(result))

        self._jobs.put(job)

    def close(self, patience: float) -> bool:
        """Finish what was submitted and end the thread; False if it needs more than `patience` seconds."""
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
