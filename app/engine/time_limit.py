"""A limit in time for Python code that cannot be trusted to end."""

import ctypes
import threading
from types import TracebackType

_RAISE_AGAIN_SECONDS = 0.05


class TimeIsUpError(BaseException):
    """Raised in the middle of the limited code. Not an Exception, so that no ``except Exception`` eats it."""


class TimeLimit:
    """``with TimeLimit(2.0): ...`` raises :class:`TimeIsUpError` inside the block when it has run for two seconds.

    A second thread asks CPython to raise it in this one (``PyThreadState_SetAsyncExc``), which works on every platform
    and outside the main thread, but only between two instructions of Python byte code: a single long call into C is not
    interrupted, so the block must not be able to make one.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._watch = threading.Thread(target=self._wait, name="time limit", daemon=True)

    def __enter__(self) -> None:
        self._thread = threading.get_ident()
        self._watch.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._stop()
        except TimeIsUpError:  # it came while the block was being left
            self._stop()

    def _stop(self) -> None:
        self._over.set()
        with self._lock:  # from here on the other thread raises nothing more
            _set_pending(self._thread, None)
        self._watch.join()

    def _wait(self) -> None:
        interval = self._seconds
        while not self._over.wait(interval):
            with self._lock:
                if not self._over.is_set():
                    _set_pending(self._thread, TimeIsUpError)
            # Once more: it may have been swallowed where Python ignores errors, for instance in a destructor.
            interval = _RAISE_AGAIN_SECONDS


def _set_pending(thread: int, error: type[BaseException] | None) -> None:
    """Have `error` raised in `thread`, or take back one that was not yet raised."""
    pending = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), pending)
