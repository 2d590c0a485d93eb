"""What the person wrote."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Branch, Summary
from app.ui.chat.transcript_focus import tab_stops as row_stops
from app.ui.chat.turns.columns import columns
from app.ui.chat.turns.folding import FOLDED_LINES, beginning, is_long
from app.ui.chat.turns.left_out_line import LeftOutLine, LineState
from app.ui.chat.turns.question_view import QuestionView
from app.ui.services.exchanges import LeftOut
from app.ui.services.more_context import MoreContext
from app.ui.services.summary_writer import SummaryState
from app.ui.widgets.plain_text import RING, PlainText
from tests.ui.chat.checks import cut_off, nameless
from tests.ui.chat.turns.answers import (
    NARROW,
    PIN,
    WIDE,
    button,
    buttons,
    enter,
    leave,
    question,
    resize,
    seat,
    tab_stops,
)

LONG = "\n".join(f"line {number}" for number in range(40))


def made(text: str, branch: Branch | None = None) -> QuestionView:
    view = QuestionView()
    view.show_question(question(text, branch))
    return view


def text_of(view: QuestionView) -> PlainText:
    return view.findChild(PlainText)  # type: ignore[return-value]


@pytest.mark.parametrize("text", ["two\nlines", "  indented\n\n\ttabbed", "<b>no</b> *markup* & more", "äöü 漢字 🙂"])
def test_shows_the_text_as_it_is(qtbot: QtBot, text: str) -> None:
    view = made(text)
    seat(qtbot, view)
    assert text_of(view).toPlainText() == text


def test_the_text_stands_in_the_answers_column(qtbot: QtBot) -> None:
    view = made("words " * 200)
    window = seat(qtbot, view)
    for width in (400, 700, 899, 900, 1300, 1600):
        resize(window, width)
        place = columns(width, has_analysis=False)
        text = text_of(view)
        assert (text.x() + RING, text.width() - 2 * RING) == (place.answer_x, place.answer_width)
        assert text.verticalScrollBar().maximum() == 0
        assert text.geometry().bottom() < view.height()


def test_a_word_longer_than_the_line_is_broken(qtbot: QtBot) -> None:
    view = made("x" * 500)
    seat(qtbot, view, width=NARROW)
    assert text_of(view).horizontalScrollBar().maximum() == 0
    assert text_of(view).height() > 60


def test_a_long_text_is_folded_and_opens(qtbot: QtBot) -> None:
    view = made(LONG)
    window = seat(qtbot, view)
    low = view.height()
    assert len(text_of(view).toPlainText().splitlines()) == FOLDED_LINES
    button(view, "Show all").click()
    assert text_of(view).toPlainText() == LONG
    assert view.height() > 2 * low
    button(view, "Show less").click()
    assert view.height() == low
    assert window.changes == 2


def test_copy_copies_all_of_a_folded_text(qtbot: QtBot) -> None:
    view = made(LONG)
    seat(qtbot, view)
    enter(view)
    button(view, "Copy").click()
    assert QGuiApplication.clipboard().text() == LONG


@pytest.mark.parametrize("text", ["", "short", "a" * 500, "\n" * 10, "word " * 150])
def test_what_is_not_folded(text: str) -> None:
    assert not is_long(text)


@pytest.mark.parametrize("text", [LONG, "a" * 5_000, "word " * 1_000, "\n" * 40 + "end"])
def test_what_is_folded(text: str) -> None:
    assert is_long(text)
    start = beginning(text)
    assert start.endswith("…")
    assert text.startswith(start[:-1])
    assert len(start) < len(text)


def test_actions_come_and_go_and_move_nothing(qtbot: QtBot) -> None:
    view = made("short", Branch((4, 5, 6), 1))
    window = seat(qtbot, view)
    assert buttons(view) == []
    before = (view.height(), text_of(view).geometry())
    enter(view)
    assert buttons(view) == ["Previous version", "Next version", "Copy", "Edit", "New chat from here", PIN]
    assert (view.height(), text_of(view).geometry()) == before
    assert cut_off(view) == []
    leave(view)
    assert buttons(view) == []
    assert window.changes == 0


def test_actions_say_what_is_wanted(qtbot: QtBot) -> None:
    view = made("short", Branch((4, 5, 6), 1))
    seat(qtbot, view)
    enter(view)
    for name, signal, value in (
        ("Edit", view.edit_requested, 5),
        ("New chat from here", view.fork_requested, 5),
        ("Previous version", view.branch_requested, 4),
        ("Next version", view.branch_requested, 6),
    ):
        with qtbot.waitSignal(signal) as caught:
            button(view, name).click()
        assert caught.args == [value]


def test_the_first_of_its_siblings_has_none_before(qtbot: QtBot) -> None:
    view = made("short", Branch((5, 6), 0))
    seat(qtbot, view)
    enter(view)
    assert not button(view, "Previous version").isEnabled()
    assert button(view, "Next version").isEnabled()


def test_without_siblings_there_are_no_arrows(qtbot: QtBot) -> None:
    view = made("short")
    seat(qtbot, view)
    enter(view)
    assert buttons(view) == ["Copy", "Edit", "New chat from here", PIN]


def test_all_of_it_by_keyboard(qtbot: QtBot) -> None:
    view = made(LONG)
    window = seat(qtbot, view)
    assert tab_stops(window) == ["Copy", "Edit", "New chat from here", PIN, "Your message", "Show all"]
    assert nameless(view) == []


def test_backwards_by_keyboard(qtbot: QtBot) -> None:
    view = made("short")
    window = seat(qtbot, view)
    text_of(view).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(text_of(view), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is button(window, PIN)


def test_actions_stay_while_the_focus_is_in_the_row(qtbot: QtBot) -> None:
    view, other = made("short"), made("another")
    seat(qtbot, view, other)
    text_of(view).setFocus()
    assert buttons(view) == ["Copy", "Edit", "New chat from here", PIN]
    text_of(other).setFocus()
    assert buttons(view) == []


def test_selecting_by_keyboard(qtbot: QtBot) -> None:
    view = made("short")
    seat(qtbot, view)
    text = text_of(view)
    text.setFocus()
    QTest.keySequence(text, "Ctrl+A")
    QTest.keySequence(text, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "short"


def test_another_question_in_the_same_view(qtbot: QtBot) -> None:
    view = made(LONG)
    seat(qtbot, view)
    enter(view)
    view.show_question(question("short"))
    assert text_of(view).toPlainText() == "short"
    assert "Show all" not in buttons(view)
    button(view, "Copy").click()
    assert QGuiApplication.clipboard().text() == "short"


def test_the_actions_stand_above_the_text(qtbot: QtBot) -> None:
    view = made("short")
    seat(qtbot, view, width=WIDE)
    enter(view)
    copy = button(view, "Copy")
    middle = copy.mapTo(view, QPoint(0, copy.height() // 2)).y()
    assert middle < text_of(view).y()


def test_the_first_height_is_the_true_one(qtbot: QtBot) -> None:
    """Before it was ever shown, Qt lays a text out as wide as the widget happens to be."""
    view = made("Which of these is the larger one, 714 or 471?")
    qtbot.addWidget(view)
    first = view.height_for(WIDE)
    assert first == view.height_for(WIDE) == made("One").height_for(WIDE)


# -- what is left out before it ----------------------------------------------------------------------------------------

LEFT_OUT = LeftOut(5, 4, (3, 4))
MORE = MoreContext(None, 8_192, 1_300_000_000, 2, 3, 9.0)  # type: ignore[arg-type]
STATES = (
    LineState(LEFT_OUT, has_room=False),
    LineState(LEFT_OUT, has_room=True, summary=Summary(4, "It was about tides. " * 40, "m"), is_whole=True, more=MORE),
    LineState(LEFT_OUT, has_room=True, summary=Summary(2, "Tides."), writing=SummaryState.WRITING),
    LineState(LEFT_OUT, has_room=True, problem="The model did not write a summary."),
)


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("state", STATES)
def test_the_line_above_it_is_whole_and_reached_by_keyboard(qtbot: QtBot, state: LineState, width: int) -> None:
    view = made("short")
    window = seat(qtbot, view)
    resize(window, width)
    view.set_line(LeftOutLine())
    view.show_line(state)
    QApplication.processEvents()
    assert view.line is not None
    assert "2 messages above" in view.line.accessibleName()
    assert cut_off(view) == []
    assert nameless(view) == []
    stops = [part.accessibleName() for part in row_stops(view)]  # as the transcript orders them
    assert ("Bring back" in stops) == state.has_room
    assert ("Stop" in stops) == (state.writing is SummaryState.WRITING)
    assert ("Show and edit…" in stops) == (state.summary is not None and state.writing is SummaryState.IDLE)
    assert ("Load with 8,192 tokens" in stops) == (state.more is not None)
    height = view.height_for(width)
    view.set_line(None)
    assert view.height_for(width) < height
