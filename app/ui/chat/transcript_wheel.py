"""Wheels, touch pads and fingers over a list that holds other things that scroll."""

import sys

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QGuiApplication, QScrollEvent, QScrollPrepareEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QWidget

LINE = 20
"""Pixels of a line, for wheels that count in lines."""
_NEVER = -(10**9)
_ENDLESS = 1e9


def wheel_pixels(event: QWheelEvent) -> float:
    """How far up it goes."""
    exact = event.pixelDelta()
    # Qt's documentation: under X11 pixelDelta depends on the driver and is not to be relied upon.
    if not exact.isNull() and QGuiApplication.platformName() != "xcb":
        return exact.y()
    return event.angleDelta().y() / 120 * QApplication.wheelScrollLines() * LINE


class WheelGate(QObject):
    """One gesture scrolls one thing: the list, or what scrolls inside a row, whichever it began with.

    Without it a flick through the list ends in whatever comes under the pointer, and a pane that is read to its end
    takes the list with it.

    Attributes:
        pause_ms: events no further apart than this are one gesture, by the times they carry.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pause_ms = 250
        self._inner_at = self._list_at = _NEVER

    def watch(self, area: QAbstractScrollArea) -> None:
        """Something inside a row; may be said again and again."""
        area.viewport().installEventFilter(self)

    def list_scrolled(self, event: QWheelEvent) -> None:
        """The list took this one."""
        self._list_at = event.timestamp()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes to the viewport of a watched area."""
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
    """A finger on the screen moves the list, and a flick goes on.

    Qt would set the scroll bar to absolute values, which are no use where heights turn out while it scrolls; so the
    finger moves over an endless ground here, and only how far it moves counts.

    Signals:
        moved(int): so many pixels further down.
    """

    moved = Signal(int)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._at = 0
        ground.installEventFilter(self)
        if sys.platform != "darwin":  # There fingers on the touch pad are touches as well, and wheel events besides.
            QScroller.grabGesture(ground, QScroller.ScrollerGestureType.TouchGesture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What Qt's scroller asks and says."""
        if isinstance(event, QScrollPrepareEvent):
            event.setViewportSize(QSizeF(self._ground.size()))
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
