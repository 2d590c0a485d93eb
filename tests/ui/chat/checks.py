"""What holds for every widget of the chat: names for screen readers, the order of Tab, nothing cut off."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

_LEVELS = 8


def show(qtbot: QtBot, widget: QWidget, width: int = 760, height: int = 600) -> QWidget:
    """Put a widget into a window of that size, as its owner does; the window."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(widget, 1000)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()
    return window


def settle() -> None:
    """All layouts that were asked for are made now; each makes the one around it ask as well."""
    for _ in range(_LEVELS):
        QApplication.sendPostedEvents()


def nameless(widget: QWidget) -> list[str]:
    """Focusable parts without an accessible name."""
    parts = [widget, *widget.findChildren(QWidget)]
    return [
        type(part).__name__
        for part in parts
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.accessibleName() and not _is_inner(part)
    ]


def cut_off(widget: QWidget) -> list[str]:
    """Visible buttons that stand out of the widget, or lie over another one."""
    buttons = [button for button in widget.findChildren(QAbstractButton) if button.isVisible()]
    places = {button: button.rect().translated(button.mapTo(widget, QPoint())) for button in buttons}
    outside = [button for button in buttons if not widget.rect().contains(places[button])]
    over = [one for one in buttons for other in buttons if one is not other and places[one].intersects(places[other])]
    return [button.accessibleName() for button in (*outside, *over)]


def tab_order(window: QWidget, first: QWidget) -> list[QWidget]:
    """Where Tab leads from `first`, until it comes round."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order: list[QWidget] = []
    while (now := window.focusWidget()) is not None and now not in order:
        order.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return order


def _is_inner(part: QWidget) -> bool:
    """Qt's own parts of a scroll area."""
    return part.objectName().startswith("qt_")


def words_of(widget: QWidget) -> list[str]:
    """All words of visible labels and buttons."""
    parts = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return [part.text() for part in parts if part.isVisible()]
