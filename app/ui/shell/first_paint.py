"""The moment from which work no longer delays the first picture of the window."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LATEST_MS = 400
"""A window that starts minimised, or behind others, may not be painted for long."""


class FirstPaint(QObject):
    """Waits for the first picture of `window`.

    Signals:
        over(): the window has been painted, or was not within 0.4 s. Emitted once, from the event loop.
    """

    over = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)
        self._timer.start(_LATEST_MS)
        window.installEventFilter(self)

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint; the event loop comes first, since the event arrives before the painting."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        self.stop()
        self.over.emit()
