"""Runs one call at a time in another thread, for a caller that may have to go on before it has returned."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Aside(Generic[Result]):
    """One thread, made for the first call. Its methods, but for :meth:`look`, are for the thread that owns this."""

    def __init__(self) -> None:
        self._threads: ThreadPoolExecutor | None = None
        self._running: Future[Result] | None = None
        self._news = threading.Event()

    def run(self, work: Callable[[], Result], is_left: Callable[[], bool]) -> Result | None:
        """Return what `work` returns; None as soon as `is_left` is true, while `work` goes on.

        Args:
            is_left: asked after each :meth:`look`.
        """
        self.wait()
        self._news.clear()
        running = self._running = self._executor().submit(work)
        running.add_done_callback(lambda _: self._news.set())
        while not running.done():
            if is_left():
                return None
            self._news.wait()
            self._news.clear()
        return self.result()

    def look(self) -> None:
        """Have `is_left` asked. Thread-safe."""
        self._news.set()

    def wait(self) -> None:
        """Wait until nothing runs."""
        if self._running is not None:
            self._running.exception()

    def result(self) -> Result:
        """Wait for the last call, and return what it returns. Once for each call."""
        assert self._running is not None
        running, self._running = self._running, None
        return running.result()

    def close(self) -> None:
        """End the thread, after the call that it runs."""
        if self._threads is not None:
            self._threads.shutdown()

    def _executor(self) -> "ThreadPoolExecutor":
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  only GPUs need it

            # The same thread each time: OpenMP starts threads of its own for each one that it is called by.
            self._threads = ThreadPoolExecutor(1, "aside")
        return self._threads
