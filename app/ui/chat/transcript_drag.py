"""Selecting text beyond the edge of the view scrolls the list, as it would in a text that scrolls itself."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

_BEAT_MS = 16
_SLOWEST, _FASTEST = 3, 50
"""Pixels a beat: the further out the pointer, the faster."""


class DragScroll(QObject):
    """Watches the texts of rows while the left button is down in one of them.

    Args:
        ground: the viewport of the list.

    Signals:
        moved(int): the list is to go so many pixels further down.
    """

    moved = Signal(int)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._text: QWidget | None = None
        self._pointer = QPointF()
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_beat)

    def watch(self, area: QAbstractScrollArea) -> None:
        """A text, or something else with a viewport, in a row; may be said again and again."""
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves in a text while the button is down; where the pointer leaves it, they still come to the text."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._text, self._pointer = watched, watched.mapTo(self._ground, event.position())
            if self._pixels() and not self._beat.isActive():
                self._beat.start()
        return False

    def _pixels(self) -> int:
        y, page = self._pointer.y(), self._ground.height()
        out = min(0.0, y) + max(0.0, y - page)
        speed = min(_FASTEST, max(_SLOWEST, abs(out) / 4))
        return round(speed if out > 0 else -speed) if out else 0

    def _on_beat(self) -> None:
        """Scroll, and let the text select up to where the pointer is now."""
        text, pixels = self._text, self._pixels()
        held = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if text is None or not isValid(text) or not pixels or not held:
            self._beat.stop()
            return
        self.moved.emit(pixels)
        local = text.mapFrom(self._ground, self._pointer)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            local,
            text.mapToGlobal(local),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            QApplication.keyboardModifiers(),
        )
        QApplication.sendEvent(text, move)
