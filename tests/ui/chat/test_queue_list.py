"""The list of queued messages: keys, editing in place, what is said and where the focus goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.chats.queued import QueuedMessage
from app.chats.stored_chat import Attachment
from app.ui.chat.message_edit import LONGEST_PASTE, SendKey
from app.ui.chat.queue_list import QueueList, QueueRow
from app.ui.services.message_queue import Pause, QueueState
from app.ui.widgets.clipboard import text_as_mime_data

Key, Held = Qt.Key, Qt.KeyboardModifier
A, B = QueuedMessage(1, "a message"), QueuedMessage(2, "b", (Attachment(5, "notes.txt", "text", 3),))
C = QueuedMessage(3, "c\n" * 9)


class Seat:
    """A list in a window, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.list = QueueList(lambda: SendKey.ENTER)
        column = QVBoxLayout(self.window)
        column.addWidget(self.list)
        column.addStretch(1)
        self.asked: list[tuple[object, ...]] = []
        for signal in ("send_now_requested", "remove_requested", "move_requested", "edited", "changed", "left"):
            getattr(self.list, signal).connect(lambda *said, name=signal: self.asked.append((name, *said)))
        qtbot.addWidget(self.window)
        self.window.resize(500, 300)
        self.window.show()
        qtbot.waitExposed(self.window)

    def show(self, *messages: QueuedMessage, pause: Pause | None = None) -> list[QueueRow]:
        self.list.show_state(QueueState(messages, pause))
        return self.list.rows

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, held)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return Seat(qtbot)


def test_rows_are_moved_by_keys_and_keep_the_focus(seat: Seat) -> None:
    first, second, third = seat.show(A, B, C)
    assert (first.up_button.isEnabled(), third.down_button.isEnabled()) == (False, False)
    second.up_button.setFocus()
    seat.press(Key.Key_Up, Held.AltModifier)
    seat.press(Key.Key_Return)
    assert seat.asked == [("move_requested", 2, -1)] * 2
    assert seat.show(B, A, C) == [second, first, third]
    assert [row.up_button.isEnabled() for row in seat.list.rows] == [False, True, True]
    assert [row.down_button.isEnabled() for row in seat.list.rows] == [True, True, False]
    assert second.isAncestorOf(QApplication.focusWidget() or seat.window)
    seat.press(Key.Key_Down)
    assert first.isAncestorOf(QApplication.focusWidget() or seat.window)
    third.remove_button.setFocus()
    seat.press(Key.Key_Delete)
    seat.press(Key.Key_Down)
    assert seat.asked[2:] == [("remove_requested", [3]), ("left",)]


def test_a_message_is_edited_in_place(seat: Seat) -> None:
    first, second, _ = seat.show(A, B, C)
    first.edit_button.setFocus()
    seat.press(Key.Key_F2)
    seat.type("!")
    seat.press(Key.Key_Return, Held.ShiftModifier)
    seat.type("more")
    assert seat.show(B, A, C)[1].is_edited  # what changes around it leaves it alone
    seat.press(Key.Key_Return)
    assert seat.asked == [("edited", 1), ("changed", 1, "a message!\nmore"), ("edited", None)]
    assert first.edit_button.hasFocus()
    seat.asked.clear()
    second.begin_edit()
    seat.type(" b")
    seat.press(Key.Key_Escape)
    assert seat.asked == [("edited", 2), ("edited", None)]
    second.begin_edit()
    seat.press(Key.Key_A, Held.ControlModifier)
    seat.type(" ")
    seat.press(Key.Key_Return)  # nothing but blanks: as it was
    assert seat.asked[2:] == [("edited", 2), ("edited", None)]


def test_another_edit_and_another_chat_take_what_was_written(seat: Seat) -> None:
    first, second = seat.show(A, B)
    first.begin_edit()
    seat.type("!")
    second.begin_edit()
    seat.type("!")
    seat.list.take_edits()
    said = [("edited", 1), ("changed", 1, "a message!"), ("edited", None)]
    assert seat.asked == [*said, ("edited", 2), ("changed", 2, "b!"), ("edited", None)]


def test_a_long_text_stays_text(seat: Seat) -> None:
    [row] = seat.show(A)
    row.begin_edit()
    focus = QApplication.focusWidget()
    focus.insertFromMimeData(text_as_mime_data("x" * (LONGEST_PASTE + 1)))  # type: ignore[union-attr]
    seat.press(Key.Key_Return)
    assert seat.asked[1] == ("changed", 1, "a message" + "x" * (LONGEST_PASTE + 1))


def test_it_says_why_it_waits(seat: Seat) -> None:
    seat.show(A)
    assert not seat.list.send_button.isVisible()
    seat.show(A, B, pause=Pause.STOPPED)
    assert seat.list.send_button.isVisible()
    seat.list.remove_button.setFocus()
    seat.press(Key.Key_Return)
    assert seat.asked == [("remove_requested", [1, 2])]
    seat.show()
    assert not seat.list.isVisible()
    assert seat.asked[-1] == ("left",)


def test_few_rows_are_shown_and_names_are_plain(seat: Seat) -> None:
    row = seat.show(QueuedMessage(1, "<b>&x</b>\n" + "y" * 200))[0]
    one = seat.list.height()
    assert row.edit_button.accessibleName().startswith("Edit: <b>&x</b> yyy")
    assert "<b>" not in row.edit_button.toolTip()
    seat.show(*(QueuedMessage(number, "z") for number in range(1, 30)))
    seat.qtbot.waitUntil(lambda: one < seat.list.height() < 6 * one)
