"""What assistive technology hears of the widgets, where Qt does not say it by itself."""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

EXPANDABLE = "expandable"
"""Property of a checkable button that shows and hides what belongs to it."""


def announce(source: QWidget, text: str) -> None:
    """Have a screen reader say `text` when it is done with what it says."""
    event = QAccessibleAnnouncementEvent(source, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def make_expandable(button: QAbstractButton) -> None:
    """Tell that `button` shows (checked) and hides (not checked) something."""
    _install_factory()
    button.setProperty(EXPANDABLE, True)
    button.toggled.connect(lambda: _tell_expanded(button))


def _tell_expanded(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


@lru_cache(maxsize=1)
def _install_factory() -> None:
    QAccessible.installFactory(_make_interface)


def _make_interface(_class_name: str, source: QObject) -> QAccessibleInterface | None:
    if isinstance(source, QAbstractButton) and source.property(EXPANDABLE):
        return _Expandable(source)
    return None


class _Expandable(QAccessibleWidget):
    """A button with the states "expanded" and "collapsed", which Qt knows for tree items only."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def state(self) -> QAccessible.State:
        """Expanded or collapsed."""
        state = super().state()
        state.expandable = True
        state.expanded = self._button.isChecked()
        state.collapsed = not self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it."""
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)
