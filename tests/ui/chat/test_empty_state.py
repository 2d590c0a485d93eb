"""What stands where the answers will be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.empty_state import EmptyState
from app.ui.widgets.card import Card
from tests.ui.chat.checks import nameless, settle, show, tab_order, words_of

SUGGESTIONS = ["What is 457 + 389?", "What is Descant?", "Salt & pepper <b>?</b>"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[EmptyState]:
    made = EmptyState()
    window = show(qtbot, made)
    yield made
    window.close()


def buttons(empty: EmptyState) -> list[QAbstractButton]:
    return [button for button in empty.findChildren(QAbstractButton) if button.isVisible()]


def cards(empty: EmptyState) -> list[QWidget]:
    return [card for card in empty.findChildren(Card) if card.isVisible()]


def place(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), QPoint())


def test_no_model(empty: EmptyState, qtbot: QtBot) -> None:
    empty.show_no_model()
    assert "Try the built-in model" in words_of(empty)
    box, get, file = buttons(empty)
    with qtbot.waitSignal(empty.try_box), qtbot.assertNotEmitted(empty.open_file):
        QTest.mouseClick(box, LEFT)
    with qtbot.waitSignal(empty.get_model), qtbot.assertNotEmitted(empty.try_box):
        QTest.keyClick(get, Qt.Key.Key_Space)
    with qtbot.waitSignal(empty.open_file), qtbot.assertNotEmitted(empty.try_box):
        QTest.keyClick(file, Qt.Key.Key_Space)


def test_a_card_is_a_button_once(empty: EmptyState) -> None:
    empty.show_no_model()
    told: list[str] = []
    empty.try_box.connect(lambda: told.append("box"))
    empty.get_model.connect(lambda: told.append("get"))
    box, get = cards(empty)
    QTest.mouseClick(box, LEFT, pos=QPoint(20, 20))
    QTest.mouseClick(get, LEFT, pos=QPoint(20, 20))
    assert told == ["box", "get"]
    QTest.mouseClick(buttons(empty)[0], LEFT)
    assert told == ["box", "get", "box"]


def test_whether_gpt_oss_fits_is_said(empty: EmptyState) -> None:
    empty.show_no_model()
    empty.set_fit("Fits on the GPU")
    assert "12.1 GB. Fits on the GPU." in words_of(empty)
    assert "12.1 GB. Fits on the GPU." in [button.accessibleDescription() for button in buttons(empty)]


def test_suggestions(empty: EmptyState, qtbot: QtBot) -> None:
    empty.set_suggestions(SUGGESTIONS)
    assert [button.accessibleName() for button in buttons(empty)] == SUGGESTIONS
    for button, text in zip(buttons(empty), SUGGESTIONS, strict=True):
        with qtbot.waitSignal(empty.suggestion) as chosen:
            QTest.mouseClick(button, LEFT)
        assert chosen.args == [text]
    empty.set_suggestions(["only one"])
    assert [button.accessibleName() for button in buttons(empty)] == ["only one"]
    empty.set_suggestions(SUGGESTIONS)
    assert len(buttons(empty)) == 3


@pytest.mark.parametrize(("width", "beside"), [(352, False), (400, False), (664, True), (1400, True)])
def test_cards_stand_side_by_side_where_there_is_room(empty: EmptyState, width: int, beside: bool) -> None:
    empty.show_no_model()
    empty.window().resize(width, 700)
    settle()
    assert empty.width() == width
    box, get = cards(empty)
    assert (place(box).y() == place(get).y()) == beside
    assert place(get).x() + get.width() <= width


@pytest.mark.parametrize("width", [352, 1400])
def test_everything_can_be_reached_in_a_small_window(empty: EmptyState, width: int) -> None:
    empty.show_no_model()
    empty.window().resize(width, 200)
    settle()
    page = next(area for area in empty.findChildren(QScrollArea) if area.isVisible())
    assert page.horizontalScrollBar().maximum() == 0
    last = buttons(empty)[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    page.ensureWidgetVisible(last)
    assert page.viewport().rect().contains(last.mapTo(page.viewport(), QPoint(1, last.height() - 1)))


def test_a_long_suggestion_is_shortened(empty: EmptyState, qtbot: QtBot) -> None:
    long = "word " * 50
    empty.set_suggestions([long.strip()])
    empty.window().resize(352, 500)
    settle()
    (button,) = buttons(empty)
    assert button.width() < 352
    assert button.text().endswith("…")
    with qtbot.waitSignal(empty.suggestion) as chosen:
        QTest.mouseClick(button, LEFT)
    assert chosen.args == [long.strip()]


def test_names_and_tab_order(empty: EmptyState) -> None:
    empty.show_no_model()
    settle()
    assert nameless(empty) == []
    assert tab_order(empty.window(), buttons(empty)[0]) == buttons(empty)
    empty.set_suggestions(SUGGESTIONS)
    settle()
    assert nameless(empty) == []
    assert tab_order(empty.window(), buttons(empty)[0]) == buttons(empty)
