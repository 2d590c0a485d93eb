"""The composer, by keys and mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.conversation import Effort
from app.ui.chat.composer import Composer
from app.ui.chat.message_edit import LONGEST_PASTE, GrowingEdit, SendKey
from app.ui.theme import DARK, LIGHT, theme
from tests.ui.chat.checks import cut_off, nameless, settle, show, tab_order


@pytest.fixture
def composer(qtbot: QtBot) -> Iterator[Composer]:
    made = Composer()
    window = show(qtbot, made)
    made.focus_text()
    yield made
    window.close()


def sent_by(composer: Composer) -> list[str]:
    sent: list[str] = []
    composer.send_requested.connect(sent.append)
    return sent


def paste(composer: Composer, data: QMimeData | str) -> None:
    mime = data if isinstance(data, QMimeData) else QMimeData()
    if isinstance(data, str):
        mime.setText(data)
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Paste))
    QGuiApplication.clipboard().clear()  # it must not end after Python


def double_click(widget: QWidget) -> None:
    """As the system sends it: press, release, double click, release."""
    kinds = QEvent.Type
    for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease, kinds.MouseButtonDblClick, kinds.MouseButtonRelease):
        at, left = QPointF(widget.rect().center()), Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind is kinds.MouseButtonRelease else left
        event = QMouseEvent(kind, at, widget.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


# -- sending -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("send_key", "key", "modifier", "sends"),
    [
        (SendKey.ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, True),
        (SendKey.ENTER, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, True),
        (SendKey.ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, False),
        (SendKey.ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, True),
        (SendKey.CTRL_ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, False),
        (SendKey.CTRL_ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, False),
        (SendKey.CTRL_ENTER, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, True),
    ],
)
def test_the_key_that_sends(
    composer: Composer, send_key: SendKey, key: Qt.Key, modifier: Qt.KeyboardModifier, sends: bool
) -> None:
    sent = sent_by(composer)
    composer.set_send_key(send_key)
    QTest.keyClicks(composer.edit, "one")
    QTest.keyClick(composer.edit, key, modifier)
    QTest.keyClicks(composer.edit, "two")
    assert sent == (["one"] if sends else [])
    assert composer.text() == ("onetwo" if sends else "one\ntwo")


def test_a_message_stays_until_the_owner_has_it_on_disk(composer: Composer) -> None:
    sent = sent_by(composer)
    QTest.keyClicks(composer.edit, "Hello")
    QTest.mouseClick(composer.send_button, Qt.MouseButton.LeftButton)
    assert sent == ["Hello"]
    assert composer.text() == "Hello"
    composer.set_text("")
    assert composer.text() == ""
    assert not composer.send_button.isEnabled()


def test_empty_lines_around_a_message_are_not_sent_but_its_indentation_is(composer: Composer) -> None:
    sent = sent_by(composer)
    composer.set_text("\n  \n    indented\n\n  more \n\n")
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == ["    indented\n\n  more"]


@pytest.mark.parametrize("blank", ["", " ", "\n\n \t", "\u00a0"])
def test_nothing_is_not_sent(composer: Composer, blank: str) -> None:
    sent = sent_by(composer)
    composer.set_text(blank)
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert not composer.send_button.isEnabled()
    assert sent == []


def test_a_held_key_does_not_send(composer: Composer) -> None:
    sent = sent_by(composer)
    composer.set_text("Hello")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(composer.edit, held)
    assert sent == []
    assert composer.text() == "Hello"


def test_the_enter_that_ends_a_composed_word_does_not_send(composer: Composer) -> None:
    sent = sent_by(composer)
    QTest.keyClicks(composer.edit, "Japan: ")
    QApplication.sendEvent(composer.edit, QInputMethodEvent("にほん", []))
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == []
    assert composer.text() == "Japan: "
    commit = QInputMethodEvent()
    commit.setCommitString("日本")
    QApplication.sendEvent(composer.edit, commit)
    assert sent == []
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == ["Japan: 日本"]


def test_what_cannot_be_sent_says_why(composer: Composer) -> None:
    sent = sent_by(composer)
    composer.set_can_send(False, "Select a model first")
    assert composer.edit.placeholderText() == "Select a model first"
    assert composer.send_button.toolTip() == "Select a model first"
    composer.set_text("Hello")
    assert not composer.send_button.isEnabled()
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == []
    assert composer.edit.isEnabled()
    composer.set_can_send(True)
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == ["Hello"]
    assert composer.edit.placeholderText() == "Write a message"


def test_the_choice_of_the_send_key(composer: Composer, qtbot: QtBot) -> None:
    actions = composer.more_button.menu().actions()
    assert [action.isChecked() for action in actions] == [True, False]
    with qtbot.waitSignal(composer.send_key_changed) as chosen:
        actions[1].trigger()
    assert chosen.args == [SendKey.CTRL_ENTER]
    assert composer.send_key is SendKey.CTRL_ENTER
    assert "Ctrl" in composer.send_button.toolTip()
    with qtbot.assertNotEmitted(composer.send_key_changed):
        composer.set_send_key(SendKey.ENTER)
        composer.set_send_key(SendKey.ENTER)
    assert [action.isChecked() for action in actions] == [True, False]


def test_the_send_button_has_the_same_menu(composer: Composer, qtbot: QtBot) -> None:
    menu = composer.more_button.menu()
    composer.set_text("so that it is enabled")
    composer.send_button.customContextMenuRequested.emit(QPoint(4, 4))
    qtbot.waitUntil(menu.isVisible)
    menu.close()


# -- while an answer is written ----------------------------------------------------------------------------------------


def test_stop(composer: Composer, qtbot: QtBot) -> None:
    sent = sent_by(composer)
    composer.set_text("the next question")
    composer.set_running(True, thinking=False)
    assert composer.send_button.accessibleName() == "Stop"
    QTest.keyClick(composer.edit, Qt.Key.Key_Return)
    assert sent == []
    with qtbot.waitSignal(composer.stop_requested):
        QTest.mouseClick(composer.send_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(composer.stop_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
    composer.set_running(True, thinking=False, stopping=True)
    assert not composer.send_button.isEnabled()
    with qtbot.assertNotEmitted(composer.stop_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
    composer.set_running(False, thinking=False)
    assert composer.send_button.accessibleName() == "Send"
    assert composer.send_button.isEnabled()
    assert composer.text() == "the next question"


def test_a_double_click_on_send_does_not_stop(composer: Composer, qtbot: QtBot) -> None:
    composer.send_requested.connect(lambda _: composer.set_running(True, thinking=False))
    composer.set_text("Hello")
    with qtbot.assertNotEmitted(composer.stop_requested):
        double_click(composer.send_button)
    with qtbot.waitSignal(composer.stop_requested):
        QTest.mouseClick(composer.send_button, Qt.MouseButton.LeftButton)


def test_answer_now_is_there_while_it_thinks(composer: Composer, qtbot: QtBot) -> None:
    button = composer.answer_now_button
    assert not button.isVisible()
    composer.set_running(True, thinking=True)
    assert button.isVisible()
    with qtbot.waitSignal(composer.answer_now_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    composer.set_running(True, thinking=False)
    assert not button.isVisible()
    assert composer.edit.hasFocus()
    composer.set_running(True, thinking=True, stopping=True)
    assert not button.isVisible()


def test_nothing_moves_when_the_state_changes(composer: Composer) -> None:
    composer.set_effort_available(True)
    composer.set_text("Hello")
    settle()
    fixed = (composer.edit, composer.effort_button, composer.ring, composer.more_button, composer.send_button)
    before = [part.geometry() for part in fixed], composer.height()
    for thinking, stopping in ((True, False), (False, False), (True, True)):
        composer.set_running(True, thinking=thinking, stopping=stopping)
        for effort in Effort:
            composer.set_effort(effort)
            settle()
            assert ([part.geometry() for part in fixed], composer.height()) == before
    composer.set_running(False)
    composer.more_button.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert ([part.geometry() for part in fixed], composer.height()) == before


def test_esc_is_left_to_the_window_while_there_is_nothing_to_stop(composer: Composer, qtbot: QtBot) -> None:
    window_got: list[bool] = []
    shortcut = QShortcut(QKeySequence("Esc"), composer.window())
    shortcut.activated.connect(lambda: window_got.append(True))
    QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
    assert window_got == [True]
    composer.set_running(True, thinking=False)
    with qtbot.waitSignal(composer.stop_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
    assert window_got == [True]


# -- what goes with the text -------------------------------------------------------------------------------------------


def test_effort(composer: Composer, qtbot: QtBot) -> None:
    assert not composer.effort_button.isVisible()
    composer.set_effort_available(True)
    assert composer.effort_button.isVisible()
    with qtbot.assertNotEmitted(composer.effort_chosen):
        composer.set_effort(Effort.LOW)
    assert composer.effort_button.words == "Effort: Low"
    with qtbot.waitSignal(composer.effort_chosen) as chosen:
        composer.effort_button.menu().actions()[2].trigger()
    assert chosen.args == [Effort.HIGH]
    assert composer.effort_button.words == "Effort: High"
    assert [action.isChecked() for action in composer.effort_button.menu().actions()] == [False, False, True]
    assert all("\t" in action.text() for action in composer.effort_button.menu().actions())  # each has its help


def test_instructions(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(composer.instructions_toggled) as toggled:
        QTest.mouseClick(composer.instructions_button, Qt.MouseButton.LeftButton)
    assert toggled.args == [True]
    with qtbot.assertNotEmitted(composer.instructions_toggled):
        composer.set_instructions_shown(False)
    assert not composer.instructions_button.isChecked()


def test_context(composer: Composer) -> None:
    composer.set_context(1204, 16384)
    assert composer.ring.toolTip() == "1,204 of 16,384 tokens"
    assert "1,204" in composer.ring.accessibleName()
    composer.set_context(0, None)
    assert "once a model is loaded" in composer.ring.toolTip()


def test_up_edits_the_last_question_only_if_nothing_is_written(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(composer.edit_last_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Up)
    composer.set_text(" ")
    with qtbot.assertNotEmitted(composer.edit_last_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Up)


def test_editing(composer: Composer, qtbot: QtBot) -> None:
    composer.set_editing(True)
    assert composer.is_editing
    composer.set_running(True, thinking=False)
    with qtbot.waitSignal(composer.editing_cancelled), qtbot.assertNotEmitted(composer.stop_requested):
        QTest.keyClick(composer.edit, Qt.Key.Key_Escape)
    composer.set_editing(False)
    assert not composer.is_editing


# -- the text ----------------------------------------------------------------------------------------------------------


def test_every_change_is_told(composer: Composer) -> None:
    told: list[str] = []
    composer.text_changed.connect(told.append)
    QTest.keyClicks(composer.edit, "ab")
    composer.set_text("ab")
    composer.set_text("c")
    assert told == ["a", "ab", "c"]


def test_another_text_cannot_be_undone_into_this_one(composer: Composer) -> None:
    QTest.keyClicks(composer.edit, "of the first chat")
    composer.set_text("of the second chat")
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert composer.text() == "of the second chat"
    QTest.keyClicks(composer.edit, "!")
    assert composer.text() == "of the second chat!"
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert composer.text() == "of the second chat"
    composer.set_text("of the second chat")
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert composer.text() == "of the second chat"


def test_the_keys_for_undo_are_the_window_s_while_there_is_nothing_to_undo(composer: Composer) -> None:
    undone: list[int] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), composer.window())
    shortcut.activated.connect(lambda: undone.append(1))
    composer.set_text("a draft")
    composer.focus_text()
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (composer.text(), undone) == ("a draft", [1])
    QTest.keyClicks(composer.edit, "!")
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (composer.text(), undone) == ("a draft", [1])
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (composer.text(), undone) == ("a draft", [1, 1])


def test_what_is_pasted_is_plain_text(composer: Composer) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    paste(composer, rich)
    assert composer.text() == "bold"
    assert composer.edit.textCursor().charFormat().fontWeight() < 600


@pytest.mark.parametrize("text", ["a\tb", "a\u00a0b", "<script>alert(1)</script>", "שלום", "a\n\n\nb", "👩‍👩‍👧"])
def test_a_text_comes_back_as_it_was(composer: Composer, text: str) -> None:
    paste(composer, text)
    assert composer.text() == text
    composer.set_text("")
    composer.set_text(text)
    assert composer.text() == text
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == text


def test_line_breaks_of_other_systems(composer: Composer) -> None:
    paste(composer, "a\r\nb\rc\u2028d")
    assert composer.text() == "a\nb\nc\nd"


def test_half_a_letter_does_not_break_the_text(composer: Composer) -> None:
    composer.set_text("a\ud83db")
    assert composer.text().encode()


@pytest.mark.parametrize("text", ["word " * 200_000, "x" * 1_000_000, "a line\n" * 150_000, "漢字" * 100_000])
def test_a_very_long_text(composer: Composer, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    GrowingEdit.insertFromMimeData(composer.edit, mime)  # as text that is pasted piece by piece
    assert composer.text() == text
    QTest.keyClicks(composer.edit, "!")
    assert composer.text() == text + "!"
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    QTest.keySequence(composer.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert composer.text() == ""


def test_a_long_text_that_is_pasted_becomes_a_file(composer: Composer, qtbot: QtBot) -> None:
    paste(composer, "x" * LONGEST_PASTE)
    assert composer.text() == "x" * LONGEST_PASTE
    with qtbot.waitSignal(composer.long_text_pasted) as pasted:
        paste(composer, "a\r\nb" * LONGEST_PASTE)
    assert pasted.args == ["a\nb" * LONGEST_PASTE]
    assert composer.text() == "x" * LONGEST_PASTE


def test_files_that_are_pasted_are_attached(composer: Composer, qtbot: QtBot) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/a b.pdf"), QUrl("https://example.org/c.pdf")])
    files.setText("/tmp/a b.pdf")
    with qtbot.waitSignal(composer.files_pasted) as pasted:
        paste(composer, files)
    assert pasted.args == [[Path("/tmp/a b.pdf")]]
    assert composer.text() == ""


@pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")  # the way that all versions of PySide know
def test_files_are_left_to_the_window(composer: Composer) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/models/a.gguf")])
    files.setText("/models/a.gguf")
    no = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(4, 4), Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, no)
    composer.edit.dragEnterEvent(event)
    assert not event.isAccepted()


# -- how it looks ------------------------------------------------------------------------------------------------------


def test_it_grows_with_its_text_and_then_scrolls(composer: Composer) -> None:
    edit = composer.edit
    line = edit.fontMetrics().lineSpacing()
    heights = []
    for count in (1, 2, 5, 10, 11, 50):
        composer.set_text("\n".join("x" * count))
        settle()
        heights.append(edit.height())
    assert heights[1] - heights[0] == pytest.approx(line, abs=2)
    assert heights[0] < heights[1] < heights[2] <= heights[3]
    assert heights[3] == heights[4] == heights[5]
    assert heights[5] <= 0.4 * composer.window().height()
    composer.set_text("")
    settle()
    assert edit.height() == heights[0]
    assert edit.verticalScrollBar().maximum() == 0


def test_all_around_it_grows_at_once(composer: Composer) -> None:
    below = composer.window().height() - composer.height()
    composer.set_text("a\nb\nc\nd")
    assert composer.edit.geometry().bottom() < composer.send_button.geometry().top()
    assert composer.send_button.geometry().bottom() < composer.height()
    assert composer.window().height() - composer.height() < below


def test_it_takes_at_most_two_fifths_of_the_window(composer: Composer) -> None:
    composer.set_text("\n".join("x" * 50))
    composer.window().resize(760, 1000)
    settle()
    tall = composer.edit.height()
    composer.window().resize(760, 320)
    settle()
    assert composer.edit.height() <= 0.4 * 320 < tall


def test_a_wrapped_line_counts(composer: Composer) -> None:
    composer.set_text("word " * 5)
    settle()
    one = composer.edit.height()
    composer.set_text("word " * 60)
    settle()
    assert composer.edit.height() > 2 * one - 10


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [352, 400, 480, 760, 1200])
def test_nothing_is_cut_off(composer: Composer, width: int, palette: object) -> None:
    assert palette in (LIGHT, DARK)
    theme().use(LIGHT if palette is LIGHT else DARK)
    composer.set_effort_available(True)
    composer.set_running(True, thinking=True)
    composer.window().resize(width, 500)
    settle()
    assert composer.width() == width
    assert cut_off(composer) == []
    assert "Medium" in composer.effort_button.text()
    assert composer.answer_now_button.accessibleName() == "Answer now"


def test_names_and_tab_order(composer: Composer) -> None:
    composer.set_effort_available(True)
    composer.set_running(True, thinking=True)
    assert nameless(composer) == []
    assert tab_order(composer.window(), composer.edit) == [
        composer.edit,
        composer.effort_button,
        composer.attach_button,
        composer.instructions_button,
        composer.answer_now_button,
        composer.more_button,
        composer.send_button,
    ]


def test_tab_writes_nothing(composer: Composer) -> None:
    QTest.keyClicks(composer.edit, "a")
    QTest.keyClick(composer.edit, Qt.Key.Key_Tab)
    assert composer.text() == "a"
    assert not composer.edit.hasFocus()


def test_a_click_beside_the_text_is_a_click_on_it(composer: Composer) -> None:
    composer.more_button.setFocus()
    QTest.mouseClick(composer, Qt.MouseButton.LeftButton, pos=QPoint(composer.width() // 2, composer.height() - 12))
    assert composer.edit.hasFocus()
