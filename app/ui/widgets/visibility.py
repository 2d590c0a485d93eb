"""Hiding parts of a window that may have the focus."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget


def set_visible(part: QWidget, *, visible: bool, fall_back: Callable[[], object]) -> None:
    """Show or hide a part of a window. If it is hidden with the focus in it, `fall_back` sets the focus.

    Qt gives the focus to whatever comes next in the whole window, such as the button of another pane.
    """
    focus = QApplication.focusWidget()
    had_focus = focus is not None and (focus is part or part.isAncestorOf(focus))
    part.setVisible(visible)
    if had_focus and not visible:
        fall_back()
