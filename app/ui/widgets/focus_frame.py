"""How a widget shows that it has the keyboard focus, where the theme's ring around it would be wrong."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme
from app.ui.theme.style_sheet import CARD_RADIUS


class OwnFocusRing(QObject):
    """Keeps the theme's ring away from a widget whose focus is shown by what is around or inside it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the theme's mark off again."""
        if event.type() is QEvent.Type.DynamicPropertyChange and watched.property("keyboardFocus"):
            watched.setProperty("keyboardFocus", False)
        return False


class FocusFrame(QWidget):
    """The accent frame of a card, laid over its border so that nothing in the card moves when it comes and goes."""

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
        """A frame and nothing else."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().palette.accent), self._WIDTH))
        half = self._WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, CARD_RADIUS - half, CARD_RADIUS - half)
        painter.end()
