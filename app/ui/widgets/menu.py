"""Menus in the style of the app."""

from collections.abc import Hashable, Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.widgets.panel import float_above, paint_panel
from app.ui.widgets.plain import plain_label


class Menu(QMenu):
    """A rounded QMenu with the shadow of popups. Text of unknown origin must go through :func:`plain_label`."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(plain_label(words), parent)
        self._margin = float_above(self)
        self.setProperty("see-through", bool(self._margin))
        self.setToolTipsVisible(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Align the visible edge, rather than that of the shadow, with the opener."""
        super().showEvent(event)
        if self._margin:
            left = max(self.screen().availableGeometry().left() - self._margin, self.x() - self._margin)
            self.move(QPoint(left, self.y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the background, then the items."""
        paint_panel(self, self._margin)
        super().paintEvent(event)


class ChoiceMenu(Menu):
    """A menu of values, such as those of an enum, of which one is checked.

    Signals:
        chosen(object): the user chose this value, which may be the checked one.
    """

    chosen = Signal(object)

    def __init__(self, words: Mapping[Hashable, str], parent: QWidget, *, title: str = "") -> None:
        super().__init__(title, parent)
        group = QActionGroup(self)
        self._actions: dict[Hashable, QAction] = {}
        for value, text in words.items():
            action = self._actions[value] = group.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(value))
        self.addActions(group.actions())

    def check(self, value: Hashable) -> None:
        """Check the value that holds now; one that is not in the menu leaves none checked."""
        for known, action in self._actions.items():
            action.setChecked(known == value)

    def set_words(self, value: Hashable, words: str) -> None:
        """Replace the text of a value."""
        self._actions[value].setText(words)
