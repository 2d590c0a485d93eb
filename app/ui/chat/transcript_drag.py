"""Scrolls the list while the user drags a text selection beyond its edge, as a self-scrolling text view would."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

_BEAT_MS = 16
_SLOWEST, _FASTEST = 3, 50
"""Pixels per tick: the further out the pointer, the faster."""


class DragScroll(QObject):
    """Watches the texts of rows while the left button is down in one of them.

    Args:
        viewport: the viewport of the list.

    Signals:
        moved(int): scroll the list down by this many pixels.
    """

    moved = Signal(int)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._text: QWidget | None = None
        self._pointer = QPointF()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)

    def watch(self, area: QAbstractScrollArea) -> None:
        """Watch a text, or another scroll area, in a row; repeated calls do no harm."""
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Track drags that start in a text; Qt delivers them to that text even beyond its edge."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._text, self._pointer = watched, watched.mapTo(self._viewport, event.position())
            if self._pixels() and not self._beat.isActive():
                self._beat.start()
        return False

    def _pixels(self) -> int:
        y, page = self._pointer.y(), self._viewport.height()
        out = min(0.0, y) + max(0.0, y - page)
        speed = min(_FASTEST, max(_SLOWEST, abs(out) / 4))
        return round(speed if out > 0 else -speed) if out else 0

    def _on_beat(self) -> None:
        """Scroll, and let the text extend its selection to the pointer."""
        text, pixels = self._text, self._pixels()
        held = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if text is None or not isValid(text) or not pixels or not held:
            self._beat.stop()
            return
        self.moved.emit(pixels)
        local = text.mapFrom(self._viewport, self._pointer)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            local,
            text.mapToGlobal(local),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            QApplication.keyboardModifiers(),
        )
        QApplication.sendEvent(text, move)
