"""A frame above everything, until the person looks elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QFrame, QWidget

_GAP = 4


class Popup(QFrame):
    """Closes on Esc and on a click elsewhere, and gives the focus back to what it was opened from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self._opener: QWidget | None = None

    def open_below(self, widget: QWidget) -> None:
        """Open under `widget`, at its left edge."""
        self._open(widget, widget.mapToGlobal(QPoint(0, widget.height() + _GAP)))

    def open_above(self, widget: QWidget) -> None:
        """Open over `widget`, at its left edge."""
        self.adjustSize()
        self._open(widget, widget.mapToGlobal(QPoint(0, -self.height() - _GAP)))

    def open_at(self, place: QPoint) -> None:
        """Open with the upper left corner at a place on the screen."""
        self._open(None, place)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Give the focus back."""
        super().hideEvent(event)
        if self._opener is not None and self._opener.isVisible():
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)

    def _open(self, opener: QWidget | None, place: QPoint) -> None:
        self._opener = opener
        self.adjustSize()
        screen = (opener.screen() if opener is not None else None) or QGuiApplication.screenAt(place)
        room = (screen or QGuiApplication.primaryScreen()).availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
