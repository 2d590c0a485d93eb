"""The search field above a list."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme import icon_pixmap, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.keys import claims_key
from app.ui.words import tr


class SearchField(QLineEdit):
    """A line edit for searching a list.

    Args:
        words: placeholder and accessible name.
        esc_clears: whether Esc clears the text; otherwise Esc is left to the surrounding widget.

    Signals:
        down_pressed(), up_pressed(): the user wants to move on to the list.
    """

    down_pressed = Signal()
    up_pressed = Signal()

    _LENS = 16

    def __init__(self, words: str, *, esc_clears: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._esc_clears = esc_clears
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._clear = IconButton("x", tr("Clear search"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keyboard users have Esc for that
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self._fit()
        theme().changed.connect(self._fit)

    def event(self, event: QEvent) -> bool:
        """Claim Esc to clear the text, before the window takes it as Stop."""
        if claims_key(event, Qt.Key.Key_Escape) and self._esc_clears and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Esc and the keys that lead to the list."""
        if event.key() == Qt.Key.Key_Escape and self._esc_clears and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.up_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the clear button at the right edge."""
        super().resizeEvent(event)
        self._clear.move(self.width() - self._clear.width(), (self.height() - self._clear.height()) // 2)

    def _fit(self) -> None:
        """Leave room for the lens and the clear button, which grow with the text."""
        self.setTextMargins(theme().px(self._LENS) + 8, 0, self._clear.sizeHint().width() - 8, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field with a magnifying glass in it."""
        super().paintEvent(event)
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        side = theme().px(self._LENS)
        painter.drawPixmap(QPoint(10, (self.height() - side) // 2), icon_pixmap("search", "third", side, ratio))
        painter.end()
