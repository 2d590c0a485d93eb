"""A limit in time for Python code that cannot be trusted to end."""

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

_AGAIN_SECONDS = 0.05


class TimeIsUpError(BaseException):
    """Raised in the middle of the limited code. Not an Exception, so that no ``except Exception`` eats it."""


def run_within(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work` gives, unless it takes longer than `seconds`.

    A second thread asks CPython to raise an error in this one (``PyThreadState_SetAsyncExc``), which works on every
    platform and outside the main thread, but only between two instructions of Python byte code: a single long call into
    C is not interrupted, so `work` must not be able to make one.

    Raises:
        TimeIsUpError: it took longer.
    """
    watch = _Watch(seconds)
    try:
        try:
            watch.start()
            return work()
        finally:
            watch.stop()
    except TimeIsUpError:
        # It may have come while `stop` was being called; then it has still to be done.
        watch.stop()
        raise


class _Watch:
    """Raises :class:`TimeIsUpError` in the thread that made it, again and again until it is stopped."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._target = threading.get_ident()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="time limit", daemon=True)
        self.start = self._thread.start

    def stop(self) -> None:
        """When this returns, nothing more is raised. May be called twice."""
        while True:
            try:
                self._over.set()
                with self._lock:  # from here on the other thread raises nothing
                    _set_pending(self._target, None)
                self._thread.join()
            except TimeIsUpError:
                continue
            return

    def _run(self) -> None:
        interval, again = max(self._seconds, 0.0), _AGAIN_SECONDS / 2
        while not self._over.wait(interval):
            with self._lock:
                if not self._over.is_set():
                    _set_pending(self._target, TimeIsUpError)
            # Once more, but later each time: it may have been raised where Python ignores errors (in a destructor).
            again *= 2
            interval = again


def _set_pending(thread: int, error: type[BaseException] | None) -> None:
    """Have `error` raised in `thread`, or take back one that was not yet raised."""
    pending = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), pending)
