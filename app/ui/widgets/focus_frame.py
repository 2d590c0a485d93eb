"""Focus indicators for widgets around which the theme's focus ring would be wrong."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme
from app.ui.theme.style_sheet import CARD_RADIUS


class OwnFocusRing(QObject):
    """Keeps the theme's ring off a widget that shows its focus in another way."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remove the theme's focus mark as soon as it is set."""
        if event.type() is QEvent.Type.DynamicPropertyChange and watched.property("keyboardFocus"):
            watched.setProperty("keyboardFocus", False)
        return False


class FocusFrame(QWidget):
    """The accent frame of a focused card. It covers the border, so that nothing moves when it appears."""

    _WIDTH = 2

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        card.installEventFilter(self)
        theme().changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the card."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw a rounded frame in the accent colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().palette.accent), self._WIDTH))
        half = self._WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, CARD_RADIUS - half, CARD_RADIUS - half)
        painter.end()
