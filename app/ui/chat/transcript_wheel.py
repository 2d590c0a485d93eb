"""Scrolling by wheel, touch pad and finger in a list that contains other scroll areas."""

import sys

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QGuiApplication, QScrollEvent, QScrollPrepareEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QWidget

LINE = 20
"""Pixels per line, for wheels that count in lines."""
_NEVER = -(10**9)
_ENDLESS = 1e9


def wheel_pixels(event: QWheelEvent) -> float:
    """Return how many pixels the event scrolls up."""
    exact = event.pixelDelta()
    # Qt's documentation: under X11 pixelDelta depends on the driver and is not to be relied upon.
    if not exact.isNull() and QGuiApplication.platformName() != "xcb":
        return exact.y()
    return event.angleDelta().y() / 120 * QApplication.wheelScrollLines() * LINE


class WheelGate(QObject):
    """Lets one gesture scroll one area: the list, or the area inside a row where the gesture started.

    Without it a flick through the list gets caught by whatever comes under the pointer, and a pane scrolled to its end
    drags the list along.

    Attributes:
        pause_ms: events no further apart than this, by their timestamps, belong to one gesture.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pause_ms = 250
        self._inner_at = self._list_at = _NEVER

    def watch(self, area: QAbstractScrollArea) -> None:
        """Watch a scroll area inside a row; repeated calls do no harm."""
        area.viewport().installEventFilter(self)

    def list_scrolled(self, event: QWheelEvent) -> None:
        """Record that the list scrolled by this event."""
        self._list_at = event.timestamp()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Decide whether a wheel event scrolls the watched area, the list or nothing."""
        area = watched.parent()
        if not isinstance(event, QWheelEvent) or not isinstance(area, QAbstractScrollArea):
            return False
        if not _up(event) or not _can_scroll(area):
            return False
        now = event.timestamp()
        if now - self._list_at <= self.pause_ms:
            event.ignore()
            return True
        moves = _would_move(area, event)
        if not moves and now - self._inner_at > self.pause_ms:
            return False
        self._inner_at = now
        event.accept()
        return not moves


class TouchScroll(QObject):
    """Lets a finger on a touch screen scroll the list, with momentum.

    Qt would set the scroll bar to absolute values, which are useless where heights become known during scrolling. So
    the finger moves over an endless area here, and only the distance counts.

    Signals:
        moved(int): scroll down by this many pixels.
    """

    moved = Signal(int)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._at = 0
        viewport.installEventFilter(self)
        if sys.platform != "darwin":  # macOS reports fingers on the touch pad as touches and as wheel events
            QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the questions of Qt's scroller and turn its positions into distances."""
        if isinstance(event, QScrollPrepareEvent):
            event.setViewportSize(QSizeF(self._viewport.size()))
            event.setContentPosRange(QRectF(0, -_ENDLESS, 0, 2 * _ENDLESS))
            event.setContentPos(QPointF(0, 0))
            self._at = 0
            event.accept()
            return True
        if isinstance(event, QScrollEvent):
            at = round(event.contentPos().y())
            pixels, self._at = at - self._at, at
            if pixels:
                self.moved.emit(pixels)
            event.accept()
            return True
        return False


def _can_scroll(area: QAbstractScrollArea) -> bool:
    bar = area.verticalScrollBar()
    return bar.maximum() > bar.minimum()


def _would_move(area: QAbstractScrollArea, event: QWheelEvent) -> bool:
    bar = area.verticalScrollBar()
    return bar.value() > bar.minimum() if _up(event) > 0 else bar.value() < bar.maximum()


def _up(event: QWheelEvent) -> int:
    return event.angleDelta().y() or event.pixelDelta().y()
