"""Buttons that expand and collapse something, as assistive technology knows them."""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

_EXPANDABLE = "expandable"
"""Property of a checkable button that shows and hides other widgets."""


def make_expandable(button: QAbstractButton) -> None:
    """Report `button` as one that expands (checked) and collapses (not checked) something."""
    _install_factory()
    button.setProperty(_EXPANDABLE, True)
    button.toggled.connect(lambda: _tell_expanded(button))


def _tell_expanded(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.expanded = changed.collapsed = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


@lru_cache(maxsize=1)
def _install_factory() -> None:
    QAccessible.installFactory(_make_interface)


def _make_interface(_class_name: str, source: QObject) -> QAccessibleInterface | None:
    if isinstance(source, QAbstractButton) and source.property(_EXPANDABLE):
        return _Expandable(source)
    return None


class _Expandable(QAccessibleWidget):
    """A button with the states "expanded" and "collapsed", which Qt offers for tree items only."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button)
        self._button = button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = True
        state.expanded = self._button.isChecked()
        state.collapsed = not self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(name)
