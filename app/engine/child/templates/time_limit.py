"""A time limit for Python code that may never end."""

import ctypes
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

_AGAIN_SECONDS = 0.05


class TimeIsUpError(BaseException):
    """Raised inside the limited code. Not an Exception, so that no ``except Exception`` catches it."""


class TimeBudget:
    """An amount of computing time, used up from the moment it is made.

    What counts is the processor time of this process, or the time on the clock if that is less: code that waits for a
    core on a busy machine is not slow.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._clock, self._processor = time.monotonic(), time.process_time()

    @property
    def left(self) -> float:
        """Seconds that are left, at least 0."""
        used = min(time.monotonic() - self._clock, time.process_time() - self._processor)
        return max(self._seconds - used, 0.0)


def run_within(budget: TimeBudget, work: Callable[[], Result]) -> Result:
    """Return the result of `work`, unless it uses up `budget`.

    A second thread asks CPython to raise an error in this one (``PyThreadState_SetAsyncExc``). That works on every
    platform and outside the main thread, but only between two bytecode instructions: a single long call into C is not
    interrupted, so `work` must not be able to make one.

    Raises:
        TimeIsUpError: `work` took longer than that.
    """
    watch = _Watch(budget)
    try:
        try:
            watch.start()
            return work()
        finally:
            watch.stop()
    except TimeIsUpError:
        # The error may have interrupted `stop`, which then has to be called again.
        watch.stop()
        raise


class _Watch:
    """Raises :class:`TimeIsUpError` in the thread that created it, repeatedly until it is stopped."""

    def __init__(self, budget: TimeBudget) -> None:
        self._budget = budget
        self._target = threading.get_ident()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="time limit", daemon=True)
        self.start = self._thread.start

    def stop(self) -> None:
        """Stop the watch; nothing is raised after this returns. May be called twice."""
        while True:
            try:
                self._over.set()
                with self._lock:  # the other thread raises nothing after this
                    _set_pending(self._target, None)
                self._thread.join()
            except TimeIsUpError:
                continue
            return

    def _run(self) -> None:
        again = _AGAIN_SECONDS / 2
        interval = self._budget.left
        while not self._over.wait(interval):
            if left := self._budget.left:
                interval = max(left, _AGAIN_SECONDS)
                continue
            with self._lock:
                if not self._over.is_set():
                    _set_pending(self._target, TimeIsUpError)
            # Raise again, at growing intervals: Python may have ignored the error (in a destructor).
            again *= 2
            interval = again


def _set_pending(thread: int, error: type[BaseException] | None) -> None:
    """Schedule `error` to be raised in `thread`, or cancel one that has not been raised yet."""
    pending = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), pending)
