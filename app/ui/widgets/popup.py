"""A frame above the window that closes when the user clicks elsewhere."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from app.ui.widgets.panel import float_above, paint_panel

_GAP = 4
"""Pixels between a popup and its opener."""


class Popup(QFrame):
    """Closes on Esc and on a click elsewhere, and returns the focus to the widget that had it before.

    The caller lays out its content. Its first control gets the focus, unless the caller has focused another one.

    Args:
        stays: a click elsewhere, or another window that opens, does not close it: for what must not be lost.

    Signals:
        closed(): it is no longer shown.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, stays: bool = False) -> None:
        flags = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint if stays else Qt.WindowType.Popup
        super().__init__(parent, flags)
        self._stays = stays
        self._opener: QWidget | None = None
        self._before: QWidget | None = None
        self._margin = float_above(self)
        edge = self._margin + 1
        self.setContentsMargins(edge, edge, edge, edge)

    def open_below(self, widget: QWidget) -> None:
        """Open below `widget` at its left edge; above it if only that fits."""
        self._open(widget, QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()))

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a point on the screen."""
        self._open(None, QRect(place, QSize(0, 0)))

    def open_in(self, widget: QWidget, place: QPoint) -> None:
        """Open above `widget` with the upper left corner at a point on the screen."""
        self._open(widget, QRect(place, QSize(0, 0)))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the background with its shadow."""
        paint_panel(self, self._margin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, which Qt does by itself for others than those that stay."""
        if self._stays and event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Return the focus to the widget that had it, otherwise to the opener."""
        super().hideEvent(event)
        if self._stays and event.spontaneous():  # its window was minimized
            return
        candidates, self._before, self._opener = (self._before, self._opener), None, None
        back = next((one for one in candidates if one is not None and isValid(one) and one.isVisible()), None)
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _open(self, opener: QWidget | None, anchor: QRect) -> None:
        self._opener, self._before = opener, QApplication.focusWidget()
        self.adjustSize()
        self.move(self._place(anchor, _screen_of(opener, anchor)))
        if opener is not None:
            self.winId()  # creates the native window: Wayland places a popup relative to its parent window
            self.windowHandle().setTransientParent(opener.window().windowHandle())
        self._focus_first()
        self.show()
        if self._stays:
            self.raise_()
            self.activateWindow()

    def _place(self, anchor: QRect, screen: QScreen) -> QPoint:
        """Return the upper left corner, shadow included, such that all but the shadow is on the screen."""
        room, margin = screen.availableGeometry(), self._margin
        width, height = self.width() - 2 * margin, self.height() - 2 * margin
        under = anchor.y() + anchor.height() + (_GAP if anchor.height() else 0)
        over = anchor.y() - height - _GAP
        y = under if under + height <= room.bottom() + 1 or over < room.top() else over
        x = max(room.left(), min(anchor.x(), room.right() + 1 - width))
        y = max(room.top(), min(y, room.bottom() + 1 - height))
        return QPoint(x - margin, y - margin)

    def _focus_first(self) -> None:
        if self.focusWidget() is not None:
            return
        for widget in self.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.isHidden():
                widget.setFocus(Qt.FocusReason.PopupFocusReason)
                return


def _screen_of(opener: QWidget | None, anchor: QRect) -> QScreen:
    screen = opener.screen() if opener is not None else QGuiApplication.screenAt(anchor.topLeft())
    return screen or QGuiApplication.primaryScreen()
