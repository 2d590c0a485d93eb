"""Popups: where they open, how they close, where the focus goes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import DARK, LIGHT, theme
from app.ui.theme.style_sheet import POPUP_MARGIN
from app.ui.widgets.menu import Menu
from app.ui.widgets.popup import Popup

RING = "keyboardFocus"


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[QPushButton]:
    """A button in an active window in the middle of the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("open")
    QVBoxLayout(window).addWidget(button)
    window.move(300, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    yield button
    window.close()


@pytest.fixture
def popup(qtbot: QtBot, opener: QPushButton) -> Iterator[Popup]:
    result = Popup(opener)
    column = QVBoxLayout(result)
    column.addWidget(QLineEdit("first"))
    column.addWidget(QLineEdit("second"))
    yield result
    result.close()


def frame_of(popup: QWidget) -> QRect:
    """What is seen of it, without the shadow."""
    edge = POPUP_MARGIN
    return popup.geometry().adjusted(edge, edge, -edge, -edge)


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def screen() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def test_opens_below(popup: Popup, opener: QPushButton) -> None:
    popup.open_below(opener)
    frame, button = frame_of(popup), place_of(opener)
    assert popup.isVisible()
    assert frame.left() == button.left()
    assert 0 < frame.top() - button.bottom() <= 8


def test_opens_above_where_only_that_fits(popup: Popup, opener: QPushButton) -> None:
    window = opener.window()
    window.move(window.x(), screen().bottom() + 1 - window.height())  # no room below
    popup.open_below(opener)
    frame, button = frame_of(popup), place_of(opener)
    assert frame.left() == button.left()
    assert 0 < button.top() - frame.bottom() <= 8


@pytest.mark.parametrize("corner", ["left-top", "right-top", "left-bottom", "right-bottom"])
def test_stays_on_the_screen_and_off_its_opener(popup: Popup, opener: QPushButton, corner: str) -> None:
    room, window = screen(), opener.window()
    x = room.left() if "left" in corner else room.right() + 1 - window.width()
    y = room.top() if "top" in corner else room.bottom() + 1 - window.height()
    window.move(x, y)
    popup.open_below(opener)
    assert room.contains(frame_of(popup))
    assert not frame_of(popup).intersects(place_of(opener))


def test_larger_than_the_screen_shows_its_start(popup: Popup, opener: QPushButton) -> None:
    popup.setFixedSize(screen().width() * 2, screen().height() * 2)
    popup.open_below(opener)
    assert frame_of(popup).topLeft() == screen().topLeft()


def test_opens_at_a_place(popup: Popup) -> None:
    popup.open_at(QPoint(200, 120))
    assert frame_of(popup).topLeft() == QPoint(200, 120)


def test_first_control_gets_the_focus(popup: Popup, opener: QPushButton) -> None:
    popup.open_below(opener)
    assert QApplication.focusWidget() is popup.findChildren(QLineEdit)[0]


def test_a_control_that_was_chosen_keeps_the_focus(popup: Popup, opener: QPushButton) -> None:
    second = popup.findChildren(QLineEdit)[1]
    second.setFocus()
    popup.open_below(opener)
    assert QApplication.focusWidget() is second


def test_escape_closes_and_gives_the_focus_back(qtbot: QtBot, popup: Popup, opener: QPushButton) -> None:
    popup.open_below(opener)
    with qtbot.waitSignal(popup.closed):
        qtbot.keyClick(popup.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert opener.hasFocus()


def test_the_focus_goes_back_to_what_had_it(qtbot: QtBot, popup: Popup, opener: QPushButton) -> None:
    field = QLineEdit()
    opener.window().layout().addWidget(field)
    field.show()
    field.setFocus()
    assert field.hasFocus()
    popup.open_below(opener)  # by a shortcut
    qtbot.keyClick(popup.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_the_opener_gets_the_focus_if_what_had_it_is_gone(qtbot: QtBot, popup: Popup, opener: QPushButton) -> None:
    field = QLineEdit()
    opener.window().layout().addWidget(field)
    field.show()
    field.setFocus()
    popup.open_below(opener)
    field.hide()
    qtbot.keyClick(popup.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert opener.hasFocus()


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_the_ring_is_as_before(qtbot: QtBot, popup: Popup, opener: QPushButton, by_keyboard: bool) -> None:
    if by_keyboard:
        opener.clearFocus()
        opener.setFocus(Qt.FocusReason.TabFocusReason)
    assert bool(opener.property(RING)) is by_keyboard
    popup.open_below(opener)
    assert bool(popup.findChildren(QLineEdit)[0].property(RING)) is by_keyboard
    qtbot.keyClick(popup.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert opener.hasFocus()
    assert bool(opener.property(RING)) is by_keyboard


def test_a_gone_opener_does_no_harm(qtbot: QtBot, opener: QPushButton) -> None:
    popup = Popup()
    qtbot.addWidget(popup)
    QVBoxLayout(popup).addWidget(QLineEdit())
    popup.open_below(opener)
    opener.setParent(None)
    opener.deleteLater()
    qtbot.waitUntil(lambda: not opener_lives(opener))
    popup.close()
    assert popup.isHidden()


def opener_lives(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)


def test_shadow_is_see_through_and_the_ground_is_not(qtbot: QtBot, popup: Popup, opener: QPushButton) -> None:
    for palette in (LIGHT, DARK):
        theme().use(palette)
        popup.open_below(opener)
        picture = popup.grab().toImage()
        assert picture.pixelColor(0, 0).alpha() == 0
        inside = picture.pixelColor(POPUP_MARGIN + 6, POPUP_MARGIN + 6)
        assert inside.name().upper() == palette.surface
        popup.close()


class TestMenu:
    def test_lines_up_with_its_place(self, qtbot: QtBot) -> None:
        menu = Menu()
        qtbot.addWidget(menu)
        menu.addAction("Words")
        menu.popup(QPoint(200, 120))
        assert frame_of(menu).left() == 200
        menu.close()

    def test_is_drawn_on_its_ground(self, qtbot: QtBot) -> None:
        menu = Menu()
        qtbot.addWidget(menu)
        menu.addAction("Words")
        for palette in (LIGHT, DARK):
            theme().use(palette)
            menu.popup(QPoint(200, 120))
            picture = menu.grab().toImage()
            assert picture.pixelColor(0, 0).alpha() == 0
            assert picture.pixelColor(picture.width() // 2, POPUP_MARGIN + 3).name().upper() == palette.surface
            menu.close()
