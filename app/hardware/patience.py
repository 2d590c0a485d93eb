"""Query drivers, which may fail in any way or never answer."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


class PatientListener(Generic[Answer]):
    """Queries one source with a time limit. Thread-safe.

    A call that hangs cannot be stopped; its thread is abandoned. While it hangs, the source is not queried again, so
    that there is never more than one such thread.
    """

    def __init__(self, name: str, otherwise: Answer, seconds: float = 3.0) -> None:
        self._name = name
        self._otherwise = otherwise
        self._seconds = seconds
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """Return the answer, or `otherwise` if the query fails or takes too long."""
        with self._turn:
            if self._thread is not None:
                self._thread.join(timeout=0.1)  # after an answer the thread may still be ending
                if self._thread.is_alive():
                    return self._otherwise
            answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
            self._thread = threading.Thread(target=self._run, args=(question, answers), name=self._name, daemon=True)
            self._thread.start()
            try:
                return answers.get(timeout=self._seconds)
            except queue.Empty:
                _log.warning("%s did not answer within %s s.", self._name, self._seconds)
                return self._otherwise

    def _run(self, question: Callable[[], Answer], answers: "queue.SimpleQueue[Answer]") -> None:
        try:
            answers.put(question())
        except Exception:  # noqa: BLE001 a driver's library may raise anything, and the app must start without it
            _log.warning("%s failed.", self._name, exc_info=True)
            answers.put(self._otherwise)
