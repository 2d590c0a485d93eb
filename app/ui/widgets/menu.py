"""A menu that looks like the app."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.widgets.panel import float_above, paint_panel
from app.ui.widgets.plain import plain_label


class Menu(QMenu):
    """As QMenu: rounded, with the shadow of popups. Texts of unknown origin go through :func:`plain_label`."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(plain_label(words), parent)
        self._margin = float_above(self)
        self.setProperty("see-through", bool(self._margin))
        self.setToolTipsVisible(True)

    def showEvent(self, event: QShowEvent) -> None:
        """The visible edge, not that of the shadow, lines up with what the menu belongs to."""
        super().showEvent(event)
        if self._margin:
            left = max(self.screen().availableGeometry().left() - self._margin, self.x() - self._margin)
            self.move(QPoint(left, self.y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the items."""
        paint_panel(self, self._margin)
        super().paintEvent(event)
