"""The whole app in a test: the real window, the real engine, the model in the box."""

import contextlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import AnswerState
from app.core.errors import DescantError
from app.core.settings.generation import GENERATION_STOP_LOOPS, GENERATION_TEMPERATURE
from app.core.stream import MessageKind
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.models import LoadState
from app.ui.shell.application import Application


@contextmanager
def opening(make: "Callable[..., Person]") -> "Iterator[Callable[..., Person]]":
    """What is given opens a window by `make` each time it is called; all of them are closed at the end."""
    people: list[Person] = []

    def begin(*arguments: object) -> Person:
        people.append(make(*arguments))
        return people[-1]

    yield begin
    for person in people:
        person.close()


class Person:
    """Does with the window what a person does, and looks at it."""

    def __init__(
        self, qtbot: QtBot, files: tuple[Path, ...] = (), *, wait: bool = True, app: Application | None = None
    ) -> None:
        self.qtbot = qtbot
        self._closed = False
        self.app = app or _exact()
        self.app.start(files)
        self.wait(self.app.window.isVisible)
        if wait:
            self.wait(lambda: self.opened)

    @property
    def opened(self) -> bool:
        """Whether the first chat has been shown."""
        return self.pane.is_ready

    @property
    def pane(self):  # type: ignore[no-untyped-def]
        """The chat pane."""
        return self.app.window.chat.pane

    @property
    def answer(self) -> LiveAnswer:
        """The newest answer."""
        answer = self.app.chats.chat.last_answer
        assert answer is not None
        return answer

    @property
    def answer_view(self) -> AnswerView:
        """Its widget, as soon as there is one: a chat that was just opened is laid out later."""
        self.wait(lambda: self.pane.transcript.widget_of(self.answer.id) is not None)
        view = self.pane.transcript.widget_of(self.answer.id)
        assert isinstance(view, AnswerView)
        return view

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until it is so."""
        self.qtbot.waitUntil(condition)

    def load(self, path: Path) -> None:
        """Choose a model and wait until it is ready."""
        self.app.models.choose(path)
        self.wait(
            lambda: (
                (status := self.app.models.status).state is LoadState.READY
                and status.entry is not None
                and status.entry.path == path
            )
        )

    def load_endless(self, path: Path) -> None:
        """Choose the model that reasons until it is stopped, and let it."""
        self.app.settings.set(GENERATION_STOP_LOOPS, False)
        self.load(path)

    def write(self, text: str) -> None:
        """Type into the composer."""
        self.pane.composer.focus_text()
        self.qtbot.keyClicks(self.app.window.focusWidget(), text)

    def press_enter(self) -> None:
        """In whatever has the focus."""
        self.qtbot.keyClick(self.app.window.focusWidget(), Qt.Key.Key_Return)

    def sidebar_titles(self) -> list[str]:
        """The chats that are listed."""
        model = self.app.window.chat.sidebar.view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return [str(row.data()) for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]

    def send(self, text: str) -> None:
        """Type and press Enter; returns when the answer stands there, not yet written."""
        self.wait(lambda: self.app.chats.state.takes_messages)
        known = self.app.chats.chat.last_answer
        before = known.id if known is not None else None
        self.write(text)
        self.press_enter()
        self.wait(lambda: (last := self.app.chats.chat.last_answer) is not None and last.id != before)

    def think(self, text: str, *, tokens: int = 1) -> None:
        """Send to a model whose reasoning has no end; returns when it has reasoned for so many tokens or more."""
        self.send(text)
        self.wait(lambda: self.answer.thinking_tokens >= tokens)
        assert self.answer.phase is Phase.THINKING

    def ask(self, text: str) -> str:
        """Send, wait for the end; the answer's text."""
        self.send(text)
        return self.wait_for_end()

    def wait_for_end(self) -> str:
        """Until the newest answer is over and saved; its text."""
        self.wait(lambda: self.answer.phase is Phase.OVER)
        self.settle()
        return self.answer.text_of(MessageKind.FINAL)

    def settle(self) -> None:
        """Until the store has done all that it was asked."""
        done: list[bool] = []
        self.app.desk.submit(lambda _: True, done.append)
        self.wait(lambda: bool(done))

    def close(self) -> None:
        """Close the window as a person does; once is enough."""
        if self._closed:
            return
        self._closed = True
        self.app.window.close()
        self.app.close()
        self.app.window.deleteLater()


def _exact() -> Application:
    """An app whose model takes the likeliest token: drawn at random, one sum in some hundreds is wrong."""
    app = Application()
    with contextlib.suppress(DescantError):  # a full disk: it holds for this run
        app.settings.set(GENERATION_TEMPERATURE, 0.0)
    return app


def texts_of(widget: QWidget) -> str:
    """All words that are visible in a widget, for assertions."""
    from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QTextEdit

    words: list[str] = []
    for child in [widget, *widget.findChildren(QWidget)]:
        if not child.isVisibleTo(widget.window()):
            continue
        match child:
            case QLabel() | QAbstractButton():
                words.append(child.text())
            case QTextEdit() | QPlainTextEdit():
                words.append(child.toPlainText())
    return "\n".join(word for word in words if word)


FINISHED = {AnswerState.WHOLE, AnswerState.CUT, AnswerState.FAILED}
