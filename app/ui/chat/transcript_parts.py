"""Widgets over and beside the rows of the transcript: jump button, focus ring, scroll bar."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollBar, QWidget

from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.words import tr

_GAP = 12
_RING = 2


class JumpPill(QFrame):
    """The round button at the lower edge of `viewport` that scrolls to the end.

    Attributes:
        button: the part that takes the keyboard focus.

    Signals:
        pressed(): scroll to the end.
    """

    pressed = Signal()

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setProperty("pill", True)
        self.button = IconButton("arrow-down", tr("Jump to the end"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.pressed)
        self.hide()

    def place(self) -> None:
        """Centre it at the lower edge, above rows that were created later."""
        if self.isHidden():
            return
        self.adjustSize()
        self.move((self._viewport.width() - self.width()) // 2, self._viewport.height() - self.height() - _GAP)
        self.raise_()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the button."""
        if shown == self.isHidden():
            self.setVisible(shown)
            if shown:
                self.place()


class FocusRing(QWidget):
    """An outline around a widget with keyboard focus that cannot draw its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, widget: QWidget) -> None:
        """Show the outline around `widget`, a sibling or the parent."""
        self.setGeometry(widget.geometry())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line of two pixels in the accent colour."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme().palette.accent), _RING))
        half = _RING / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


class QuietScrollBar(QScrollBar):
    """A scroll bar that keeps its space when there is nothing to scroll, so that the text does not reflow later."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing when there is nothing to scroll."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
