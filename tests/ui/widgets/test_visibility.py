"""Hiding a part of a window that has the focus."""

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.visibility import set_visible


def test_the_focus_goes_where_it_should(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part, first, wanted = QWidget(), QLineEdit(), QLineEdit()
    inside = QLineEdit()
    QVBoxLayout(part).addWidget(inside)
    column = QVBoxLayout(window)
    for each in (part, first, wanted):
        column.addWidget(each)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    inside.setFocus()
    set_visible(part, visible=True, fall_back=wanted.setFocus)
    assert QApplication.focusWidget() is inside
    set_visible(part, visible=False, fall_back=wanted.setFocus)
    assert QApplication.focusWidget() is wanted
    first.setFocus()
    set_visible(part, visible=False, fall_back=wanted.setFocus)
    assert QApplication.focusWidget() is first
