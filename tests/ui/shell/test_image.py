"""Share an answer as an image, as a person does it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.chats.exchange.records import AnswerRecord, ChatRecord, QuestionRecord
from app.chats.store import ChatStore
from app.chats.stored_chat import StoredMessage
from app.core.stream import MessageKind
from app.ui.chat.turns.image_window import ImageWindow
from app.ui.services.answer_state import LiveAnswer
from app.ui.widgets.buttons import IconButton
from tests.chats.exchange.chats import MARKDOWN, NOON, add
from tests.ui.apps import Person

LONG = "\n\n".join(f"Paragraph {number}. " + "Some more words. " * 40 for number in range(80))


def chat(answer: str, days: int) -> ChatRecord:
    message = StoredMessage(MessageKind.FINAL, answer)
    moment = NOON + timedelta(days=days)
    turns = (
        QuestionRecord(0, moment, "What is it?", None, 1),
        AnswerRecord(1, 0, moment, (message,), "gpt-oss-20b", picked=1),
    )
    return ChatRecord(f"chat-{days}", f"Chat {days}", moment, moment, "2026-11-30", turns=turns)


@pytest.fixture
def person(qtbot: QtBot) -> Iterator[Person]:
    """A window with a chat that has a usual answer, and one with a long answer."""
    with ChatStore() as store:
        add(store, chat(LONG, 0))
        add(store, chat(MARKDOWN, 1))
    made = Person(qtbot)
    made.wait(lambda: len(made.sidebar_titles()) == 2)
    assert made.app.rest.image_desk
    yield made
    made.close()


def image_window(person: Person, number: int) -> ImageWindow:
    """Open a chat, and its answer as an image by the button below it."""
    chats = person.app.chats
    chats.open(chats.listing.summaries[number].id)
    person.wait(lambda: any(isinstance(turn, LiveAnswer) for turn in chats.chat.turns))
    person.settle()
    view = person.answer_view
    view.bar.set_shown(True)
    [button] = [one for one in view.bar.findChildren(IconButton) if one.accessibleName() == "Share as an image"]
    button.click()
    [window] = person.app.window.findChildren(ImageWindow)
    person.wait(lambda: window.sheet.is_settled)
    return window


def test_the_image_is_what_the_window_shows(person: Person) -> None:
    window = image_window(person, 0)
    assert window.isVisible()
    got: list[QImage] = []
    window.copy_wanted.connect(got.append)
    window.copy_button.click()
    person.wait(lambda: bool(got))
    sheet = window.sheet
    whole = QImage(sheet.size() * 2, QImage.Format.Format_RGB32)
    whole.setDevicePixelRatio(2)
    painter = QPainter(whole)
    sheet.render(painter, QPoint())
    painter.end()
    assert got[0] == whole
    tall = sheet.height()
    window.with_question.click()
    assert sheet.height() < tall
    window.close()


def test_copied(person: Person) -> None:
    window = image_window(person, 0)
    window.copy_button.click()
    person.wait(lambda: window.words.text() == "Copied")
    assert QGuiApplication.clipboard().image().width() == 2 * window.sheet.width()
    assert QGuiApplication.clipboard().mimeData().data("image/png").startsWith(b"\x89PNG")
    window.close()


def test_saved(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def choose(_: object, __: str, proposed: str, ___: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window = image_window(person, 0)
    window.save_button.click()
    person.wait(lambda: window.words.text() == "Saved as mine.png")
    assert asked == ["Chat 1.png"]
    image = QImage(str(tmp_path / "mine.png"))
    assert (image.width(), image.height()) == (2 * window.sheet.width(), 2 * window.sheet.height())
    assert window.save_button.isEnabled()
    window.close()


def test_not_saved(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "missing" / "a.png"), ""))
    window = image_window(person, 0)
    window.save_button.click()
    person.wait(lambda: "could not be written" in window.words.text())
    window.close()


def test_too_long(person: Person) -> None:
    window = image_window(person, 1)
    window.save_button.click()
    assert "too long" in window.words.text()
    assert window.save_button.isEnabled()
    window.close()


def test_closed_while_the_image_is_encoded(person: Person) -> None:
    QGuiApplication.clipboard().clear()
    window = image_window(person, 0)
    window.copy_wanted.connect(lambda _: window.close())
    window.copy_button.click()
    person.wait(lambda: not QGuiApplication.clipboard().image().isNull())
    assert not person.app.window.findChildren(ImageWindow)
