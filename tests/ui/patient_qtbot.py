"""pytest-qt's robot with the limits of :mod:`tests.patience`: what takes too long is a hang, never a slow machine.

pytest-qt's own limits are 1 second for a window and 5 seconds for all else, and it looks every 10 ms.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from tests import patience


class PatientQtBot(QtBot):
    """A test need give no limits. One that it gives (`timeout`, in milliseconds) can only be longer than usual."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:
        """Let Qt work until the callback returns True, or returns None without an AssertionError."""
        __tracebackhide__ = True
        hang, beat = patience.Hang(_quiet(timeout)), 1
        while True:
            cause: AssertionError | None = None
            try:
                result = callback()
            except AssertionError as error:
                cause = error
            else:
                if result not in (None, True, False):
                    raise ValueError(f"what was waited for is {result!r}, neither true nor false")
                if result is None or result:
                    return
            if hang.is_certain():
                raise QtTimeoutError("it did not come to what was waited for") from cause
            self.wait(beat)
            beat = min(10, beat + 1)

    @contextmanager
    def assertNotEmitted(self, signal: Any, *, wait: int = 0) -> Iterator[None]:
        """As pytest-qt's, which waits for the signal: here `wait` is no limit for a hang."""
        with super().waitSignal(signal, timeout=wait, raising=False) as spy:
            yield
        assert not spy.signal_triggered, f"{signal} was emitted"

    def waitSignal(self, signal: Any, *, timeout: int = 0, **more: Any) -> Any:
        """As pytest-qt's."""
        return super().waitSignal(signal, timeout=patience.milliseconds(_quiet(timeout)), **more)

    def waitSignals(self, signals: Any, *, timeout: int = 0, **more: Any) -> Any:
        """As pytest-qt's."""
        return super().waitSignals(signals, timeout=patience.milliseconds(_quiet(timeout)), **more)

    def waitActive(self, widget: QWidget, *, timeout: int = 0) -> Any:
        """As pytest-qt's."""
        return super().waitActive(widget, timeout=patience.milliseconds(_quiet(timeout)))

    def waitExposed(self, widget: QWidget, *, timeout: int = 0) -> Any:
        """As pytest-qt's."""
        return super().waitExposed(widget, timeout=patience.milliseconds(_quiet(timeout)))


def _quiet(timeout_ms: int) -> float:
    """Seconds on a quiet machine."""
    return max(patience.HANG_S, timeout_ms / 1000)
