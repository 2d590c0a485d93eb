"""Files in the window: chosen, dropped, shown as chips, looked at, and shown at the question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Passage
from app.library.models import boxed_model
from app.ui.chat.document_window import DocumentWindow, passages_window
from app.ui.chat.file_link import droppable
from app.ui.chat.turns.question_files import QuestionFiles
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.word_button import WordButton
from tests.documents import files
from tests.ui.apps import Person
from tests.ui.chat.checks import cut_off, nameless


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    made = Person(qtbot)
    made.load(boxed_model())
    yield made
    made.close()


def drop(person: Person, *paths: Path) -> bool:
    """Drop files on the chat; whether it takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), action, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(person.pane, enter)
    if enter.isAccepted():
        QApplication.sendEvent(person.pane, QDropEvent(QPointF(20, 20), action, mime, buttons, keys))
    return enter.isAccepted()


def chips(person: Person) -> list[str]:
    """What stands on the chips of the composer."""
    return [button.words for button in person.pane.composer.chips.findChildren(WordButton) if button.isVisible()]


def counted(person: Person) -> None:
    """Wait until all files are read and their tokens are counted."""
    person.wait(lambda: all(" tokens" in words and "about" not in words for words in chips(person)))


def windows() -> list[DocumentWindow]:
    return [window for window in QApplication.topLevelWidgets() if isinstance(window, DocumentWindow)]


def close_windows(person: Person) -> None:
    for window in windows():
        window.close()
    person.wait(lambda: not windows())


def test_files_are_dropped_looked_at_and_sent(person: Person, tmp_path: Path) -> None:
    path = files.pdf(tmp_path / "plan <b>.pdf", ["first page", "second page"])
    assert drop(person, path)
    person.wait(lambda: len(chips(person)) == 1)
    counted(person)
    [words] = chips(person)
    assert words.startswith("plan <b>.pdf · PDF · ")
    assert nameless(person.pane.composer) == []
    assert cut_off(person.pane.composer) == []
    [button] = [button for button in person.pane.composer.chips.findChildren(WordButton) if button.isVisible()]
    QTest.keyClick(button, Qt.Key.Key_Return)
    person.wait(lambda: len(windows()) == 1)
    [window] = windows()
    assert [window.list.item(row).text() for row in range(window.list.count())] == ["Page 1", "Page 2"]
    window.list.setCurrentRow(1)
    assert window.text.toPlainText() == "second page"
    assert nameless(window) == []
    close_windows(person)
    person.ask("What is 1 + 1?")
    assert chips(person) == []
    question = person.app.chats.chat.last_question
    assert question is not None
    view = person.pane.transcript.widget_of(question.id)
    [shown] = view.findChildren(QuestionFiles)
    [button] = shown.findChildren(WordButton)
    assert button.words == words
    assert shown.geometry().bottom() < view.height()
    button.click()
    person.wait(lambda: len(windows()) == 1)
    close_windows(person)
    person.answer_view.source_activated.emit(person.answer.id, "plan <b>.pdf, page 2")
    person.wait(lambda: len(windows()) == 1)
    assert windows()[0].text.toPlainText() == "second page"
    close_windows(person)


def test_the_composer_says_that_files_can_be_dropped(person: Person, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(person.pane, QDragEnterEvent(QPoint(20, 20), action, mime, buttons, keys))
    assert person.pane.composer.edit.placeholderText() == "Drop the files to attach them"
    QApplication.sendEvent(person.pane, QDragLeaveEvent())
    assert person.pane.composer.edit.placeholderText() == "Write a message"


def test_models_are_left_to_the_window(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "without suffix").write_bytes(b"GGUF")
    mime = QMimeData()
    names = ("a.gguf", "a.txt", "without suffix")
    mime.setUrls([QUrl("https://example.org/b.txt"), *(QUrl.fromLocalFile(str(tmp_path / name)) for name in names)])
    assert droppable(mime) == [tmp_path / "a.txt"]


def test_files_are_chosen_by_the_keyboard(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("hello", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "a.txt")], ""))
    person.pane.focus_composer()
    person.qtbot.keyClick(person.app.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    person.wait(lambda: len(chips(person)) == 1)
    counted(person)
    [cross] = [b for b in person.pane.composer.chips.findChildren(IconButton) if b.isVisible()]
    assert cross.accessibleName() == "Remove a.txt"
    QTest.keyClick(cross, Qt.Key.Key_Space)
    person.wait(lambda: chips(person) == [])
    assert person.pane.composer.edit.hasFocus()
    assert person.pane.composer.chips.isHidden()


def test_a_file_that_is_too_long_says_that_it_will_be_searched(person: Person, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("seventeen words. " * 20_000, encoding="utf-8")
    assert drop(person, tmp_path / "long.txt")
    person.wait(lambda: len(chips(person)) == 1)
    counted(person)
    person.wait(lambda: chips(person)[0].endswith(" · will be searched"))


def test_a_file_that_cannot_be_read_says_why_in_its_place(person: Person, tmp_path: Path) -> None:
    assert drop(person, files.pdf(tmp_path / "scan.pdf", [""]))
    person.wait(lambda: any(file.error for file in person.app.chats.files.files))
    assert chips(person) == []
    assert not person.pane.composer.chips.isHidden()
    assert cut_off(person.pane.composer) == []
    assert nameless(person.pane.composer) == []


def test_passages_are_shown_with_their_places(qtbot: QtBot) -> None:
    passages = [Passage("a.pdf", "pdf", "🙂 Fees are high", "", 12), Passage("b.py", "code", "more", "", None, 1200)]
    window = passages_window(passages, "What is the fee?")
    qtbot.addWidget(window)
    window.show()
    assert [window.list.item(row).text() for row in range(2)] == ["a.pdf · Page 12", "b.py · Line 1,200"]
    assert window.text.toPlainText() == "🙂 Fees are high"
    assert [mark.cursor.selectedText() for mark in window.text.extraSelections()] == ["Fees"]
