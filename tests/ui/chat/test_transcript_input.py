"""Wheel, finger, mouse and keyboard in the transcript."""

import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.transcript_drag import DragScroll
from app.ui.chat.transcript_parts import FocusRing
from app.ui.chat.transcript_view import TranscriptView
from app.ui.chat.transcript_wheel import WheelGate
from tests.ui.chat.transcript_seat import (
    NOTCH,
    PAGE,
    WIDTH,
    FakeRow,
    FakeWidget,
    Rich,
    Seat,
    make_seat,
    rich_row,
    rows_of,
)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return make_seat(qtbot, TranscriptView(FakeWidget))


@pytest.fixture
def rich(qtbot: QtBot) -> Seat:
    view: TranscriptView[FakeRow] = TranscriptView(Rich)
    return make_seat(qtbot, view)


# -- wheel and keys -----------------------------------------------------------------------------------------------


def test_wheel_steps(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.wheel(-1)
    assert seat.y_of(0) == -NOTCH
    seat.wheel(-1, pixels=-7)
    assert seat.y_of(0) == -NOTCH - 7
    for _ in range(8):
        seat.wheel(-1 / 8)
    assert seat.y_of(0) == -2 * NOTCH - 7


def test_keys(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.key(Qt.Key.Key_Down)
    assert seat.y_of(0) == -60
    seat.key(Qt.Key.Key_Up)
    seat.key(Qt.Key.Key_PageDown)
    y = seat.y_of(1)
    assert -PAGE < y - 300 < -PAGE + 100
    seat.key(Qt.Key.Key_End)
    seat.settle()
    assert seat.is_at_end
    seat.key(Qt.Key.Key_PageUp)
    assert not seat.is_at_end
    seat.key(Qt.Key.Key_Home)
    assert seat.y_of(0) == 0


@pytest.mark.skipif(sys.platform == "darwin", reason="no touch screens there")
def test_a_finger_scrolls(seat: Seat) -> None:
    rows = rows_of(*[300, 20, 1000] * 20, guess=50)
    seat.open(rows, at_end=True)
    device = QTest.createTouchDevice()
    target = seat.view.viewport()
    QTest.touchEvent(target, device).press(0, QPoint(100, 100), target).commit()
    for y in range(110, 500, 10):
        QTest.touchEvent(target, device).move(0, QPoint(100, y), target).commit()
    seat.qtbot.waitUntil(lambda: seat.y_of(59) > PAGE - 1000 + 300)
    y = seat.y_of(59)
    assert not seat.is_at_end
    rows[58].grow(5000)
    rows[57].grow(5000)
    seat.settle()
    assert seat.y_of(59) == y
    QTest.touchEvent(target, device).move(0, QPoint(100, 510), target).commit()
    seat.qtbot.waitUntil(lambda: seat.y_of(59) != y)
    assert abs(seat.y_of(59) - y) <= 40, "another height above does not make it jump"
    QTest.touchEvent(target, device).release(0, QPoint(100, 510), target).commit()


def test_the_wheel_over_a_text_scrolls_the_list(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    text = rich_row(rich, 0).text
    at = text.mapTo(rich.view.viewport(), QPoint(20, 100))
    rich.wheel(-1, at=at)
    assert rich.y_of(0) == -NOTCH


def test_a_pane_scrolls_itself_and_not_the_list(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    gate = rich.view.findChild(WheelGate)
    assert isinstance(gate, WheelGate)
    pane = rich_row(rich, 0).pane
    rich.view.ensure_visible(pane)
    rich.settle()
    y = rich.y_of(0)
    at = pane.viewport().mapTo(rich.view.viewport(), QPoint(20, 100))
    bar = pane.verticalScrollBar()
    gate.pause_ms = 100_000
    for _ in range(60):
        rich.wheel(-1, at=at)
    assert bar.value() == bar.maximum()
    assert rich.y_of(0) == y, "within one gesture the list stays"
    gate.pause_ms = -1
    rich.wheel(-1, at=at)
    assert rich.y_of(0) == y - NOTCH, "another gesture scrolls the list"
    bar.setValue(0)
    gate.pause_ms = 100_000
    assert pane.viewport().rect().contains(pane.viewport().mapFrom(rich.view.viewport(), at)), "still over the pane"
    rich.wheel(-1, at=at)
    assert bar.value() == 0, "the list's gesture does not end in a pane"
    assert rich.y_of(0) == y - 2 * NOTCH


def test_scrolling_sideways_is_not_the_lists(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    gate = rich.view.findChild(WheelGate)
    assert isinstance(gate, WheelGate)
    gate.pause_ms = 100_000
    pane = rich_row(rich, 0).pane
    rich.view.ensure_visible(pane)
    rich.settle()
    QTest.wheelEvent(rich.window.windowHandle(), QPointF(50, 50), QPoint(120, 0))
    rich.wheel(-1, at=pane.viewport().mapTo(rich.view.viewport(), QPoint(20, 100)))
    assert pane.verticalScrollBar().value() > 0


def test_keys_that_a_button_does_not_want_scroll(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    rich_row(rich, 0).first.setFocus()
    rich.key(Qt.Key.Key_PageDown)
    assert rich.y_of(0) < -PAGE // 2
    rich.key(Qt.Key.Key_Home)
    assert rich.y_of(0) == 0


# -- the keyboard -------------------------------------------------------------------------------------------------


def _is_in_view(seat: Seat, widget: QWidget) -> bool:
    top = widget.mapTo(seat.view.viewport(), QPoint()).y()
    return top >= 0 and top + min(widget.height(), PAGE) <= PAGE


def test_tab_goes_through_rows_as_they_stand(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 30), at_end=True)
    rich.scroll_to(10)
    rich.scroll_to(8)
    rich.view.setFocus()
    seen = []
    for _ in range(12):
        rich.key(Qt.Key.Key_Tab)
        rich.settle()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert _is_in_view(rich, focus)
        seen.append(focus)
    row8, row9, row10 = (rich_row(rich, key) for key in (8, 9, 10))
    assert seen == [part for row in (row8, row9, row10) for part in (row.first, row.text, row.second, row.pane)]
    for expected in reversed(seen[:-1]):
        rich.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        rich.settle()
        assert QApplication.focusWidget() is expected
        assert _is_in_view(rich, expected)


def test_tab_begins_where_the_person_looks(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 30))
    rich.wheel(-2)
    first = rich_row(rich, 0)
    rich.view.setFocus()
    rich.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first.text, "the button above it is out of sight"
    y = rich.y_of(0)
    assert first.height() > PAGE
    rich.view.ensure_visible(first)
    assert rich.y_of(0) == y, "what is taller than the view and visible is left where it is"
    rich.pill.button.setFocus()
    rich.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first.pane, "the last that is in sight"


def in_window(qtbot: QtBot, view: TranscriptView[FakeRow]) -> tuple[Seat, QPushButton, QPushButton]:
    """The view in a window, with a button above and one below."""
    window = QWidget()
    above, below = QPushButton("above"), QPushButton("below")
    layout = QVBoxLayout(window)
    for part in (above, view, below):
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.resize(WIDTH, PAGE)
    window.show()
    qtbot.waitActive(window)
    return Seat(qtbot, view), above, below


@pytest.fixture
def framed(qtbot: QtBot) -> tuple[Seat, QPushButton, QPushButton]:
    """A view with rich rows in a window, and the buttons above and below it."""
    return in_window(qtbot, TranscriptView(Rich))


def test_selecting_beyond_the_edge_scrolls(qtbot: QtBot) -> None:
    """The button goes down in a text and the pointer below the view; then it comes back and goes above."""

    class Long(FakeWidget):
        def __init__(self, row: FakeRow) -> None:
            super().__init__(row)
            self.text = QTextBrowser(self)
            self.text.setPlainText("\n".join(f"line {n}" for n in range(300)))
            self.text.setGeometry(0, 0, WIDTH, 6000)
            row.height = 6000

    seat, _, _ = in_window(qtbot, TranscriptView(Long))
    seat.open(rows_of(0, 0))
    handle, bottom = seat.window.windowHandle(), seat.window.height() - 5
    row = seat.view.widget_of(0)
    assert isinstance(row, Long)
    cursor = row.text.textCursor
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=row.text.viewport().mapTo(seat.window, QPoint(5, 5)))
    QTest.mouseMove(handle, QPoint(100, bottom))
    before = cursor().position()
    seat.qtbot.waitUntil(lambda: seat.y_of(0) < -200)
    assert cursor().position() > before
    assert cursor().anchor() == 0
    QTest.mouseMove(handle, QPoint(100, PAGE // 2))
    y = seat.y_of(0)
    seat.settle()
    assert seat.y_of(0) == y
    QTest.mouseMove(handle, QPoint(100, 5))
    seat.qtbot.waitUntil(lambda: seat.y_of(0) == 0)
    QTest.mouseMove(handle, QPoint(100, bottom))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(100, bottom))
    beat = seat.view.findChild(DragScroll).findChild(QTimer)
    seat.qtbot.waitUntil(lambda: not beat.isActive())


def test_tab_leads_to_a_row_that_is_not_made_yet(qtbot: QtBot) -> None:
    class Topped(FakeWidget):
        def __init__(self, row: FakeRow) -> None:
            super().__init__(row)
            self.button = QPushButton("button", self)

    view: TranscriptView[FakeRow] = TranscriptView(Topped)
    seat, _, _ = in_window(qtbot, view)
    seat.open(rows_of(*[9000] * 10))
    seat.view.setFocus()
    for key in range(4):
        seat.key(Qt.Key.Key_Tab)
        row = seat.view.widget_of(key)
        assert isinstance(row, Topped)
        assert QApplication.focusWidget() is row.button
        seat.settle()
    for key in (2, 1, 0):
        seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        row = seat.view.widget_of(key)
        assert isinstance(row, Topped)
        assert QApplication.focusWidget() is row.button
        seat.settle()


def test_tab_enters_and_leaves(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, above, below = framed
    view = seat.view
    seat.open(rows_of(*[0] * 3), at_end=True)
    last = rich_row(seat, 2)
    below.setFocus()
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is last.pane
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is below
    above.setFocus()
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view
    ring = view.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    assert ring.isVisible()
    seat.key(Qt.Key.Key_Home)
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rich_row(seat, 0).first
    assert not ring.isVisible()
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is above
    below.setFocus()
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is above, "the window's circle does not begin in a row"


def test_the_row_with_the_keyboard_stays(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 100))
    button = rich_row(rich, 1).second
    button.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich_row(rich, 1).second is button
    assert not _is_in_view(rich, button)
    rich.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rich_row(rich, 1).pane
    assert _is_in_view(rich, rich_row(rich, 1).pane)
    rich.view.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich.view.widget_of(1) is None


def test_a_selection_stays(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 100))
    text, label = rich_row(rich, 0).text, rich_row(rich, 1).label
    text.selectAll()
    label.setSelection(0, 3)
    rich.view.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich_row(rich, 0).text is text
    assert rich_row(rich, 1).label is label
    assert rich.view.widget_of(2) is None


def test_a_row_that_goes_gives_the_keyboard_to_the_view(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, _, _ = framed
    seat.open(rows_of(*[0] * 5), at_end=True)
    rich_row(seat, 4).pane.setFocus()
    seat.view.truncate(4)
    assert QApplication.focusWidget() is seat.view
    seat.view.append_row(FakeRow(4, 0))
    seat.settle()
    rich_row(seat, 4).pane.setFocus()
    seat.view.append_row(FakeRow(5, 0))
    seat.view.truncate(5)
    assert QApplication.focusWidget() is rich_row(seat, 4).pane
    seat.view.truncate(2)
    assert QApplication.focusWidget() is seat.view


def test_the_pill(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.settle()
    button = seat.pill.button
    assert button.accessibleName() == "Jump to the end"
    assert seat.pill.geometry().center().x() == pytest.approx(WIDTH / 2, abs=1)
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is button
    seat.wheel(-1, at=seat.pill.geometry().center())
    assert seat.y_of(0) == -NOTCH
    button.setFocus()
    seat.key(Qt.Key.Key_Space)
    seat.settle()
    assert seat.is_at_end
    assert seat.pill.isHidden()
    assert QApplication.focusWidget() is seat.view


def test_the_pill_gives_the_keyboard_to_the_view(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, _, _ = framed
    seat.open(rows_of(*[0] * 10))
    seat.pill.button.setFocus()
    seat.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is seat.view


def test_the_pill_stays_on_top_and_in_the_middle(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.wheel(-20)
    seat.settle()
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is seat.pill.button
    seat.view.resize(seat.view.width() - 100, PAGE - 100)
    seat.settle()
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is seat.pill.button
    assert seat.pill.geometry().center().x() == pytest.approx((WIDTH - 100) / 2, abs=1)


def test_names(seat: Seat) -> None:
    assert seat.view.accessibleName() == "Conversation"
